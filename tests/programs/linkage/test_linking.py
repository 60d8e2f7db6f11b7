"""Linking of files: families stay apart, order changes nothing, garbage does no harm, bad files are said in a line."""

import csv
import json
import random
from pathlib import Path

import pytest
from invented_families import families

from keepsight.config.cli import main
from keepsight.engines.linkage import RecordFacts, default_model, normalise, weigh
from keepsight.engines.linkage.model import default_text
from keepsight.programs.linkage import evaluation, large, linking, pairs, records_file, weights

GARBAGE = [
    "\U0001f600" * 40,
    "x" * 10_000,
    "2018-02-31",
    "'; DROP TABLE people; --",
    '"quoted, with\na line"',
    "\N{ARABIC-INDIC DIGIT THREE}",
]
COLUMNS = [*RecordFacts.__dataclass_fields__]


def written(path: Path, rows: list[dict[str, str]]) -> str:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    found = families(60, seed=5)
    return [
        {"record_id": f"r{number}", **{name: getattr(facts, name) for name in COLUMNS}, "true_id": person, "home_id": home}
        for number, (facts, person, home) in enumerate(found)
    ]


def linked(path: Path, rows: list[dict[str, str]]) -> tuple[records_file.RecordsFile, linking.Linked]:
    file = records_file.read(written(path, rows))
    return file, linking.link(file, default_text(), choose=linking.Estimate.NEVER)


def test_families_stay_apart_and_most_records_find_each_other(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    file, done = linked(tmp_path / "in.csv", rows)
    figures = evaluation.figures(file, "true_id", done)
    assert list(figures) == [
        *("records", "pairs_true", "pairs_found", "precision", "recall", "f1", "false_merges", "missed_links"),
        *("possible_pairs", "seconds", "peak_mb", "model"),
    ]
    assert figures["false_merges"] == 0
    assert figures["recall"] > 0.7
    groups = evaluation.groups(file, "true_id", done)
    assert groups["false_merges_in_one_home"] == 0
    assert set(groups) == {"sex", "age", "home_size", "false_merges_in_one_home"}


def test_of_a_large_file_no_more_is_held_than_figures_need(
    tmp_path: Path, rows: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, done = linked(tmp_path / "in.csv", rows)
    monkeypatch.setattr(large, "SMALL", len(rows) - 1)
    monkeypatch.setattr(evaluation, "SMALL", len(rows) - 1)
    held = evaluation.read(whole.name, "true_id", whole=False)
    assert set(held.columns) == {"record_id", "true_id", "sex", "date_of_birth", "home_id"}
    assert evaluation.groups(held, "true_id", done) == evaluation.groups(whole, "true_id", done)
    with pytest.raises(records_file.UnusableFileError, match="no column person; it has record_id, forename"):
        held.column("person")
    assert evaluation.read(whole.name, "true_id", whole=True) == whole
    monkeypatch.setattr(evaluation, "SMALL", len(rows))
    assert evaluation.read(whole.name, "true_id", whole=False) == whole, "it is linked from what is held"


def test_the_order_of_the_file_changes_nothing(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    file, done = linked(tmp_path / "in.csv", rows)
    mixed = random.Random(1).sample(rows, len(rows))  # noqa: S311 - the same on every run
    other, again = linked(tmp_path / "mixed.csv", mixed)
    assert dict(zip(file.ids, done.clusters, strict=True)) == dict(zip(other.ids, again.clusters, strict=True))


@pytest.mark.parametrize("column", COLUMNS)
def test_a_blank_column_joins_nobody_wrongly(tmp_path: Path, rows: list[dict[str, str]], column: str) -> None:
    file, done = linked(tmp_path / "in.csv", [row | {column: ""} for row in rows[:150]])
    assert evaluation.figures(file, "true_id", done)["false_merges"] == 0


@pytest.mark.parametrize("column", COLUMNS)
def test_garbage_in_a_column_is_no_error_and_no_flood(tmp_path: Path, rows: list[dict[str, str]], column: str) -> None:
    """Equal garbage on many records may pass for a value that agrees; it must not sweep them together."""
    spoilt = [row | {column: GARBAGE[number % len(GARBAGE)]} for number, row in enumerate(rows[:150])]
    file, done = linked(tmp_path / "in.csv", spoilt)
    assert len(done.clusters) == len(spoilt)
    assert evaluation.figures(file, "true_id", done)["false_merges"] <= 3


def test_the_matrix_of_weights_is_the_engines(rows: list[dict[str, str]]) -> None:
    model = default_model()
    comparables = [normalise(RecordFacts(**{name: row[name] for name in COLUMNS})) for row in rows[:120]]
    found = pairs.compared(model, comparables, pairs.random_pairs(3_000, len(comparables)))
    many = weights.weights(model, found)
    for number, (i, j) in enumerate(zip(found.first.tolist(), found.second.tolist(), strict=True)):
        one = weigh(model, comparables[i], comparables[j])
        assert one.bits == pytest.approx(many.bits[number], abs=1e-9)
        assert one.base == pytest.approx(many.base[number], abs=1e-9)
        assert (bool(one.guards), one.home != "") == (many.guarded[number], many.home[number])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("forename,surname\na,b\n", "no column record_id"),
        ("record_id,other\n1,a\n", "nothing to compare"),
        ("record_id,forename\n1,a\n1,b\n", "more than one row"),
        ("record_id,forename\n,a\n", "has no record_id"),
        ("record_id,forename\n1,a,b\n", "line 2"),
        ("record_id,forename,forename\n1,a,b\n", "more than once"),
    ],
)
def test_a_file_that_cannot_be_linked_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    name = tmp_path / "in.csv"
    name.write_text(text)
    assert main(["linkage", "link", str(name), "--out", str(tmp_path / "out.csv")]) == 2
    told = capsys.readouterr().err.strip()
    assert said in told
    assert "\n" not in told
    assert not (tmp_path / "out.csv").exists()


def test_no_file_no_utf_8_no_truth_and_no_model_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    latin = tmp_path / "latin.csv"
    latin.write_bytes(b"record_id,forename\n1,Ren\xe9e\n")
    good = tmp_path / "good.csv"
    good.write_text("record_id,forename\n1,a\n")
    out = str(tmp_path / "out.csv")
    assert main(["linkage", "link", str(tmp_path / "none.csv"), "--out", out]) == 2
    assert main(["linkage", "link", str(latin), "--out", out]) == 2
    assert main(["linkage", "evaluate", str(good), "--truth", "who"]) == 2
    assert main(["linkage", "link", str(good), "--out", out, "--model", str(latin)]) == 2
    assert main(["linkage", "link", str(good), "--out", out, "--estimate"]) == 2
    assert main(["linkage", "train", str(good)]) == 2
    lines = capsys.readouterr().err.strip().splitlines()
    assert len([line for line in lines if line.startswith("keepsight: ")]) == 6


def test_link_explain_and_report_by_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: list[dict[str, str]]
) -> None:
    name, out, report = written(tmp_path / "in.csv", rows), tmp_path / "out.csv", tmp_path / "r.json"
    assert main(["linkage", "link", name, "--out", str(out), "--report", str(report)]) == 0
    clusters = list(csv.DictReader(out.read_text().splitlines()))
    assert [row["record_id"] for row in clusters] == [row["record_id"] for row in rows]
    told = json.loads(report.read_text())
    assert told["clusters"] == len({row["cluster_id"] for row in clusters})
    capsys.readouterr()
    assert main(["linkage", "explain", "r0", "r1", "--records", name, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["bits"] == pytest.approx(found["base_bits"] + found["home_bits"])
    assert main(["linkage", "explain", "r0", "r1", "--records", name]) == 0
    assert "base weight, between strangers" in capsys.readouterr().out
    assert main(["linkage", "explain", "r0", "nobody", "--records", name]) == 2


def test_a_file_of_one_record_or_none_is_linked_too(tmp_path: Path) -> None:
    for text in ("record_id,forename\n", "record_id,forename\n1,Zofia\n"):
        name, out = tmp_path / "in.csv", tmp_path / "out.csv"
        name.write_text(text)
        assert main(["linkage", "link", str(name), "--out", str(out)]) == 0
        assert len(out.read_text().splitlines()) == len(text.splitlines())


def test_thresholds_are_proposed_and_written_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(2)  # noqa: S311 - the same on every run
    rows = [
        {"bits": str(bits / 50), "answer": "same" if bits / 50 > chance.uniform(0, 6) else "different"}
        for bits in range(-300, 2000)
    ]
    name, out = written(tmp_path / "answers.csv", rows), tmp_path / "m.json"
    assert main(["linkage", "calibrate", name, "--precision", "0.99"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert 0 < found["proposed"]["link_bits"] < 8
    assert found["proposed"]["possible_bits"] <= found["proposed"]["part_bits"] < found["proposed"]["link_bits"]
    assert not out.exists()
    assert main(["linkage", "calibrate", name, "--precision", "0.99", "--out", str(out)]) == 0
    assert json.loads(out.read_text())["version"].endswith("+calibrated")
    few = written(tmp_path / "few.csv", rows[:5])
    assert main(["linkage", "calibrate", few]) == 2
