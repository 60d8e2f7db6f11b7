"""A block of rows on its way from text to numbers, and the room it is worked in."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from keepsight.programs.linkage.bulk import addresses
from keepsight.programs.linkage.bulk.fields import NAMES, RECORD, Marks, Whole
from keepsight.programs.linkage.bulk.values import Bytes

BLOCK = 8_192  # rows at a time: few enough that what is known of their fields stays near the processor


class Room(NamedTuple):
    """Where a block's fields lie, and the marks of its names and of the words of its addresses (see addresses.Words).

    Used for one block after another: memory touched for the first time costs as much as what is written to it.
    """

    spans: Whole
    names: Marks
    words: addresses.Words


def room() -> Room:
    """Enough for a block."""
    most = BLOCK * addresses.MOST_WORDS
    words = addresses.Words(np.empty(most, np.uint64), np.empty((most, 2), np.int64), np.empty(BLOCK, np.int32))
    return Room(np.zeros((BLOCK, RECORD + 1, 2), np.int64), np.empty((BLOCK, NAMES), np.uint64), words)


@dataclass(frozen=True, slots=True)
class Block:
    """Rows on their way: where their fields lie, what is known of them, marks of names and of words of addresses, their ids."""

    room: Room
    spans: Whole
    side: Bytes
    out: Whole
    several: list[tuple[int, int, tuple[str, ...]]]
    names: Marks
    words: addresses.Words
    id_texts: Bytes
