"""Many records for `linkage bench`: what is read is what is held or set aside, and keys are narrowed as taking stock would."""

import csv
import json
from array import array
from collections import defaultdict
from copy import deepcopy
from pathlib import Path

import pytest

from keepsight.config.cli import linkage_many as many
from keepsight.config.cli.outcome import BadInputError
from keepsight.engines import linkage as engine

FIRSTS, LASTS = ("Anna", "Zofia", "Maya"), ("Nowak", "Wilk")
COLUMNS = ("true_id", "forename", "surname", "date_of_birth", "postcode")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """240 records of 80 people, of whom many share a name, and a postcode with half of all."""
    path = tmp_path_factory.mktemp("many") / "records.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for row in range(240):
            person = row % 80
            born = f"{2010 + person % 9}-0{1 + person % 8}-{10 + person // 8}"
            writer.writerow((f"P{person}", FIRSTS[person % 3], LASTS[person % 2], born, f"NX1 1A{'AB'[person % 2]}"))
    return path


@pytest.fixture(scope="module")
def read(file: Path) -> tuple[many.Held, list[many.Row]]:
    """200 of them held, not narrowed, and 40 new ones: changed by no test."""
    return many.read(file, "true_id", records=200, new=40)


def keys(held: many.Held) -> list[tuple[int, ...]]:
    return [tuple(array("i", one)) for one in held.keys]


def test_every_record_is_held_or_set_aside_once(read: tuple[many.Held, list[many.Row]]) -> None:
    held, new = read
    truths = list(held.people)
    count = defaultdict[str, int](int)
    for truth in [truths[who] for who in held.who] + [truth for truth, _ in new]:
        count[truth] += 1
    assert (len(held), len(new)) == (200, 40)
    assert count == {f"P{person}": 3 for person in range(80)}


def test_whoever_is_not_held_is_not_known(file: Path) -> None:
    held, new = many.read(file, "true_id", records=10, new=40)
    assert (len(held), len(new)) == (10, 40)
    assert sorted(held.people.values()) == sorted(set(held.who))


def test_what_is_held_is_what_the_engine_makes_of_it(file: Path, read: tuple[many.Held, list[many.Row]]) -> None:
    held, _ = read
    truths = list(held.people)
    with file.open(newline="", encoding="utf-8") as rows:
        written = {
            row["true_id"]: engine.RecordFacts(**{name: row[name] for name in COLUMNS[1:]}) for row in csv.DictReader(rows)
        }
    for who, one, compared in zip(held.who, keys(held), held.compared, strict=True):
        values = engine.normalise(written[truths[who]])
        assert one == engine.blocking_keys(values)
        assert engine.from_json(json.loads(compared)) == values


def test_keys_are_narrowed_until_none_is_crowded(read: tuple[many.Held, list[many.Row]]) -> None:
    held, before = deepcopy(read[0]), keys(read[0])
    crowded = many.narrow(held)
    for one, narrower, compared in zip(before, keys(held), held.compared, strict=True):
        values = engine.from_json(json.loads(compared))
        assert narrower == engine.narrowed_keys(values, crowded)
        assert crowded.isdisjoint(one) == (one == narrower)
    assert crowded
    assert obviously_crowded(held) <= crowded


def obviously_crowded(held: many.Held) -> set[int]:
    """The slow twin: of each key its records and its people."""
    under = defaultdict[int, list[int]](list)
    for who, some in zip(held.who, keys(held), strict=True):
        for key in some:
            under[key].append(who)
    return {key for key, whose in under.items() if len(whose) > engine.CROWDED and len(set(whose)) > engine.FEW}


def test_the_first_stock_is_the_slow_twins(read: tuple[many.Held, list[many.Row]]) -> None:
    held, _ = read
    assert many._crowded(held.who, *many._flat(held.keys)) == obviously_crowded(held) != set()


def test_a_file_with_too_few_records_is_refused(file: Path) -> None:
    with pytest.raises(BadInputError, match="only 240 records: 251 are needed, 51 of them as new ones"):
        many.read(file, "true_id", records=200, new=51)


def test_a_file_without_the_truth_is_refused(file: Path) -> None:
    with pytest.raises(BadInputError, match="has no column true_person"):
        many.read(file, "true_person", records=200, new=40)
