"""Clusters as linked; recall by name culture over files: sums that add up, their error, and what chance alone gives."""

import subprocess
import sys

import pytest
from source_tree import ROOT

_HEAD = """
import numpy as np
from bench.linkage.accuracy import Truth, joined, judge
from bench.linkage.cultures import by_chance, by_culture, recall
"""


def told(program: str) -> list[str]:
    command = [sys.executable, "-c", _HEAD + program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


def test_sums_of_a_culture_are_its_people_s_pairs_and_squares_are_of_homes() -> None:
    """Of the first home's two people one is found whole, the other with one pair of three; nobody else is found."""
    sums, other, gap = told("""
person, home, culture = (np.array(list(map(int, text))) for text in ("00111223", "00000111", "00000111"))
held = Truth({str(row): row for row in range(8)}, person, home, culture, ["one", "other"])
clusters = np.array([0, 0, 1, 1, 2, 3, 4, 5])
sums = by_culture(clusters, held)
print(sums["one"].tolist(), sums["other"].tolist(), judge(clusters, held).gap, sep="\\n")
""")
    assert sums == "[4.0, 2.0, 4.0, 8.0, 16.0]"
    assert (other, gap) == ("[1.0, 0.0, 0.0, 0.0, 1.0]", "0.5")


def test_what_splink_linked_is_joined_whatever_it_contradicts() -> None:
    [found] = told("print(joined(7, np.array([0, 3, 4]), np.array([1, 4, 6])).tolist())")
    assert found == "[0, 0, 2, 3, 3, 5, 3]"


def test_the_error_of_a_recall_is_of_homes_and_equal_recalls_differ_by_chance() -> None:
    """Pairs of one home are found or missed together, so 12,000 pairs of 4,000 homes are 4,000 terms, not 12,000."""
    share, error, two, none = map(
        float,
        told("""
found = 3 * (np.random.default_rng(5).random(4_000) < 0.8)
print(*recall(np.array([12_000, found.sum(), (found**2).sum(), (3 * found).sum(), 36_000], float)), sep="\\n")
print(by_chance((0.01, 0.01)), by_chance((0.0, 0.0)), sep="\\n")
"""),
    )
    assert error == pytest.approx((share * (1 - share) / 4_000) ** 0.5)
    assert two == pytest.approx(0.02 / 3.14159**0.5, rel=0.03)  # the mean distance of two normal variables
    assert none == 0
