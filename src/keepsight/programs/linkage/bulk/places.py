"""Levels of addresses and postcodes: `engines.linkage.compare` again, over numbers, compiled (see levels.py)."""

import numpy as np

from keepsight.programs.linkage.bulk import levels, text
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.levels import (
    A_ALIKE,
    A_BUILDING,
    A_DIFFERENT,
    A_PART,
    A_SAME,
    A_STREET,
    A_WORDS,
    COUNTED,
    MISSING,
    P_DIFFERENT,
    P_DOOR,
    P_NEAR,
    P_SAME,
    P_SLIP,
)  # fmt: skip
from keepsight.programs.linkage.bulk.values import Bytes
from keepsight.programs.linkage.bulk.world import H_ADDRESSES, H_HOUSES, H_SPELT, World

_COMMON_WORDS, _LIKE_TEXT, _LIKE_WHOLE = 0.5, 0.7, 0.9
_LONGEST = 256  # letters of the words that one address has and the other lacks


@compiled
def postcode_slip(x: int, y: int) -> bool:
    """Whether two different postcodes are one slip apart."""
    apart, count = x ^ y, 0
    while apart:
        count += apart & 0xFF != 0
        apart >>= 8
    if count == 1:
        return True
    if count > 2 and _as_long(x, y):  # noqa: PLR2004 - two neighbours exchanged
        return False
    return text.one_slip(_spelt(x), _spelt(y))


@compiled
def _as_long(x: int, y: int) -> bool:
    while x and y:
        x >>= 8
        y >>= 8
    return x == y


@compiled
def _spelt(code: int) -> Bytes:
    found = np.empty(8, np.uint8)
    put = 8
    while code:
        put -= 1
        found[put] = code & 0xFF
        code >>= 8
    return found[put:]


@merged
def _lies(w: World, address: int) -> tuple[int, int, int]:
    """Where an address's house numbers and then words begin, how many numbers there are, how many words."""
    at = w.numbers[H_ADDRESSES] + address
    many = w.numbers[w.numbers[H_HOUSES] + address]
    return w.numbers[at], many, w.numbers[at + 1] - w.numbers[at] - many


@merged
def address(w: World, x: int, postcode_x: int, y: int, postcode_y: int) -> int:  # noqa: PLR0911 - one return a level
    """Present addresses by their numbers and words. Alike words in two postal towns are two addresses."""
    i, many_x, words_x = _lies(w, x)
    j, many_y, words_y = _lies(w, y)
    if words_x == 0 or words_y == 0:
        return MISSING
    if postcode_x and postcode_y and postcode_x >> 24 != postcode_y >> 24 and not postcode_slip(postcode_x, postcode_y):
        return A_DIFFERENT
    if x == y:
        return A_SAME
    common = _common(w, i, many_x, j, many_y)
    same_numbers = many_x == many_y == common
    shared = _common(w, i + many_x, words_x, j + many_y, words_y)
    same_words = words_x == words_y == shared
    if same_words and same_numbers:
        return A_SAME
    apart = many_x > 0 and many_y > 0 and common < min(many_x, many_y)
    if same_words or _rest_alike(w, i + many_x, words_x, j + many_y, words_y, shared):
        if apart:
            return A_STREET
        return A_BUILDING if same_words else A_ALIKE
    if many_x > 0 and same_numbers and shared == min(words_x, words_y):
        return A_SAME
    some = shared >= max(_COMMON_WORDS * min(words_x, words_y), 1)
    if not some:
        return A_DIFFERENT
    return A_PART if same_numbers or many_x == 0 or many_y == 0 else A_WORDS


@merged
def _common(w: World, i: int, many: int, j: int, many_other: int) -> int:
    """How many words two sets in order have in common."""
    count, end, end_other = 0, i + many, j + many_other
    while i < end and j < end_other:
        if w.numbers[i] == w.numbers[j]:
            count += 1
            i += 1
            j += 1
        elif w.numbers[i] < w.numbers[j]:
            i += 1
        else:
            j += 1
    return count


@compiled
def _rest_alike(w: World, i: int, many: int, j: int, many_other: int, shared: int) -> bool:
    """Whether the words that only one address has are spelt much like those of the other, or are few letters of all."""
    if many == shared or many_other == shared:  # noqa: PLR1714 - a tuple does not compile as fast
        return False
    rest, other = np.empty(_LONGEST, np.uint8), np.empty(_LONGEST, np.uint8)
    n, m, both, end, end_other = 0, 0, 0, i + many, j + many_other
    while i < end or j < end_other:
        if j == end_other or (i < end and w.numbers[i] < w.numbers[j]):
            n = _added(w, rest, n, w.numbers[i])
            i += 1
        elif i == end or w.numbers[j] < w.numbers[i]:
            m = _added(w, other, m, w.numbers[j])
            j += 1
        else:
            at = w.numbers[H_SPELT] + w.numbers[i]
            both += 2 * (w.numbers[at + 1] - w.numbers[at])
            i += 1
            j += 1
    least = min((2.0 * min(n, m)) / (n + m), 1.0)  # the most that they can be alike
    if least < _LIKE_TEXT and both + least * (n + m) < _LIKE_WHOLE * (both + n + m):
        return False
    common = text.common_letters(rest[:n], other[:m])
    alike = 1.0 - (n + m - 2 * common) / (n + m)
    return alike >= _LIKE_TEXT or both + alike * (n + m) >= _LIKE_WHOLE * (both + n + m)


@compiled
def _added(w: World, out: Bytes, put: int, word: int) -> int:
    at = w.numbers[H_SPELT] + word
    for place in range(w.numbers[at], w.numbers[at + 1]):
        out[put] = w.letters[place]
        put += 1
    return put


@merged
def postcode(w: World, x: int, address_x: int, y: int, address_y: int, where: int) -> int:
    """Present postcodes; with the same house number they name the door, whatever the street was called."""
    if x == 0 or y == 0:
        return MISSING
    if where in (A_SAME, A_BUILDING, A_ALIKE):
        return COUNTED
    if x != y:
        if postcode_slip(x, y):
            return P_SLIP
        return COUNTED if where == A_DIFFERENT else P_DIFFERENT
    i, many_x, _ = _lies(w, address_x)
    j, many_y, _ = _lies(w, address_y)
    if many_x and many_x == many_y and _common(w, i, many_x, j, many_y) == many_x:
        return P_DOOR
    return P_SAME if where == MISSING else P_NEAR


@merged
def other_postcodes(w: World, x: int, more_x: int, y: int, more_y: int) -> int:
    """Earlier postcodes, where the present ones do not agree."""
    if more_x == 0 and more_y == 0:
        return MISSING
    if x and x == y:
        return COUNTED
    return levels.either(w, x, more_x, y, more_y)
