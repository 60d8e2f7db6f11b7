"""The words of a block's addresses: marks of them, their sets, and their places in the alphabet. Blocks run in threads."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk import values
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.fields import ADDRESS, Marks, Whole, text_of
from keepsight.programs.linkage.bulk.memory import uncounted
from keepsight.programs.linkage.bulk.table import PRIME, START, joined
from keepsight.programs.linkage.bulk.values import Bytes

Numbers = NDArray[np.int32]
MOST_WORDS = 16  # of an address, as the engine looks


class Words(NamedTuple):
    """Words of addresses, one row's after another: their marks, where each begins and ends, and how many each row has.

    As room to be filled: MOST_WORDS for each row.
    """

    marks: Marks
    places: Whole
    counts: Numbers


@compiled
def marked(data: Bytes, side: Bytes, spans: Whole, placeholders: Marks, out: Words) -> int:
    """Put the words of each address to `out`, none of a placeholder; how many there are."""
    data, side, held = uncounted(data, np.uint8), uncounted(side, np.uint8), uncounted(out.marks, np.uint64)
    lie, spans, put = uncounted(out.places, np.int64), uncounted(spans, np.int64), 0
    for row in range(len(spans)):
        start, length = spans[row, ADDRESS, 0], spans[row, ADDRESS, 1]
        count = 0
        if length:
            count = values.words(text_of(data, side, start, length), held[put:], lie[put:], MOST_WORDS)
            whole = all_words(held[put:], count)
            for one in placeholders:
                count = 0 if whole == one else count
        for place in range(put, put + count):
            lie[place, 0] += start
            lie[place, 1] += start
        out.counts[row] = count
        put += count
    return put


@merged
def all_words(marks: Marks, count: int) -> np.uint64:
    """One mark of words in their order."""
    whole = START
    for place in range(count):
        whole = joined(whole * PRIME, marks[place])
    return whole


@compiled
def sets(words: Numbers, counts: Numbers, meaning: Numbers) -> tuple[Marks, Numbers]:
    """Turn each row's words into their set in order, in place; a mark of each set, 0 for an empty one, and its size.

    `meaning` gives each word's number what it stands for: 0 for a word that says nothing.
    """
    marks, sizes, first = np.zeros(len(counts), np.uint64), np.empty(len(counts), np.int32), 0
    for row in range(len(counts)):
        kept = first
        for place in range(first, first + counts[row]):
            word = meaning[words[place]]
            at = kept
            while at > first and words[at - 1] > word:
                at -= 1
            if word == 0 or (at > first and words[at - 1] == word):
                continue
            for back in range(kept, at, -1):
                words[back] = words[back - 1]
            words[at] = word
            kept += 1
        whole = START
        for place in range(first, kept):
            whole = joined(whole, np.uint64(words[place]))
        marks[row] = whole if kept > first else np.uint64(0)
        sizes[row] = kept - first
        first += counts[row]
    return marks, sizes


@compiled
def chosen(words: Numbers, counts: Numbers, sizes: Numbers, rows: Whole) -> Numbers:
    """The words of these rows' sets, one after another; `rows` rise."""
    total = 0
    for row in rows:
        total += sizes[row]
    found, put, first, before = np.empty(total, np.int32), 0, 0, 0
    for row in rows:
        for passed in range(before, row):
            first += counts[passed]
        before = row
        for place in range(first, first + sizes[row]):
            found[put] = words[place]
            put += 1
    return found


@compiled
def ranked(words: Numbers, starts: Whole, rank: Numbers, limit: int) -> Numbers:
    """Give each word its rank, in place, and put each list in order; how many of each list rank below `limit`."""
    below = np.zeros(len(starts) - 1, np.int32)
    for one in range(len(starts) - 1):
        for place in range(starts[one], starts[one + 1]):
            word, at = rank[words[place]], place
            while at > starts[one] and words[at - 1] > word:
                words[at] = words[at - 1]
                at -= 1
            words[at] = word
            below[one] += word < limit
    return below
