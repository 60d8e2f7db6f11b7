"""Which children somebody sent a contact about, which were decided on, and what became of each decision."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from keepsight.apps.simulate.values import Case, Noted, Outcome

_MOST_CASES = 30
_MOST_CONTACTS = 16
_SHARE = 4  # one child's record in so many
# One of each rare outcome first, so that even a small area has it; then mostly agreed in time.
_FIRST = (Outcome.AGREED, Outcome.OVERTURNED, Outcome.DISSENTED, Outcome.SENT_BACK, Outcome.WAITING, Outcome.UNANSWERED)
_USUAL = (Outcome.AGREED, Outcome.AGREED_LATE, Outcome.SENT_BACK, Outcome.WAITING)
_WEIGHTS = (70, 17, 6, 7)
_KINDS = {
    "northmere-childrens-services": ("referral", "section-47", "closure"),
    "northmere-police": ("investigation", "no-further-police-action"),
}
_LATE_AFTER = 72  # hours; no kind in use allows more
_SENDERS = ("larch-walk-primary", "northmere-community-health", "northmere-police")


def draw_cases(rng: Random, noted: Sequence[Noted], at: datetime) -> tuple[Case, ...]:
    """Decisions of social care and police about children they hold, one a child; never about the scripted family."""
    own = [one for one in noted if one.agency in _KINDS and one.part == "child" and one.person > 0]
    chosen: dict[int, Noted] = {}
    for one in rng.sample(own, len(own)):
        chosen.setdefault(one.person, one)
    many = min(_MOST_CASES, max(len(_FIRST), len(chosen) // _SHARE))
    # Dissent comes from health, through an episode that social care opens: such a case needs social care's own record.
    ordered = sorted(list(chosen.values())[:many], key=lambda one: one.agency)
    return tuple(_case(rng, one, number, at) for number, one in enumerate(ordered))


def _case(rng: Random, noted: Noted, number: int, at: datetime) -> Case:
    outcome = _FIRST[number] if number < len(_FIRST) else rng.choices(_USUAL, _WEIGHTS)[0]
    kind = rng.choice(_KINDS[noted.agency])
    made = at - timedelta(days=rng.randint(5, 320), hours=rng.randint(0, 6), minutes=rng.randrange(60))
    answered: datetime | None = made + timedelta(minutes=rng.randint(25, 1380))
    if outcome is Outcome.WAITING:
        made, answered = at - timedelta(minutes=rng.randint(40, 900)), None
    elif outcome is Outcome.UNANSWERED:
        answered = None
    elif outcome is Outcome.AGREED_LATE:
        answered = made + timedelta(hours=_LATE_AFTER + rng.randint(1, 30))
    suspected = rng.choices(("yes", "no", "not-yet-known"), (25, 35, 40))[0]
    return Case(noted, kind, suspected, outcome, made, answered, UUID(int=rng.getrandbits(128), version=4))


def draw_contacts(rng: Random, noted: Sequence[Noted], at: datetime) -> tuple[tuple[Noted, datetime, UUID], ...]:
    """Children about whom a school, health or police sent a contact to social care: record, moment, the form's key."""
    own = [one for one in noted if one.agency in _SENDERS and one.part == "child" and one.person > 0]
    chosen = rng.sample(own, min(_MOST_CONTACTS, len(own), max(3, len(own) // 20)))
    return tuple(
        (one, at - timedelta(hours=rng.randint(2, 300 * 24)), UUID(int=rng.getrandbits(128), version=4)) for one in chosen
    )
