"""From when a step's clocks count: from the event that guidance names, which was before somebody recorded the step."""

from datetime import datetime

from keepsight.engines.pathway.table import CONTACT, END, Way, ways
from keepsight.engines.pathway.values import Facts


def since(facts: Facts, way: Way) -> datetime | None:
    """When the event happened that the clocks of this way count from; None where the record does not show it."""
    if way.counts_from == CONTACT:
        return _received(facts)
    return max((one.ended_at for one in facts.held if one.kind == way.counts_from and one.ended_at), default=None)


def _received(facts: Facts) -> datetime | None:
    """When the referral was received: the first contact since the last closure that nobody had answered when the last one came.

    Source: Working Together to Safeguard Children 2023, chapter 3: one working day, and 45, from the referral being received.
    """
    closed = facts.last(*(way.id for way in ways().values() if way.to == END))
    waiting = sorted(one for one in facts.contacts if closed is None or one > closed)
    answered = [one.at for one in facts.decided if one.kind == "referral" and waiting and one.at < waiting[-1]]
    return next((one for one in waiting if not answered or one > max(answered)), None)
