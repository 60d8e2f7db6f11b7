"""Which keys are crowded, and whose: in buckets first, as if counted one by one; whatever room there is for them."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.engines.linkage import default_model
from keepsight.programs.linkage.bulk import crowds, encoding, keys
from keepsight.programs.linkage.bulk.crowds import Crowds
from keepsight.programs.linkage.bulk.world import world

MOST = 3
# Few marks, so that they meet; some in one bucket, some alike in their highest bits.
MARKS = st.sampled_from([1, 2, 3, 1 + (1 << 40), 2 + (1 << 40), (1 << 64) - 1, (1 << 64) - 2])
OF_RECORDS = st.lists(st.lists(MARKS, max_size=60), max_size=20)


def held(of_records: list[list[int]]) -> Crowds:
    whose = np.repeat(np.arange(len(of_records), dtype=np.int32), [len(marks) for marks in of_records])
    return Crowds(np.array([mark for marks in of_records for mark in marks], np.uint64), whose)


def told(found: Crowds) -> list[tuple[int, int]]:
    return list(zip(found.whose.tolist(), found.marks.tolist(), strict=True))


@settings(deadline=None)  # the first call compiles
@given(OF_RECORDS)
def test_crowded_are_those_that_are_counted_too_often(of_records: list[list[int]]) -> None:
    marks = [mark for one in of_records for mark in one]
    counts = crowds.buckets(max(len(of_records), 1))
    crowds.count(counts, np.array(marks, np.uint64))
    many, rows = np.array([len(one) for one in of_records], np.int64), np.arange(len(of_records))
    kept = crowds.in_full_buckets(counts, MOST, np.array(marks, np.uint64), many, rows)
    often = {mark for mark, count in Counter(marks).items() if count > MOST}
    expected = [(record, mark) for record, one in enumerate(of_records) for mark in one if mark in often]
    assert told(crowds.crowded(*kept, MOST)) == expected


@settings(deadline=None)
@given(OF_RECORDS, OF_RECORDS)
def test_two_levels_in_one_hold_each_record_s_marks_in_order(first: list[list[int]], second: list[list[int]]) -> None:
    first = [sorted(marks) for marks in first]
    both = crowds.merged_with(held(first), held(second))
    assert told(both) == sorted(told(held(first)) + told(held(second)))
    rows = np.array([1, 4])
    assert told(both.of(rows)) == [one for one in told(both) if 1 <= one[0] <= 4]


@settings(deadline=None)
@given(st.lists(MARKS, max_size=9), MARKS)
def test_a_crowded_key_is_found_among_a_record_s_own(marks: list[int], mark: int) -> None:
    ordered, before = np.array(sorted(marks), np.uint64), np.array([mark], np.uint64)
    beside = np.concatenate([before, ordered, before])  # of the records before and after: not this one's
    assert crowds.among(beside, 1, 1 + len(ordered), np.uint64(mark)) == (mark in marks)


def test_whatever_room_there_is_the_keys_are_the_same(people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "CROWDED", 4)
    monkeypatch.setattr(keys, "_SHARE", 200)
    encoded = encoding.encode(people, default_model(), threads=2)
    w, codes = world(encoded, default_model()), keys.codes(encoded.texts, default_model())
    with ThreadPoolExecutor(2) as pool:
        full, none, some = (keys.Narrowing(w, codes, pool, room=room).run() for room in (np.inf, 0, 100_000))
    for other in (none, some):
        assert (other.keys == full.keys).all()
        assert (other.starts == full.starts).all()
