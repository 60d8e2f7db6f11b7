"""How much of a random test is run: little in `make test`, much in `make soak`, piece by piece, which also says what it did."""

import os
import sys

import pytest

IS_SOAK = os.environ.get("KEEPSIGHT_SOAK") == "1"
PIECE = int(os.environ.get("KEEPSIGHT_SOAK_PIECE", "0"))  # another piece, other chances


def many(in_test: int, in_soak: int) -> int:
    """The number for this run."""
    return in_soak if IS_SOAK else in_test


def seed(of_test: int) -> int:
    """Repeatable chances: the same for each run of the same piece."""
    return of_test + 1_000 * PIECE


def say(capsys: pytest.CaptureFixture[str], text: str) -> None:
    """A line of the soak's summary."""
    if IS_SOAK:
        with capsys.disabled():
            sys.stdout.write(f"\nsoak: {text}\n")
