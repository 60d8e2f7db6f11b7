"""Which items a step asks of this child, and which are still open."""

from datetime import datetime

from keepsight.engines.pathway.table import BEGINNING, Item, circumstances, items, ways
from keepsight.engines.pathway.values import ALLEGATION, Answered, Facts

ENQUIRY, CLOSURE, REPLY = "enquiry", "closure", "reply"
_ROUND, _STRATEGY = ("accept-referral", "come-back"), "call-strategy"


def asked(facts: Facts, step: str) -> list[Item]:
    """The items of `step` (enquiry, closure or reply) for this child, its circumstances considered."""
    present = [one for name, one in circumstances().items() if name in facts.circumstances]
    gone = {name for one in present for name in one.instead_of}
    plain = [item for item in items().values() if step in item.steps and item.id not in gone | _of_circumstances()]
    added = [items()[name] for one in present for name in one.adds]
    return plain + [item for item in added if step in (item.steps or (ENQUIRY,))]


def _of_circumstances() -> frozenset[str]:
    return frozenset(name for one in circumstances().values() for name in one.adds)


def began(facts: Facts, step: str) -> datetime | None:
    """Since when an answer counts; None: from the start.

    The reply's count from the referral, the enquiry's from the call of a strategy discussion, the closure's from the later of
    both: what was said of an end that did not come does not stand for the next one.
    """
    asks_anew = {REPLY: _ROUND, ENQUIRY: (_STRATEGY,), CLOSURE: (*_ROUND, _STRATEGY)}
    return facts.last(*asks_anew[step])


def entered(facts: Facts) -> datetime | None:
    """When the response came to its present stage; None for the first. A core group or a review that goes on enters none."""
    return facts.last(*(way.id for way in ways().values() if way.to not in way.origins))


def newest(facts: Facts, step: str) -> dict[str, Answered]:
    """Item → its newest answer that counts from this round of the step on; what an allegation asks, from the last."""
    since = began(facts, step)
    within = [one for one in facts.answered if since is None or one.at >= since]
    if facts.allegations:
        again, known = circumstances()[ALLEGATION].adds, max(facts.allegations)
        within = [one for one in within if one.item not in again or one.at >= known]
    return {one.item: one for one in sorted(within, key=lambda one: one.at)}


def answered(facts: Facts, item: Item) -> bool:
    """Whether an answer to the item counts in each step that may ask it."""
    return all(item.id in newest(facts, step) for step in item.steps or (ENQUIRY,))


def missing(facts: Facts, step: str) -> list[Item]:
    """Items without an answer, or not possible and not approved yet."""
    given = newest(facts, step)
    return [item for item in asked(facts, step) if item.id not in given or not given[item.id].counts]


def stage(facts: Facts) -> str:
    """Where the child's response is now."""
    return ways()[facts.steps[-1].way].to if facts.steps else BEGINNING
