"""Keeping records as their agency wrote them, and linking them to persons, reversibly."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import acting, hold
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.people import rules
from keepsight.apps.people.models import HouseholdMember, Membership, Record, RecordVersion
from keepsight.apps.people.values import FACTS, Facts, Kept, RecordDraft
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor, Purpose


def keep(*, draft: RecordDraft, by: Actor, at: datetime) -> Kept:
    """Keep one record of the actor's agency; the same facts again change nothing. InvalidError names the fields."""
    faults = rules.faults(draft.external_id, draft.facts)
    if faults:
        raise InvalidError(faults)
    return keep_many(drafts=[draft], by=by, at=at)[0]


def keep_many(*, drafts: Sequence[RecordDraft], by: Actor, at: datetime) -> list[Kept]:
    """Keep checked records (rules.faults is empty) in one transaction, under one ledger entry; order is kept."""
    require(access.personal_data())
    with transaction.atomic():
        wanted = [draft.external_id for draft in drafts]
        hold(what="record", names=(f"{by.agency}:{external_id}" for external_id in wanted))
        Record.objects.bulk_create(
            [Record(agency_id=by.agency, external_id=external_id, made_at=at) for external_id in dict.fromkeys(wanted)],
            ignore_conflicts=True,
        )
        rows = Record.objects.filter(agency_id=by.agency, external_id__in=wanted)
        records = {row.external_id: row for row in rows}
        newest = _newest([row.scope for row in records.values()])
        kept, versions = [], []
        for draft in drafts:
            record = records[draft.external_id]
            before = newest.get(record.scope)
            changed = before is None or _facts(before) != draft.facts
            if changed:
                version = _version(record, (before.number if before else 0) + 1, draft.facts, by, at)
                versions.append(version)
                newest[record.scope] = version
            kept.append(Kept(record.scope, draft.facts, changed))
        RecordVersion.objects.bulk_create(versions)
        _keep_households(drafts, kept, by)
        if versions:
            body = {"records": [str(version.scope) for version in versions]}
            log(kind="people.records.kept", body=body, by=by.user, at=at)
    return kept


def _newest(scopes: Sequence[UUID]) -> dict[UUID, RecordVersion]:
    rows = RecordVersion.objects.filter(scope__in=scopes).order_by("scope", "number")
    return {row.scope: row for row in rows}


def _facts(version: RecordVersion) -> Facts:
    return Facts(**{name: getattr(version, name) for name in FACTS})


def _version(record: Record, number: int, facts: Facts, by: Actor, at: datetime) -> RecordVersion:
    return RecordVersion(
        record=record,
        agency_id=by.agency,
        scope=record.scope,
        number=number,
        written_at=at,
        written_by_id=by.user,
        **{name: getattr(facts, name) for name in FACTS},
    )


def _keep_households(drafts: Sequence[RecordDraft], kept: Sequence[Kept], by: Actor) -> None:
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
            if draft.household
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
