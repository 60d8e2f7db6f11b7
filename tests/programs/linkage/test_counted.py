"""Training where the truth is known: m and u are counted, and few pairs leave the starting model's figures standing."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from source_tree import ROOT

from keepsight.config.cli import main
from keepsight.engines.linkage import load_model
from keepsight.engines.linkage.model import default_text


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("counted") / "families.csv"
    subprocess.run([sys.executable, "-m", "bench.linkage.families", "2500", out], cwd=ROOT, check=True, capture_output=True)
    return out


def test_counted_shares_follow_the_file(file: Path) -> None:
    out = file.with_name("model.json")
    assert main(["linkage", "train", str(file), "--truth", "true_id", "--keep-names", "--out", str(out)]) == 0
    before, after = load_model(default_text()), load_model(out.read_text(encoding="utf-8"))
    with file.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert after.records == len(rows)
    assert after.frequency_version == before.frequency_version
    assert after.card["accuracy"]["precision"] > 0.98
    assert after.apart["forename"]["part"] == before.apart["forename"]["part"]  # no pair has it
    assert 0.6 < after.probabilities["forename"]["exact"][0] < 0.85
    assert after.prior > before.prior  # a smaller file


def test_measuring_changes_the_card_and_nothing_else(file: Path) -> None:
    out = file.with_name("measured.json")
    assert main(["linkage", "measure", str(file), "--truth", "true_id", "--chosen-on", "others.csv", "--out", str(out)]) == 0
    before, after = (json.loads(text) for text in (default_text(), out.read_text(encoding="utf-8")))
    card = after.pop("card")
    assert before.pop("card") != card
    assert before == after
    assert (card["measured_on"], card["accuracy"]["records"], card["looked_at_while_choosing"]) == (file.name, 2500, "others.csv")
    assert card["recall_gap_between_name_cultures"] == card["groups"]["culture"]["widest_recall_gap"]
    assert "recall gap between name cultures: " in Path(f"{out}.card.md").read_text(encoding="utf-8")
