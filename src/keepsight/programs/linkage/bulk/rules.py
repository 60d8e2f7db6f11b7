"""The engine's own blocking rules of one record: `engines.linkage.blocking` again, over numbers, compiled."""

from typing import NamedTuple

import numpy as np

from keepsight.programs.linkage.bulk import fields
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.fields import Marks, Whole
from keepsight.programs.linkage.bulk.levels import how_many, one_of
from keepsight.programs.linkage.bulk.memory import uncounted
from keepsight.programs.linkage.bulk.table import START, joined
from keepsight.programs.linkage.bulk.world import H_ADDRESSES, H_HOUSES, World

MOST_CODES = 4  # of one name
MOST_RULES, MOST_KEYS = 128, 512
_NAMES, _BIRTH, _POSTCODE_NAME, _POSTCODE_YEAR, _DOOR, _NUMBER = range(6)
_YEAR, _DAY, _NAME, _DISTRICT = range(1, 5)  # details
_LOW, _NONE = 0xFFFFFFFF, -1
_MOST_NAMES, _MOST_POSTCODES = 2 * MOST_CODES, 8
# Where details of a record begin: year and names; day, names and districts; year, day and districts.
_BY_YEAR, _BY_DAY = 0, 1 + _MOST_NAMES
_BY_BOTH = _BY_DAY + 1 + _MOST_NAMES + _MOST_POSTCODES
_MOST_DETAILS = _BY_BOTH + 2 + _MOST_POSTCODES


class Codes(NamedTuple):
    """How each name sounds: codes of a first name, and of a surname with its parts, as lists of code numbers."""

    first: Whole
    first_starts: Whole
    last: Whole
    last_starts: Whole


@merged
def uncounted_codes(codes: Codes) -> Codes:
    """The same, for compiled code only, while its caller holds `codes`."""
    return Codes(
        uncounted(codes.first, np.int64), uncounted(codes.first_starts, np.int64),
        uncounted(codes.last, np.int64), uncounted(codes.last_starts, np.int64),
    )  # fmt: skip


class Room(NamedTuple):
    """Where the rules of a record are put, a mark each and which details narrow it; and room to work in.

    Details are marks too, each made once for a record. A rule is narrowed by those from `details[spans[rule, 0]]` to before
    `details[spans[rule, 1]]`, leaving out that at `spans[rule, 2]` where it is one of them. All is made once for many records:
    memory of their own would cost each record more than all its rules.
    """

    rules: Marks
    spans: Whole
    details: Marks
    firsts: Whole
    lasts: Whole
    names: Whole
    postcodes: Whole
    districts: Whole
    marks: Marks  # of keys to narrow yet, with `states`
    states: Whole


def room() -> Room:
    """Enough for any record."""
    firsts, lasts, names, postcodes, districts = np.zeros((5, _MOST_NAMES + _MOST_POSTCODES), np.int64)
    return Room(
        np.zeros(MOST_RULES, np.uint64), np.zeros((MOST_RULES, 3), np.int64), np.zeros(_MOST_DETAILS, np.uint64),
        firsts, lasts, names, postcodes, districts, np.zeros(MOST_KEYS, np.uint64), np.zeros((MOST_KEYS, 3), np.int64),
    )  # fmt: skip


@compiled
def uncounted_room(out: Room) -> Room:
    """The same, for compiled code only, while its caller holds `out`."""
    return Room(
        uncounted(out.rules, np.uint64), uncounted(out.spans, np.int64), uncounted(out.details, np.uint64),
        uncounted(out.firsts, np.int64), uncounted(out.lasts, np.int64), uncounted(out.names, np.int64),
        uncounted(out.postcodes, np.int64), uncounted(out.districts, np.int64),
        uncounted(out.marks, np.uint64), uncounted(out.states, np.int64),
    )  # fmt: skip


@merged
def _mark(kind: int, value: int) -> np.uint64:
    return joined(START + np.uint64(kind), np.uint64(value))


@merged
def _add(out: Whole, count: int, code: int, most: int) -> int:
    """One more code, if it is new and there is room."""
    for place in range(count):
        if out[place] == code:
            return count
    if count == most:
        return count
    out[count] = code
    return count + 1


@merged
def _lasts(w: World, codes: Codes, surname: int, others: int, out: Whole) -> int:
    count = 0
    for place in range(codes.last_starts[surname], codes.last_starts[surname + 1]):
        count = _add(out, count, codes.last[place], MOST_CODES)
    for one in range(how_many(w, others)):
        count = _add(out, count, codes.last[codes.last_starts[one_of(w, others, one)]], MOST_CODES)
    return count


@merged
def _put(out: Room, count: int, rule: np.uint64, start: int, end: int, without: int) -> int:
    """One more rule, with where its details are."""
    if count == MOST_RULES:
        return count
    out.rules[count] = rule
    out.spans[count, 0], out.spans[count, 1], out.spans[count, 2] = start, end, without
    return count + 1


@merged
def _postcodes(w: World, record: Whole, out: Whole) -> int:
    """The postcodes of a record, that held now first."""
    count = 0
    if record[fields.R_POSTCODE]:
        out[0], count = record[fields.R_POSTCODE], 1
    for one in range(how_many(w, record[fields.R_POSTCODES])):
        if count < _MOST_POSTCODES:
            out[count] = one_of(w, record[fields.R_POSTCODES], one)
            count += 1
    return count


@merged
def _detail(kind: int, value: int) -> np.uint64:
    return joined(np.uint64(kind), np.uint64(value))


@merged
def _put_details(out: Room, names: int, postcodes: int, year: int, day: int) -> int:
    """The marks of what may narrow a rule, in the three orders in which rules want them; how many districts there are."""
    details, by_year, by_day, by_both = out.details, _BY_YEAR, _BY_DAY, _BY_BOTH
    if year:
        details[by_year] = details[by_both] = _detail(_YEAR, year)
        by_year, by_both = by_year + 1, by_both + 1
    if day:
        details[by_day] = details[by_both] = _detail(_DAY, day)
        by_day, by_both = by_day + 1, by_both + 1
    for place in range(names):
        details[by_year + place] = details[by_day + place] = _detail(_NAME, out.names[place])
    count = 0
    for place in range(postcodes):
        count = _add(out.districts, count, out.postcodes[place] >> 24, _MOST_POSTCODES)
    for place in range(count):
        details[by_day + names + place] = details[by_both + place] = _detail(_DISTRICT, out.districts[place])
    return count


@merged
def rules_of(w: World, codes: Codes, row: int, out: Room) -> int:
    """Fill `out` with the rules of a record; how many."""
    record = w.records[row]
    first, last = record[fields.R_NAMES] & _LOW, record[fields.R_NAMES] >> 32
    born = record[fields.R_BORN] & _LOW
    year, month, date = born >> 9, born >> 5 & 15, born & 31
    day = min(date, month) << 5 | max(date, month) if date else 0
    first_codes, firsts = codes.first_starts[first], codes.first_starts[first + 1] - codes.first_starts[first]
    lasts, names = _lasts(w, codes, last, record[fields.R_MORE_NAMES] >> 32, out.lasts), 0
    for place in range(firsts):
        out.firsts[place] = codes.first[first_codes + place]
        names = _add(out.names, names, out.firsts[place], _MOST_NAMES)
    for place in range(lasts):
        names = _add(out.names, names, out.lasts[place], _MOST_NAMES)
    postcodes = _postcodes(w, record, out.postcodes)
    districts = _put_details(out, names, postcodes, year, day)
    end, count = _BY_YEAR + (year > 0) + names, 0
    for place in range(fields.R_PHONE, fields.R_OTHER_ID + 1):
        if record[place]:
            count = _put(out, count, _mark(_NUMBER + place, record[place]), _BY_YEAR, end, _NONE)
    count = _of_names(out, count, firsts, lasts, _BY_BOTH + (year > 0) + (day > 0) + districts)
    if day:
        count = _of_birth(out, count, names, districts, year << 10 | day)
    return _of_places(w, record, out, count, postcodes, names, year, day)


@merged
def _of_names(out: Room, count: int, firsts: int, lasts: int, end: int) -> int:
    """First name and surname in either order; narrowed by year, day, districts."""
    for i in range(firsts):
        for j in range(lasts):
            low, high = min(out.firsts[i], out.lasts[j]), max(out.firsts[i], out.lasts[j])
            rule, again = joined(_mark(_NAMES, low), np.uint64(high)), False
            for earlier in range(count):
                again |= out.rules[earlier] == rule
            if not again:
                count = _put(out, count, rule, _BY_BOTH, end, _NONE)
    return count


@merged
def _of_birth(out: Room, count: int, names: int, districts: int, whole: int) -> int:
    """The whole birth date with a name; narrowed by the other names and districts."""
    birth, start = _mark(_BIRTH, whole), _BY_DAY + 1
    for place in range(names):
        rule = joined(birth, np.uint64(out.names[place]))
        count = _put(out, count, rule, start, start + names + districts, start + place)
    return count


@merged
def _of_places(w: World, record: Whole, out: Room, count: int, postcodes: int, names: int, year: int, day: int) -> int:
    """Each postcode with a name or the birth year; the door."""
    first, last = _BY_YEAR + (year > 0), _BY_DAY + (day > 0)
    for place in range(postcodes):
        postcode = _mark(_POSTCODE_NAME, out.postcodes[place])
        for one in range(names):
            count = _put(out, count, joined(postcode, np.uint64(out.names[one])), _BY_YEAR, first + names, first + one)
    if record[fields.R_POSTCODE]:
        address, house = record[fields.R_ADDRESS], START
        lies, numbers = w.numbers[w.numbers[H_ADDRESSES] + address], w.numbers[w.numbers[H_HOUSES] + address]
        for place in range(numbers):
            house = joined(house, np.uint64(w.numbers[lies + place]))
        if numbers:
            count = _put(out, count, joined(_mark(_DOOR, record[fields.R_POSTCODE]), house), _BY_YEAR, first + names, _NONE)
    if year:
        for place in range(postcodes):
            rule = joined(_mark(_POSTCODE_YEAR, out.postcodes[place]), np.uint64(year))
            count = _put(out, count, rule, _BY_DAY, last + names, _NONE)
    return count
