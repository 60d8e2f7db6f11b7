"""Who may open an episode, lead a response, answer for it, and speak in its discussions."""

from datetime import date

from keepsight.apps.response.values import (
    APART,
    AT_RISK,
    BASES,
    CONTRIBUTED,
    OUTCOMES,
    PROMPT_ANSWERS,
    ApartDraft,
    CallDraft,
    EndDraft,
    ShareDraft,
)
from keepsight.engines.pathway import ALLEGATION, Item, ItemAnswer, Meeting, circumstances, meetings
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import PROFESSIONALS, SENIORS, Actor, AgencyKind

_CHAPTER_3 = "Working Together to Safeguard Children, chapter 3"
_SHARING = "Children Act 2004, section 16LA(3); information sharing advice, DfE 2024"


def may_call(by: Actor) -> Allowed | Refused:
    """Children's social care leads enquiries and calls discussions; police may act first."""
    source = "Children Act 1989, section 47; Working Together to Safeguard Children, chapter 3"
    if by.agency_kind not in (AgencyKind.SOCIAL_CARE, AgencyKind.POLICE):
        return Refused("Children's social care or police open the response. Send them a concern.", source)
    if not by.roles & PROFESSIONALS:
        return Refused("Your role opens no response.", source)
    return Allowed()


def may_open(by: Actor, basis: str, reason: str) -> Allowed | Refused:
    """Whoever may call a discussion opens a response. A basis and a reason are stated."""
    allowed = may_call(by)
    if isinstance(allowed, Refused):
        return allowed
    if basis not in BASES:
        return Refused("Choose the lawful basis.", "UK GDPR article 6(1)")
    if not reason.strip():
        return Refused("Say why the agencies need to share what they hold.", "Information sharing advice, DfE 2024")
    return Allowed()


def may_change(by: Actor) -> Allowed | Refused:
    """Professionals work in a response and speak for their agency; row security leaves another agency's alone."""
    if not by.roles & PROFESSIONALS:
        return Refused("Your role changes no response.", _CHAPTER_3)
    return Allowed()


def may_lead(by: Actor) -> Allowed | Refused:
    """Children's social care takes the steps of a response: the duties of sections 17 and 47 are the authority's."""
    if by.agency_kind is not AgencyKind.SOCIAL_CARE:
        return Refused(
            "Children's social care takes the steps of a response. You can challenge one.", "Children Act 1989, section 47"
        )
    return may_change(by)


def may_investigate(by: Actor) -> Allowed | Refused:
    """Investigations are the police's."""
    if by.agency_kind is not AgencyKind.POLICE:
        return Refused("Police open and end their investigations.", "Police Act 1996")
    return may_change(by)


def may_approve(by: Actor, author: int) -> Allowed | Refused:
    """A gap is approved by a manager who did not write it."""
    if not by.roles & SENIORS:
        return Refused("A manager approves what was not possible.", _CHAPTER_3)
    if by.user == author:
        return Refused("Somebody else approves what you wrote.", _CHAPTER_3)
    return Allowed()


def reply_faults(item: Item | None, answer: str, words: str) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    if item is None:
        return {"item": "There is no such question"}
    if answer not in item.answers:
        return {"answer": "Choose one of the answers that this question allows"}
    if not words.strip():
        reason = "Say why it was not possible, and when it will be" if answer == ItemAnswer.NOT_POSSIBLE else "Say how and when"
        return {"words": reason}
    return {}


def circumstance_faults(kind: str, words: str, colleague: int | None, user: int) -> dict[str, str]:
    """Field → what is wrong and what to do. Only an allegation locks a colleague out, and nobody marks their own."""
    found = {} if kind in circumstances() else {"kind": "Choose what is particular about this child"}
    if colleague is not None and kind != ALLEGATION:
        found["colleague"] = "Name a colleague only where there is an allegation about them"
    if colleague == user:
        found["colleague"] = "Somebody else records an allegation about you"
    return found if words.strip() else found | {"words": "Say how this is known"}


def end_of_investigation_faults(outcome: str, why: str, shared_with: str) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if outcome in OUTCOMES else {"outcome": "Choose how the investigation ended"}
    if not why.strip():
        found["why"] = "Say why, in words that the agencies may hold"
    if not shared_with.strip():
        found["shared_with"] = "Say which agencies were told, and when"
    return found


def call_faults(draft: CallDraft) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if draft.purpose.strip() else {"purpose": "Say what the discussion has to decide"}
    return found if draft.invited else found | {"invited": "Invite at least one other person"}


def contribution_faults(status: str, words: str) -> dict[str, str]:
    """Field → what is wrong and what to do. A refusal gives its reasoning; 16LA(3) asks for it."""
    if status not in CONTRIBUTED:
        return {"status": "Say whether your agency shares, holds nothing, or refuses"}
    if status == "shared" and not words.strip():
        return {"words": "Write what your agency holds"}
    if status == "refused" and not words.strip():
        return {"words": f"Say why sharing would be more detrimental to the child ({_SHARING})"}
    return {}


def belief_faults(at_risk: str, words: str) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if at_risk in AT_RISK else {"at_risk": "Say what your agency believes: yes, no or not yet known"}
    return found if words.strip() else found | {"words": "Say why"}


def end_faults(kind: Meeting, draft: EndDraft) -> dict[str, str]:
    """Field → what is wrong and what to do. A strategy discussion decides about interview and examination, each with why."""
    found = {}
    if not draft.chose or set(draft.chose) - set(meetings()[kind].chooses):
        found["chose"] = "Say what was decided"
    if not draft.rationale.strip():
        found["rationale"] = "Say why"
    if kind is Meeting.STRATEGY and not draft.interview.strip():
        found["interview"] = "Say what was decided about a recorded interview; if none, why not"
    if kind is Meeting.STRATEGY and not draft.medical.strip():
        found["medical"] = "Say what was decided about a medical examination; if none, why not"
    return found


def may_switch(by: Actor) -> Allowed | Refused:
    """A manager or senior switches a rule off for their agency; it is recorded with why."""
    if not by.roles & SENIORS:
        return Refused("A manager or senior of your agency switches a question off.", "Keepsight: switching off is a decision")
    return Allowed()


def prompt_faults(answer: str, words: str, later_on: date | None, today: date) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if answer in PROMPT_ANSWERS else {"answer": "Choose an answer"}
    if not words.strip():
        found["words"] = "Say what was done, why it is not relevant, or what has to happen first"
    if answer == "later" and (later_on is None or later_on <= today):
        found["later_on"] = "Give a day to come"
    return found


def may_keep_apart(by: Actor) -> Allowed | Refused:
    """Professionals of any agency keep its legal advice and therapy notes."""
    if not by.roles & PROFESSIONALS:
        return Refused("Your role keeps no notes about a child.", _CHAPTER_3)
    return Allowed()


def apart_faults(draft: ApartDraft, today: date) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if draft.kind in APART else {"kind": "Choose what it is"}
    if draft.written_on > today:
        found["written_on"] = "This day is yet to come"
    if not draft.words.strip():
        found["words"] = "Write the note"
    return found


def share_faults(draft: ShareDraft) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    asked = {"whom": "Say to whom", "why": "Say why", "basis": "Say on which basis"}
    return {name: text for name, text in asked.items() if not getattr(draft, name).strip()}
