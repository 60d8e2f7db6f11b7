"""The level at which two records agree, field by field: `engines.linkage.compare` again, over numbers, compiled.

Read the two side by side; tests hold them equal. A level's number is its place in the model's list of levels, after
0 for missing and 1 for counted with another field.
"""

from keepsight.programs.linkage.bulk import text
from keepsight.programs.linkage.bulk.compiled import compiled
from keepsight.programs.linkage.bulk.values import Bytes
from keepsight.programs.linkage.bulk.world import (
    ALL_LETTERS,
    H_IDS,
    H_MIDDLES,
    H_NAMES,
    H_PARTS,
    H_ROOTS,
    H_SETS,
    H_WORDS,
    I_LENGTH,
    I_ONCE,
    I_START,
    I_TWICE,
    World,
)  # fmt: skip

MISSING, COUNTED = 0, 1
(
    FORENAME, SURNAME, OTHERS, MIDDLES, FIRST_AS_MIDDLE, BORN, SEX, ADDRESS, POSTCODE, POSTCODES, PHONE, EMAIL, NHS, UPN, OTHER_ID,  # noqa: E501 - one thought a line
) = range(15)  # fmt: skip
F_EXACT, F_SPELLING, F_CROSSED, F_PART, F_INITIAL, F_SLIP, F_SIMILAR, F_DIFFERENT = range(2, 10)
S_EXACT, S_CROSSED, S_PART, S_SLIP, S_SIMILAR, S_DIFFERENT = range(2, 8)
SAME, NONE = 2, 3  # of fields with two levels
M_SAME, M_INITIAL, M_DIFFERENT = range(2, 5)
A_SAME, A_BUILDING, A_ALIKE, A_PART, A_STREET, A_WORDS, A_DIFFERENT = range(2, 9)
P_DOOR, P_SAME, P_NEAR, P_SLIP, P_DIFFERENT = range(2, 7)
I_SAME, I_SLIP, I_DIFFERENT = range(2, 5)

_HAS_ROOTS = 1 << 62  # a look's bit; its highest bit, of several words, makes it negative
_SIMILAR, _SHORTEST_SLIP, _LONG_NAME = 0.88, 4, 6


@compiled
def equal(x: int, y: int) -> int:
    """The level of a field that is the same or not."""
    if x == 0 or y == 0:
        return MISSING
    return SAME if x == y else NONE


@compiled
def meet(w: World, part: int, x: int, y: int) -> bool:
    """Whether the lists of two names in this part of the world have anything in common."""
    at = w.numbers[part]
    for i in range(w.numbers[at + x], w.numbers[at + x + 1]):
        for j in range(w.numbers[at + y], w.numbers[at + y + 1]):
            if w.numbers[i] == w.numbers[j]:
                return True
    return False


@compiled
def of(w: World, name: int, what: int) -> int:
    """One of the four things known of a name."""
    return w.numbers[w.numbers[H_NAMES] + 4 * name + what]  # type: ignore[no-any-return]  # numpy gives a number of its own kind


@compiled
def first_letter(w: World, name: int) -> int:
    """As a byte."""
    return w.letters[of(w, name, I_START)]  # type: ignore[no-any-return]  # numpy gives a number of its own kind


@compiled
def written(w: World, name: int) -> Bytes:
    """A name's letters."""
    start = of(w, name, I_START)
    return w.letters[start : start + of(w, name, I_LENGTH)]


@compiled
def _ones(bits: int) -> int:
    bits = bits - ((bits >> 1) & 0x5555555555555555)
    bits = (bits & 0x3333333333333333) + ((bits >> 2) & 0x3333333333333333)
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F
    return (bits * 0x0101010101010101) >> 56 & 0x7F


@compiled
def slip(w: World, x: int, y: int) -> bool:
    """One slip that keeps the first letter and is no mere ending."""
    n, m = of(w, x, I_LENGTH), of(w, y, I_LENGTH)
    if min(n, m) < _SHORTEST_SLIP or abs(n - m) > 1:
        return False
    if first_letter(w, x) != first_letter(w, y):
        return False
    if _ones(of(w, x, I_ONCE) ^ of(w, y, I_ONCE)) > 2:  # noqa: PLR2004 - one letter for another
        return False
    a, b = written(w, x), written(w, y)
    if not text.one_slip(a, b):
        return False
    shorter = min(n, m)
    for place in range(shorter - (n == m)):  # noqa: SIM110 - a generator does not compile
        if a[place] != b[place]:
            return True
    return False


@compiled
def similar(w: World, x: int, y: int) -> bool:
    """Two slips in a long name, or alike by Jaro and Winkler. Letters that only one has rule most pairs out at once."""
    n, m = of(w, x, I_LENGTH), of(w, y, I_LENGTH)
    apart = _ones(of(w, x, I_ONCE) ^ of(w, y, I_ONCE))
    if min(n, m) >= _LONG_NAME and abs(n - m) <= 2 and apart <= 4:  # noqa: PLR2004, SIM102 - two slips change four letters at most
        if text.alignment(written(w, x), written(w, y), 2) <= 2:  # noqa: PLR2004 - two slips
            return True
    # Letters in common are at most those left when each letter that only one has goes, once, or twice where it stands so
    lacking_x = _ones(of(w, x, I_ONCE) & ~of(w, y, I_ONCE)) + _ones(of(w, x, I_TWICE) & ~of(w, y, I_TWICE))
    lacking_y = _ones(of(w, y, I_ONCE) & ~of(w, x, I_ONCE)) + _ones(of(w, y, I_TWICE) & ~of(w, x, I_TWICE))
    common = min(n - lacking_x, m - lacking_y)
    if common <= 0:
        return False
    highest = (common / n + common / m + 1.0) / 3.0
    more = 0.4 if first_letter(w, x) == first_letter(w, y) else 0.0  # the most that equal first letters add
    if highest + more * (1.0 - highest) < _SIMILAR:
        return False
    a, b = written(w, x), written(w, y)
    return text.jaro_winkler(a, b) >= _SIMILAR if _before(a, b) else text.jaro_winkler(b, a) >= _SIMILAR


@compiled
def _before(a: Bytes, b: Bytes) -> bool:
    for place in range(min(len(a), len(b))):
        if a[place] != b[place]:
            return bool(a[place] < b[place])
    return len(a) < len(b)


@compiled
def _nearly(w: World, x: int, y: int) -> bool:
    return x == y or slip(w, x, y)


@compiled
def _turned(w: World, x: int, other: int, y: int, other_y: int) -> bool:
    """Whether x is the other's other name, save for a slip, and the reverse holds as far as both are held."""
    if other_y == 0 or not _nearly(w, x, other_y):
        return False
    return other == 0 or y == 0 or _nearly(w, other, y)


@compiled
def may_slip(letters_x: int, length_x: int, letters_y: int, length_y: int) -> bool:
    """Whether two names may be equal or one slip apart, by their letters and lengths up to 31."""
    return abs(length_x - length_y) <= 1 and _ones(letters_x ^ letters_y) <= 2  # noqa: PLR2004 - one letter for another


@compiled
def may_be_similar(letters_x: int, length_x: int, letters_y: int, length_y: int) -> bool:
    """Whether two names may be alike by Jaro and Winkler or by two slips, by their letters and lengths up to 31."""
    common = min(length_x - _ones(letters_x & ~letters_y), length_y - _ones(letters_y & ~letters_x))
    # As `similar`, were the first letters equal; multiplied out, for divisions are slow.
    close = 5 * common * (length_x + length_y) >= 7 * length_x * length_y
    return close or length_x == 31 or length_y == 31 or _ones(letters_x ^ letters_y) <= 4  # noqa: PLR2004 - lengths end there; two slips


@compiled
def forename(w: World, x: int, last_x: int, look_x: int, y: int, last_y: int, look_y: int) -> int:  # noqa: PLR0911 - one return a level
    """First names: same, one family of spellings, exchanged with the surname, in part, by a slip, alike."""
    if x == 0 or y == 0:
        return MISSING
    if x == y:
        return F_EXACT
    if look_x & look_y & _HAS_ROOTS and meet(w, H_ROOTS, x, y):
        return F_SPELLING
    letters_x, length_x, letters_y, length_y = look_x & ALL_LETTERS, look_x >> 52 & 31, look_y & ALL_LETTERS, look_y >> 52 & 31
    crossed = may_slip(letters_x, length_x, look_y >> 26 & ALL_LETTERS, look_y >> 57 & 31) and _turned(w, x, last_x, y, last_y)
    if crossed or (
        may_slip(letters_y, length_y, look_x >> 26 & ALL_LETTERS, look_x >> 57 & 31) and _turned(w, y, last_y, x, last_x)
    ):
        return F_CROSSED
    if length_x == 1 or length_y == 1:
        return F_INITIAL if first_letter(w, x) == first_letter(w, y) else F_DIFFERENT
    if (look_x | look_y) < 0 and meet(w, H_WORDS, x, y):
        return F_PART
    if may_slip(letters_x, length_x, letters_y, length_y) and slip(w, x, y):
        return F_SLIP
    return F_SIMILAR if may_be_similar(letters_x, length_x, letters_y, length_y) and similar(w, x, y) else F_DIFFERENT


@compiled
def surname(w: World, first_x: int, x: int, look_x: int, first_y: int, y: int, look_y: int) -> int:
    """Surnames as held now; earlier ones are compared apart."""
    if x == 0 or y == 0:
        return MISSING
    if x == y:
        return S_EXACT
    letters_x, length_x = look_x >> 26 & ALL_LETTERS, look_x >> 57 & 31
    letters_y, length_y = look_y >> 26 & ALL_LETTERS, look_y >> 57 & 31
    crossed = may_slip(letters_x, length_x, look_y & ALL_LETTERS, look_y >> 52 & 31) and _turned(w, x, first_x, y, first_y)
    if crossed or (may_slip(letters_y, length_y, look_x & ALL_LETTERS, look_x >> 52 & 31) and _turned(w, y, first_y, x, first_x)):
        return COUNTED if first_x and first_y else S_CROSSED
    if (look_x | look_y) < 0 and meet(w, H_PARTS, x, y):
        return S_PART
    if may_slip(letters_x, length_x, letters_y, length_y) and slip(w, x, y):
        return S_SLIP
    return S_SIMILAR if may_be_similar(letters_x, length_x, letters_y, length_y) and similar(w, x, y) else S_DIFFERENT


@compiled
def how_many(w: World, held: int) -> int:
    """How many values a field of several holds."""
    if held >= 0:
        return 1 if held else 0
    at = w.numbers[H_SETS] - held
    return int(w.numbers[at + 1] - w.numbers[at])


@compiled
def one_of(w: World, held: int, place: int) -> int:
    """A value of a field of several."""
    return held if held > 0 else int(w.numbers[w.numbers[w.numbers[H_SETS] - held] + place])


@compiled
def either(w: World, x: int, more_x: int, y: int, more_y: int) -> int:
    """Whether two records have a value in common among that held now and others; missing where one has none at all."""
    many_x, many_y = how_many(w, more_x), how_many(w, more_y)
    if (x == 0 and many_x == 0) or (y == 0 and many_y == 0):
        return MISSING
    for i in range(-1, many_x):
        a = x if i < 0 else one_of(w, more_x, i)
        for j in range(-1, many_y):
            b = y if j < 0 else one_of(w, more_y, j)
            if a and a == b:
                return SAME
    return NONE


@compiled
def other_surnames(w: World, x: int, more_x: int, y: int, more_y: int, last: int) -> int:
    """Earlier or other surnames, where the present ones do not agree already."""
    if more_x == 0 and more_y == 0:
        return MISSING
    if last not in (S_DIFFERENT, MISSING, S_SIMILAR):
        return COUNTED
    return either(w, x, more_x, y, more_y)


@compiled
def middle_names(w: World, x: int, y: int) -> int:
    """Middle names: any in common, or an initial of one."""
    if x == 0 or y == 0:
        return MISSING
    at = w.numbers[H_MIDDLES]
    i0, i1, j0, j1 = w.numbers[at + x], w.numbers[at + x + 1], w.numbers[at + y], w.numbers[at + y + 1]
    if i0 == i1 or j0 == j1:
        return MISSING
    if meet(w, H_MIDDLES, x, y):
        return M_SAME
    for i in range(i0, i1):
        a = w.numbers[i]
        for j in range(j0, j1):
            b = w.numbers[j]
            short = of(w, a, I_LENGTH) == 1 or of(w, b, I_LENGTH) == 1
            if short and first_letter(w, a) == first_letter(w, b):
                return M_INITIAL
    return M_DIFFERENT


@compiled
def first_as_middle(w: World, x: int, middle_x: int, y: int, middle_y: int) -> int:
    """Whether one goes by a middle name of the other."""
    if middle_x == 0 and middle_y == 0:
        return MISSING
    at = w.numbers[H_MIDDLES]
    i0, i1 = w.numbers[at + middle_x], w.numbers[at + middle_x + 1]
    j0, j1 = w.numbers[at + middle_y], w.numbers[at + middle_y + 1]
    if not (x and j1 > j0) and not (y and i1 > i0):
        return MISSING
    if x != y:
        for place in range(j0, j1):
            if w.numbers[place] == x and x:
                return SAME
        for place in range(i0, i1):
            if w.numbers[place] == y and y:
                return SAME
    return NONE


@compiled
def other_id(w: World, x: int, y: int) -> int:
    """Other references; a long one may be a slip off."""
    if x == 0 or y == 0:
        return MISSING
    if x == y:
        return I_SAME
    at, other = w.numbers[H_IDS] + x, w.numbers[H_IDS] + y
    a, b = w.letters[w.numbers[at] : w.numbers[at + 1]], w.letters[w.numbers[other] : w.numbers[other + 1]]
    return I_SLIP if min(len(a), len(b)) >= _LONG_NAME and text.one_slip(a, b) else I_DIFFERENT
