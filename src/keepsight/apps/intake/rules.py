"""What a contact must hold, and who may send one."""

from keepsight.apps.intake.values import ContactDraft
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import PROFESSIONALS, Actor, AgencyKind, Role

_LONGEST = 5_000


def may_send(by: Actor) -> Allowed | Refused:
    """Professionals and services of a safeguarding agency send contacts."""
    if by.agency_kind in (AgencyKind.SCRUTINY, AgencyKind.OPERATOR):
        return Refused(
            "Your agency sends no contacts about children.",
            "Working Together to Safeguard Children, chapter 3",
        )
    if not by.roles & (PROFESSIONALS | {Role.SERVICE}):
        return Refused("Your role sends no contacts.", "Working Together to Safeguard Children, chapter 3")
    return Allowed()


def faults(draft: ContactDraft) -> dict[str, str]:
    """Field → what is wrong and what to do; the child's own fields are judged by people."""
    found = {
        name: text
        for name, text in (
            ("seen_heard", "Say what was seen or heard, by whom and when"),
            ("safety", "Say whether the child is safe now and how you know"),
            ("family_told", "Say what the family has been told, or why telling them is not safe"),
        )
        if not getattr(draft, name).strip()
    }
    for name in ("seen_heard", "child_words", "safety", "family_told", "family_known", "who_else"):
        if len(getattr(draft, name)) > _LONGEST:
            found[name] = f"Shorten this to {_LONGEST} characters"
        elif "\0" in getattr(draft, name):
            found[name] = "Remove the control character"
    return found
