"""The whole area from a seed and a moment: the same two give the same area, on every machine."""

from datetime import datetime
from random import Random

from keepsight.apps.simulate.rules.cases import draw_cases, draw_contacts
from keepsight.apps.simulate.rules.events import draw_events
from keepsight.apps.simulate.rules.families import Registry, draw_family
from keepsight.apps.simulate.rules.records import note_all
from keepsight.apps.simulate.values import Area, Family

_SCRIPTED_CHILDREN = 2


def draw_area(*, children: int, seed: int, at: datetime) -> Area:
    """An area with this many children, the scripted family's two among them (and never fewer)."""
    rng = Random(seed)
    registry = Registry(rng)
    families: list[Family] = []
    left = children - _SCRIPTED_CHILDREN
    while left > 0:
        family = draw_family(rng, registry, len(families), at.date(), left)
        left -= sum(someone.is_child for someone in family.people)
        families.append(family)
    people = {someone.key: someone for family in families for someone in family.people}
    noted = note_all(rng, families, seed, at.date())
    events = draw_events(rng, noted, people, at)
    return Area(tuple(families), noted, events, draw_contacts(rng, noted, at), draw_cases(rng, noted, at))
