"""Rows and fields of a CSV, 64 bytes at once, as the obvious way finds them byte by byte: whatever the text and its cuts."""

import random
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from keepsight.programs.linkage.bulk import rows

COLUMNS = 4
PIECES = ("a", "bc", "d" * 70, "é", ",", ",", '"', '""', '"x, y"', '"l\nm"', '"p""q"', "\n", "\n", "\r\n")


def slowly(text: bytes) -> list[list[bytes]]:
    """Rows end at line feeds outside quotation marks; a field that begins with one ends before the next that is not doubled."""
    lines, begin, inside = [], 0, False
    for place, byte in enumerate(text):
        inside ^= byte == rows.QUOTE
        if byte == rows.LINE_FEED and not inside:
            lines.append(text[begin:place])
            begin = place + 1
    if begin != len(text):
        lines.append(text[begin:])
    return [fields(line.removesuffix(b"\r")) for line in lines]


def fields(line: bytes) -> list[bytes]:
    """The first columns of a row; what a short row lacks is empty."""
    found, place = [], 0
    while place <= len(line):
        if line[place : place + 1] == b'"':
            end = place = place + 1
            while end < len(line) and (line[end] != rows.QUOTE or line[end + 1 : end + 2] == b'"'):
                end += 1 + (line[end] == rows.QUOTE)
            found.append(line[place:end])
            comma = line.find(b",", end)
        else:
            comma = line.find(b",", place)
            found.append(line[place : comma if comma >= 0 else len(line)])
        place = comma + 1 if comma >= 0 else len(line) + 1
    return (found + [b""] * COLUMNS)[:COLUMNS]


def read(text: bytes) -> list[list[bytes]]:
    data = np.frombuffer(text, np.uint8)
    with ThreadPoolExecutor(2) as pool:
        starts = np.concatenate([[0], rows.starts(data, pool)])
    spans = np.zeros((len(starts) - 1, COLUMNS, 2), np.int64)
    rows.spans(data, starts, np.arange(COLUMNS), spans)
    return [[text[at : at + (length if length >= 0 else -1 - length)] for at, length in row] for row in spans.tolist()]


@pytest.mark.parametrize("seed", range(40))
def test_rows_are_those_of_the_obvious_way(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = random.Random(seed)  # noqa: S311 - the same on every run
    monkeypatch.setattr(rows, "_PIECE", drawn.choice([64, 67, 200, 1 << 20]))
    for _ in range(20):
        text = "".join(drawn.choices(PIECES, k=drawn.randint(1, 90))).encode()
        assert read(text) == slowly(text), text


def test_a_field_of_a_quotation_mark_alone_and_rows_of_nothing() -> None:
    for text in (b'"\n', b'"', b'a,"\n', b"\n\n", b",,,\n", b'""\n', b'"",""\n"a"b,c\n', b"a\r\n\r\n", b"x" * 3_000 + b",y\n"):
        assert read(text) == slowly(text), text
