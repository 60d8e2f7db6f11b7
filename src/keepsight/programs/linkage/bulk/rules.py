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
MOST_RULES, MOST_DETAILS, MOST_KEYS = 128, 16, 512
_NAMES, _BIRTH, _POSTCODE_NAME, _POSTCODE_YEAR, _DOOR, _NUMBER = range(6)
_LOW = 0xFFFFFFFF
_MOST_NAMES, _MOST_POSTCODES = 2 * MOST_CODES, 8


class Codes(NamedTuple):
    """How each name sounds: codes of a first name, and of a surname with its parts, as lists of code numbers."""

    first: Whole
    first_starts: Whole
    last: Whole
    last_starts: Whole


class Room(NamedTuple):
    """Where the rules of a record are put, a mark each and the marks of the details that narrow it; and room to work in.

    Made once for many records: memory of their own would cost each record more than all its rules.
    """

    rules: Marks
    details: Marks
    counts: Whole
    kinds: Whole
    values: Whole
    firsts: Whole
    lasts: Whole
    names: Whole
    postcodes: Whole
    districts: Whole
    marks: Marks  # of keys to narrow yet, with `states`
    states: Whole


def room() -> Room:
    """Enough for any record."""
    kinds, values, firsts, lasts, names, postcodes, districts = np.zeros((7, MOST_DETAILS), np.int64)
    return Room(
        np.zeros(MOST_RULES, np.uint64), np.zeros((MOST_RULES, MOST_DETAILS), np.uint64), np.zeros(MOST_RULES, np.int64),
        kinds, values, firsts, lasts, names, postcodes, districts,
        np.zeros(MOST_KEYS, np.uint64), np.zeros((MOST_KEYS, 3), np.int64),
    )  # fmt: skip


@compiled
def uncounted_room(out: Room) -> Room:
    """The same, for compiled code only, while its caller holds `out`."""
    return Room(
        uncounted(out.rules, np.uint64), uncounted(out.details, np.uint64), uncounted(out.counts, np.int64),
        uncounted(out.kinds, np.int64), uncounted(out.values, np.int64), uncounted(out.firsts, np.int64),
        uncounted(out.lasts, np.int64), uncounted(out.names, np.int64), uncounted(out.postcodes, np.int64),
        uncounted(out.districts, np.int64), uncounted(out.marks, np.uint64), uncounted(out.states, np.int64),
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
def _put(out: Room, count: int, rule: np.uint64, kinds: Whole, values: Whole, many: int, without: int) -> int:
    """A rule with its details in order, leaving one out."""
    if count == MOST_RULES:
        return count
    out.rules[count] = rule
    kept = 0
    for place in range(many):
        if place != without and kept < MOST_DETAILS:
            out.details[count, kept] = joined(np.uint64(kinds[place] + 1), np.uint64(values[place]))
            kept += 1
    out.counts[count] = kept
    return count + 1


@merged
def rules_of(w: World, codes: Codes, row: int, out: Room) -> int:
    """Fill `out` with the rules of a record; how many."""
    record = w.records[row]
    first, last = record[fields.R_NAMES] & _LOW, record[fields.R_NAMES] >> 32
    born = record[fields.R_BORN] & _LOW
    year, month, day = born >> 9, born >> 5 & 15, born & 31
    low_high = min(day, month) << 5 | max(day, month)
    firsts, lasts, names = out.firsts, out.lasts, out.names
    many_first = codes.first_starts[first + 1] - codes.first_starts[first]
    firsts[:many_first] = codes.first[codes.first_starts[first] : codes.first_starts[first + 1]]
    many_last = _lasts(w, codes, last, record[fields.R_MORE_NAMES] >> 32, lasts)
    many = 0
    for place in range(many_first):
        many = _add(names, many, firsts[place], _MOST_NAMES)
    for place in range(many_last):
        many = _add(names, many, lasts[place], _MOST_NAMES)
    count = 0
    kinds, values = out.kinds, out.values
    # Details: 0 year, 1 day and month, 2 a name's code, 3 a postal district.
    at = 0
    if year:
        kinds[0], values[0], at = 0, year, 1
    kinds[at : at + many], values[at : at + many] = 2, names[:many]
    for place in range(fields.R_PHONE, fields.R_OTHER_ID + 1):
        if record[place]:
            count = _put(out, count, _mark(_NUMBER + place, record[place]), kinds, values, at + many, -1)
    count = _of_names(w, record, out, count, firsts, many_first, lasts, many_last, year, low_high if day else 0)
    if day:
        count = _of_birth(w, record, out, count, names, many, year << 10 | low_high)
    return _of_places(w, record, out, count, names, many, year, low_high if day else 0)


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
def _districts(w: World, record: Whole, postcodes: Whole, out: Whole) -> int:
    count = 0
    for place in range(_postcodes(w, record, postcodes)):
        count = _add(out, count, postcodes[place] >> 24, _MOST_POSTCODES)
    return count


@merged
def _of_names(
    w: World, record: Whole, out: Room, count: int, firsts: Whole, many_first: int, lasts: Whole, many_last: int, year: int, day: int,  # noqa: E501 - one thought a line
) -> int:  # fmt: skip
    """First name and surname in either order; narrowed by year, day, districts."""
    kinds, values, at = out.kinds, out.values, 0
    if year:
        kinds[at], values[at], at = 0, year, at + 1
    if day:
        kinds[at], values[at], at = 1, day, at + 1
    districts = out.districts
    for place in range(_districts(w, record, out.postcodes, districts)):
        kinds[at], values[at], at = 3, districts[place], at + 1
    for i in range(many_first):
        for j in range(many_last):
            low, high = min(firsts[i], lasts[j]), max(firsts[i], lasts[j])
            rule = joined(_mark(_NAMES, low), np.uint64(high))
            again = False
            for earlier in range(count):
                again |= out.rules[earlier] == rule
            if not again:
                count = _put(out, count, rule, kinds, values, at, -1)
    return count


@merged
def _of_birth(w: World, record: Whole, out: Room, count: int, names: Whole, many: int, whole: int) -> int:
    """The whole birth date with a name; narrowed by the other names and districts."""
    kinds, values = out.kinds, out.values
    kinds[:] = 2
    values[:many] = names[:many]
    districts = out.districts
    more = min(_districts(w, record, out.postcodes, districts), MOST_DETAILS - many)
    kinds[many : many + more], values[many : many + more] = 3, districts[:more]
    for place in range(many):
        rule = joined(_mark(_BIRTH, whole), np.uint64(names[place]))
        count = _put(out, count, rule, kinds, values, many + more, place)
    return count


@merged
def _of_places(w: World, record: Whole, out: Room, count: int, names: Whole, many: int, year: int, day: int) -> int:
    """Each postcode with a name or the birth year; the door."""
    kinds, values = out.kinds, out.values
    kinds[:] = 2
    at = 1 if year else 0
    kinds[0], values[0] = (0, year) if year else (2, 0)
    values[at : at + many] = names[:many]
    postcodes = out.postcodes
    held = _postcodes(w, record, postcodes)
    for place in range(held):
        for one in range(many):
            rule = joined(_mark(_POSTCODE_NAME, postcodes[place]), np.uint64(names[one]))
            count = _put(out, count, rule, kinds, values, at + many, at + one)
    address, house = record[fields.R_ADDRESS], START
    lies, numbers = w.numbers[w.numbers[H_ADDRESSES] + address], w.numbers[w.numbers[H_HOUSES] + address]
    for place in range(numbers):
        house = joined(house, np.uint64(w.numbers[lies + place]))
    if numbers and record[fields.R_POSTCODE]:
        count = _put(out, count, joined(_mark(_DOOR, record[fields.R_POSTCODE]), house), kinds, values, at + many, -1)
    if year:
        kinds[0], values[0] = (1, day) if day else (2, 0)
        start = 0 if day else 1
        for place in range(held):
            rule = joined(_mark(_POSTCODE_YEAR, postcodes[place]), np.uint64(year))
            count = _put(out, count, rule, kinds[start:], values[start:], at - start + many, -1)
    return count
