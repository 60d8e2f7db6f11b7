"""Oversight read from the log alone: who may not have signed is named by entry, though nobody is named."""

import pytest
from forged_logs import oversight_problems

from keepsight.engines.merkle.leaves import Leaf, mark

SECRET = b"s" * 32
MADE, EDITED, SIGNED = "decisions.decision.made", "decisions.decision.edited", "decisions.signoff.given"


def entry(kind: str, content: str, *users: int, decision: str = "d", secret: bytes = SECRET) -> bytes:
    marks = [mark(secret=secret, value=f"decision {decision}"), mark(secret=secret, value=f"content {content}")]
    marks += [mark(secret=secret, value=f"user {user}") for user in users]
    return Leaf(kind, "2026-11-22T19", (bytes(32), *marks)).to_bytes()


def old(kind: str) -> bytes:
    return Leaf(kind, "2026-11-22T19", (bytes(32),)).to_bytes()


def test_a_good_history_has_no_problem() -> None:
    history = [
        entry(MADE, "one", 1), entry(SIGNED, "one", 2), entry(EDITED, "two", 3), entry(SIGNED, "two", 2),
        entry(SIGNED, "two", 4, 5),
        entry(MADE, "one", 2, decision="e", secret=b"t" * 32), entry(SIGNED, "one", 1, decision="e", secret=b"t" * 32),
        old(MADE), old(SIGNED), old("intake.contact.received"), b"not an entry",
    ]  # fmt: skip
    assert oversight_problems(history) == []


@pytest.mark.parametrize(
    ("history", "problem"),
    [
        ([entry(MADE, "one", 1), entry(SIGNED, "one", 1)], "entry 1: an author signed their own decision"),
        ([entry(MADE, "one", 1), entry(SIGNED, "one", 2, 1)], "entry 1: an author signed their own decision"),
        ([entry(MADE, "one", 1), entry(EDITED, "two", 2), entry(SIGNED, "two", 2)], "entry 2: an author signed"),
        ([entry(MADE, "one", 1), entry(EDITED, "two", 1), entry(SIGNED, "one", 2)], "entry 2: a signature on a content"),
        ([entry(MADE, "one", 1), entry(SIGNED, "one", 2), entry(SIGNED, "one", 2)], "entry 2: one person signed twice"),
        ([entry(SIGNED, "one", 2)], "entry 0: a decision is signed that was never made"),
        ([entry(EDITED, "one", 2)], "entry 0: a decision is edited that was never made"),
        ([entry(MADE, "one", 1), entry(MADE, "two", 1)], "entry 1: a decision is made twice"),
        ([entry(MADE, "one")], "entry 0: decisions.decision.made lacks the marks"),
    ],
)
def test_what_the_rules_forbid_is_named(history: list[bytes], problem: str) -> None:
    [found] = oversight_problems(history)
    assert found.startswith(problem)


def test_what_no_longer_fits_in_memory_is_judged_alike() -> None:
    history = [entry(MADE, "one", 1, decision=str(n)) for n in range(900)]
    history += [entry(SIGNED, "one", 1 if n % 100 == 0 else 2, decision=str(n)) for n in range(900)]
    found = oversight_problems(history, held=200)
    assert found == [f"entry {900 + n}: an author signed their own decision" for n in range(0, 900, 100)]
    assert oversight_problems(history) == found
