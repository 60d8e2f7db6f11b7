"""The police open an investigation and end it; why it ended is shared, and its discussion is owed from then."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keepsight.apps.access.operations import hold
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.ledger.operations import record
from keepsight.apps.response import queries, rules
from keepsight.apps.response.models import Investigation, InvestigationEnd
from keepsight.apps.response.values import OUTCOMES
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def open_investigation(*, person: UUID, reference: str, by: Actor, at: datetime) -> int:
    """Open an investigation under the police's own reference. The same reference again is the same one. Returns its id."""
    require(rules.may_investigate(by))
    if not reference.strip():
        raise InvalidError({"reference": "Give the investigation’s reference in your own system"})
    with transaction.atomic():
        held = queries.own_record(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person)
        row, made = Investigation.objects.get_or_create(
            agency_id=by.agency, scope=person, reference=reference.strip(), defaults={"opened_by_id": by.user, "opened_at": at}
        )
        if made:
            event = EventDraft(held, "decision", timezone.localdate(at).isoformat(), "Police investigation opened")
            chronology.add(event=event, by=by, at=at)
            body = {"person": str(person), "reference": reference}
            record(kind="response.investigation.opened", body=body, by=by.user, at=at)
    return int(row.pk)


def end_investigation(*, investigation: int, outcome: str, why: str, shared_with: str, by: Actor, at: datetime) -> None:
    """End it with its outcome, why, and who was told. It ends once; the agencies owe a discussion from then on."""
    require(rules.may_investigate(by))
    faults = rules.end_of_investigation_faults(outcome, why, shared_with)
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        hold(what="investigation", names=[str(investigation)])
        row = Investigation.objects.filter(pk=investigation, agency_id=by.agency).select_related("end").first()
        if row is None:
            raise RefusedError(Refused("There is no such investigation of your force.", "Row security"))
        if hasattr(row, "end"):
            raise RefusedError(Refused("This investigation has ended already. Its outcome stays as it is.", "Append-only"))
        InvestigationEnd.objects.create(
            investigation=row, agency_id=by.agency, scope=row.scope, outcome=outcome, why=why, shared_with=shared_with,
            ended_by_id=by.user, at=at,
        )  # fmt: skip
        words = f"Police investigation ended: {OUTCOMES[outcome].lower()}"
        own = queries.own_record(viewer=Viewer(by, Purpose.SAFEGUARDING), person=row.scope)
        event = EventDraft(own, "decision", timezone.localdate(at).isoformat(), words, why)
        chronology.add(event=event, by=by, at=at)
        body = {"investigation": investigation, "outcome": outcome, "why": why, "shared_with": shared_with}
        record(kind="response.investigation.ended", body=body, by=by.user, at=at)
