"""What is done about a finding: added, noted step by step, verified by someone independent, released to the public."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.inspections import queries, rules
from keepsight.apps.inspections.models import ActionNote, ChildCount, ChildList, FindingAction, ReportFinding
from keepsight.apps.inspections.rules import facts
from keepsight.apps.inspections.rules.reports import TWO_PEOPLE
from keepsight.apps.inspections.values import (
    CHILD_LISTS,
    ActionCard,
    ActionDraft,
    InspectionCard,
    ListState,
    Note,
    Step,
    words_for,
)
from keepsight.apps.ledger.operations import record
from keepsight.apps.publications import operations as publications
from keepsight.apps.publications import queries as published
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor


def add_action(*, inspection: str, draft: ActionDraft, by: Actor, at: datetime) -> UUID:
    """An agency's part in what is done about a finding; each agency has its own. Returns its id."""
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    require(rules.may_register(by))
    faults = _faults(card, draft, by)
    if faults:
        raise InvalidError(faults)
    finding = ReportFinding.objects.get(inspection_id=card.id, number=draft.finding)
    body: dict[str, Any] = {"inspection": inspection, "finding": draft.finding, "agency": draft.agency, "text": draft.text}
    body |= {"due_on": facts.day(draft.due_on), "measures": list(draft.measures)}
    try:
        with transaction.atomic():
            row = FindingAction.objects.create(
                finding=finding, agency_id=by.agency, done_by_id=draft.agency, owner_id=draft.owner, text=draft.text,
                due_on=draft.due_on, measures=list(draft.measures), made_by_id=by.user, made_at=at,
            )  # fmt: skip
            record(kind="inspections.action.added", body=body, by=by.user, at=at)
    except IntegrityError as twice:
        raise InvalidError({"text": "This agency has this very action already"}) from twice
    return row.pk


def _faults(card: InspectionCard, draft: ActionDraft, by: Actor) -> dict[str, str]:
    found = {}
    if draft.finding not in {one.number for one in card.report.findings}:
        found["finding"] = "The report has no finding of that number"
    if draft.agency not in access.agencies(viewer=facts.viewer(by)):
        found["agency"] = "There is no such agency"
    if draft.owner not in access.staff(viewer=facts.viewer(by), users=[draft.owner]):
        found["owner"] = "Nobody here has that address"
    if set(draft.measures) - {one.key for one in published.measures()}:
        found["measures"] = "No figure is published under that name"
    if not draft.text.strip():
        found["text"] = "Say what is to be done"
    return found


def note_action(*, inspection: str, action: UUID, kind: Note, text: str, by: Actor, at: datetime) -> None:
    """Add a step, evidence, that it is done, or the outcome of an independent check."""
    card = _action(inspection, action, by)
    require(rules.may_note(card, kind, by))
    if not text.strip():
        raise InvalidError({"text": "Say in a sentence or two what was done, seen or found"})
    body = {"inspection": inspection, "action": str(action), "kind": kind.value, "text": text.strip()}
    try:
        with transaction.atomic():
            ActionNote.objects.create(
                action_id=action, agency_id=by.agency, number=len(card.notes) + 1, kind=kind, text=text.strip(),
                made_by_id=by.user, made_at=at,
            )  # fmt: skip
            record(kind="inspections.action.noted", body=body, by=by.user, at=at)
    except IntegrityError as raced:
        raise facts.overtaken() from raced


def _action(inspection: str, action: UUID, by: Actor) -> ActionCard:
    for card in queries.actions(viewer=facts.viewer(by), slug=inspection):
        if card.id == action:
            return card
    raise RefusedError(Refused("There is no such action here.", "Keepsight: each agency keeps its own register"))


def release_actions(*, inspection: str, seen: int | None = None, by: Actor, at: datetime) -> int:
    """Put the state of this inspection's actions before the public, checked by someone who wrote nothing of what is new.

    `seen` is what `rules.written` gave when they read it: an entry that came since is not released unread.
    """
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    cards = queries.actions(viewer=facts.viewer(by), slug=inspection)
    last = published.one("actions", inspection)
    require(rules.may_release(cards, by, last.published_at if last else None))
    if seen is not None and seen != rules.written(cards):
        reason = "An entry was added since you opened the page. Read what is new before you release it."
        raise RefusedError(Refused(reason, TWO_PEOPLE))
    body = {"actions": [_told(one, by) for one in cards]}
    try:
        return publications.publish(kind="actions", slug=inspection, title=card.report.title, body=body, by=by, at=at)
    except IntegrityError as raced:  # of two at once, the second meets the unique version
        reason = "Someone else released these actions just now. Read what the public reads first."
        raise RefusedError(Refused(reason, TWO_PEOPLE)) from raced


def _told(card: ActionCard, by: Actor) -> dict[str, Any]:
    """An action as the public reads it: agencies and posts, no names."""
    notes = [
        {"kind": str(words_for(note.kind)), "text": note.text, "on": str(timezone.localdate(note.at))} for note in card.notes
    ]
    checked = next((note for note in reversed(card.since) if note.kind is Note.VERIFIED), None)
    checker = access.staff(viewer=facts.viewer(by), users=[checked.by]).get(checked.by) if checked else None
    return {
        "finding": card.draft.finding,
        "agency": card.agency_name,
        "text": card.draft.text,
        "due_on": facts.day(card.draft.due_on),
        "begun_on": str(timezone.localdate(card.made_at)),
        "measures": list(card.draft.measures),
        "step": card.step.number,
        "words": str(words_for(card.step)),
        "notes": notes,
        "verified_on": str(timezone.localdate(checked.at)) if checked and card.step is Step.VERIFIED else None,
        "verified_by": checker.agency if checker else "",
    }


def set_list(*, inspection: str, number: int, state: ListState, stood_on: date, by: Actor, at: datetime) -> None:
    """Where one child-level list of a joint inspection stands. The list itself never comes here."""
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    require(rules.may_register(by))
    if number not in CHILD_LISTS:
        raise InvalidError({"number": f"There is no list {number}: they run from 1 to {len(CHILD_LISTS)}"})
    if stood_on > timezone.localdate(at):
        raise InvalidError({"stood_on": "The day cannot be after today"})
    body = {"inspection": inspection, "list": number, "state": state.value, "on": str(stood_on)}
    with transaction.atomic():
        ChildList.objects.create(
            inspection_id=card.id, agency_id=by.agency, number=number, state=state, stood_on=stood_on, recorded_by_id=by.user
        )
        record(kind="inspections.list", body=body, by=by.user, at=at)


def count_children(*, inspection: str, tracked: int, sampled: int, by: Actor, at: datetime) -> None:
    """How many children the inspectors tracked in depth and sampled: numbers, never names."""
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    require(rules.may_register(by))
    if tracked < 0 or sampled < 0:
        raise InvalidError({"tracked": "A count is nought or more"})
    with transaction.atomic():
        ChildCount.objects.create(
            inspection_id=card.id, agency_id=by.agency, tracked=tracked, sampled=sampled, recorded_by_id=by.user, recorded_at=at
        )
        body = {"inspection": inspection, "tracked": tracked, "sampled": sampled}
        record(kind="inspections.children_counted", body=body, by=by.user, at=at)
