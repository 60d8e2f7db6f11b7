"""Blocking by columns that must agree, as other engines are told to: one mark for each record and rule, 0 for none."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk import fields
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.fields import Whole
from keepsight.programs.linkage.bulk.memory import uncounted
from keepsight.programs.linkage.bulk.pairs import Sorted, entries
from keepsight.programs.linkage.bulk.table import START, joined

COLUMNS = (
    "forename", "surname", "date_of_birth", "birth_year", "sex", "postcode", "outward", "phone", "email", "nhs_number", "upn",
    "other_id",
)  # fmt: skip
Marks = NDArray[np.uint32]
_LOW = 0xFFFFFFFF
_SHARE = 1 << 16  # records marked at a time


@merged
def _value(record: Whole, column: int) -> int:  # noqa: PLR0911 - one answer for each column
    if column == 0:
        return int(record[fields.R_NAMES] & _LOW)
    if column == 1:
        return int(record[fields.R_NAMES] >> 32)
    born = record[fields.R_BORN] & _LOW
    if column == 2:  # noqa: PLR2004 - a place in COLUMNS, as all these numbers
        return int(born) if born & 31 else 0
    if column == 3:  # noqa: PLR2004 - the same
        return int(born >> 9)
    if column == 4:  # noqa: PLR2004 - the same
        return int(record[fields.R_BORN] >> 32)
    if column == 5:  # noqa: PLR2004 - the same
        return int(record[fields.R_POSTCODE])
    if column == 6:  # noqa: PLR2004 - the same
        return int(record[fields.R_POSTCODE] >> 24)
    return int(record[fields.R_PHONE + column - 7])


@compiled
def _marks(records: Whole, rules: Whole, out: Marks) -> None:
    """Fill in all rules' marks of these records; `rules` has the places of each one's columns, then -1."""
    records, rules, out = uncounted(records, np.int64), uncounted(rules, np.int64), uncounted(out, np.uint32)
    kept = np.zeros(len(COLUMNS), np.int64)
    values = uncounted(kept, np.int64)
    for row in range(len(records)):
        for column in range(len(values)):
            values[column] = _value(records[row], column)
        for rule in range(len(rules)):
            mark = START + np.uint64(rule)
            for column in rules[rule]:
                if column < 0:
                    break
                if values[column] == 0:
                    mark = np.uint64(0)
                    break
                mark = joined(mark, np.uint64(values[column]))
            out[row, rule] = mark >> np.uint64(32)
    kept[0] = 0  # held until here: `values` is the same memory


def marks(records: Whole, rules: Sequence[Sequence[str]], pool: ThreadPoolExecutor) -> tuple[Marks, Callable[[int], Sorted]]:
    """The marks of the rules, records by rules, under way; and what gives one rule's, sorted, each with its record.

    Once a rule's entries are there, so are all marks. KeyError names a column that no rule can use.
    """
    unknown = sorted({column for rule in rules for column in rule}.difference(COLUMNS))
    if unknown:
        raise KeyError(f"no rule can use {', '.join(unknown)}")
    places = np.full((len(rules), max(map(len, rules), default=0) + 1), -1, np.int64)
    for number, rule in enumerate(rules):
        places[number, : len(rule)] = [COLUMNS.index(column) for column in rule]
    found = np.empty((len(records), len(rules)), np.uint32)
    cuts = range(0, len(records), _SHARE)
    pieces = [pool.submit(_marks, records[at : at + _SHARE], places, found[at : at + _SHARE]) for at in cuts]

    def ordered(rule: int) -> Sorted:
        for piece in pieces:  # put in before this, so that one of them is at work even where this waits in the same threads
            piece.result()
        return entries(found[:, rule])

    return found, ordered
