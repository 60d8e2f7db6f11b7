"""What a child's response owes: clocks that run, and discussions that have not been held."""

from dataclasses import dataclass
from datetime import datetime

from keepsight.engines.pathway.table import ways
from keepsight.engines.pathway.values import Facts, ItemAnswer, Meeting


@dataclass(frozen=True, slots=True)
class Running:
    """A clock (engines/clocks/rules.toml) and the moment that started it."""

    rule: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Owed:
    """A multi-agency discussion that is owed since a moment."""

    meeting: Meeting
    since: datetime


def running(facts: Facts) -> list[Running]:
    """The clocks that steps and circumstances have started and nothing has stopped, oldest start first."""
    since: dict[str, datetime] = {}
    for step in facts.steps:
        way = ways()[step.way]
        for rule in way.stops:
            since.pop(rule, None)
        for rule in way.starts:
            since[rule] = step.since or step.at
    return sorted((Running(rule, at) for rule, at in since.items()), key=lambda one: one.since)


def officer_since(facts: Facts) -> Running | None:
    """The designated officer is told of each allegation within one working day (Working Together, chapter 4)."""
    told = [one.at for one in facts.answered if one.item == "officer-told" and one.answer is ItemAnswer.DONE]
    untold = [known for known in facts.allegations if not told or known > max(told)]
    return Running("lado-referral", min(untold)) if untold else None


def owed(facts: Facts) -> list[Owed]:
    """Discussions owed: at the end of the enquiry while it is open, and of each investigation that ended, closed or not.

    Source: Child Safeguarding Practice Review Panel, national review, 26 November 2024: both ends are discussed.
    """
    found = []
    enquired = facts.last("enquire")
    if enquired and not _held_since(facts, Meeting.END_OF_ENQUIRY, enquired):
        found.append(Owed(Meeting.END_OF_ENQUIRY, enquired))
    ended = [one.ended_at for one in facts.investigations if one.ended_at]
    alone = [one for one in ended if not _held_since(facts, Meeting.END_OF_INVESTIGATION, one)]
    if alone:
        found.append(Owed(Meeting.END_OF_INVESTIGATION, min(alone)))
    return found


def _held_since(facts: Facts, kind: Meeting, since: datetime) -> bool:
    return any(one.kind is kind and one.ended_at and one.ended_at >= since for one in facts.held)
