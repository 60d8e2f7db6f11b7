"""What an entry, an offer and an update must say, and who may write them."""

from datetime import date

from keepsight.apps.voice.values import (
    CASE_EVENTS,
    FOLLOWS,
    HELP,
    OFFER_EVENTS,
    PRESENCE,
    SERVICES,
    WAYS,
    WHOM,
    EntryDraft,
    WayCard,
    WayDraft,
)
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import PROFESSIONALS, Actor, AgencyKind


def may_write(by: Actor) -> Allowed | Refused:
    """Professionals who may see the child; a service account hears nobody."""
    if not by.roles & PROFESSIONALS:
        return Refused("Your role records nothing about a child.", "Working Together to Safeguard Children, chapter 1")
    return Allowed()


def may_note_case_event(by: Actor) -> Allowed | Refused:
    """Events of the case are the police's to note."""
    if by.agency_kind is not AgencyKind.POLICE:
        return Refused("The police note what happens in their case.", "Code of Practice for Victims of Crime 2021, right 6")
    return may_write(by)


def entry_faults(draft: EntryDraft, today: date) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {}
    if draft.heard_on > today:
        found["heard_on"] = "This day is yet to come"
    if not draft.manner.strip():
        found["manner"] = "Say how the child was"
    if draft.presence not in PRESENCE:
        found["presence"] = "Say who was there"
    if draft.help not in HELP:
        found["help"] = "Say what help the child had"
    if draft.presence not in ("watched", "") and not draft.said.strip():
        found["said"] = "Write what the child said, in their words; or choose that they were watched, not spoken with"
    return found


def offer_faults(whom: str, service: str, offered_on: date, today: date) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if whom in WHOM else {"whom": "Say to whom it was offered"}
    if service not in SERVICES:
        found["service"] = "Choose the service"
    if offered_on > today:
        found["offered_on"] = "This day is yet to come"
    return found


def may_follow(state: str, kind: str) -> Allowed | Refused:
    """Which event may follow an offer's present state."""
    if kind not in OFFER_EVENTS or kind not in FOLLOWS[state]:
        return Refused(f"An offer that is {state} cannot next be {kind}.", "Keepsight: an offer's events stand in their order")
    return Allowed()


def state_of(events: list[str]) -> str:
    """The state that the newest event leaves: who accepted waits until it starts."""
    newest = events[-1] if events else "offered"
    return "waiting" if newest == "accepted" else newest


def event_faults(kind: str, on: date, again_on: date | None, since: date, today: date) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {}
    if not since <= on <= today:
        found["on"] = "Give a day from the last event until today"
    if kind == "declined" and again_on is None:
        found["again_on"] = "Say when it is offered again"
    return found


def case_event_faults(kind: str) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    return {} if kind in CASE_EVENTS else {"kind": "Choose what happened"}


def way_faults(draft: WayDraft) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if draft.whom.strip() else {"whom": "Say who this is about"}
    if draft.way not in WAYS:
        found["way"] = "Choose the way"
    if not draft.is_allowed and not draft.reason.strip():
        found["reason"] = "Say why this way must never be used, so that nobody tries it"
    return found


def same_whom(whom: str) -> str:
    """A person's words without the differences that typing makes, so that a "never" is not lost to a capital letter."""
    return " ".join(whom.casefold().split())


def may_use(card: WayCard | None) -> Allowed | Refused:
    """Whether somebody may be contacted by this way now."""
    if card is None:
        return Refused("Choose a way from safe contact that holds now.", "Code of Practice for Victims of Crime 2021, right 4")
    if card.refusal:
        return Refused(card.refusal, "Keepsight: what an agency says is never safe, no other agency lifts")
    return Allowed()
