"""The level at which two records agree, field by field; says nothing about how much that is worth."""

from rapidfuzz.distance import OSA, Indel, JaroWinkler

from keepsight.engines.linkage.values import Comparable
from keepsight.vocabulary.dates import PartialDate

MISSING = "missing"
COUNTED = "counted"  # already counted with another field
_SIMILAR = 0.88  # Jaro-Winkler; splink's middle band for names
_SHORTEST_SLIP = 4  # letters: one slip in a shorter name makes another name
_SHORTEST_PART = 3
_LONG_NAME = 6  # letters: two slips in a shorter name make another name
_COMMON_WORDS = 0.5  # of the words of two addresses with the same numbers
_LIKE_TEXT = 0.7  # of the letters of two addresses, in what is not the same word for word
_LIKE_WHOLE = 0.9  # of the letters of two whole addresses
_TWO_PARTS = 2  # of year, month and day
_DAY_TEXT = 8  # digits of a whole date


def levels_of(a: Comparable, b: Comparable) -> dict[str, str]:
    """Field to level, in the order an explanation shows them; the same whichever record comes first."""
    last, where = surname(a, b), address(a, b)
    return {
        "forename": forename(a, b),
        "surname": last,
        "other_surnames": other_surnames(a, b, last),
        "middle_names": middle_names(a.middle_names, b.middle_names),
        "first_as_middle": first_as_middle(a, b),
        "date_of_birth": date_of_birth(a.born, b.born),
        "sex": _equal(a.sex, b.sex),
        "address": where,
        "postcode": postcode(a, b, where),
        "other_postcodes": other_postcodes(a, b),
        "phone": _equal(a.phone, b.phone),
        "email": _equal(a.email, b.email),
        "nhs_number": _equal(a.nhs_number, b.nhs_number),
        "upn": _equal(a.upn, b.upn),
        "other_id": other_id(a.other_id, b.other_id),
    }


def forename(a: Comparable, b: Comparable) -> str:  # noqa: PLR0911 - a ladder of levels, best first
    """First names: same, one family of spellings, exchanged with the surname, in part, by a slip, alike."""
    x, y = a.forename, b.forename
    if not x or not y:
        return MISSING
    if x == y:
        return "exact"
    if a.forename_roots and b.forename_roots and not set(a.forename_roots).isdisjoint(b.forename_roots):
        return "spelling"
    if _crossed(a, b) or _crossed(b, a):
        return "crossed"
    if len(x) == 1 or len(y) == 1:
        return "initial" if x[0] == y[0] else "different"
    if (" " in x or " " in y) and any(len(w) >= _SHORTEST_PART for w in set(x.split()).intersection(y.split())):
        return "part"
    return alike(x, y)


def _crossed(a: Comparable, b: Comparable) -> bool:
    """Whether one's first name is the other's surname, save for a slip, and the reverse holds as far as held."""
    if not b.surname or not _nearly(a.forename, b.surname):
        return False
    return not a.surname or not b.forename or _nearly(a.surname, b.forename)


def _nearly(x: str, y: str) -> bool:
    return x == y or (min(len(x), len(y)) >= _SHORTEST_SLIP and alike(min(x, y), max(x, y)) == "slip")


def alike(x: str, y: str) -> str:
    """A slip keeps the first letter and is no mere ending: Louis and Louise may be two children."""
    if x[0] == y[0] and min(len(x), len(y)) >= _SHORTEST_SLIP and abs(len(x) - len(y)) <= 1:
        ending = x[:-1] == y[:-1] or x[:-1] == y or y[:-1] == x
        if not ending and OSA.distance(x, y, score_cutoff=1) <= 1:
            return "slip"
    if min(len(x), len(y)) >= _LONG_NAME and OSA.distance(x, y, score_cutoff=2) <= 2:  # noqa: PLR2004 - two slips
        return "similar"
    x, y = min(x, y), max(x, y)  # Jaro-Winkler's greedy pairing may depend on the order
    return "similar" if JaroWinkler.similarity(x, y, score_cutoff=_SIMILAR) else "different"


def surname(a: Comparable, b: Comparable) -> str:
    """Surnames as held now; earlier ones are compared apart."""
    x, y = a.surname, b.surname
    if not x or not y:
        return MISSING
    if x == y:
        return "exact"
    if _turned(a, b) or _turned(b, a):
        return COUNTED if a.forename and b.forename else "crossed"  # else the first names have said it
    if (a.surname_parts or b.surname_parts) and not set(a.surname_parts or (x,)).isdisjoint(b.surname_parts or (y,)):
        return "part"
    return alike(x, y)


def _turned(a: Comparable, b: Comparable) -> bool:
    """Whether one's surname is the other's first name, save for a slip, and the reverse holds as far as held."""
    if not b.forename or not _nearly(a.surname, b.forename):
        return False
    return not a.forename or _nearly(a.forename, b.surname)


def other_surnames(a: Comparable, b: Comparable, last: str) -> str:
    """Earlier or other surnames, where the present ones do not agree already."""
    if not a.other_surnames and not b.other_surnames:
        return MISSING
    if last not in ("different", MISSING, "similar"):
        return COUNTED
    ours, theirs = {a.surname, *a.other_surnames} - {""}, {b.surname, *b.other_surnames} - {""}
    if not ours or not theirs:
        return MISSING
    return "none" if ours.isdisjoint(theirs) else "same"


def first_as_middle(a: Comparable, b: Comparable) -> str:
    """Whether one goes by a middle name of the other; its own field, so that a blank takes nothing away."""
    x, y = a.forename, b.forename
    if not (x and b.middle_names) and not (y and a.middle_names):
        return MISSING
    return "same" if x != y and (x in b.middle_names or y in a.middle_names) else "none"


def middle_names(x: tuple[str, ...], y: tuple[str, ...]) -> str:
    """Middle names: any in common, or an initial of one."""
    if not x or not y:
        return MISSING
    if not set(x).isdisjoint(y):
        return "same"
    initials = {n for n in x if len(n) == 1 and any(n == m[0] for m in y)}
    initials |= {m for m in y if len(m) == 1 and any(m == n[0] for n in x)}
    return "initial" if initials else "different"


def date_of_birth(x: PartialDate | None, y: PartialDate | None) -> str:  # noqa: PLR0911 - a ladder
    """Birth dates, whole or partial; 1 January stands for "some day of that year" too often to be a day."""
    if x is None or y is None:
        return MISSING
    if not x.month or not y.month:
        return "year" if x.year == y.year else "different"
    if not x.day or not y.day:
        if x.year != y.year:
            return "different"
        return "month" if x.month == y.month else "same-year"
    if x == y:
        return "january" if x.month == 1 == x.day else "exact"
    if x.year == y.year and x.month == y.day and x.day == y.month:
        return "swapped"
    first, second = f"{x.year}{x.month:02}{x.day:02}", f"{y.year}{y.month:02}{y.day:02}"
    if sum(map(str.__eq__, first, second)) == _DAY_TEXT - 1:
        return "digit"
    if (x.year == y.year) + (x.month == y.month) + (x.day == y.day) == _TWO_PARTS:
        return "parts"
    return "same-year" if x.year == y.year else "different"


def address(a: Comparable, b: Comparable) -> str:  # noqa: PLR0911 - a ladder of levels, best first
    """Present addresses by their numbers and words. Alike words in two postal towns are two addresses."""
    m, n = a.address_numbers, b.address_numbers
    if not a.address_words or not b.address_words:
        return MISSING
    if a.postcode and b.postcode and other_district(a.postcode, b.postcode):
        return "different"
    x, y = set(a.address_words), set(b.address_words)
    if x == y and m == n:
        return "same"
    apart = bool(m) and bool(n) and not set(m).issubset(n) and not set(n).issubset(m)
    if x == y or _rest_alike(x, y):
        return "street" if apart else "building" if x == y else "alike"
    if m and m == n and (x < y or y < x):
        return "same"  # one wrote the town or the house's name too
    some = len(x & y) >= max(_COMMON_WORDS * min(len(x), len(y)), 1)
    if not some:
        return "different"
    return "part" if m == n or not m or not n else "words"


def _rest_alike(x: set[str], y: set[str]) -> bool:
    """Whether the words that only one address has are spelt much like those of the other, or are few letters of all."""
    rest, other = "".join(sorted(x - y)), "".join(sorted(y - x))
    if not rest or not other:
        return False
    alike = Indel.normalized_similarity(rest, other)
    both, apart = 2 * sum(map(len, x & y)), len(rest) + len(other)
    return alike >= _LIKE_TEXT or both + alike * apart >= _LIKE_WHOLE * (both + apart)


def other_district(x: str, y: str) -> bool:
    """Whether two postcodes lie in different postal districts, and not for a slip."""
    return x[:-3] != y[:-3] and not _postcode_slip(x, y)


def _postcode_slip(x: str, y: str) -> bool:
    return OSA.distance(x, y, score_cutoff=1) <= 1


def postcode(a: Comparable, b: Comparable, where: str) -> str:
    """Present postcodes; with the same house number they name the door, whatever the street was called."""
    if not a.postcode or not b.postcode:
        return MISSING
    if where in ("same", "building", "alike"):
        return COUNTED
    if a.postcode != b.postcode:
        if _postcode_slip(a.postcode, b.postcode):
            return "slip"
        return COUNTED if where == "different" else "different"
    if a.address_numbers and a.address_numbers == b.address_numbers:
        return "door"
    return "same" if where == MISSING else "near"


def other_postcodes(a: Comparable, b: Comparable) -> str:
    """Earlier postcodes, where the present ones do not agree."""
    if not a.other_postcodes and not b.other_postcodes:
        return MISSING
    if a.postcode and a.postcode == b.postcode:
        return COUNTED
    ours, theirs = {a.postcode, *a.other_postcodes} - {""}, {b.postcode, *b.other_postcodes} - {""}
    if not ours or not theirs:
        return MISSING
    return "none" if ours.isdisjoint(theirs) else "same"


def other_id(x: str, y: str) -> str:
    """Other references; a long one may be a slip off."""
    slip = x and y and x != y and min(len(x), len(y)) >= _LONG_NAME and OSA.distance(x, y, score_cutoff=1) <= 1
    return "slip" if slip else _equal(x, y)


def _equal(x: str, y: str) -> str:
    if not x or not y:
        return MISSING
    return "same" if x == y else "different"
