"""What is compiled says what the engine says: values, levels, weights, guards, keys, string distances."""

import random
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, JaroWinkler, LCSseq
from records_in_files import comparables, rows_of, written

from keepsight.engines.linkage import default_model, weigh
from keepsight.engines.linkage.blocking import narrowed_keys
from keepsight.engines.linkage.compare import levels_of
from keepsight.engines.linkage.model import LEVELS
from keepsight.engines.linkage.weigh import NAMES_ALONE, NO_DATE, NO_NAME, OTHER_NAME, TWIN, TWO_NUMBERS
from keepsight.programs.linkage.bulk import encoding, fields, keys, pairs, scoring, text
from keepsight.programs.linkage.bulk.memory import FEW
from keepsight.programs.linkage.bulk.world import World, world

CODES = {field: ("missing", "counted", *levels) for field, levels in LEVELS.items()}
GUARDS = {OTHER_NAME: 1, TWIN: 2, NO_NAME: 4, NO_DATE: 8, TWO_NUMBERS: 16, NAMES_ALONE: 32}
NAMES = st.text("abcdeo ", min_size=1, max_size=12)


def laid_out(people: Path) -> tuple[encoding.Encoded, World]:
    encoded = encoding.encode(people, default_model(), threads=2)
    return encoded, world(encoded, default_model())


def near_pairs(people: Path, count: int) -> list[tuple[int, int]]:
    """Pairs of one home, of one surname's beginning, and any."""
    chance, groups = random.Random(11), defaultdict(list)  # noqa: S311 - the same on every run
    for number, row in enumerate(rows_of(people)):
        groups[row["postcode"]].append(number)
        groups[row["surname"][:3]].append(number)
    several = [group for group in groups.values() if len(group) > 1]
    total = len(rows_of(people))
    near = [tuple(chance.sample(chance.choice(several), 2)) for _ in range(count)]
    nonsense = [(i, j) for i in range(total - 20, total) for j in range(total - 20, total) if i < j]
    return near + [(chance.randrange(total), chance.randrange(total)) for _ in range(count // 4)] + nonsense  # type: ignore[return-value]  # two of each


def test_levels_weights_and_guards_are_the_engines(people: Path) -> None:
    model, held = default_model(), comparables(people)
    _, w = laid_out(people)
    found, seen = np.zeros(15, np.int64), set()
    for i, j in near_pairs(people, 6_000):
        bits, guards, home = scoring.weigh(w, i, j, -1e18, False, found)
        expected, levels = weigh(model, held[i], held[j]), levels_of(held[i], held[j])
        assert {field: CODES[field][found[place]] for place, field in enumerate(CODES)} == levels, (held[i], held[j])
        assert abs(bits - expected.bits) < 1e-9
        assert guards == sum(GUARDS[guard] for guard in expected.guards)
        assert home == bool(expected.home)
        limited, _, _ = scoring.weigh(w, i, j, model.possible_bits, False, found)
        assert (limited == bits) if bits >= model.possible_bits else limited < model.possible_bits
        linked, _, _ = scoring.weigh(w, i, j, model.link_bits, True, found)
        may_link = bits >= model.link_bits and not guards
        assert linked == bits if may_link else linked < model.link_bits or guards
        seen |= set(levels.items())
    assert len(seen) > 45, "too few levels met for the test to say much"


def test_other_surnames_are_read_as_the_engine_reads_them(tmp_path: Path) -> None:
    said = [
        "El-Halabi",
        "Wiśołska",
        "O'Neil",
        "Hale;Khan",
        "Hale Khan",
        "Hale, Ó Briain",
        "Ó",
        "-",
        "Khan",
        "unknown",
        'Ha"le',
        "Ha\u00a0le",
    ]
    file = written(
        tmp_path / "file.csv", [{"record_id": str(n), "surname": "Khan", "other_surnames": one} for n, one in enumerate(said)]
    )
    encoded = encoding.encode(file, default_model(), threads=2)
    found = []
    for number in (encoded.records[:, fields.R_MORE_NAMES] >> 32).tolist():
        several = encoded.sets[encoded.set_starts[-number] : encoded.set_starts[1 - number]].tolist() if number < 0 else [number]
        found.append({encoded.texts[name] for name in several} - {""})
    assert found == [set(one.other_surnames) for one in comparables(file)]


def test_no_more_room_is_taken_than_there_are_rows(people: Path) -> None:
    """A place for each byte's row once asked for more memory than a machine has, at ten million records."""
    encoded = encoding.encode(people, default_model(), threads=2)
    assert (encoded.records.base, encoded.ids.base) == (None, None)
    assert len(encoded.records) == len(encoded.ids) == len(rows_of(people))


@pytest.mark.parametrize("crowded", [2, 24])
def test_narrowed_keys_bring_the_same_pairs_together(people: Path, monkeypatch: pytest.MonkeyPatch, crowded: int) -> None:
    monkeypatch.setattr(keys, "CROWDED", crowded)
    held = comparables(people)[:1_500]
    encoded, w = laid_out(people)
    w = w._replace(records=w.records[:1_500].copy())
    with ThreadPoolExecutor(2) as pool:
        ours = keys.Narrowing(w, keys.codes(encoded.texts, default_model()), pool).run()
    known: set[int] = set()
    while True:
        counts: dict[int, int] = defaultdict(int)
        for one in held:
            for key in narrowed_keys(one, known):
                counts[key] += 1
        more = {key for key, count in counts.items() if count > crowded} - known
        if not more:
            break
        known |= more
    expected = together([narrowed_keys(one, known) for one in held])
    assert len(expected) > 500
    got = together([tuple(ours.keys[start:end].tolist()) for start, end in zip(ours.starts, ours.starts[1:], strict=False)])
    assert len(expected ^ got) <= 4, "beyond what keys of 32 bits meet by chance"


def together(held: list[tuple[int, ...]]) -> set[tuple[int, int]]:
    blocks = defaultdict(list)
    for number, found in enumerate(held):
        for key in found:
            blocks[key].append(number)
    return {(i, j) for block in blocks.values() for i in block for j in block if i < j}


@settings(deadline=None)  # the first call compiles
@given(NAMES, NAMES)
def test_string_distances_are_rapidfuzz_s(x: str, y: str) -> None:
    x, y = min(x, y), max(x, y)
    a, b = (np.frombuffer(one.encode(), np.uint8) for one in (x, y))
    assert abs(text.jaro_winkler(a, b) - JaroWinkler.similarity(x, y)) < 1e-12
    assert text.one_slip(a, b) == (OSA.distance(x, y) <= 1)
    assert min(text.alignment(a, b, 2), 3) == min(OSA.distance(x, y), 3)
    assert text.common_letters(a, b) == LCSseq.similarity(x, y)


def test_names_of_more_letters_than_a_number_has_bits() -> None:
    x, y = "abcdefgh" * 12, "abcdefhg" * 12
    a, b = (np.frombuffer(one.encode(), np.uint8) for one in (x, y))
    assert abs(text.jaro_winkler(a, b) - JaroWinkler.similarity(x, y)) < 1e-12


KEYS = st.lists(st.integers(1, 60), max_size=40, unique=True).map(sorted)


@settings(deadline=None)  # the first call compiles
@given(KEYS, KEYS)
def test_a_pair_is_weighed_under_its_smallest_common_key_only(first: list[int], second: list[int]) -> None:
    held = np.array([*first, *second, *first, *[0] * FEW], np.uint32)  # the last are another record's: beyond the second's end
    for key in {*first} & {*second}:
        begins, ends = len(first), len(first) + len(second)
        again = pairs._smaller_key(held, 0, first.index(key), begins, ends)
        assert again == (key != min({*first} & {*second}))
