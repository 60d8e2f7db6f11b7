"""The weight that two records are of one person, step by step, and the guards that keep families apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from typing import NamedTuple

from keepsight.engines.linkage.compare import levels_of
from keepsight.engines.linkage.model import Model
from keepsight.engines.linkage.values import Comparable
from keepsight.engines.linkage.words import WORDS, named

# The fields and levels that put two records in one home.
ENTRANCES = {
    "address": ("same", "building", "alike"), "postcode": ("door", "same"),
    "other_postcodes": ("same",), "phone": ("same",), "email": ("same",),
}  # fmt: skip
SAME_FIRST_NAME = ("exact", "spelling", "slip", "crossed")
SAME_BIRTH = frozenset(("exact", "january", "swapped", "digit", "parts", "month", "year"))
NEAR_BIRTHS = SAME_BIRTH | {"same-year"}

TWIN = "Same home or family, same or near birth date, different first names: may be twins or siblings"
OTHER_NAME = "First names differ: a person looks before records are joined"
NO_NAME = "No first name to compare: may be a brother, a sister, a twin or an unborn child"
NO_DATE = "One home, and no birth date to compare: may be a parent and a child of one name"
NAMES_ALONE = "Only names agree, and no birth date or home to compare: may be two people of one name"
TWO_NUMBERS = "Two different valid NHS numbers: never joined without a person looking"


class Step(NamedTuple):  # a tuple because a load makes two million of them
    """One addend: the field, the level it agrees at, its bits, and that in plain words."""

    field: str
    level: str
    bits: float
    words: str
    base: float  # its bits between strangers; another figure than `bits` only inside a home


_NOT_TOGETHER = Step("name_and_birth", "none", 0.0, "First name and birth date together say no more than each alone", 0.0)


@dataclass(frozen=True, slots=True)
class Weight:
    """log2 of the odds that two records are one person, as a sum of steps; a guard forbids a link."""

    bits: float
    steps: tuple[Step, ...]
    guards: tuple[str, ...]
    home: str = ""  # the field that puts both in one home; empty for none

    @property
    def base(self) -> float:
        """The weight without what is special to families: what splink gives for the same model."""
        return sum(step.base for step in self.steps)

    @property
    def named(self) -> bool:
        """Whether one first name stands behind both: the same save for a slip, or one's middle name.

        A record that is so named by two others says that theirs are two names of one person.
        """
        said = {step.field: step.level for step in self.steps}
        return said["forename"] in ("exact", "slip") or said["first_as_middle"] == "same"

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
    entrance = home_of(model, levels)
    steps = [_prior(model)]
    total = steps[0].bits
    for field, level, worth, base in _worths(model, levels, entrance, a, b):
        total += worth
        steps.append(Step(field, level, worth, _words(field, level, a, b), base))
    together = bool(entrance) and name_and_birth(levels)
    steps.append(_together(model) if together else _NOT_TOGETHER)
    total += steps[-1].bits
    return Weight(total, tuple(steps), guards_of(model, levels, at_home=entrance != ""), entrance)


class Scorer:
    """The bits of `weigh` alone, at a fraction of its cost: most candidates are strangers, of whom nobody asks why."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._apart = {(field, level): bits for field, levels in model.apart.items() for level, bits in levels.items()}
        self._home = {(field, level): bits for field, levels in model.home.items() for level, bits in levels.items()}

    def bits_of(self, a: Comparable, b: Comparable) -> float:
        """What `weigh` adds up to."""
        model, levels = self._model, levels_of(a, b)
        entrance = home_of(model, levels)
        if entrance:
            door = (entrance, levels[entrance])
            more = self._apart[door] - self._home[door] + (model.together if name_and_birth(levels) else 0.0)
            return sum(map(self._home.__getitem__, levels.items()), model.prior_bits) + more
        bits = sum(map(self._apart.__getitem__, levels.items()), model.prior_bits)
        for field in model.frequencies:
            if levels[field] == "exact":
                bits += rarity(model, field, getattr(a, field), getattr(b, field)) - self._apart[field, "exact"]
        return bits


def _worths(
    model: Model, levels: dict[str, str], entrance: str, a: Comparable, b: Comparable
) -> Iterator[tuple[str, str, float, float]]:
    """Field, level, its bits, and those it would have between strangers."""
    for field, level in levels.items():
        base = model.apart[field][level]
        if level == "exact" and field in model.frequencies:
            base = rarity(model, field, getattr(a, field), getattr(b, field))
        yield field, level, model.home[field][level] if entrance and field != entrance else base, base


def _prior(model: Model) -> Step:
    words = "Before anything is compared: two records are rarely one person"
    return Step("prior", "start", model.prior_bits, words, model.prior_bits)


def name_and_birth(levels: dict[str, str]) -> bool:
    """Whether first name and birth date agree both, which two people of one home hardly ever do: a twin has another name."""
    return levels["forename"] in SAME_FIRST_NAME and levels["date_of_birth"] in SAME_BIRTH


def _together(model: Model) -> Step:
    words = "First name and birth date agree together: two people of one home seldom have both alike"
    return Step("name_and_birth", "same", model.together, words, 0.0)


def home_of(model: Model, levels: dict[str, str]) -> str:
    """The field that says most clearly that both records belong to one home; empty for none."""
    if not model.homes:
        return ""
    found = [field for field, doors in ENTRANCES.items() if levels[field] in doors]
    if len(found) < 2:  # noqa: PLR2004 - nothing to choose between
        return found[0] if found else ""
    return max(found, key=lambda field: model.apart[field][levels[field]])


def rarity(model: Model, field: str, a: str, b: str) -> float:
    """log2(m / share) of the commoner value: term frequency in place of the field's average u."""
    return log2(model.chance[field] / model.frequencies[field].of(a, b))


def _words(field: str, level: str, a: Comparable, b: Comparable) -> str:
    if field in ("forename", "surname") and level not in ("missing", "counted"):
        return named(field, level, getattr(a, field), getattr(b, field))
    return WORDS[field, level]


def guards_of(model: Model, levels: dict[str, str], *, at_home: bool) -> tuple[str, ...]:
    """Reasons why a machine must not link these two, whatever the bits say."""
    found = []
    if "first-names-differ" in model.guards and levels["forename"] == "different" and levels["first_as_middle"] != "same":
        family = at_home or levels["surname"] in ("exact", "part", "slip") or levels["other_surnames"] == "same"
        # One number of one's own is of one person who changed a name: nobody's twin, though a person still looks.
        numbered = levels["nhs_number"] == "same" or levels["upn"] == "same"
        found.append(TWIN if family and levels["date_of_birth"] in NEAR_BIRTHS and not numbered else OTHER_NAME)
    named = any(levels[field] == "same" for field in ("nhs_number", "upn", "middle_names"))
    # A surname typed as the only name and the other's surname agree for every child of a family.
    nameless = levels["forename"] == "missing" or (levels["forename"] == "crossed" and levels["surname"] == "missing")
    if "no-first-name" in model.guards and nameless and not named:
        found.append(NO_NAME)
    undated = levels["date_of_birth"] == "missing" and levels["email"] != "same"
    if "no-birth-date-at-home" in model.guards and undated and at_home and not named:
        found.append(NO_DATE)
    if "two-nhs-numbers" in model.guards and levels["nhs_number"] == "different":
        found.append(TWO_NUMBERS)
    numbered = any(levels[field] == "same" for field in ("nhs_number", "upn")) or levels["other_id"] in ("same", "slip")
    if "names-alone" in model.guards and undated and not at_home and not numbered:
        found.append(NAMES_ALONE)
    return tuple(found)
