"""The model: how much each level of agreement says, apart and within one home, read from versioned JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from math import log2
from typing import Any

FORMAT = 2  # of the model file; another one is refused
GUARDS = ("first-names-differ", "no-first-name", "no-birth-date-at-home", "two-nhs-numbers", "names-alone")

LEVELS: dict[str, tuple[str, ...]] = {
    "forename": ("exact", "spelling", "crossed", "part", "initial", "slip", "similar", "different"),
    "surname": ("exact", "crossed", "part", "slip", "similar", "different"),
    "other_surnames": ("same", "none"),
    "middle_names": ("same", "initial", "different"),
    "first_as_middle": ("same", "none"),
    "date_of_birth": ("exact", "january", "swapped", "digit", "parts", "month", "year", "same-year", "different"),
    "sex": ("same", "different"),
    "address": ("same", "building", "alike", "part", "street", "words", "different"),
    "postcode": ("door", "same", "near", "slip", "different"),
    "other_postcodes": ("same", "none"),
    "phone": ("same", "different"),
    "email": ("same", "different"),
    "nhs_number": ("same", "different"),
    "upn": ("same", "different"),
    "other_id": ("same", "slip", "different"),
}


@dataclass(frozen=True, slots=True)
class Frequency:
    """How common values of one field are: a rare name that agrees says more (Winkler 1988)."""

    shares: Mapping[str, float]
    unlisted: float  # the share a value gets that is not in the table

    def of(self, a: str, b: str) -> float:
        """The share of the commoner of two values."""
        return max(self.shares.get(a, self.unlisted), self.shares.get(b, self.unlisted))


@dataclass(frozen=True, slots=True)
class Placeholders:
    """Values typed to fill a box: they are missing, not evidence."""

    names: frozenset[str]
    first_words: frozenset[str]  # a first name that begins so is none: baby, unborn
    dates: frozenset[str]
    addresses: frozenset[str]
    postcodes: tuple[str, ...]  # beginnings
    phones: frozenset[str]
    emails: frozenset[str]
    ids: frozenset[str]


Bits = Mapping[str, Mapping[str, float]]  # field to level to log2(m / u)


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that decides a weight; equal text gives equal weights for ever."""

    version: str
    provenance: str
    prior: float  # the share of pairs, of all that could be drawn, that are one person
    records: int  # in a file of so many records: in a larger one each has as many partners and more strangers
    link_bits: float  # a link above this
    part_bits: float  # a link made earlier is parted below this only: hysteresis
    possible_bits: float  # a person looks above this
    homes: bool  # whether people of this population share homes; if not, only the base model counts
    guards: frozenset[str]  # of GUARDS, those in force
    apart: Bits  # for any two records
    home: Bits  # for two records known to share a home: u is estimated among other people of that home
    together: float  # in one home, bits of a first name and a birth date that agree both: there they are not independent
    probabilities: Mapping[str, Mapping[str, tuple[float, float]]]  # field to level to m and u of `apart`
    chance: Mapping[str, float]  # m of exact agreement, by field with frequencies
    frequencies: Mapping[str, Frequency]
    placeholders: Placeholders
    name_roots: Mapping[str, tuple[str, ...]]  # a folded first name to the families of spellings it belongs to
    frequency_version: str  # a digest of the frequency tables
    card: Mapping[str, Any]  # on what, when and how well it was trained; decides nothing

    @property
    def prior_bits(self) -> float:
        """The prior as log2 of its odds: where every weight begins."""
        return log2(self.prior / (1 - self.prior))


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the bands of a waterfall lie, in bits: below `possible` different, from `link` on linked."""

    possible: float
    link: float


def scale(model: Model) -> Scale:
    """The thresholds, for drawing the three bands Different, A person looks, Linked."""
    return Scale(possible=model.possible_bits, link=model.link_bits)


def load_model(text: str) -> Model:
    """Read a model's JSON. ValueError says what is missing or impossible: no weight rests on half a model."""
    try:
        read = json.loads(text)
        fields = read["fields"]
        model = Model(
            version=read["version"],
            provenance=read["provenance"],
            prior=read["prior"],
            records=read["records"],
            link_bits=read["thresholds"]["link_bits"],
            part_bits=read["thresholds"]["part_bits"],
            possible_bits=read["thresholds"]["possible_bits"],
            homes=read["homes"],
            guards=frozenset(read["guards"]),
            apart=_bits(fields, "apart"),
            home=_bits(fields, "home"),
            together=_together(read.get("name_with_birth_at_home", (1, 1))),
            probabilities={f: {lev: tuple(fields[f][lev]["apart"]) for lev in levels} for f, levels in LEVELS.items()},
            chance={name: fields[name]["exact"]["apart"][0] for name in read["frequencies"]},
            frequencies={name: Frequency(**table) for name, table in read["frequencies"].items()},
            placeholders=_placeholders(read["placeholders"]),
            name_roots=_roots(read["name_families"]),
            frequency_version=_digest(read["frequencies"]),
            card=read["card"],
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"the model lacks or misshapes {error}") from error
    _check(model, read.get("format"))
    return model


def _check(model: Model, version: object) -> None:
    if version != FORMAT:
        raise ValueError(f"a model file of format {version}; this version reads format {FORMAT}: train it again")
    if not isinstance(model.records, int) or model.records < 2:  # noqa: PLR2004 - one pair
        raise ValueError("a model's prior is of a file of at least two records")
    if not 0 < model.prior < 1 or not model.possible_bits <= model.part_bits < model.link_bits:
        raise ValueError("a model's prior lies between 0 and 1, its thresholds from possible over part to link rise")
    if not model.guards.issubset(GUARDS):
        raise ValueError(f"the model names guards nobody knows: {', '.join(sorted(model.guards.difference(GUARDS)))}")


def with_frequencies(model: Model, tables: dict[str, dict[str, Any]]) -> Model:
    """The same model with other name tables: field to `unlisted` and `shares`, as in a model's JSON."""
    frequencies = {name: Frequency(**table) for name, table in tables.items()}
    return replace(model, frequencies=frequencies, frequency_version=_digest(tables))


def linking_from(model: Model, bits: float) -> Model:
    """The same model with another link threshold, the two below it moved where they would not stay below."""
    return replace(
        model, link_bits=bits, part_bits=min(model.part_bits, bits - 1), possible_bits=min(model.possible_bits, bits - 2)
    )


def _digest(tables: dict[str, Any]) -> str:
    return blake2b(json.dumps(tables, sort_keys=True).encode(), digest_size=8).hexdigest()


def default_text() -> str:
    """The JSON of the model that comes with the package: what a trained model starts from."""
    return files(__package__).joinpath("model.json").read_text("utf-8")


@cache
def default_model() -> Model:
    """The model that comes with the package."""
    return load_model(default_text())


def _together(how_often: Sequence[float]) -> float:
    """log2(m / u), each how much more often both agree than they would if neither knew of the other."""
    m, u = how_often
    if not m > 0 < u:
        raise ValueError("m and u of a first name with a birth date must lie above 0")
    return log2(m / u)


def _bits(fields: dict[str, Any], stratum: str) -> dict[str, dict[str, float]]:
    """log2(m / u) of each level (Fellegi and Sunter 1969, section 2), for pairs apart or of one home."""
    found: dict[str, dict[str, float]] = {}
    for field, levels in LEVELS.items():
        found[field] = {"missing": 0.0, "counted": 0.0}
        for level in levels:
            m, u = fields[field][level][stratum]
            if not 0 < m <= 1 or not 0 < u <= 1:
                raise ValueError(f"m and u of {field} {level} must lie above 0 and up to 1")
            found[field][level] = log2(m / u)
    return found


def _placeholders(read: dict[str, list[str]]) -> Placeholders:
    return Placeholders(
        names=frozenset(read["names"]),
        first_words=frozenset(read["first_words"]),
        dates=frozenset(read["dates"]),
        addresses=frozenset(read["addresses"]),
        postcodes=tuple(read["postcodes"]),
        phones=frozenset(read["phones"]),
        emails=frozenset(read["emails"]),
        ids=frozenset(read["ids"]),
    )


def _roots(families: list[str]) -> dict[str, tuple[str, ...]]:
    """Each family is its spellings, separated by spaces, named for the first of them."""
    found: dict[str, tuple[str, ...]] = {}
    for family in families:
        spellings = family.split()
        for spelling in spellings:
            found[spelling] = (*found.get(spelling, ()), spellings[0])
    return found
