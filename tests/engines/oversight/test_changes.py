"""From one policy to the next: every difference is said, and no change takes oversight away."""

import pytest

from keepsight.engines.oversight import change_fault, differences, read_policy

OLD = """
version = "2026.3"
[lines]
police = ["detective-inspector", "superintendent"]
operator = ["director"]
[decisions.start]
title = "Start"
hours = 24
agencies = ["police"]
source = "local"
[decisions.policy-change]
title = "Change"
hours = 336
agencies = ["operator"]
acts_at_once = false
source = "local"
"""
NEW = OLD.replace("2026.3", "2026.4")


def test_everything_that_changes_is_said() -> None:
    new = NEW.replace("hours = 24", "hours = 12\nindependent = true").replace('"superintendent"', '"chief-inspector"')
    said = {(one.where, one.what, one.before, one.after) for one in differences(read_policy(OLD), read_policy(new))}
    assert said == {
        (
            "police",
            "posts that sign, lowest first",
            "detective inspector, superintendent",
            "detective inspector, chief inspector",
        ),
        ("Start", "within", "24 hours", "12 hours"),
        ("Start", "from outside the case line", "no", "yes"),
    }
    assert differences(read_policy(OLD), read_policy(NEW)) == ()


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (NEW, ""),
        (OLD, "later one than 2026.3"),
        (OLD.replace("2026.3", "2026.10"), ""),
        (OLD.replace("2026.3", "next"), "later one than 2026.3"),
        (NEW.replace("decisions.start", "decisions.begin"), "lose their oversight: Start"),
        (NEW.partition("[decisions.policy-change]")[0], "lose their oversight: Change"),
        (NEW.replace("acts_at_once = false", "acts_at_once = true"), "must not act before it is signed"),
    ],
)
def test_what_a_change_may_not_do(new: str, words: str) -> None:
    assert words in change_fault(read_policy(OLD), read_policy(new))
    assert bool(words) is bool(change_fault(read_policy(OLD), read_policy(new)))


@pytest.mark.parametrize("missing", ["version", "lines", "decisions", "title", "hours", "agencies", "source"])
def test_what_is_missing_is_named(missing: str) -> None:
    text = OLD.replace(f"{missing} =", "#").replace(f"[{missing}", "[other")
    with pytest.raises(ValueError, match=missing):
        read_policy(text)
