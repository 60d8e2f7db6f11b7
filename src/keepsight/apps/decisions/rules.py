"""What a decision must hold, and who may make and edit one. Signing is judged by engines.oversight."""

from functools import cache
from pathlib import Path

from keepsight.apps.decisions.values import SUSPECTED, DecisionDraft
from keepsight.engines.oversight import Policy, Standing, read_policy
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, Role


def policy_text() -> str:
    """The file of the oversight policy in force, word for word."""
    return (Path(__file__).parent / "policy.toml").read_text()


@cache
def policy() -> Policy:
    """The oversight policy in force."""
    return read_policy(policy_text())


def may_decide(by: Actor, kind: str) -> Allowed | Refused:
    """A practitioner, manager or senior decides what the policy gives to their kind of agency."""
    source = f"Oversight policy {policy().version}"
    if not by.roles & {Role.PRACTITIONER, Role.MANAGER, Role.SENIOR_OFFICER}:
        return Refused("Your role records no decisions about a child.", source)
    if kind not in {one.kind for one in policy().kinds_for(by.agency_kind)}:
        return Refused("Your agency does not make this kind of decision.", source)
    return Allowed()


def may_edit(by: Actor, *, agency: int, standing: Standing) -> Allowed | Refused:
    """Someone of the same agency edits until it is overturned; an edit voids a sign-off and says so."""
    source = f"Oversight policy {policy().version}"
    if by.agency != agency:
        return Refused("Only the agency that made a decision edits it. You can record your dissent.", source)
    if standing is Standing.OVERTURNED:
        return Refused("This decision was overturned. Record a new one.", source)
    return Allowed()


def faults(draft: DecisionDraft) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {
        name: text
        for name, text in (
            ("chosen", "Say what was decided"),
            ("rationale", "Say why, on what was known"),
            ("voice", "Say what the child said and how they were, or why they have not been heard yet"),
        )
        if not getattr(draft, name).strip()
    }
    if len(draft.options) < 2:  # noqa: PLR2004 - one option is no choice
        found["options"] = "Say at least two options that were considered"
    if draft.suspected not in SUSPECTED:
        found["suspected"] = "Say whether sexual abuse in the family is suspected: yes, no or not yet known"
    return found
