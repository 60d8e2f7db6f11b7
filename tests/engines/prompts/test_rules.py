"""Each rule by the examples in its own file, and what holds of all of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.prompts import Entry, Known, prompts, rules

EXAMPLES = [(rule.id, known, lines) for rule in rules().values() for known, lines in rule.examples]
AT = datetime(2026, 11, 20, tzinfo=UTC)
FORBIDDEN = ("score", "risk level", "ask the child", "probability")


@pytest.mark.parametrize(("rule", "known", "lines"), EXAMPLES, ids=[f"{rule}-{n}" for n, (rule, *_) in enumerate(EXAMPLES)])
def test_a_rule_finds_what_its_examples_say(rule: str, known: Known, lines: tuple[str, ...] | None) -> None:
    found = rules()[rule].find(known)
    assert (found.lines if found else None) == lines


def test_every_rule_is_asked_and_every_file_is_a_rule() -> None:
    folder = Path(__file__).parents[3] / "src" / "keepsight" / "engines" / "prompts" / "rules"
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--"}
    assert set(rules()) == files


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_rule_is_a_question_with_a_source_and_examples_of_both_kinds(rule: object) -> None:
    held = rules()[rule.id]  # type: ignore[attr-defined]  # a rule
    assert held.question.endswith("?")
    assert held.source
    assert {lines is None for _known, lines in held.examples} == {True, False}
    assert not any(word in held.question.lower() for word in FORBIDDEN)


def test_a_rule_that_is_switched_off_asks_nothing() -> None:
    known = Known(AT, siblings_on_enquiry=("Zosia",))
    assert [one.rule for one in prompts(known)] == ["brothers-and-sisters"]
    assert prompts(known, off=["brothers-and-sisters"]) == []


def test_an_answer_holds_until_something_new_happens() -> None:
    missed = tuple(Entry(f"m{n}", "missed-appointment", "Health", AT - timedelta(days=n), "Not brought") for n in (90, 60, 30))
    [first] = prompts(Known(AT, missed))
    assert prompts(Known(AT, missed))[0].key == first.key
    again = Entry("m1", "missed-appointment", "Health", AT - timedelta(days=1), "Not brought")
    assert prompts(Known(AT, (*missed, again)))[0].key != first.key


@given(
    st.lists(st.tuples(st.integers(0, 900), st.sampled_from(["missed-appointment", "visit", "concern"])), max_size=12),
    st.sampled_from(["", "assessment", "enquiry", "protection-plan", "closed"]),
    st.randoms(use_true_random=False),
)
def test_the_order_of_entries_changes_no_question(entries: list[tuple[int, str]], stage: str, chance: object) -> None:
    held = [Entry(f"e{n}", kind, "Health", AT - timedelta(days=days), "x") for n, (days, kind) in enumerate(entries)]
    known = Known(AT, tuple(held), stage=stage, stage_since=AT - timedelta(days=100))
    chance.shuffle(held)  # type: ignore[attr-defined]  # a Random
    shuffled = replace(known, entries=tuple(held))
    assert [(one.rule, set(one.lines)) for one in prompts(known)] == [(one.rule, set(one.lines)) for one in prompts(shuffled)]
