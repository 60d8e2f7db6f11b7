"""From a records CSV to whole numbers: each record twelve of them, each distinct name and address word kept once."""

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Comparable, Model, RecordFacts, normalise
from keepsight.engines.linkage.normalise import address_words, fold
from keepsight.programs.linkage.bulk import addresses, fields, rows, values
from keepsight.programs.linkage.bulk.blocks import BLOCK, Block, Room
from keepsight.programs.linkage.bulk.blocks import room as new_room
from keepsight.programs.linkage.bulk.fields import (
    MIDDLES,
    NAMES,
    OTHER_ID,
    OTHERS,
    POSTCODE,
    POSTCODES,
    RECORD,
    SURNAME,
    Whole,
)
from keepsight.programs.linkage.bulk.placeholders import marks, placeholders, without_placeholders
from keepsight.programs.linkage.bulk.table import Table
from keepsight.programs.linkage.bulk.values import Bytes

_LONGEST_HEADER = 1 << 16
_BESIDE_FIELD = np.full(RECORD, -1, np.int64)  # what the engine reads a field of several values together with
_BESIDE_FIELD[OTHERS], _BESIDE_FIELD[POSTCODES] = SURNAME, POSTCODE
_PLACES = {OTHERS: fields.R_MORE_NAMES, POSTCODES: fields.R_POSTCODES}
_FILLER = "1 "  # beside it no address word is a placeholder


@dataclass(frozen=True, slots=True)
class Encoded:
    """A file as numbers. `texts` and `words` hold the distinct names and address words, number 0 being none."""

    records: Whole  # records by fields.WIDTH
    id_texts: Bytes  # each record_id as the file has it, one after another
    ids: Whole  # where each lies in them: first byte, length (see rows.spans)
    texts: list[str]
    words: list[str]
    id_letters: Bytes  # of other references, one after another
    id_starts: Whole
    sets: Whole  # several other surnames or postcodes: -n in a record is the set from set_starts[n]
    set_starts: Whole
    addresses: NDArray[np.int32]  # words of addresses, one address after another, numbers before words, each in order
    address_starts: Whole
    address_numbers: NDArray[np.int32]  # how many of an address's words are house and flat numbers


class Encoder:
    """Reads blocks of rows one after another; what it has learnt of names and words it keeps."""

    def __init__(self, model: Model, data: Bytes, columns: list[str]) -> None:
        self._model, self._data = model, data
        self._wanted = np.array([fields.FIELDS.index(name) if name in fields.FIELDS else -1 for name in columns], np.int64)
        self._names, self._words, self._addresses, self._references = Table(), Table(), Table(), Table()
        self._id_texts: list[Bytes] = [np.zeros(0, np.uint8)]
        self._id_length = 0
        self._id_letters: list[Bytes] = []
        self._id_starts: list[Whole] = [np.zeros(2, np.int64)]
        self._names_held = [b"\n"]  # what `texts` will be, a line each
        self.words = [""]
        self._meaning = [0]  # by number of a word as written: number of the word it stands for
        self._meant: dict[str, int] = {"": 0}
        self.sets: list[int] = []
        self.set_starts = [0, 0]
        self._known_sets: dict[tuple[int, ...], int] = {(): 0}
        self._address_words: list[NDArray[np.int32]] = [np.zeros(0, np.int32)]
        self._address_counts: list[NDArray[np.int32]] = [np.zeros(1, np.int32)]  # address 0 is none
        self._asked: dict[int, tuple[bytes, tuple[str, ...]]] = {}
        self._placeholders = placeholders(model)
        self._rooms: list[Room] = []  # of blocks that are done
        self._no_addresses = marks(sorted(model.placeholders.addresses), _all_words)

    def prepare(self, starts: Whole, out: Whole, ids: Whole) -> Block:
        """What can be said of rows without the dictionaries, by any thread: put into `out`, and where their ids lie into `ids`.

        `starts` are their first bytes and the end of the last.
        """
        room, count = self._rooms.pop() if self._rooms else new_room(), len(starts) - 1
        spans, names = room.spans[:count], room.names[:count]
        rows.spans(self._data, starts, self._wanted, spans)
        odd = fields.left_to_engine(self._data, spans)
        side, several = self._ask_engine(odd, spans)
        out[:] = 0
        fields.simple(self._data, side, spans, self._placeholders, out)
        fields.name_marks(self._data, side, spans, names)
        held = addresses.marked(self._data, side, spans, self._no_addresses, room.words)
        words = addresses.Words(room.words.marks[:held], room.words.places[:held], room.words.counts[:count])
        ids[:] = spans[:, RECORD]
        return Block(room, spans, side, out, several, names, words, rows.texts(self._data, ids))

    def settle(self, block: Block, ids: Whole) -> None:
        """Finish the block's records: names become numbers of `texts`; their ids lie among all."""
        for row, place, values_held in block.several:
            block.out[row, place] = self._set(place, values_held)
        self._put_names(block)
        self._put_addresses(block)
        self._put_references(block)
        ids[:, 0] += self._id_length
        self._id_length += len(block.id_texts)
        self._id_texts.append(block.id_texts)
        self._rooms.append(block.room)

    def _ask_engine(self, odd: NDArray[np.bool_], spans: Whole) -> tuple[Bytes, list[tuple[int, int, tuple[str, ...]]]]:
        """Let the engine read what is not plain; its answers stand in a text of their own, to which the spans now point.

        Other surnames and postcodes come back apart: the row, the place in a record, the values. The same question is put once.
        """
        at = np.stack(np.divmod(np.flatnonzero(odd), RECORD), axis=1)
        answers, several = [], []
        for (row, field), mark in zip(at.tolist(), fields.odd_marks(self._data, spans, at, _BESIDE_FIELD).tolist(), strict=True):
            said = self._asked.get(mark)
            if said is None:
                said = self._asked[mark] = self._answer(spans, row, field)
            if field in _PLACES:
                several.append((row, _PLACES[field], said[1]))
            answers.append(said[0])
        lengths = np.fromiter(map(len, answers), np.int64, len(answers))
        spans[at[:, 0], at[:, 1], 0] = len(self._data) + np.cumsum(lengths) - lengths
        spans[at[:, 0], at[:, 1], 1] = lengths
        return np.frombuffer(b"".join(answers) or b" ", np.uint8), several

    def _answer(self, spans: Whole, row: int, field: int) -> tuple[bytes, tuple[str, ...]]:
        """What the engine makes of one field, or of one that it reads together with another: text, or several values."""
        name, beside = fields.FIELDS[field], int(_BESIDE_FIELD[field])
        facts = {name: self._text(spans, row, field)}
        if beside >= 0:
            facts[fields.FIELDS[beside]] = self._text(spans, row, beside)
        found = normalise(RecordFacts(**facts), self._model)
        if beside < 0:
            return _said(found, name).encode(), ()
        return b"", found.other_surnames if field == OTHERS else found.other_postcodes

    def _text(self, spans: Whole, row: int, field: int) -> str:
        start, length = spans[row, field]
        doubled = length < 0
        text = self._data[start : start + (-1 - length if doubled else length)].tobytes().decode("utf-8", "replace")
        return text.replace('""', '"') if doubled else text

    def _set(self, place: int, held: tuple[str, ...]) -> int:
        """Other surnames or postcodes as they stand in a record: none, one by its number, several as a set."""
        if place == fields.R_MORE_NAMES:
            items = tuple(self._name(text) for text in held)
        else:
            items = tuple(int.from_bytes(code.encode(), "big") for code in held)
        if len(items) < 2:  # noqa: PLR2004 - one value stands for itself
            return items[0] if items else 0
        if items not in self._known_sets:
            self._known_sets[items] = len(self.set_starts) - 1
            self.sets += items
            self.set_starts.append(len(self.sets))
        return -self._known_sets[items]

    def _name(self, text: str) -> int:
        mark = np.array([values.mark_of(np.frombuffer(text.encode(), np.uint8))], np.uint64)
        numbers, fresh = self._names.numbers(mark)
        if len(fresh):
            self._names_held.append(text.encode() + b"\n")
        return int(numbers[0])

    def _put_names(self, block: Block) -> None:
        numbers, fresh = self._names.numbers(block.names.ravel())
        at = np.stack([fresh // NAMES, fresh % NAMES])
        text = fields.folded(self._data, block.side, block.spans[at[0], at[1], 0], block.spans[at[0], at[1], 1])
        self._names_held.append(text.tobytes())
        wide, out = numbers.reshape(-1, NAMES).astype(np.int64), block.out
        out[:, fields.R_NAMES] = wide[:, 0] | wide[:, SURNAME] << 32
        others = np.where(wide[:, OTHERS] > 0, wide[:, OTHERS], out[:, fields.R_MORE_NAMES])
        out[:, fields.R_MORE_NAMES] = wide[:, MIDDLES] | others << 32

    def _put_addresses(self, block: Block) -> None:
        words = block.words
        numbers, fresh = self._words.numbers(words.marks)
        for start, end in words.places[fresh].tolist():
            text = fields.text_of(self._data, block.side, start, end - start).tobytes().decode()
            self._meaning.append(self._meant_by(fold(text).replace("'", "").replace("`", "")))
        marks, counts = addresses.sets(numbers, words.counts, np.array(self._meaning, np.int32))
        block.out[:, fields.R_ADDRESS], new = self._addresses.numbers(marks)
        self._address_words.append(addresses.chosen(numbers, words.counts, counts, new))
        self._address_counts.append(counts[new])

    def _put_references(self, block: Block) -> None:
        marks = block.out[:, fields.R_OTHER_ID].astype(np.uint64)
        block.out[:, fields.R_OTHER_ID], fresh = self._references.numbers(marks)
        text, ends = fields.references(self._data, block.side, block.spans[fresh, OTHER_ID, 0], block.spans[fresh, OTHER_ID, 1])
        self._id_letters.append(text)
        if len(ends):  # a block may hold no reference that is new
            self._id_starts.append(ends + self._id_starts[-1][-1])

    def _meant_by(self, word: str) -> int:
        """Number of the word that this one stands for to the engine: road for rd, none for flat."""
        meant = word if word[0].isdigit() else next(iter(address_words(_FILLER + word, self._model)[1]), "")
        if meant not in self._meant:
            self._meant[meant] = len(self.words)
            self.words.append(meant)
        return self._meant[meant]

    def finished(self, records: Whole, ids: Whole) -> Encoded:
        """Everything read: placeholders gone from names, address words in alphabetical order."""
        texts = b"".join(self._names_held).decode("ascii").split("\n")[:-1]
        without_placeholders(records, texts, self._model)
        flat, lengths = np.concatenate(self._address_words), np.concatenate(self._address_counts)
        self._address_words.clear()
        starts = np.concatenate([[0], np.cumsum(lengths)])
        house = _ordered(flat, starts, self.words)
        return Encoded(
            records=records, id_texts=np.concatenate(self._id_texts), ids=ids, texts=texts, words=sorted(self.words),
            id_letters=np.concatenate([*self._id_letters, np.zeros(1, np.uint8)]), id_starts=np.concatenate(self._id_starts),
            sets=np.array(self.sets, np.int64),
            set_starts=np.array(self.set_starts, np.int64), addresses=flat, address_starts=starts, address_numbers=house,
        )  # fmt: skip


def _ordered(flat: NDArray[np.int32], starts: Whole, words: list[str]) -> NDArray[np.int32]:
    """Turn words into their places in the alphabet, each address's in order: digits come before letters. How many are numbers."""
    order = sorted(range(len(words)), key=words.__getitem__)
    rank = np.empty(len(words), np.int32)
    rank[order] = np.arange(len(words), dtype=np.int32)
    first_letter = sum(1 for word in words if word[:1] < "a")  # the empty word and the numbers
    return addresses.ranked(flat, starts, rank, first_letter)


def _said(found: Comparable, name: str) -> str:
    """What the engine read in one field, as text that says the same again."""
    if name == "address":
        return " ".join((*found.address_numbers, *found.address_words))
    if name == "date_of_birth":
        return str(found.born or "")
    said = getattr(found, name)
    return said if isinstance(said, str) else " ".join(said)


def _all_words(text: Bytes) -> np.uint64:
    marks, places = np.zeros(addresses.MOST_WORDS, np.uint64), np.zeros((addresses.MOST_WORDS, 2), np.int64)
    return np.uint64(addresses.all_words(marks, values.words(text, marks, places, addresses.MOST_WORDS)))


def header(data: Bytes) -> list[str]:
    """The names of a file's columns; none of an empty file."""
    import csv

    starts = np.concatenate(list(rows.row_starts(data[:_LONGEST_HEADER])))
    line = data[: starts[1]].tobytes().decode("utf-8-sig", "replace") if len(starts) > 1 else ""
    return next(csv.reader([line.rstrip("\r\n")]), [])


def encode(path: Path, model: Model, threads: int) -> Encoded:
    """The whole file, in memory."""
    data = rows.mapped(path)
    encoder = Encoder(model, data, header(data))
    waiting: deque[tuple[slice, Future[Block]]] = deque()
    done_with = 0  # of the file's bytes
    with ThreadPoolExecutor(threads) as pool:
        starts = rows.starts(data, pool)
        count = max(len(starts) - 1, 0)
        records, ids = np.empty((count, fields.WIDTH), np.int64), np.empty((count, 2), np.int64)
        for at in range(0, count, BLOCK):
            block = slice(at, at + BLOCK)
            waiting.append((block, pool.submit(encoder.prepare, starts[at : at + BLOCK + 1], records[block], ids[block])))
            if len(waiting) > threads:  # no more are under way than threads
                settled = _settle(encoder, waiting, ids)
                done_with = rows.released(data, done_with, int(starts[settled]))
        while waiting:
            _settle(encoder, waiting, ids)
    rows.released(data, done_with, len(data))
    return encoder.finished(records, ids)


def _settle(encoder: Encoder, waiting: "deque[tuple[slice, Future[Block]]]", ids: Whole) -> int:
    """Finish the block that has waited longest, and say where it ends: blocks are settled in the file's order."""
    block, prepared = waiting.popleft()
    encoder.settle(prepared.result(), ids[block])
    return int(block.stop)
