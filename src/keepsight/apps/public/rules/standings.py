"""How a response stands to its deadline, how far a finding is, and which entries of a list a visitor asked for."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keepsight.apps.public.values import Part, Standing, Tracked
from keepsight.apps.publications.values import Measure
from keepsight.ui.words import plain_date
from keepsight.vocabulary.paging import Page, page_of

T = TypeVar("T")

_PAGE = 10
_VERIFIED = 4


def _days(count: int) -> str:
    return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}


def standing(body: dict[str, Any], today: date) -> Standing:
    """How a response stands: late only where a duty applies, derived from dates, never typed."""
    reported = date.fromisoformat(body["reported_on"])
    responded = date.fromisoformat(body["responded_on"]) if body.get("responded_on") else None
    last = date.fromisoformat(body["last_lawful_on"]) if body.get("last_lawful_on") else None
    kind, words = _stands(reported, responded, last, today)
    return Standing(kind, words, reported, responded, last)


def _stands(reported: date, responded: date | None, last: date | None, today: date) -> tuple[str, str]:
    if last is None:
        if responded is None:
            return "never", _("Voluntary: no duty applies. Not published yet")
        return "never", _("Voluntary: no duty applies. Published %(date)s") % {"date": plain_date(responded)}
    if responded is None:
        return _awaited(last, today)
    return _answered(reported, responded, last)


def _answered(reported: date, responded: date, last: date) -> tuple[str, str]:
    if responded < reported:  # identical findings of an earlier report: one response answers both
        return "done", _("Answered before this report, on %(date)s") % {"date": plain_date(responded)}
    spare = (last - responded).days
    if spare < 0:
        return "late", _("Published %(days)s after the deadline") % {"days": _days(-spare)}
    if spare == 0:
        return "done", _("Published on the last lawful day")
    return "done", _("Published %(days)s before the deadline") % {"days": _days(spare)}


def _awaited(last: date, today: date) -> tuple[str, str]:
    left = (last - today).days
    if left < 0:
        return "late", _("Overdue by %(days)s") % {"days": _days(-left)}
    facts = {"date": plain_date(last), "days": _days(left)}
    if left == 0:
        return "due", _("Not published yet. Due today, %(date)s") % facts
    return "due", _("Not published yet. Due by %(date)s, in %(days)s") % facts


def part(given: dict[str, Any], today: date) -> Part:
    """An agency's part as published, with the days it is overdue worked out today."""
    due_on = date.fromisoformat(given["due_on"]) if given["due_on"] else None
    return Part(
        agency=given["agency"],
        text=given["text"],
        step=given["step"],
        words=given["words"],
        due_on=due_on,
        overdue=_overdue(due_on, given["step"], today),
        notes=tuple(given["notes"]),
        verified_on=date.fromisoformat(given["verified_on"]) if given["verified_on"] else None,
        verified_by=given["verified_by"],
        measures=tuple(given["measures"] if "measures" in given else filter(None, [given["measure"]])),  # older releases have one
        begun_on=date.fromisoformat(given["begun_on"]) if given.get("begun_on") else None,
    )


def _overdue(due_on: date | None, step: int, today: date) -> int:
    """Days past a due date that nobody verified; worked out, never typed."""
    return max(0, (today - due_on).days) if due_on and step < _VERIFIED else 0


def step_words(step: int) -> str:
    """The name of each of the four steps."""
    return {1: _("Open"), 2: _("Action under way"), 3: _("Evidence given"), 4: _("Independently verified")}[step]


def tracked(slug: str, title: str, reported_on: date, finding: dict[str, Any], parts: Sequence[Part], today: date) -> Tracked:
    """A finding is as far as the part that is least far; without a part it is open."""
    step = min((one.step for one in parts), default=1)
    waiting = [one.due_on for one in parts if one.due_on and one.step < _VERIFIED]
    target = date.fromisoformat(finding["target_on"]) if finding.get("target_on") else None
    refused = bool(finding.get("none") and finding.get("answer")) and not parts  # without the reason it is not answered
    due_on = None if refused else min(waiting, default=target)  # nothing is awaited where no action was the answer
    return Tracked(
        slug=slug,
        title=title,
        reported_on=reported_on,
        finding=finding,
        parts=tuple(parts),
        refused=refused,
        step=step,
        words=step_words(step),
        due_on=due_on,
        overdue=_overdue(due_on, step, today),
        target_on=target if target != due_on and step < _VERIFIED and not refused else None,
    )


def measured(part: Part, series: Sequence[Measure]) -> list[tuple[str, Measure]]:
    """The measure an action named in each period, the latest first, with whether the period came before the action or after.

    A period in the middle of which the action began is part of what came after.
    """
    before, since = _("Before this action"), _("Since this action")
    told = []
    for one in series:
        words = "" if part.begun_on is None or one.until_on is None else before if one.until_on < part.begun_on else since
        told.append((words, one))
    return told


def page(items: Sequence[T], number: int) -> Page[T]:
    """One page of a list; a number past the end is the last page."""
    return page_of(number, total=len(items), size=_PAGE, take=items.__getitem__)
