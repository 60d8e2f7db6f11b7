"""Blocking by columns that must agree, as other engines are told to: one mark for each record and rule, 0 for none."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk import fields
from keepsight.programs.linkage.bulk.compiled import compiled
from keepsight.programs.linkage.bulk.fields import Whole
from keepsight.programs.linkage.bulk.pairs import Entries, entries
from keepsight.programs.linkage.bulk.table import START, joined

COLUMNS = (
    "forename", "surname", "date_of_birth", "birth_year", "sex", "postcode", "outward", "phone", "email", "nhs_number", "upn",
    "other_id",
)  # fmt: skip
_LOW = 0xFFFFFFFF


@compiled
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
def _marks(records: Whole, columns: Whole, rule: int, found: NDArray[np.uint32]) -> None:
    for row in range(len(records)):
        mark = START + np.uint64(rule)
        for column in columns:
            value = _value(records[row], column)
            if value == 0:
                mark = np.uint64(0)
                break
            mark = joined(mark, np.uint64(value))
        found[row] = mark >> np.uint64(32)


def empty_marks(records: int, rules: Sequence[Sequence[str]]) -> NDArray[np.uint32]:
    """Room for the marks, records by rules. KeyError names a column that no rule can use."""
    unknown = sorted({column for rule in rules for column in rule}.difference(COLUMNS))
    if unknown:
        raise KeyError(f"no rule can use {', '.join(unknown)}")
    return np.empty((records, len(rules)), np.uint32)


def mark(records: Whole, rule: Sequence[str], number: int, out: NDArray[np.uint32]) -> Entries:
    """Put one rule's marks into their column; those of all records, sorted, each with its record."""
    _marks(records, np.array([COLUMNS.index(column) for column in rule]), number, out[:, number])
    return entries(out[:, number])
