"""What goes in and what is compared: a record as an agency wrote it, and the checked values taken from it."""

import json
from dataclasses import dataclass, fields
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from keepsight.vocabulary.dates import PartialDate


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """One agency's record in the records CSV's columns: all text, empty means missing, nothing checked."""

    forename: str = ""
    middle_names: str = ""
    surname: str = ""
    other_surnames: str = ""  # separated by spaces or semicolons
    date_of_birth: str = ""  # ISO, may be cut short: 2018-03, 2018
    sex: str = ""
    address: str = ""
    postcode: str = ""
    other_postcodes: str = ""
    phone: str = ""
    email: str = ""
    nhs_number: str = ""
    upn: str = ""
    other_id: str = ""


@dataclass(slots=True)  # not frozen: that takes five times as long to make, and a search makes dozens
class Comparable:
    """Values fit for comparison: folded to ASCII, checked, placeholders gone. Empty means missing. Never changed once made."""

    forename: str = ""
    forename_roots: tuple[str, ...] = ()  # the families of spellings the first name belongs to
    middle_names: tuple[str, ...] = ()
    surname: str = ""
    surname_parts: tuple[str, ...] = ()  # of a surname with several words
    other_surnames: tuple[str, ...] = ()
    born: PartialDate | None = None
    sex: str = ""  # F or M
    address_numbers: tuple[str, ...] = ()  # flat and house numbers, sorted
    address_words: tuple[str, ...] = ()  # sorted, distinct
    postcode: str = ""  # capitals without a space
    other_postcodes: tuple[str, ...] = ()
    phone: str = ""  # digits, national form
    email: str = ""
    nhs_number: str = ""
    upn: str = ""
    other_id: str = ""


_TUPLES = frozenset(
    [
        *("forename_roots", "middle_names", "surname_parts", "other_surnames"),
        *("address_numbers", "address_words", "other_postcodes"),
    ]
)
_NAMES = tuple(field.name for field in fields(Comparable))
_KNOWN = frozenset(_NAMES)
_date = lru_cache(maxsize=1 << 16)(PartialDate.parse)  # some 29,000 days are anybody's birthday


def to_json(comparable: Comparable) -> dict[str, Any]:
    """The values as JSON's own types; what is missing is left out."""
    found: dict[str, Any] = {}
    for name in _NAMES:
        value = getattr(comparable, name)
        if value:
            found[name] = list(value) if name in _TUPLES else str(value)
    return found


def from_json(stored: dict[str, Any]) -> Comparable:
    """What `to_json` gave; names it does not know are ignored. ValueError for a date that cannot be."""
    values: dict[str, Any] = {
        name: tuple(value) if type(value) is list else value for name, value in stored.items() if name in _KNOWN
    }
    if "born" in values:
        values["born"] = _date(values["born"])
    return Comparable(**values)


def inputs_hash(a: Comparable, b: Comparable) -> str:
    """A digest of what two records were compared by, the same whichever comes first.

    With the model's version and its frequency version it is all that a weight rests on: kept with a link, it shows
    later that the weight recomputed is of the same values.
    """
    texts = sorted(json.dumps(to_json(one), sort_keys=True) for one in (a, b))
    return blake2b("\n".join(texts).encode(), digest_size=16).hexdigest()
