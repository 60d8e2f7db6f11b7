"""FEBRL 3 through the importer: everything is read, and about as many records link as there are true duplicates."""

import csv
import re
import subprocess
import sys
from pathlib import Path

from testing_database import Database

SCRIPT = Path(__file__).parents[2] / "examples" / "febrl.py"


def test_febrl_3_is_imported(own_database: Database, tmp_path: Path) -> None:
    out = tmp_path / "febrl3.csv"
    made = subprocess.run([sys.executable, SCRIPT, "3", out], capture_output=True, text=True, check=True)
    assert made.stdout == "5000 records\n"
    with out.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    people = {row["true_person"] for row in rows}
    assert (len(rows), len(people)) == (5_000, 2_000)
    done = own_database.command(tmp_path, "records", "import", "--agency", "northmere-community-health", str(out))
    assert done.returncode == 0, done.stderr
    found = re.match(
        r"(\d+) rows: (\d+) kept \((\d+) new or changed\), (\d+) linked .*, (\d+) possible links .*, (\d+) new persons, (\d+) refused",
        done.stdout,
    )
    assert found, done.stdout
    read, kept, changed, linked, possible, new, refused = map(int, found.groups())
    assert (read, kept, changed, refused) == (5_000, 5_000, 5_000, 0)
    assert linked + possible + new == 5_000
    duplicates = len(rows) - len(people)
    assert 0.9 * duplicates < linked <= duplicates
    assert new >= len(people) * 0.97


def test_an_unknown_data_set_is_refused() -> None:
    done = subprocess.run([sys.executable, SCRIPT, "9", "x.csv"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
