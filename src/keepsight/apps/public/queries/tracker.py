"""Findings and what became of them: each with its parts, as last released."""

from collections import Counter
from datetime import date
from typing import Any

from keepsight.apps.public import rules
from keepsight.apps.public.queries.entries import Entry, entries, entry
from keepsight.apps.public.values import Choices, Sought, Tracked
from keepsight.apps.publications import queries as publications
from keepsight.vocabulary.paging import Page


def _of(one: Entry, actions: dict[str, Any] | None, today: date) -> list[Tracked]:
    """The findings of one inspection, good practice left out."""
    source = one.answered or one.report
    parts = [(given["finding"], rules.part(given, today)) for given in (actions or {}).get("actions", [])]
    reported = one.standing.reported_on
    return [
        rules.tracked(
            one.report.slug, one.report.title, reported, finding, [p for number, p in parts if number == finding["number"]], today
        )
        for finding in source.body["findings"]
        if finding["kind"] != "Good practice"
    ]


def _all(today: date) -> list[Tracked]:
    actions = {card.slug: card.body for card in publications.published("actions")}
    return [
        finding
        for one in entries(today)
        if not one.report.body.get("same_as")  # told where it is answered
        for finding in _of(one, actions.get(one.report.slug), today)
    ]


def tracker(sought: Sought, today: date) -> tuple[Page[Tracked], Choices, Counter[str], int]:
    """The page asked for, overdue first, and what there is to choose from.

    Then how many stand at each step, are overdue or refused; and how many are followed.
    """
    everything = _all(today)
    followed = [one for one in everything if not one.refused]
    counts = Counter({f"step{number}": sum(one.step == number for one in followed) for number in range(1, 5)})
    counts["overdue"] = sum(bool(one.overdue) for one in followed)
    counts["refused"] = len(everything) - len(followed)
    titles = {one.slug: one.title for one in everything}
    choices = {
        "report": tuple(titles.items()),
        "addressed_to": tuple(sorted({one.finding.get("addressed_to", "") for one in everything} - {""})),
    }
    return rules.page(_sorted(everything, sought), sought.page), choices, counts, len(followed)


def chosen(sought: Sought, today: date) -> list[Tracked]:
    """Everything that was asked for, overdue first."""
    return _sorted(_all(today), sought)


def _sorted(everything: list[Tracked], sought: Sought) -> list[Tracked]:
    fitting = [one for one in everything if _fits(one, sought)]
    return sorted(fitting, key=lambda one: (one.refused, -one.overdue, one.step, one.due_on or date.max))


def _fits(one: Tracked, sought: Sought) -> bool:
    return (
        all(word in one.finding["text"].casefold() for word in sought.words.casefold().split())
        and (not sought.step or sought.step == ("none" if one.refused else str(one.step)))
        and (not sought.overdue or bool(one.overdue))
        and sought.addressed_to in ("", one.finding.get("addressed_to", ""))
        and sought.report in ("", one.slug)
    )


def findings(slug: str, today: date, version: int | None = None) -> list[Tracked]:
    """The findings of one inspection with their parts as they stand now."""
    one = entry(slug, today, version)
    actions = publications.one("actions", one.report.body.get("same_as") or slug) if one else None
    return _of(one, actions.body if actions else None, today) if one else []
