"""A generated file of invented families, with rows of nonsense among them."""

import subprocess
import sys
from pathlib import Path

import pytest
from records_in_files import NONSENSE, rows_of, written
from source_tree import ROOT


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three thousand invented records and the nonsense, by Python's own writer of CSV."""
    folder = tmp_path_factory.mktemp("people")
    made = folder / "made.csv"
    subprocess.run([sys.executable, "-m", "bench.linkage.families", "3000", made], cwd=ROOT, check=True, capture_output=True)
    nonsense = [{"record_id": f"X{number}"} | row for number, row in enumerate(NONSENSE)]
    return written(
        folder / "people.csv", rows_of(made) + nonsense + [row | {"record_id": f"Y{n}"} for n, row in enumerate(nonsense)]
    )
