"""One block of rows to whole numbers: everything that needs no dictionary, and marks of what does. Blocks run in threads."""

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk import numbers, values
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.memory import uncounted
from keepsight.programs.linkage.bulk.rows import LINE_FEED
from keepsight.programs.linkage.bulk.table import joined
from keepsight.programs.linkage.bulk.values import Bytes

Whole = NDArray[np.int64]
Marks = NDArray[np.uint64]

FIELDS = (
    "forename", "surname", "other_surnames", "middle_names", "date_of_birth", "sex", "address", "postcode", "other_postcodes",
    "phone", "email", "nhs_number", "upn", "other_id", "record_id",
)  # fmt: skip
FORENAME, SURNAME, OTHERS, MIDDLES, BORN, SEX, ADDRESS, POSTCODE, POSTCODES, PHONE, EMAIL, NHS, UPN, OTHER_ID, RECORD = range(15)
NAMES = 4  # fields of names come first
WIDTH = 12  # numbers kept of one record; 96 bytes
# Where a record's numbers stand in its row. The first three hold two each: low and high 32 bits.
R_NAMES, R_MORE_NAMES, R_BORN, R_POSTCODE, R_POSTCODES, R_PHONE, R_EMAIL, R_NHS, R_UPN, R_OTHER_ID, R_ADDRESS, R_LOOKS = range(12)
_LONGEST_POSTCODE_TEXT = 9


@merged
def text_of(data: Bytes, side: Bytes, start: int, length: int) -> Bytes:
    """A field's bytes: in the file, or among those that the engine was asked about."""
    if start >= len(data):
        return side[start - len(data) : start - len(data) + length]
    return data[start : start + length]


@compiled
def left_to_engine(data: Bytes, spans: Whole) -> NDArray[np.bool_]:  # noqa: C901 - one branch a field
    """Which fields of which rows are not plain enough to be read here; those looked at closely that are get their length back."""
    rows = spans.shape[0]
    found = np.zeros((rows, RECORD), np.bool_)
    data, kept = uncounted(data, np.uint8), np.empty(values.LONGEST, np.uint8)
    room = uncounted(kept, np.uint8)
    for row in range(rows):
        for field in range(RECORD):
            start, length = spans[row, field, 0], spans[row, field, 1]
            if length == 0:
                continue
            if length < 0:
                text = data[start : start - 1 - length]
                found[row, field] = not (field in (FORENAME, SURNAME, OTHERS, MIDDLES, ADDRESS) and values.plain(text))
                if field == OTHERS:
                    found[row, field] |= values.several(text)
                if not found[row, field]:
                    spans[row, field, 1] = -1 - length
            elif length > values.LONGEST:
                found[row, field] = True
            elif field == SEX:
                found[row, field] = length > 1
            elif field == OTHERS:
                found[row, field] = values.several(data[start : start + length])
            elif field == POSTCODES:
                found[row, field] = length > _LONGEST_POSTCODE_TEXT or values.postcode(data[start : start + length], room) == 0
    kept[0] = 0  # held until here: `room` is the same memory
    return found


@compiled
def odd_marks(data: Bytes, spans: Whole, at: Whole, beside: Whole) -> Marks:
    """A mark of each of these fields (row and field) by its bytes, with those of the field that is read together with it."""
    found = np.empty(len(at), np.uint64)
    for place in range(len(at)):
        row, field = at[place]
        mark = joined(np.uint64(field + 1), _raw(data, spans[row, field, 0], spans[row, field, 1]))
        if beside[field] >= 0:
            mark = joined(mark, _raw(data, spans[row, beside[field], 0], spans[row, beside[field], 1]))
        found[place] = mark
    return found


@compiled
def _raw(data: Bytes, start: int, length: int) -> np.uint64:
    size = length if length >= 0 else -1 - length
    return joined(values.mark_of(data[start : start + size]), np.uint64(length < 0))


@compiled
def simple(data: Bytes, side: Bytes, spans: Whole, placeholders: tuple[Whole, Whole, Whole, Marks, Marks], out: Whole) -> None:  # noqa: C901 - one branch a field
    """Fill what stands on its own into rows of zeros: date, sex, postcodes, telephone, e-mail, numbers.

    Field by field: which of them a row lacks is not to be foreseen, how one field is read is.
    """
    dates, prefixes, phones, emails, ids = placeholders
    data, side, kept = uncounted(data, np.uint8), uncounted(side, np.uint8), np.empty(values.LONGEST, np.uint8)
    spans, out, room = uncounted(spans, np.int64), uncounted(out, np.int64), uncounted(kept, np.uint8)
    _born_and_sex(data, side, spans, dates, out)
    _postcodes(data, side, spans, prefixes, out, room)
    for row in range(len(spans)):
        if spans[row, PHONE, 1]:
            phone = numbers.phone(text_of(data, side, spans[row, PHONE, 0], spans[row, PHONE, 1]), room)
            for one in phones:
                phone = 0 if phone == one else phone
            out[row, R_PHONE] = phone
    for row in range(len(spans)):
        if spans[row, EMAIL, 1]:
            count = values.email(text_of(data, side, spans[row, EMAIL, 0], spans[row, EMAIL, 1]), room)
            out[row, R_EMAIL] = _unless(values.mark_of(room[:count]), emails)
    for row in range(len(spans)):
        if spans[row, NHS, 1]:
            out[row, R_NHS] = numbers.nhs_number(text_of(data, side, spans[row, NHS, 0], spans[row, NHS, 1]))
    for row in range(len(spans)):
        if spans[row, UPN, 1]:
            out[row, R_UPN] = numbers.pupil_number(text_of(data, side, spans[row, UPN, 0], spans[row, UPN, 1]), room)
    for row in range(len(spans)):
        if spans[row, OTHER_ID, 1]:
            count = values.other_id(text_of(data, side, spans[row, OTHER_ID, 0], spans[row, OTHER_ID, 1]), room)
            out[row, R_OTHER_ID] = _unless(values.mark_of(room[:count]), ids)
    kept[0] = 0  # held until here: `room` is the same memory


@merged
def _born_and_sex(data: Bytes, side: Bytes, spans: Whole, placeholders: Whole, out: Whole) -> None:
    for row in range(len(spans)):
        if spans[row, BORN, 1]:
            born = numbers.born(text_of(data, side, spans[row, BORN, 0], spans[row, BORN, 1]))
            for one in placeholders:
                born = 0 if born == one else born
            out[row, R_BORN] = born
    for row in range(len(spans)):
        out[row, R_BORN] |= values.sex(text_of(data, side, spans[row, SEX, 0], spans[row, SEX, 1])) << 32


@merged
def _postcodes(data: Bytes, side: Bytes, spans: Whole, prefixes: Whole, out: Whole, room: Bytes) -> None:
    for row in range(len(spans)):
        if spans[row, POSTCODE, 1]:
            text = text_of(data, side, spans[row, POSTCODE, 0], spans[row, POSTCODE, 1])
            out[row, R_POSTCODE] = _postcode(text, prefixes, room)
    for row in range(len(spans)):
        start, length = spans[row, POSTCODES]
        if length and start < len(data):
            earlier = _postcode(data[start : start + length], prefixes, room)
            out[row, R_POSTCODES] = 0 if earlier == out[row, R_POSTCODE] else earlier


@merged
def _unless(mark: np.uint64, marks: Marks) -> int:
    """The mark as a number above 0, or 0 when it is one of these."""
    for one in marks:
        if mark == one:
            return 0
    return np.int64(mark >> np.uint64(1))  # type: ignore[return-value]  # numba says its types otherwise


@merged
def _postcode(text: Bytes, prefixes: Whole, room: Bytes) -> int:
    code = values.postcode(text, room)
    if code and code & 0xFF >= 65:  # noqa: PLR2004 - ends in a letter: not abroad, where no beginning stands for a gap
        for prefix in prefixes:
            shorter = code
            while shorter > prefix:
                shorter >>= 8
            if shorter == prefix:
                return 0
    return code


@compiled
def name_marks(data: Bytes, side: Bytes, spans: Whole, out: Marks) -> None:
    """Put marks of the folded names to `out`, rows by fields of names; other surnames only where there is one in the file."""
    spans, found = uncounted(spans, np.int64), uncounted(out, np.uint64)
    data, side, kept = uncounted(data, np.uint8), uncounted(side, np.uint8), np.empty(values.LONGEST, np.uint8)
    room = uncounted(kept, np.uint8)
    for field in range(NAMES):
        for row in range(spans.shape[0]):
            if spans[row, field, 1] == 0 or (field == OTHERS and spans[row, field, 0] >= len(data)):
                found[row, field] = 0
                continue
            count = values.name_of(text_of(data, side, spans[row, field, 0], spans[row, field, 1]), room)
            found[row, field] = values.mark_of(room[:count])
    kept[0] = 0  # held until here: `room` is the same memory


@compiled
def folded(data: Bytes, side: Bytes, starts: Whole, lengths: Whole) -> Bytes:
    """The folded names of these fields, a line each."""
    text, room, put = np.empty(lengths.sum() + len(lengths), np.uint8), np.empty(values.LONGEST, np.uint8), 0
    for place in range(len(starts)):
        count = values.name_of(text_of(data, side, starts[place], lengths[place]), room)
        text[put : put + count] = room[:count]
        text[put + count] = LINE_FEED
        put += count + 1
    return text[:put]


@compiled
def references(data: Bytes, side: Bytes, starts: Whole, lengths: Whole) -> tuple[Bytes, Whole]:
    """The letters and digits of these references, one after another, and where each ends."""
    text, ends = np.empty(max(lengths.sum(), 1), np.uint8), np.empty(len(starts), np.int64)
    room = np.empty(values.LONGEST, np.uint8)
    put = 0
    for place in range(len(starts)):
        count = values.other_id(text_of(data, side, starts[place], lengths[place]), room)
        text[put : put + count] = room[:count]
        put += count
        ends[place] = put
    return text[:put], ends
