"""Everything an insider does to an exported, cosigned log is caught: scripted attacks and random changes."""

import itertools
import random
from collections import Counter
from pathlib import Path

import insiders
import pytest
from forged_logs import Log, leaf, put
from soaking import many, say, seed

from keepsight.engines.merkle.leaves import Leaf
from keepsight.programs.ledger_folder import UnreadableError
from keepsight.programs.ledger_verify import verify


def is_caught(directory: Path, kept: Path) -> bool:
    try:
        return not verify(directory, vkeys=kept).is_whole
    except UnreadableError:
        return True


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The auditor's own list of keys."""
    put(tmp_path / "kept", insiders.vkeys())
    return tmp_path / "kept"


def test_the_honest_log_passes(tmp_path: Path, kept: Path) -> None:
    report = verify(insiders.honest().write(tmp_path / "log", old=100, receipt=177), vkeys=kept)
    assert (report.problems, report.cosigned, report.witnesses) == ((), 2, 3)


def test_every_scripted_attack_is_caught(tmp_path: Path, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chance, done, missed = random.Random(seed(11)), Counter[str](), []  # noqa: S311 - repeatable on purpose
    pairs = itertools.cycle(itertools.product(insiders.ACTS, insiders.COVERS))
    for number in range(many(70, 1_000)):
        act, cover = next(pairs)
        log = insiders.honest()
        insiders.ACTS[act](log.entries, chance)
        directory = tmp_path / str(number)
        insiders.COVERS[cover](directory, log, chance)
        done[act] += 1
        if not is_caught(directory, kept):
            missed.append((number, act, cover))
    assert missed == []
    assert len(done) == len(insiders.ACTS)
    say(capsys, f"scripted attacks: {done.total()} tried, {len(missed)} missed ({dict(done)})")


def entries_of(*acts: tuple[str, str, str]) -> list[bytes]:
    """Entries of one decision, each of kind, content and person."""
    entries = [leaf(n) for n in range(280)]
    for number, (kind, content, person) in enumerate(acts):
        values = (f"body {number}", "decision", content, person)
        entries.append(Leaf(kind, "2026-11-30T10", tuple(value.encode().ljust(32) for value in values)).to_bytes())
    return entries


MADE, EDITED, SIGNED = "decisions.decision.made", "decisions.decision.edited", "decisions.signoff.given"


@pytest.mark.parametrize(
    ("acts", "words"),
    [
        (((MADE, "a", "author"), (SIGNED, "a", "senior")), ""),
        (((MADE, "a", "author"), (SIGNED, "a", "author")), "an author signed their own decision"),
        (((MADE, "a", "author"), (EDITED, "b", "editor"), (SIGNED, "b", "editor")), "an author signed their own decision"),
        (((MADE, "a", "author"), (EDITED, "b", "author"), (SIGNED, "a", "senior")), "an edit came between"),
        (((MADE, "a", "author"), (SIGNED, "a", "senior"), (SIGNED, "a", "senior")), "one person signed twice"),
        (((SIGNED, "a", "senior"),), "a decision is signed that was never made"),
    ],
)
def test_a_decision_without_oversight_is_named_even_in_a_cosigned_log(
    acts: tuple[tuple[str, str, str], ...], words: str, tmp_path: Path, kept: Path
) -> None:
    honest = insiders.honest()
    log = Log(entries=entries_of(*acts), witnesses=honest.witnesses, cosigned=2)
    problems = verify(log.write(tmp_path / "log", old=100, receipt=1), vkeys=kept).problems
    assert [problem for problem in problems if words not in problem] == []
    assert bool(problems) is bool(words)


def test_every_random_change_is_caught(tmp_path: Path, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    directory = insiders.honest().write(tmp_path / "log", old=None, receipt=177)
    number = many(2_000, 10_000)
    changes = insiders.mutations(directory, random.Random(seed(12)))  # noqa: S311 - repeatable on purpose
    done, missed = Counter[str](), []
    for change in itertools.islice(changes, number):
        done[change.split(" ")[0]] += 1
        if not is_caught(directory, kept):
            missed.append(change)
    changes.close()
    assert missed == []
    assert done.total() == number
    say(capsys, f"random changes: {number} tried, {len(missed)} missed ({dict(done)})")
