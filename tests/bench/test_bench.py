"""The benchmarks' front door and their arithmetic; never a time."""

import subprocess
import sys

import pytest
from source_tree import ROOT


def run_bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "bench", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("arguments", [["nothing"], ["intake", "ledger"]])
def test_an_unknown_suite_is_refused_in_one_line(arguments: list[str]) -> None:
    done = run_bench(*arguments)
    asked = " ".join(arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == f"bench: there is no suite '{asked}'; choose one of intake, ledger, linkage, linkage-online, public, or none for all\n"
    )


def test_ours_and_the_peer_take_turns_and_medians_leave_out_the_first_round() -> None:
    program = """
from bench.figures import Comparison, in_turn, table
calls = []
def act(name, figures):
    def run():
        calls.append(name)
        return figures.pop(0)
    return run
ours, peer = in_turn(ours=act("A", [999.0, 1.0, 9.0, 2.0]), peer=act("B", [999.0, 6.0, 8.0, 70.0]), rounds=3, name="turns")
found = Comparison("what", "rows", ours, peer)
print("".join(calls), ours, peer, found.ratio)
print(table("suite", [found]))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    first, head, row = done.stdout.splitlines()
    assert first == "ABABABAB 2.0 8.0 4.0"
    assert head.split() == ["suite", "ours", "peer", "peer", ":", "ours"]
    assert row.split() == ["what", "2.0/s", "8.0/s", "4.0", "rows."]
