"""From file to clusters: as the engine clusters, whatever the order, the threads, the memory or an interruption.

Bad files in one line.
"""

import json
import random
from itertools import combinations
from pathlib import Path

import pytest
from records_in_files import comparables, rows_of, written

from keepsight.config.cli import main
from keepsight.engines.linkage import Pair, cluster, default_model, weigh
from keepsight.engines.linkage.normalise import fold
from keepsight.engines.linkage.weigh import TWIN, TWO_NUMBERS
from keepsight.programs.linkage import large, records_file
from keepsight.programs.linkage.bulk import Clustered, cluster_file, encoding, linking, records_in
from keepsight.programs.linkage.records_file import UnusableFileError

RULES = (("forename", "date_of_birth"), ("postcode", "birth_year"), ("surname", "forename"), ("other_id",))


def named(done: Clustered, folder: Path) -> dict[str, str]:
    done.write(folder / "out.csv")
    return {row["record_id"]: row["cluster_id"] for row in rows_of(folder / "out.csv")}


def of(comparable: object, column: str) -> object:
    born = comparable.born  # type: ignore[attr-defined]  # a Comparable
    if column == "date_of_birth":
        return born if born and born.day else None
    return born and born.year if column == "birth_year" else getattr(comparable, column)


def slowly(path: Path) -> dict[str, str]:
    """The obvious way: every pair of a rule weighed and put to the engine."""
    model, held, ids = default_model(), comparables(path), [row["record_id"] for row in rows_of(path)]
    blocks: dict[object, list[int]] = {}
    for rule in RULES:
        for number, one in enumerate(held):
            values = tuple(of(one, column) for column in rule)
            if all(values):
                blocks.setdefault((rule, values), []).append(number)
    pairs = []
    for i, j in {pair for block in blocks.values() for pair in combinations(block, 2)}:
        weight = weigh(model, held[i], held[j])
        contradiction = TWIN in weight.guards or TWO_NUMBERS in weight.guards
        pairs.append(Pair(ids[i], ids[j], weight.bits, "; ".join(weight.guards), contradiction, weight.named))
    numbers = {name: one.nhs_number for name, one in zip(ids, held, strict=True) if one.nhs_number}
    return dict(cluster(model, ids, pairs, identities=numbers).of)


def test_clusters_are_those_of_the_obvious_way(people: Path, tmp_path: Path) -> None:
    expected = slowly(people)
    assert len(set(expected.values())) < 0.75 * len(expected)
    assert named(cluster_file(people, default_model(), rules=RULES), tmp_path) == expected


def test_order_threads_and_memory_change_nothing(people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = cluster_file(people, default_model(), threads=1)
    expected = named(first, tmp_path)
    rows = rows_of(people)
    random.Random(5).shuffle(rows)  # noqa: S311 - the same on every run
    monkeypatch.setattr(linking, "_LEAST_MEMORY", 1 << 16)
    second = cluster_file(written(tmp_path / "mixed.csv", rows), default_model(), threads=3, memory_mb=1)
    assert named(second, tmp_path) == expected
    assert abs(len(second.possible) - len(first.possible)) <= 2  # keys of 32 bits may meet by chance


def test_a_stopped_run_goes_on_where_it_was(people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = named(cluster_file(people, default_model(), rules=RULES), tmp_path)
    weighed, done = linking.pairs.weighed, []

    def stopped(*given: object) -> object:
        done.append(given)
        if len(done) == 3:
            raise KeyboardInterrupt
        return weighed(*given)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(linking.pairs, "weighed", stopped)
    with pytest.raises(KeyboardInterrupt):
        cluster_file(people, default_model(), rules=RULES, threads=1, work=tmp_path / "work")
    kept = {file.stem for file in (tmp_path / "work").glob("*/*.npz")}
    assert kept == {"-".join(rule) for rule in RULES[:2]}
    again = cluster_file(people, default_model(), rules=RULES, work=tmp_path / "work")
    assert len(done) == 3 + len(RULES) - len(kept)
    assert named(again, tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "bad.csv has no column record_id in its first line"),
        ("name,surname\nA,B\n", "bad.csv has no column record_id in its first line"),
        ("record_id,surname\nA,B\nB,C\nA,D\n", "bad.csv: record_id A stands twice; give each record its own"),
        ("record_id,surname\nA,B\n,C\n,E\n", "bad.csv: the record number 2 has no record_id"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "bad.csv").write_text(text)
    with pytest.raises(UnusableFileError) as error:
        cluster_file(tmp_path / "bad.csv", default_model())
    assert str(error.value) == said


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_other_columns_short_rows_and_line_ends(tmp_path: Path, ending: str) -> None:
    lines = [
        "surname,extra,record_id,forename,date_of_birth,postcode", 'Hale,"a ""b""\n,c",1,Zoe,2014-05-06,NX1 1AA', "Hale,,2,Zoe,2014-05-06,NX1 1AA",  # noqa: E501 - a file as it stands
        "Khan,,3", "Hale,,4,Zoe,2014-05-06,NX1 1AA,more,and more",
    ]  # fmt: skip
    file = tmp_path / "file.csv"
    file.write_bytes((ending or "\n").join(lines).encode() + ending.encode())
    assert named(cluster_file(file, default_model()), tmp_path) == {"1": "1", "2": "1", "3": "3", "4": "1"}


def test_no_records_make_no_clusters(tmp_path: Path) -> None:
    file = tmp_path / "none.csv"
    file.write_text("record_id,surname\n")
    done = cluster_file(file, default_model())
    assert (named(done, tmp_path), len(done.possible), done.pairs_weighed) == ({}, 0, 0)


def test_blocks_without_any_other_reference(people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second block that brought no new reference once broke the reader."""
    monkeypatch.setattr(encoding, "BLOCK", 500)
    bare = written(tmp_path / "bare.csv", [row | {"other_id": ""} for row in rows_of(people)])
    done = cluster_file(bare, default_model())
    assert len(done.cluster) == len(rows_of(people))


def test_a_file_that_is_fitted_to_counts_its_own_names_and_size(people: Path) -> None:
    """A name that many records hold is worth less, and the prior is that of so many records."""
    done = cluster_file(people, default_model(), fit=True)
    names = [fold(row["forename"]) for row in rows_of(people)]
    common = max(set(names) - {""}, key=names.count)
    before, after = (model.frequencies["forename"].of(common, common) for model in (default_model(), done.model))
    assert after > before
    assert done.model.prior == pytest.approx(default_model().prior * (default_model().records - 1) / (len(names) - 1))
    assert done.model.frequency_version != default_model().frequency_version


def test_a_large_file_goes_by_the_command_line_without_being_held_as_text(
    people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "SMALL", 1_000)
    monkeypatch.setattr(records_file, "read", None)  # a large file is not read as text
    out, report = tmp_path / "out.csv", tmp_path / "report.json"
    assert main(["linkage", "link", str(people), "--out", str(out), "--report", str(report), "--memory", "300"]) == 0
    found = json.loads(report.read_text(encoding="utf-8"))
    assert len(rows_of(out)) == found["records"] == len(rows_of(people)) == records_in(people)
    assert found["clusters"] == len({row["cluster_id"] for row in rows_of(out)})
    assert "names counted on it" in found["how"]
    assert not (tmp_path / "out.csv.work").exists()
