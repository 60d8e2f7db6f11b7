"""Values typed to fill a box, as whole numbers: what the model calls placeholders counts as missing."""

from collections.abc import Callable

import numpy as np

from keepsight.engines.linkage import Model
from keepsight.programs.linkage.bulk import fields, numbers, values
from keepsight.programs.linkage.bulk.compiled import compiled
from keepsight.programs.linkage.bulk.fields import Marks, Whole
from keepsight.programs.linkage.bulk.values import Bytes

_LOW = 0xFFFFFFFF


def without_placeholders(records: Whole, texts: list[str], model: Model) -> None:
    """Names typed to fill a box become none, and another surname that is the surname itself."""
    surname = np.arange(len(texts))
    names, first_words = model.placeholders.names, model.placeholders.first_words
    surname[[number for number, text in enumerate(texts) if text in names]] = 0
    forename = surname.copy()
    beginning = tuple(first_words)  # most names are told by it at once
    found = [number for number, text in enumerate(texts) if text.startswith(beginning)]
    forename[[number for number in found if texts[number].partition(" ")[0] in first_words]] = 0
    _put(records, forename, surname)


@compiled
def _put(records: Whole, forename: Whole, surname: Whole) -> None:
    for row in range(len(records)):
        names, more = records[row, fields.R_NAMES], records[row, fields.R_MORE_NAMES]
        last, other = surname[names >> 32], more >> 32
        records[row, fields.R_NAMES] = forename[names & _LOW] | last << 32
        if other > 0:
            other = 0 if surname[other] == last else surname[other]
            records[row, fields.R_MORE_NAMES] = (more & _LOW) | other << 32


def marks(texts: list[str], mark: Callable[[Bytes], np.uint64]) -> Marks:
    """The marks of texts, empty ones left out."""
    return np.array([mark(np.frombuffer(text.encode(), np.uint8)) for text in texts if text], np.uint64)


def placeholders(model: Model) -> tuple[Whole, Whole, Whole, Marks, Marks]:
    """Dates, beginnings of postcodes, telephones, e-mail addresses and ids that fill a box, as they stand in records."""

    def as_numbers(texts: list[str], number: Callable[[Bytes], int]) -> Whole:
        return np.array([number(np.frombuffer(text.encode(), np.uint8)) for text in texts], np.int64)

    held = model.placeholders
    prefixes = np.array([int.from_bytes(prefix.encode(), "big") for prefix in held.postcodes], np.int64)
    dates = as_numbers(sorted(held.dates), numbers.born)
    return (
        dates,
        prefixes,
        as_numbers(sorted(held.phones), lambda text: numbers.phone(text, np.empty(values.LONGEST, np.uint8))),
        marks(sorted(held.emails), values.mark_of),
        marks(sorted(held.ids), values.mark_of),
    )
