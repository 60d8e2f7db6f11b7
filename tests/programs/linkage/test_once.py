"""Registers that hold nobody twice: what each pair is worth beside the others of its records, and what chains may not join."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from keepsight.config.cli import main
from keepsight.programs.linkage import once

PRIOR = -10.0
LEFT = ["a"] * 40 + ["b"] * 40


def test_the_only_candidate_gains_and_two_equal_ones_lose() -> None:
    first = np.arange(41) % 40
    second = np.array([*range(40, 80), 41])  # the first record has two equal candidates
    bits = np.full(41, 6.0)
    found = once.bits_of_one(first, second, bits, PRIOR, LEFT)
    assert found[5] > bits[5]
    assert found[0] < 1
    kept = once.best_of_both(first, second, found, LEFT)
    assert not kept[0]
    assert not kept[40]
    assert kept[5]


def test_either_side_may_come_first() -> None:
    first, second = np.array([0, 0, 1]), np.array([40, 41, 41])
    bits = np.array([8.0, 3.0, 5.0])
    one = once.bits_of_one(first, second, bits, PRIOR, LEFT)
    assert one == pytest.approx(once.bits_of_one(second, first, bits, PRIOR, LEFT))


def test_a_chain_of_three_registers_may_not_join_two_of_one() -> None:
    register = {"a1": "a", "a2": "a", "b1": "b", "c1": "c"}
    assert once.clashes([("a1", "b1"), ("b1", "c1"), ("c1", "a2")], register) == [("a1", "a2")]
    assert once.clashes([("a1", "b1"), ("b1", "c1")], register) == []


def test_one_register_alone_is_said_and_links_nothing_silently(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "in.csv"
    file.write_text("record_id,agency,forename\n1,p,Ann\n2,p,Ann\n", encoding="utf-8")
    assert main(["linkage", "link", str(file), "--out", str(tmp_path / "out.csv"), "--once-in", "agency"]) == 2
    assert "every record has one agency" in capsys.readouterr().err


def test_two_of_one_agency_are_never_joined_when_it_holds_nobody_twice(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    person = {
        "forename": "Wilhelmina",
        "surname": "Thistlewood",
        "date_of_birth": "2015-03-12",
        "address": "3 Elm Road, Larch Hill",
    }
    rows = [{"record_id": name, "agency": name[0]} | person for name in ("p1", "p2", "q1")]
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    for asked, persons in (([], 1), (["--once-in", "agency"], 3)):  # q1 could be either of the two: it joins neither
        report = tmp_path / "report.json"
        assert main(["linkage", "link", str(file), "--out", str(tmp_path / "out.csv"), "--report", str(report), *asked]) == 0
        assert json.loads(report.read_text(encoding="utf-8"))["clusters"] == persons
