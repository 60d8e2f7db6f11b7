"""Recording completions, and noting what was current when somebody decided or answered."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keepsight.apps.ledger.operations import record
from keepsight.apps.training import queries, rules
from keepsight.apps.training.models import Completion, CurrencyNote
from keepsight.apps.training.values import CompletionDraft
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def complete_many(*, drafts: Sequence[CompletionDraft], by: Actor, at: datetime) -> int:
    """Record completions of the actor's agency under one entry; known ones change nothing. Returns how many are new."""
    require(rules.may_record(by))
    for draft in drafts:
        faults = rules.faults(draft.course, draft.completed_on, timezone.localdate(at))
        if faults:
            raise InvalidError(faults)
    with transaction.atomic():
        held = set(Completion.objects.filter(agency_id=by.agency).values_list("user_id", "course", "completed_on"))
        fresh = [one for one in dict.fromkeys(drafts) if (one.user, one.course, one.completed_on) not in held]
        new = [Completion(agency_id=by.agency, user_id=one.user, noted_by_id=by.user, at=at, **_given(one)) for one in fresh]
        Completion.objects.bulk_create(new, ignore_conflicts=True)
        if new:
            body = {"completions": [[one.user_id, one.course, one.completed_on.isoformat()] for one in new]}
            record(kind="training.completions.recorded", body=body, by=by.user, at=at)
    return len(new)


def _given(draft: CompletionDraft) -> dict[str, Any]:
    return {"course": draft.course, "completed_on": draft.completed_on}


def note_currency(*, decision: UUID, version: int, act: str, person: UUID, by: Actor, at: datetime) -> None:
    """What is current for the actor now, kept with a decision's version; part of the decision's own entry in the log."""
    note = CurrencyNote(**currency_note(decision=decision, version=version, act=act, person=person, by=by, at=at))
    CurrencyNote.objects.bulk_create([note], ignore_conflicts=True)  # the first note of an act stays


def currency_note(*, decision: UUID, version: int, act: str, person: UUID, by: Actor, at: datetime) -> dict[str, Any]:
    """The columns of the same row, for an SQL function that writes it together with the decision."""
    held = queries.currency(viewer=Viewer(by, Purpose.SAFEGUARDING), user=by.user, on=timezone.localdate(at))
    return {
        "decision": decision, "version": version, "act": act, "user_id": by.user, "agency_id": by.agency, "scope": person,
        "at": at,
        "current": [one.course.code for one in held if one.is_current],
        "expired": [one.course.code for one in held if one.completed_on and not one.is_current],
    }  # fmt: skip
