"""Who may act on a finding, close an action and verify it: an action is done when someone outside it has seen the evidence."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from keepsight.apps.inspections.rules.reports import due_on, may_register
from keepsight.apps.inspections.values import ActionCard, Note, Step
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor

_SOURCE = "Keepsight: closed means evidence, and a check by someone who is neither owner nor closer"


def may_note(card: ActionCard, kind: Note, by: Actor) -> Allowed | Refused:
    """Whether this entry may be added to the action's history now, by this person."""
    registering = may_register(by)
    if isinstance(registering, Refused):
        return registering
    if card.step is Step.VERIFIED:
        return Refused(_("This action is verified. A new matter is a new action."), _SOURCE)
    if kind is Note.CLOSED:
        return _may_close(card)
    if kind in (Note.VERIFIED, Note.NOT_VERIFIED):
        return may_verify(card, by)
    return Allowed()


def _may_close(card: ActionCard) -> Allowed | Refused:
    if card.closed_by is not None:
        return Refused(_("It was declared done already, and waits for an independent check."), _SOURCE)
    if not any(note.kind is Note.EVIDENCE for note in card.since):
        return Refused(_("Give the evidence first: without it nothing is closed."), _SOURCE)
    return Allowed()


def may_verify(card: ActionCard, by: Actor) -> Allowed | Refused:
    """Whether this person is independent of the action: not its owner, and not who ever closed it or gave evidence.

    Evidence of a round that failed stays in the history that the check is made of.
    """
    if card.closed_by is None:
        return Refused(_("Nobody has declared it done yet."), _SOURCE)
    if by.user == card.draft.owner:
        return Refused(_("You own this action. Someone else must verify it."), _SOURCE)
    if by.user in {note.by for note in card.notes if note.kind in (Note.CLOSED, Note.EVIDENCE)}:
        return Refused(_("You gave the evidence or closed it. Someone else must verify it."), _SOURCE)
    return Allowed()


def may_release(cards: list[ActionCard], by: Actor, since: datetime | None) -> Allowed | Refused:
    """Whether this publisher may put the state of the actions before the public: they wrote nothing of what is new."""
    registering = may_register(by)
    if isinstance(registering, Refused):
        return registering
    fresh = [note for card in cards for note in card.notes if since is None or note.at > since]
    fresh_actions = [card for card in cards if since is None or card.made_at > since]
    if not fresh and not fresh_actions:
        return Refused(_("Nothing is new since the tracker was last released."), _SOURCE)
    authors = {card.made_by for card in fresh_actions} | {n.by for n in fresh if n.kind not in (Note.VERIFIED, Note.NOT_VERIFIED)}
    if by.user in authors:
        return Refused(_("You wrote part of what is new. Another publisher must release it."), _SOURCE)
    return Allowed()


def written(cards: list[ActionCard]) -> int:
    """How many actions and entries there are. Nothing is taken away, so the same number is the same state."""
    return sum(1 + len(card.notes) for card in cards)


def plan_due_on(letter_on: date | None) -> date | None:
    """The last day for a joint inspection's action plan, None before the letter of findings."""
    return due_on("joint-inspection-action-plan", letter_on) if letter_on else None
