"""Which records are worth comparing: 32-bit keys that two records of one person are likely to share, narrowed where crowded."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from hashlib import blake2b

from keepsight.engines.linkage.values import Comparable

CROWDED = 8  # records under one key: above this it is narrowed (README.md, Blocking),
FEW = 3  # but not where they are of so few people: one child may be known to many
_MOST_CODES = 4  # codes of one name that make keys
_SKELETON = 4  # letters kept of a name's consonants
_SOUNDS = (("ph", "f"), ("ck", "k"), ("sh", "s"), ("ch", "k"), ("th", "t"), ("x", "ks"))
_LETTERS = str.maketrans("wzcqjyg", "vskkiik")
_Details = tuple[str, ...]


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> str:
    """A name's consonants as they sound, at most four: Nowak and Novak agree, so do Zofia and Sofia."""
    for written, heard in _SOUNDS:
        name = name.replace(written, heard)
    name = name.replace(" ", "").translate(_LETTERS)
    bare = name[:1] + re.sub(r"[aeiouh]", "", name[1:])
    return re.sub(r"(.)\1+", r"\1", bare)[:_SKELETON]


def blocking_keys(comparable: Comparable) -> tuple[int, ...]:
    """Sorted distinct signed 32-bit keys, the same on every machine and in every version of Python."""
    return tuple(sorted({_number(rule) for rule, _ in _rules(comparable)}))


def narrowed_keys(comparable: Comparable, crowded: Container[int]) -> tuple[int, ...]:
    """The record's keys where those in `crowded` are too common, likewise sorted and distinct.

    A crowded key gives way to the same key with one more detail of the record (birth year, a name, a postal district),
    once for each detail; where that is crowded too, to two details, and so on. It stays where the record has no
    further detail: it then finds the other records of which no more is known.
    """
    return tuple(sorted({key for rule, details in _rules(comparable) for key in _narrowed(rule, details, crowded)}))


def _narrowed(rule: str, details: _Details, crowded: Container[int], *, skipped: bool = False) -> Iterator[int]:
    """`skipped`: a detail of the record is not in the rule; where it is crowded, it is left to the rules that have it."""
    key = _number(rule)
    if key not in crowded:
        yield key
    elif details:
        for place, detail in enumerate(details):
            yield from _narrowed(f"{rule}|{detail}", details[place + 1 :], crowded, skipped=skipped or place > 0)
    elif not skipped:
        yield key


def _number(rule: str) -> int:
    return int.from_bytes(blake2b(rule.encode(), digest_size=4).digest(), "big", signed=True)


def _rules(c: Comparable) -> Iterator[tuple[str, _Details]]:
    """Each rule as text, with the details that narrow it where it is crowded."""
    firsts, lasts = _firsts(c), _lasts(c)
    names = tuple(dict.fromkeys((*firsts, *lasts)))  # first or last: they get exchanged
    postcodes = [p for p in (c.postcode, *c.other_postcodes) if p]
    year, day, whole = _birth(c)
    for kind in ("nhs_number", "upn", "other_id", "phone", "email"):
        if value := getattr(c, kind):
            yield f"{kind}|{value}", (*year, *names)
    districts = tuple(dict.fromkeys(postcode[:-3] for postcode in postcodes))
    for pair in sorted({"|".join(sorted((first, last))) for first in firsts for last in lasts}):
        yield f"names|{pair}", (*year, *day, *districts)
    if whole:
        yield from ((f"birth|{whole}|{name}", (*(n for n in names if n != name), *districts)) for name in names)
    for postcode in postcodes:
        yield from ((f"postcode|{postcode}|{name}", (*year, *(n for n in names if n != name))) for name in names)
        yield from ((f"postcode|{postcode}|{born}", (*day, *names)) for born in year)
    if c.address_numbers and c.postcode:
        yield f"door|{'|'.join(c.address_numbers)}|{c.postcode}", (*year, *names)


def _birth(c: Comparable) -> tuple[_Details, _Details, str]:
    """Year; day and month; the whole date with day and month in either order: as far as known."""
    if c.born is None:
        return (), (), ""
    year, month, day = c.born.year, c.born.month, c.born.day
    if not day:
        return (str(year),), (), ""
    low, high = min(day, month), max(day, month)
    return (str(year),), (f"{low}/{high}",), f"{year}|{low}|{high}"


def _firsts(c: Comparable) -> list[str]:
    """Codes of the first name: its sound, and the families of spellings it belongs to."""
    if not c.forename:
        return []
    return list(dict.fromkeys([skeleton(c.forename.split(" ")[0]), *c.forename_roots]))[:_MOST_CODES]


def _lasts(c: Comparable) -> list[str]:
    names = [c.surname, *c.surname_parts, *c.other_surnames]
    return list(dict.fromkeys(skeleton(name) for name in names if name))[:_MOST_CODES]
