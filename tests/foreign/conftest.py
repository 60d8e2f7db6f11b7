"""verify.go as a program, and running it on an export."""

import os
import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """verify.go, built from Debian's packages only: no module is fetched."""
    folder = tmp_path_factory.mktemp("go")
    environment = os.environ | {"GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": str(folder / "cache")}
    made = subprocess.run(
        ["go", "build", "-o", str(folder / "verify"), str(Path(__file__).with_name("verify.go"))], env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return folder / "verify"
