"""Reads a records CSV for linkage. What cannot be used is said in one line; what makes no sense in a field is missing."""

import csv
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from keepsight.engines.linkage import Comparable, Model, RecordFacts, normalise

COLUMNS = tuple(field.name for field in fields(RecordFacts))


class UnusableFileError(Exception):
    """A file that cannot be linked; the text says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class RecordsFile:
    """A file's columns, each as long as the file, in its order. Columns of the records CSV that it lacks are absent.

    `header` names all columns of the file; of a large one not all may be held.
    """

    name: str
    header: Sequence[str]
    ids: Sequence[str]
    columns: Mapping[str, Sequence[str]]

    def __len__(self) -> int:
        return len(self.ids)

    def facts(self, row: int) -> RecordFacts:
        """One row as it was typed."""
        return RecordFacts(**{name: self.columns[name][row] for name in COLUMNS if name in self.columns})

    def comparables(self, model: Model) -> list[Comparable]:
        """Every row as it is compared."""
        return [normalise(self.facts(row), model) for row in range(len(self))]

    def column(self, name: str) -> Sequence[str]:
        """A column by name; UnusableFileError when the file has none."""
        if name not in self.columns:
            raise UnusableFileError(f"{self.name} has no column {name}; it has {', '.join(self.header)}")
        return self.columns[name]


def read(name: str, only: Collection[str] | None = None) -> RecordsFile:
    """Read a file. UnusableFileError for none, an empty one, no `record_id`, a repeated id or a torn row.

    `only`: of a large file no more than these columns and the ids are held, and each value once however many rows have it.
    """
    try:
        with Path(name).open(newline="", encoding="utf-8-sig") as file:
            reader = csv.reader(file)
            header = [column.strip() for column in next(reader, [])]
            _check_header(name, header)
            columns = _columns(name, ((reader.line_num, row) for row in reader if row), header, only)
    except OSError as error:
        raise UnusableFileError(f"{name}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UnusableFileError(f"{name} is not UTF-8 text (byte {error.start}): save it as UTF-8") from error
    except csv.Error as error:
        raise UnusableFileError(f"{name}, line {reader.line_num}: {error}") from error
    _check_ids(name, columns["record_id"])
    return RecordsFile(name, header, columns["record_id"], columns)


def _columns(
    name: str, rows: Iterable[tuple[int, list[str]]], header: list[str], only: Collection[str] | None
) -> dict[str, list[str]]:
    """The columns wanted of numbered rows."""
    wanted = [place for place, one in enumerate(header) if only is None or one in only or one == "record_id"]
    columns: list[list[str]] = [[] for _ in wanted]
    held: dict[str, str] = {}
    for line, row in rows:
        _check_row(name, line, row, header)
        for column, place in zip(columns, wanted, strict=True):
            column.append(row[place] if only is None else held.setdefault(row[place], row[place]))
    return {header[place]: column for column, place in zip(columns, wanted, strict=True)}


def _check_header(name: str, header: list[str]) -> None:
    if not header:
        raise UnusableFileError(f"{name} is empty: it needs a header row")
    if "record_id" not in header:
        raise UnusableFileError(f"{name} has no column record_id; its header row is {','.join(header)[:200]}")
    twice = [column for column, count in Counter(header).items() if count > 1]
    if twice:
        raise UnusableFileError(f"{name} has the column {twice[0]} more than once")
    if not set(header) & set(COLUMNS):
        raise UnusableFileError(f"{name} has nothing to compare: none of {', '.join(COLUMNS)}")


def _check_row(name: str, line: int, row: list[str], header: list[str]) -> None:
    if len(row) != len(header):
        raise UnusableFileError(f"{name}, line {line}: {len(row)} values under {len(header)} columns")


def _check_ids(name: str, ids: Sequence[str]) -> None:
    if "" in ids:
        raise UnusableFileError(f"{name}: record {ids.index('') + 1} has no record_id")
    if len(set(ids)) != len(ids):
        repeated = Counter(ids).most_common(1)[0][0]
        raise UnusableFileError(f"{name}: record_id {repeated[:80]} stands on more than one row")
