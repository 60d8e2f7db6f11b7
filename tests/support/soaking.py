"""How much of a random test is run: little in `make test`, much in `make soak`, which also says what it did."""

import os
import sys

import pytest

IS_SOAK = os.environ.get("KEEPSIGHT_SOAK") == "1"


def many(in_test: int, in_soak: int) -> int:
    """The number for this run."""
    return in_soak if IS_SOAK else in_test


def say(capsys: pytest.CaptureFixture[str], text: str) -> None:
    """A line of the soak's summary."""
    if IS_SOAK:
        with capsys.disabled():
            sys.stdout.write(f"\n{text}\n")
