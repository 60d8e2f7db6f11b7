"""The oversight policy that is in force."""

import tomllib
from pathlib import Path

from keepsight.apps.decisions import rules
from keepsight.vocabulary.people import AgencyKind


def test_the_policy_in_force_gives_every_safeguarding_agency_a_line() -> None:
    policy = rules.policy()
    text = (Path(rules.__file__).parent / "policy.toml").read_text()
    assert policy.version == tomllib.loads(text)["version"]
    for kind in set(AgencyKind) - {AgencyKind.SCRUTINY, AgencyKind.OPERATOR}:
        assert policy.lines[kind], kind
    for need in policy.requirements.values():
        assert need.title
        assert need.source
