"""The oversight policy that is in force."""

from keepsight.apps.decisions import rules
from keepsight.vocabulary.people import AgencyKind


def test_the_policy_in_force_gives_every_safeguarding_agency_a_line() -> None:
    policy = rules.policy()
    assert policy.version == list(rules.policy_texts())[-1]
    for kind in set(AgencyKind) - {AgencyKind.SCRUTINY, AgencyKind.OPERATOR}:
        assert policy.lines[kind], kind
    for need in policy.requirements.values():
        assert need.title
        assert need.source
