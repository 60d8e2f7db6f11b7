"""The weight of a pair: `engines.linkage.weigh` again, compiled, leaving off where a pair can no longer reach a limit."""

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk import dates, fields, levels, places
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.dates import B_DIFFERENT, B_EXACT, B_SAME_YEAR
from keepsight.programs.linkage.bulk.levels import (
    A_ALIKE,
    A_BUILDING,
    A_SAME,
    ADDRESS,
    BORN,
    EMAIL,
    F_CROSSED,
    F_DIFFERENT,
    F_EXACT,
    F_SLIP,
    FIRST_AS_MIDDLE,
    FORENAME,
    I_SAME,
    I_SLIP,
    M_SAME,
    MIDDLES,
    MISSING,
    NHS,
    NONE,
    OTHER_ID,
    OTHERS,
    P_DOOR,
    P_SAME,
    PHONE,
    POSTCODE,
    POSTCODES,
    S_EXACT,
    S_PART,
    S_SLIP,
    SAME,
    SEX,
    SURNAME,
    UPN,
)  # fmt: skip
from keepsight.programs.linkage.bulk.world import (
    BEST,
    BEST_BETWEEN,
    BEST_EARLIER,
    BEST_INSIDE,
    BEST_OTHER_LAST,
    BEST_PLACES,
    H_FIRST_NAMES_DIFFER,
    H_HOMES,
    H_NAMES_ALONE,
    H_NO_BIRTH_DATE,
    H_NO_FIRST_NAME,
    H_RARE_FIRST,
    H_RARE_LAST,
    H_TWO_NUMBERS,
    MOST_LEVELS,
    PRIOR,
    STRATUM,
    TOGETHER,
    World,
)  # fmt: skip

OTHER_NAME, TWIN, NO_NAME, NO_DATE, TWO_NUMBERS, NAMES_ALONE = 1, 2, 4, 8, 16, 32  # guards, as bits of one number
Levels = NDArray[np.int64]
_LOW = 0xFFFFFFFF
_NO_WEIGHT = -1e9  # of a pair that cannot reach the limit
_FIELDS = 15


@merged
def weigh(w: World, i: int, j: int, limit: float, links: bool, found: Levels) -> tuple[float, int, bool]:
    """Bits, guards and whether they share a home; `found` gets the levels. Bits below `limit` may be any number below it.

    `links`: only pairs that may be linked are asked for, so one that a guard is sure to hold is left off too.
    """
    a, b = w.records[i], w.records[j]
    if not _names_and_numbers(w, a, b, limit, links, found):
        return _NO_WEIGHT, 0, False
    found[ADDRESS] = places.address(w, a[fields.R_ADDRESS], a[fields.R_POSTCODE], b[fields.R_ADDRESS], b[fields.R_POSTCODE])
    found[POSTCODE] = places.postcode(
        w, a[fields.R_POSTCODE], a[fields.R_ADDRESS], b[fields.R_POSTCODE], b[fields.R_ADDRESS], found[ADDRESS]
    )
    found[POSTCODES] = places.other_postcodes(
        w, a[fields.R_POSTCODE], a[fields.R_POSTCODES], b[fields.R_POSTCODE], b[fields.R_POSTCODES]
    )
    entrance = home(w, found)
    bits, table = w.bits[PRIOR], w.bits
    for field in range(_FIELDS):
        apart = entrance < 0 or entrance == field
        if apart and field in (FORENAME, SURNAME):
            bits += _of_name(w, found, field, a[fields.R_NAMES])
        else:
            bits += table[(0 if apart else STRATUM) + field * MOST_LEVELS + found[field]]
    if entrance >= 0 and _name_and_birth(found):
        bits += table[TOGETHER]
    return bits, guards(w, found, entrance >= 0), entrance >= 0


@compiled
def _name_and_birth(found: Levels) -> bool:
    """Whether first name and birth date agree both."""
    name = found[FORENAME]
    same = F_EXACT <= name <= F_CROSSED or name == F_SLIP
    return bool(same and B_EXACT <= found[BORN] < B_SAME_YEAR)


@compiled
def named(w: World, i: int, j: int, found: Levels) -> bool:
    """Whether one first name stands behind both: the same save for a slip, or one's middle name."""
    weigh(w, i, j, -np.inf, False, found)
    return bool(found[FORENAME] == F_EXACT or found[FORENAME] == F_SLIP or found[FIRST_AS_MIDDLE] == SAME)


@compiled
def contradiction(w: World, i: int, j: int, found: Levels) -> int:
    """Of the guards of two records, those that say they cannot be one person; seen at once where both are likely one."""
    a, b = w.records[i], w.records[j]
    first_a, last_a = a[fields.R_NAMES] & _LOW, a[fields.R_NAMES] >> 32
    first_b, last_b = b[fields.R_NAMES] & _LOW, b[fields.R_NAMES] >> 32
    name = levels.forename(w, first_a, last_a, a[fields.R_LOOKS], first_b, last_b, b[fields.R_LOOKS])
    if name != F_DIFFERENT and levels.equal(a[fields.R_NHS], b[fields.R_NHS]) != NONE:
        return 0
    _, held, _ = weigh(w, i, j, -np.inf, False, found)
    return held & (TWIN | TWO_NUMBERS)


@merged
def _said(w: World, field: int, level: int) -> float:
    """The model's bits of a level, between strangers."""
    return float(w.bits[field * MOST_LEVELS + level])


@merged
def _of_name(w: World, found: Levels, field: int, names: int) -> float:
    """Bits of a name between strangers: where it is the same, how rare it is counts."""
    if field == FORENAME and found[FORENAME] == F_EXACT:
        return float(w.bits[w.numbers[H_RARE_FIRST] + (names & _LOW)])
    if field == SURNAME and found[SURNAME] == S_EXACT:
        return float(w.bits[w.numbers[H_RARE_LAST] + (names >> 32)])
    return _said(w, field, found[field])


@merged
def _names_and_numbers(w: World, a: Levels, b: Levels, limit: float, links: bool, found: Levels) -> bool:
    """Fill the levels of all but places; whether the weight may still reach `limit`.

    Two sums are kept, of bits between strangers and of bits inside a home, each with the most that the rest can add.
    """
    more_a, more_b = a[fields.R_MORE_NAMES], b[fields.R_MORE_NAMES]
    first_a, last_a = a[fields.R_NAMES] & _LOW, a[fields.R_NAMES] >> 32
    first_b, last_b = b[fields.R_NAMES] & _LOW, b[fields.R_NAMES] >> 32
    found[FORENAME] = levels.forename(w, first_a, last_a, a[fields.R_LOOKS], first_b, last_b, b[fields.R_LOOKS])
    guarded = links and found[FORENAME] == F_DIFFERENT and w.numbers[H_FIRST_NAMES_DIFFER] != 0
    if guarded and levels.first_as_middle(w, first_a, more_a & _LOW, first_b, more_b & _LOW) != SAME:
        return False
    found[BORN] = dates.born(a[fields.R_BORN] & _LOW, b[fields.R_BORN] & _LOW)
    found[SEX] = levels.equal(a[fields.R_BORN] >> 32, b[fields.R_BORN] >> 32)
    for place in range(4):  # telephone, e-mail, NHS number, pupil number stand in one order here and there
        x, y = a[fields.R_PHONE + place], b[fields.R_PHONE + place]
        found[PHONE + place] = MISSING if x == 0 or y == 0 else SAME if x == y else NONE
    apart, inside = _places(w, a, b, found)
    bits = w.bits  # read here: a call for each level would cost more than all else
    for field in (BORN, SEX, PHONE, EMAIL, NHS, UPN):
        apart += bits[field * MOST_LEVELS + found[field]]
        inside += bits[STRATUM + field * MOST_LEVELS + found[field]]
    apart += _of_name(w, found, FORENAME, a[fields.R_NAMES])
    inside += bits[STRATUM + FORENAME * MOST_LEVELS + found[FORENAME]] + (bits[TOGETHER] if _name_and_birth(found) else 0.0)
    rest = bits[BEST + OTHER_ID] if a[fields.R_OTHER_ID] and b[fields.R_OTHER_ID] else 0.0
    if more_a | more_b:
        rest += bits[BEST + OTHERS] + bits[BEST + MIDDLES] + bits[BEST + FIRST_AS_MIDDLE]
    if max(apart, inside) + rest + (bits[BEST + SURNAME] if last_a == last_b else bits[BEST_OTHER_LAST]) < limit:
        return False
    found[SURNAME] = levels.surname(w, first_a, last_a, a[fields.R_LOOKS], first_b, last_b, b[fields.R_LOOKS])
    apart += _of_name(w, found, SURNAME, a[fields.R_NAMES])
    inside += bits[STRATUM + SURNAME * MOST_LEVELS + found[SURNAME]]
    if max(apart, inside) + rest < limit:
        return False
    return _rest(w, a, b, apart, inside, limit, found)


@merged
def _rest(w: World, a: Levels, b: Levels, apart: float, inside: float, limit: float, found: Levels) -> bool:
    """Fill the levels of other names and references; whether the weight may still reach `limit`."""
    more_a, more_b = a[fields.R_MORE_NAMES], b[fields.R_MORE_NAMES]
    first_a, last_a = a[fields.R_NAMES] & _LOW, a[fields.R_NAMES] >> 32
    first_b, last_b = b[fields.R_NAMES] & _LOW, b[fields.R_NAMES] >> 32
    found[OTHER_ID] = levels.other_id(w, a[fields.R_OTHER_ID], b[fields.R_OTHER_ID])
    found[OTHERS] = levels.other_surnames(w, last_a, more_a >> 32, last_b, more_b >> 32, found[SURNAME])
    found[MIDDLES] = levels.middle_names(w, more_a & _LOW, more_b & _LOW)
    found[FIRST_AS_MIDDLE] = levels.first_as_middle(w, first_a, more_a & _LOW, first_b, more_b & _LOW)
    for field in (OTHER_ID, OTHERS, MIDDLES, FIRST_AS_MIDDLE):
        apart += w.bits[field * MOST_LEVELS + found[field]]
        inside += w.bits[STRATUM + field * MOST_LEVELS + found[field]]
    return max(apart, inside) >= limit


@merged
def _places(w: World, a: Levels, b: Levels, found: Levels) -> tuple[float, float]:
    """The prior with the most that places can say, apart and inside a home; no home where nothing can put both in one.

    Postcodes of two districts, and no slip, say no home. A telephone or e-mail address they share counts as between strangers.
    """
    code_a, code_b, bits = a[fields.R_POSTCODE], b[fields.R_POSTCODE], w.bits
    between, entered = bits[BEST_BETWEEN], bits[BEST_PLACES]
    if code_a and code_b and code_a >> 24 != code_b >> 24 and not _may_slip(code_a, code_b):
        between, entered = 0.0, -np.inf
        if a[fields.R_POSTCODES] | b[fields.R_POSTCODES]:
            entered = bits[BEST_EARLIER]
            between = 0.0 if w.numbers[H_HOMES] else entered
    if found[PHONE] == SAME or found[EMAIL] == SAME:
        for field in (PHONE, EMAIL):
            at = field * MOST_LEVELS + SAME
            entered = max(entered, bits[at] - bits[STRATUM + at] + bits[BEST_INSIDE]) if found[field] == SAME else entered
    if not w.numbers[H_HOMES]:
        entered = -np.inf
    return bits[PRIOR] + between, bits[PRIOR] + entered


@merged
def _may_slip(code_a: int, code_b: int) -> bool:
    """Whether two postcodes may be one slip apart: two bytes at most differ, or one has a character more."""
    apart, changed, length_a, length_b = code_a ^ code_b, 0, 0, 0
    while apart:
        changed += apart & 0xFF != 0
        apart >>= 8
    if changed <= 2:  # noqa: PLR2004 - two neighbours exchanged
        return True
    while code_a:
        length_a += 1
        code_a >>= 8
    while code_b:
        length_b += 1
        code_b >>= 8
    return length_a != length_b


@merged
def home(w: World, found: Levels) -> int:
    """The field that says most clearly that both records belong to one home; of equals the first; -1 for none."""
    best, entrance = -np.inf, -1
    if not w.numbers[H_HOMES]:
        return entrance
    for field in (ADDRESS, POSTCODE, POSTCODES, PHONE, EMAIL):
        level = found[field]
        if field == ADDRESS:
            shares = level in (A_SAME, A_BUILDING, A_ALIKE)
        elif field == POSTCODE:
            shares = level in (P_DOOR, P_SAME)
        else:
            shares = level == SAME
        if shares and _said(w, field, level) > best:
            best, entrance = _said(w, field, level), field
    return entrance


@merged
def guards(w: World, found: Levels, at_home: bool) -> int:
    """Reasons why a machine must not link these two, whatever the bits say."""
    held = 0
    if w.numbers[H_FIRST_NAMES_DIFFER] and found[FORENAME] == F_DIFFERENT and found[FIRST_AS_MIDDLE] != SAME:
        family = at_home or found[SURNAME] in (S_EXACT, S_PART, S_SLIP) or found[OTHERS] == SAME
        numbered = found[NHS] == SAME or found[UPN] == SAME
        held |= TWIN if family and B_EXACT <= found[BORN] < B_DIFFERENT and not numbered else OTHER_NAME
    named = found[NHS] == SAME or found[UPN] == SAME or found[MIDDLES] == M_SAME
    nameless = found[FORENAME] == MISSING or (found[FORENAME] == F_CROSSED and found[SURNAME] == MISSING)
    if w.numbers[H_NO_FIRST_NAME] and nameless and not named:
        held |= NO_NAME
    undated = found[BORN] == MISSING and found[EMAIL] != SAME
    if w.numbers[H_NO_BIRTH_DATE] and undated and at_home and not named:
        held |= NO_DATE
    if w.numbers[H_TWO_NUMBERS] and found[NHS] == NONE:
        held |= TWO_NUMBERS
    numbered = found[NHS] == SAME or found[UPN] == SAME or found[OTHER_ID] in (I_SAME, I_SLIP)
    if w.numbers[H_NAMES_ALONE] and undated and not at_home and not numbered:
        held |= NAMES_ALONE
    return held
