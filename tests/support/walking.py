"""A child's response for tests of the pathway: what a step asks, supplied, and facts built act by act."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from keepsight.engines.pathway import (
    ENQUIRE,
    Answered,
    Decided,
    Facts,
    Held,
    ItemAnswer,
    Meeting,
    asked,
    take,
)
from keepsight.vocabulary.answers import Refused

BEGAN = datetime(2026, 11, 20, 16, 50, tzinfo=UTC)


def hour(number: float) -> datetime:
    """A moment so many hours after the beginning."""
    return BEGAN + timedelta(hours=number)


def answer(facts: Facts, step: str, at: datetime, but: str = "") -> Facts:
    """Every item that the step asks, done; but one."""
    done = tuple(Answered(item.id, ItemAnswer.DONE, at) for item in asked(facts, step) if item.id != but)
    return replace(facts, answered=(*facts.answered, *done))


def decide(facts: Facts, kind: str, at: datetime, *, signed: bool = True) -> Facts:
    """A decision of the kind that acts, and is signed unless the test says otherwise."""
    return replace(facts, decided=(*facts.decided, Decided(kind, at, acts=True, signed=signed)))


def hold(facts: Facts, kind: Meeting, at: datetime, *chose: str, quorate: bool = True) -> Facts:
    """A discussion called and ended at a moment."""
    return replace(facts, held=(*facts.held, Held(kind, at, at, frozenset(chose), quorate=quorate)))


def call(facts: Facts, at: datetime) -> Facts:
    """A strategy discussion called and not ended."""
    return replace(facts, held=(*facts.held, Held(Meeting.STRATEGY, at)))


def went(facts: Facts, way: str, at: datetime) -> Facts:
    """The way taken; the test fails with the reason when it is refused."""
    after = take(facts, way, facts.version, at)
    assert not isinstance(after, Refused), (way, after)
    return after


def in_assessment(facts: Facts | None = None) -> Facts:
    """Referral decided, assessment begun."""
    facts = went(facts or Facts(), "accept-referral", hour(0))
    facts = answer(decide(facts, "referral", hour(1)), "reply", hour(1))
    return went(facts, "assess", hour(2))


def in_enquiry(facts: Facts | None = None) -> Facts:
    """A strategy discussion called, held and ended with a section 47 enquiry."""
    facts = went(call(in_assessment(facts), hour(3)), "call-strategy", hour(3))
    facts = replace(facts, held=(Held(Meeting.STRATEGY, hour(3), hour(4), frozenset({ENQUIRE}), quorate=True),))
    return went(facts, "enquire", hour(4))


def enquired(facts: Facts | None = None) -> Facts:
    """Everything an enquiry owes, short of leaving it."""
    facts = answer(in_enquiry(facts), "enquiry", hour(5))
    return decide(hold(facts, Meeting.END_OF_ENQUIRY, hour(6)), "section-47-outcome", hour(7))


def on_plan(facts: Facts | None = None) -> Facts:
    """A conference has agreed a child protection plan."""
    facts = went(enquired(facts), "call-conference", hour(8))
    return went(hold(facts, Meeting.CONFERENCE, hour(9)), "plan", hour(9))
