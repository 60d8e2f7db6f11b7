"""One `receive` behind every door, and drafts of the web form."""

import hashlib
import secrets
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import acting, hold
from keepsight.apps.access.values import AgencyCard
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.intake import rules
from keepsight.apps.intake.models import Contact, Draft
from keepsight.apps.intake.values import ContactDraft, Received
from keepsight.apps.ledger.operations import record_now
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import RecordDraft
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor, Purpose

_ALPHABET = "BCDFGHJKLMNPQRSTVWXZ23456789"  # no vowels: no words; no 0, 1, I, O: nothing misread


def receive(*, draft: ContactDraft, key: str, by: Actor, at: datetime) -> Received:
    """Take in a contact: both agencies' records, the link with its reason, an event for each, one transaction.

    The same `key` with the same content answers as before and changes nothing; with other content it is refused.
    InvalidError names the fields; RefusedError says why the sender may not.
    """
    require(rules.may_send(by))
    to = access.agency_by_code(draft.to_agency)
    faults = rules.faults(draft) | ({} if to else {"to_agency": "Choose an agency from the list"})
    if faults or to is None:
        raise InvalidError(faults)
    digest = hashlib.sha256(draft.as_text().encode()).hexdigest()
    with transaction.atomic():
        before = _before(key, digest, by)
        if before:
            return before
        reference = "".join(secrets.choice(_ALPHABET) for _ in range(8))
        placed = _sender_keeps(draft, reference, by, at)
        received_record = _receiver_keeps(draft, reference, to, placed, by, at)
        contact = uuid4()
        body = {
            "contact": str(contact),
            "record": str(placed.record),
            "content": digest,
            "link": placed.status,
        }
        index = record_now(kind="intake.contact.received", body=body, by=by.user, at=at)
        Contact.objects.create(
            id=contact, ledger_index=index, reference=reference, agency_id=by.agency, to_agency_id=to.id, scope=placed.record,
            received_record=received_record, seen_heard=draft.seen_heard, child_words=draft.child_words,
            safety=draft.safety, family_told=draft.family_told, family_known=draft.family_known,
            who_else=draft.who_else, sent_by_id=by.user, sent_at=at, key=key, digest=digest,
        )  # fmt: skip
    return Received(contact, reference, placed, index, repeat=False)


def _before(key: str, digest: str, by: Actor) -> Received | None:
    """What an earlier try with this key gave. Tries with one key wait for each other."""
    hold(what="contact", names=[f"{by.agency}:{key}"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM sec.contact_before(%s)", [key])
        row = cursor.fetchone()
    if row is None:
        return None
    contact, reference, held, index, record, status, person, bits = row
    if held != digest:
        raise RefusedError(
            Refused(
                "This idempotency key was used for another contact. Use a new key for a new contact.",
                "Keepsight API",
            )
        )
    return Received(contact, reference, Placed(record, status, person, bits), index, repeat=True)


def _sender_keeps(draft: ContactDraft, reference: str, by: Actor, at: datetime) -> Placed:
    own = RecordDraft(f"contact-{reference}", draft.child)
    try:
        with transaction.atomic():
            kept = people.keep(draft=replace(own, external_id=draft.external_id or own.external_id), by=by, at=at)
    except RefusedError:  # their record of the child is restricted from them: no reason to turn a concern away
        kept = people.keep(draft=own, by=by, at=at)
    placed = linkage.place(record=kept, by=by, at=at)
    event = EventDraft(kept.record, "concern", timezone.localdate(at).isoformat(), f"Concern recorded, reference {reference}")
    chronology.add(event=event, by=by, at=at)
    return placed


def _receiver_keeps(draft: ContactDraft, reference: str, to: AgencyCard, sent: Placed, by: Actor, at: datetime) -> UUID:
    """The receiver holds its own record, which begins with what it was sent; an agency that tells itself has one already."""
    with acting(by=replace(by, agency_kind=to.kind), agency=to.id, purpose=Purpose.SAFEGUARDING) as receiver:
        record = sent.record
        if to.id != by.agency:
            kept = people.keep(draft=RecordDraft(f"contact-{reference}", draft.child), by=receiver, at=at)
            linkage.place_copy(record=kept, original=sent, by=receiver, at=at)
            record = kept.record
        event = EventDraft(record, "referral", timezone.localdate(at).isoformat(), f"Contact received, reference {reference}")
        chronology.add(event=event, by=receiver, at=at)
    return record


def save_draft(*, draft: UUID | None, answers: dict[str, Any], by: Actor, at: datetime) -> UUID:
    """Keep the answers of an unfinished form, for its writer only. Returns the draft's id."""
    with transaction.atomic():
        row = Draft.objects.filter(pk=draft, user_id=by.user).select_for_update().first() if draft else None
        if row is None:
            return Draft.objects.create(user_id=by.user, answers=answers, changed_at=at).pk
        row.answers, row.changed_at = row.answers | answers, at
        row.save(update_fields=["answers", "changed_at"])
        return row.pk


def drop_draft(*, draft: UUID, by: Actor, at: datetime) -> None:
    """Forget a draft that was sent or is not wanted."""
    del at  # a draft leaves no trace: it was sent to nobody
    with transaction.atomic():
        Draft.objects.filter(pk=draft, user_id=by.user).delete()


def take_over(*, draft: UUID, by: Actor, at: datetime) -> None:
    """Make a leaver's unsent draft the manager's own, so that the concern can still be sent. Taken twice is taken once."""
    with transaction.atomic():
        if Draft.objects.filter(pk=draft, user_id=by.user).exists():
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT sec.take_draft(%s, %s)", [draft, at])
            (writer,) = cursor.fetchone()
        if writer is None:
            raise RefusedError(
                Refused(
                    "A manager takes over what somebody of their team left unsent whose post has ended, if nobody did before.",
                    "Keepsight: a concern is its writer's until it is sent",
                )
            )
        record_now(kind="intake.draft.taken_over", body={"draft": str(draft), "writer": writer}, by=by.user, at=at)
