"""The weight that two records are of one person, step by step, and the guards that keep families apart."""

from dataclasses import dataclass
from math import log2
from typing import NamedTuple

from keepsight.engines.linkage.compare import levels_of
from keepsight.engines.linkage.model import Model
from keepsight.engines.linkage.values import Comparable
from keepsight.engines.linkage.words import WORDS, named

# The levels that put two records in one home, strongest told first.
_ENTRANCES = {
    ("address", "same"), ("address", "building"), ("address", "alike"), ("postcode", "door"), ("postcode", "same"),
    ("other_postcodes", "same"), ("phone", "same"), ("email", "same"),
}  # fmt: skip
_NEAR_BIRTHS = frozenset(("exact", "january", "swapped", "digit", "parts", "month", "year", "same-year"))

TWIN = "Same home or family, same or near birth date, different first names: may be twins or siblings"
OTHER_NAME = "First names differ: a person looks before records are joined"
NO_NAME = "One home, and no first name to compare: may be a brother, a sister or an unborn child"
TWO_NUMBERS = "Two different valid NHS numbers: never joined without a person looking"


class Step(NamedTuple):  # a tuple because a load makes two million of them
    """One addend: the field, the level it agrees at, its bits, and that in plain words."""

    field: str
    level: str
    bits: float
    words: str


@dataclass(frozen=True, slots=True)
class Weight:
    """log2 of the odds that two records are one person, as a sum of steps; a guard forbids a link."""

    bits: float
    steps: tuple[Step, ...]
    guards: tuple[str, ...]

    @property
    def probability(self) -> float:
        """The bits as a probability between 0 and 1."""
        return 1 / (1 + 2 ** -max(min(self.bits, 1000.0), -1000.0))


def weigh(model: Model, a: Comparable, b: Comparable) -> Weight:
    """Add up what each field says, by Fellegi and Sunter; symmetric in its two records.

    What puts both in one home (address, postcode, telephone or e-mail) is one piece of evidence: the
    strongest counts, and every other field is then weighed among people of one home.
    """
    levels = levels_of(a, b)
    entrance = _entrance(model, levels)
    bits = model.home if entrance else model.apart
    steps = [_prior(model)]
    total = steps[0].bits
    for field, level in levels.items():
        worth = (model.apart if field == entrance else bits)[field][level]
        if level == "exact" and not entrance and field in model.frequencies:
            worth = _rarity(model, field, getattr(a, field), getattr(b, field))
        total += worth
        steps.append(Step(field, level, worth, _words(field, level, a, b)))
    return Weight(total, tuple(steps), _guards(levels, at_home=entrance != ""))


def _prior(model: Model) -> Step:
    return Step("prior", "start", model.prior_bits, "Before anything is compared: two records are rarely one person")


def _entrance(model: Model, levels: dict[str, str]) -> str:
    """The field that says most clearly that both records belong to one home; empty for none."""
    found = [field for field in ("address", "postcode", "other_postcodes", "phone", "email")
             if (field, levels[field]) in _ENTRANCES]  # fmt: skip
    return max(found, key=lambda field: model.apart[field][levels[field]], default="")


def _rarity(model: Model, field: str, a: str, b: str) -> float:
    """log2(m / share) of the commoner value: term frequency in place of the field's average u."""
    return log2(model.chance[field] / model.frequencies[field].of(a, b))


def _words(field: str, level: str, a: Comparable, b: Comparable) -> str:
    if field in ("forename", "surname") and level != "missing":
        return named(field, level, getattr(a, field), getattr(b, field))
    return WORDS[field, level]


def _guards(levels: dict[str, str], *, at_home: bool) -> tuple[str, ...]:
    """Reasons why a machine must not link these two, whatever the bits say."""
    found = []
    family = at_home or levels["surname"] in ("exact", "part", "slip") or levels["other_surnames"] == "same"
    if levels["forename"] == "different":
        found.append(TWIN if family and levels["date_of_birth"] in _NEAR_BIRTHS else OTHER_NAME)
    if levels["forename"] == "missing" and at_home and levels["nhs_number"] != "same":
        found.append(NO_NAME)
    if levels["nhs_number"] == "different":
        found.append(TWO_NUMBERS)
    return tuple(found)
