"""String distances on bytes, equal to rapidfuzz's: Jaro-Winkler, one slip, optimal string alignment, longest common letters.

M. A. Jaro 1989, J. Am. Stat. Assoc. 84, 414-420; W. E. Winkler 1990, Proc. Survey Research Methods, 354-359.
"""

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import compiled

Bytes = NDArray[np.uint8]

_IN_A_NUMBER = 62  # letters whose places are bits of one number
_PREFIX = 4
_BOOST_FROM = 0.7  # rapidfuzz gives the prefix its due above this
_SCALE = 0.1


@compiled
def jaro_winkler(x: Bytes, y: Bytes) -> float:
    """Similarity from 0 to 1; x before y in the alphabet, for the greedy pairing may depend on the order."""
    n, m = len(x), len(y)
    if n == 0 or m == 0:
        return 0.0
    reach = max(max(n, m) // 2 - 1, 0)
    if n <= _IN_A_NUMBER and m <= _IN_A_NUMBER:
        common, moved = _paired(x, y, reach)
    else:
        common, moved = _paired_long(x, y, reach)
    if common == 0:
        return 0.0
    jaro = (common / n + common / m + (common - moved // 2) / common) / 3.0
    if jaro <= _BOOST_FROM:
        return jaro
    prefix = 0
    while prefix < min(n, m, _PREFIX) and x[prefix] == y[prefix]:
        prefix += 1
    return jaro + prefix * _SCALE * (1.0 - jaro)


@compiled
def _paired(x: Bytes, y: Bytes, reach: int) -> tuple[int, int]:
    """How many letters pair up, and how many of them stand in another order; what is taken is kept as bits."""
    taken_x, taken_y, common = 0, 0, 0
    for i in range(len(x)):
        for j in range(max(0, i - reach), min(len(y), i + reach + 1)):
            if x[i] == y[j] and not taken_y >> j & 1:
                taken_x |= 1 << i
                taken_y |= 1 << j
                common += 1
                break
    moved, j = 0, 0
    for i in range(len(x)):
        if taken_x >> i & 1:
            while not taken_y >> j & 1:
                j += 1
            moved += x[i] != y[j]
            j += 1
    return common, moved


@compiled
def _paired_long(x: Bytes, y: Bytes, reach: int) -> tuple[int, int]:
    """The same for names of more letters than a number has bits."""
    taken_x, taken_y, common = np.zeros(len(x), np.uint8), np.zeros(len(y), np.uint8), 0
    for i in range(len(x)):
        for j in range(max(0, i - reach), min(len(y), i + reach + 1)):
            if x[i] == y[j] and not taken_y[j]:
                taken_x[i] = taken_y[j] = 1
                common += 1
                break
    moved, j = 0, 0
    for i in range(len(x)):
        if taken_x[i]:
            while not taken_y[j]:
                j += 1
            moved += x[i] != y[j]
            j += 1
    return common, moved


@compiled
def one_slip(x: Bytes, y: Bytes) -> bool:
    """Whether one letter put in, left out, replaced, or two neighbours exchanged make y of x (optimal string alignment)."""
    n, m = len(x), len(y)
    if n > m:
        x, y, n, m = y, x, m, n
    if m - n > 1:
        return False
    first = 0
    while first < n and x[first] == y[first]:
        first += 1
    last = 0
    while last < n - first and x[n - 1 - last] == y[m - 1 - last]:
        last += 1
    if n == m:
        left = n - first - last
        if left == 2:  # noqa: PLR2004 - two letters exchanged
            return bool(x[first] == y[first + 1] and x[first + 1] == y[first])
        return left <= 1
    return first + last >= n


@compiled
def alignment(x: Bytes, y: Bytes, most: int) -> int:
    """Optimal string alignment: least letters put in, left out, replaced or exchanged with their neighbour.

    Above `most`, more.
    """
    if abs(len(x) - len(y)) > most:
        return most + 1
    same = 0
    while same < min(len(x), len(y)) and x[same] == y[same]:
        same += 1
    x, y = x[same:], y[same:]
    while len(x) and len(y) and x[-1] == y[-1]:
        x, y = x[:-1], y[:-1]
    n, m = len(x), len(y)
    if n == 0 or m == 0:
        return max(n, m)
    before, last, row = np.empty(m + 1, np.int64), np.arange(m + 1), np.empty(m + 1, np.int64)
    for i in range(1, n + 1):
        row[0] = i
        least = i
        for j in range(1, m + 1):
            best = min(last[j - 1] + (x[i - 1] != y[j - 1]), last[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and x[i - 1] == y[j - 2] and x[i - 2] == y[j - 1]:
                best = min(best, before[j - 2] + 1)
            row[j] = best
            least = min(least, best)
        if least > most:
            return most + 1
        before, last, row = last, row, before
    return int(last[m])


@compiled
def common_letters(x: Bytes, y: Bytes) -> int:
    """The length of the longest common subsequence."""
    n, m = len(x), len(y)
    last = np.zeros(m + 1, np.int64)
    for i in range(n):
        corner = 0
        for j in range(m):
            above = last[j + 1]
            last[j + 1] = corner + 1 if x[i] == y[j] else max(above, last[j])
            corner = above
    return int(last[m])
