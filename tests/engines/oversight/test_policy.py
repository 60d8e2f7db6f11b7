"""The policy file: read into values, or refused by the name of the entry."""

import pytest

from keepsight.engines.oversight import read_policy
from keepsight.vocabulary.people import AgencyKind

GOOD = """
version = "7"
[lines]
police = ["detective-inspector"]
school = []
[decisions.start]
title = "Start"
hours = 24
agencies = ["police"]
source = "local"
"""


def test_it_is_read() -> None:
    policy = read_policy(GOOD)
    assert policy.version == "7"
    assert policy.lines[AgencyKind.POLICE] == ("detective-inspector",)
    assert [one.kind for one in policy.kinds_for(AgencyKind.POLICE)] == ["start"]
    assert policy.kinds_for(AgencyKind.SCHOOL) == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('agencies = ["police"]', 'agencies = ["school"]', "decision start: no line of ranks for school"),
        ('agencies = ["police"]', 'agencies = ["police", "health"]', "no line of ranks for health"),
        ('agencies = ["police"]', 'agencies = ["circus"]', "circus"),
        ("hours = 24", "hours = 0", "decision start: hours must be more than 0"),
        ("police = [", "circus = [", "circus"),
    ],
)
def test_what_it_cannot_mean_is_refused(old: str, new: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read_policy(GOOD.replace(old, new))
