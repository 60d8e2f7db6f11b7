"""Keeping records and relationships as their agency wrote them, linking them to persons reversibly, opening a person's page."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import acting, find_and_log, hold
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.people import queries, rules
from keepsight.apps.people.models import HouseholdMember, Membership, Relationship
from keepsight.apps.people.values import Kept, Person, RecordDraft, RelationDraft
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer
from keepsight.vocabulary.subjects import Subject

RESTRICTED = "The record of that number is restricted from you, and unchanged."


def keep(*, draft: RecordDraft, by: Actor, at: datetime) -> Kept:
    """Keep one record of the actor's agency; the same facts again change nothing. InvalidError names the fields."""
    faults = rules.faults(draft.external_id, draft.facts)
    if faults:
        raise InvalidError(faults)
    return keep_many(drafts=[draft], by=by, at=at)[0]


def keep_many(*, drafts: Sequence[RecordDraft], by: Actor, at: datetime) -> list[Kept]:
    """Keep checked records (rules.faults is empty) in one transaction, under one ledger entry; order is kept.

    RefusedError where one of them is restricted from the actor: then none is kept.
    """
    with transaction.atomic(savepoint=False):
        kept = [one for one in keep_open(drafts=drafts, by=by, at=at) if one]
        if len(kept) < len(drafts):
            raise RefusedError(Refused(RESTRICTED, "Row security"))
    return kept


def keep_open(*, drafts: Sequence[RecordDraft], by: Actor, at: datetime) -> list[Kept | None]:
    """The same, but of those that are restricted from the actor nothing is changed, and None stands in their place."""
    require(access.personal_data())
    given = [{"record": str(uuid4()), "external_id": draft.external_id, "facts": asdict(draft.facts)} for draft in drafts]
    with transaction.atomic(savepoint=False):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT kept, changed FROM sec.keep_records(%s, %s, %s, %s)", [json.dumps(given), by.agency, by.user, at]
            )
            answers = zip(drafts, cursor.fetchall(), strict=True)
        found = [Kept(record, draft.facts, changed) if record else None for draft, (record, changed) in answers]
        _keep_households(drafts, found, by)
        changed = [str(one.record) for one in found if one and one.changed]
        if changed:
            log(kind="people.records.kept", body={"records": changed}, by=by.user, at=at)
    return found


def _keep_households(drafts: Sequence[RecordDraft], kept: Sequence[Kept | None], by: Actor) -> None:
    HouseholdMember.objects.bulk_create(
        [
            HouseholdMember(
                household=draft.household,
                record_id=done.record,
                agency_id=by.agency,
                scope=done.record,
                part=draft.part,
            )
            for draft, done in zip(drafts, kept, strict=True)
            if done and draft.household
        ],
        ignore_conflicts=True,
    )


def link_many(*, links: Mapping[UUID, UUID], reasons: Mapping[UUID, str], by: Actor, at: datetime) -> None:
    """Say which person each of the agency's records is about (record → person), ending what was said before."""
    with acting(by=by, purpose=Purpose.MATCHING):  # the only context that writes memberships (sql/scopes.sql)
        Membership.objects.filter(record_id__in=links, until_at=None).update(until_at=at)
        Membership.objects.bulk_create(
            Membership(
                record_id=record, agency_id=by.agency, scope=record, person=person, from_at=at,
                reason=reasons[record], made_by_id=by.user,
            )
            for record, person in links.items()
        )  # fmt: skip
        if links:
            body = {"links": {str(record): str(person) for record, person in links.items()}}
            log(kind="people.records.linked", body=body, by=by.user, at=at)


def relate(*, child: UUID, draft: RelationDraft, by: Actor, at: datetime) -> None:
    """Note on a child's page how two people are related, or that it has ended. What holds already changes nothing."""
    require(rules.may_relate(by))
    faults = rules.relation_faults(draft, timezone.localdate(at))
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        for one in (child, draft.one, draft.other):
            require(queries.may_see(viewer=viewer, person=one))
        hold(what="family", names=[str(child)])
        held = queries.held_relationships(viewer=viewer, persons=[draft.one])
        if any(card.agency == by.agency and card.draft == draft for card in held):
            return
        Relationship.objects.create(
            agency_id=by.agency, scope=child, one=draft.one, other=draft.other, kind=draft.kind, contact=draft.contact,
            since_on=draft.since, until_on=draft.until, noted_by_id=by.user, at=at,
        )  # fmt: skip
        body = {"child": str(child), "one": str(draft.one), "other": str(draft.other), "kind": draft.kind}
        log(kind="people.relationship.noted", body=body, by=by.user, at=at)


def look_at(*, person: UUID, page: str, by: Viewer, at: datetime) -> Person | None:
    """The person as this viewer may see them, the look logged before anything is shown; None, and nothing logged, if nothing."""
    subject = Subject("person", person)
    rows = find_and_log(find=queries.NEWEST_OF_PERSON, values={"person": person}, by=by, subject=subject, page=page, at=at)
    return queries.person_in(rows=rows, viewer=by, person=person)
