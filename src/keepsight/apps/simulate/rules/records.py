"""Which agencies hold somebody, under which number, in which household."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count
from random import Random
from uuid import UUID, uuid5

from keepsight.apps.simulate.rules.noise import HABITS, written
from keepsight.apps.simulate.values import Family, Noted, Someone, zosia

_NAMESPACE = UUID("6f0c8c1e-6f3b-4f52-9c1a-0d3f8b6f2a77")  # ours: household ids repeat with the seed
_FIRST_NUMBER = 100_101  # those before it belong to the scripted family
_PREFIXES = {
    "northmere-childrens-services": "SC", "northmere-police": "PN", "northmere-community-health": "H",
    "larch-walk-primary": "LW", "northmere-probation": "P", "harbour-light": "HL",
}  # fmt: skip
# agency → share of children, share of adults that it holds
_HOLDS = {
    "northmere-childrens-services": (0.42, 0.22), "northmere-police": (0.24, 0.2), "northmere-community-health": (0.6, 0.24),
    "larch-walk-primary": (0.5, 0.0), "northmere-probation": (0.0, 0.08), "harbour-light": (0.1, 0.08),
}  # fmt: skip
_PRIMARY_AGES = range(4, 12)


def note_all(rng: Random, families: Iterable[Family], seed: int, today: date) -> tuple[Noted, ...]:
    """Every record of the area, agency by agency, the scripted family's first. No agency holds somebody twice."""
    numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(_FIRST_NUMBER))
    by_agency: dict[str, list[Noted]] = {agency: [one for one in _scripted(seed) if one.agency == agency] for agency in HABITS}
    for family in families:
        for someone in family.people:
            for agency in _holders(rng, someone, today):
                by_agency[agency].append(
                    Noted(
                        person=someone.key, family=family.number, agency=agency,
                        external_id=f"{_PREFIXES[agency]}-{next(numbers[agency])}",
                        facts=written(rng, someone, HABITS[agency]),
                        household=uuid5(_NAMESPACE, f"{seed}/{agency}/{someone.home.number}"), part=someone.part,
                    )
                )  # fmt: skip
    return tuple(one for noted in by_agency.values() for one in noted)


def _holders(rng: Random, someone: Someone, today: date) -> list[str]:
    """At least one agency for a child; an adult may be known to none."""
    found = []
    for agency, (children, adults) in _HOLDS.items():
        share = children if someone.is_child else adults
        if agency == "larch-walk-primary" and (today - someone.born).days // 365 not in _PRIMARY_AGES:
            continue
        if rng.random() < share:
            found.append(agency)
    return found or (["northmere-community-health"] if someone.is_child else [])


def _scripted(seed: int) -> Iterator[Noted]:
    """The scripted family's records; its people have keys below 0."""
    names = list(dict.fromkeys(name for name, *_ in zosia.RECORDS))
    for name, agency, external_id, facts, part in zosia.RECORDS:
        home = uuid5(_NAMESPACE, f"{seed}/{agency}/zosia")
        yield Noted(-1 - names.index(name), -1, agency, external_id, facts, home, part)
