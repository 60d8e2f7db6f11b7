"""Which records are worth comparing: 32-bit keys that two records of one person are likely to share."""

import re
from collections.abc import Iterator
from hashlib import blake2b

from keepsight.engines.linkage.values import Comparable

_MOST_CODES = 4  # codes of one name that make keys
_SKELETON = 4  # letters kept of a name's consonants
_SOUNDS = (("ph", "f"), ("ck", "k"), ("sh", "s"), ("ch", "k"), ("th", "t"), ("x", "ks"))
_LETTERS = str.maketrans("wzcqjyg", "vskkiik")


def skeleton(name: str) -> str:
    """A name's consonants as they sound, at most four: Nowak and Novak agree, so do Zofia and Sofia."""
    for written, heard in _SOUNDS:
        name = name.replace(written, heard)
    name = name.replace(" ", "").translate(_LETTERS)
    bare = name[:1] + re.sub(r"[aeiouh]", "", name[1:])
    return re.sub(r"(.)\1+", r"\1", bare)[:_SKELETON]


def blocking_keys(comparable: Comparable) -> tuple[int, ...]:
    """Sorted distinct signed 32-bit keys, the same on every machine and in every version of Python.

    Each rule is narrow enough that its block hardly grows with the population: none is a name alone, a
    date alone, or a date with an initial (see README.md, Blocking).
    """
    return tuple(sorted({_number(rule) for rule in _rules(comparable)}))


def _number(rule: str) -> int:
    return int.from_bytes(blake2b(rule.encode(), digest_size=4).digest(), "big", signed=True)


def _rules(c: Comparable) -> Iterator[str]:
    for kind in ("nhs_number", "upn", "other_id", "phone", "email"):
        if value := getattr(c, kind):
            yield f"{kind}|{value}"
    firsts, lasts = _firsts(c), _lasts(c)
    postcodes = [p for p in (c.postcode, *c.other_postcodes) if p]
    yield from _by_birth(c, firsts, lasts, postcodes)
    for postcode in postcodes:
        yield from (f"postcode first|{postcode}|{first}" for first in firsts)
    if c.postcode:
        outward = c.postcode[:-3]
        yield from (f"names area|{'|'.join(sorted((f, n)))}|{outward}" for f in firsts for n in lasts)
        if c.address_numbers and not c.born:
            yield f"door|{'|'.join(c.address_numbers)}|{c.postcode}"
    elif c.address_numbers and c.address_words:
        yield from (f"address|{c.address_numbers}|{c.address_words}|{first}" for first in firsts)


def _by_birth(c: Comparable, firsts: list[str], lasts: list[str], postcodes: list[str]) -> Iterator[str]:
    """Rules with a birth date: whole (day and month in either order), or less one of its parts."""
    if c.born is None:
        return
    year, month, day = c.born.year, c.born.month, c.born.day
    pairs = ["|".join(sorted((first, last))) for first in firsts for last in lasts]  # either order of names
    yield from (f"names year|{pair}|{year}" for pair in pairs)
    yield from (f"postcode year|{postcode}|{year}" for postcode in postcodes)
    if not day:
        return
    whole = f"{year}|{min(day, month)}|{max(day, month)}"
    yield from (f"birth name|{whole}|{name}" for name in (*firsts, *lasts))  # first or last: they get swapped
    yield from (f"birth area|{whole}|{postcode[:-3]}" for postcode in postcodes)
    yield from (f"names day|{pair}|{month}|{day}" for pair in pairs)


def _firsts(c: Comparable) -> list[str]:
    """Codes of the first name: its sound, and the families of spellings it belongs to."""
    if not c.forename:
        return []
    return list(dict.fromkeys([skeleton(c.forename.split(" ")[0]), *c.forename_roots]))[:_MOST_CODES]


def _lasts(c: Comparable) -> list[str]:
    names = [c.surname, *c.surname_parts, *c.other_surnames]
    return list(dict.fromkeys(skeleton(name) for name in names if name))[:_MOST_CODES]
