"""Keeping a note apart and recording that one was handed over. The log holds that it was done, never the words."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record
from keepsight.apps.people import queries as people
from keepsight.apps.response import rules
from keepsight.apps.response.models import ApartNote, ApartShare
from keepsight.apps.response.values import ApartDraft, ShareDraft
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def keep_apart(*, person: UUID, draft: ApartDraft, by: Actor, at: datetime) -> UUID:
    """Keep a note of the actor's agency apart. The same note again is the same one. Returns its id."""
    require(rules.may_keep_apart(by))
    faults = rules.apart_faults(draft, timezone.localdate(at))
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        require(people.may_see(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person))
        hold(what="apart", names=[str(person)])
        given = {
            "agency_id": by.agency,
            "person": person,
            "kind": draft.kind,
            "written_on": draft.written_on,
            "words": draft.words,
        }
        before = ApartNote.objects.filter(**given).first()
        if before:
            return before.pk
        made = ApartNote.objects.create(**given, kept_by_id=by.user, at=at)
        record(kind="response.apart.kept", body={"note": str(made.pk), "person": str(person)}, by=by.user, at=at)
    return made.pk


def share_apart(*, note: UUID, draft: ShareDraft, by: Actor, at: datetime) -> None:
    """Record that one note was handed to one agency. The same agency again changes nothing."""
    require(rules.may_keep_apart(by))
    faults = rules.share_faults(draft)
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        held = ApartNote.objects.filter(pk=note, agency_id=by.agency).first()
        if held is None:
            raise RefusedError(Refused("There is no such note of your agency’s.", "Row security"))
        if draft.agency == by.agency:
            raise InvalidError({"agency": "Choose another agency than your own"})
        row, made = ApartShare.objects.get_or_create(
            note=held, agency_id=by.agency, handed_to_id=draft.agency,
            defaults={"whom": draft.whom, "why": draft.why, "basis": draft.basis, "shared_by_id": by.user, "at": at},
        )  # fmt: skip
        if made:
            record(kind="response.apart.shared", body={"note": str(note), "agency": draft.agency}, by=by.user, at=at)
        else:
            require_same((row.whom, row.why, row.basis), (draft.whom, draft.why, draft.basis))
