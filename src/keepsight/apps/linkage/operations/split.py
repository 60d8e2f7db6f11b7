"""Parting a record from a person whom it was joined to wrongly: what leaves, and whom to tell."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import connection, transaction

from keepsight.apps.access.operations import sign
from keepsight.apps.chronology import queries as chronology
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.linkage import rules
from keepsight.apps.linkage.models import Answer, Split
from keepsight.apps.linkage.values import Parted
from keepsight.apps.people import queries as people
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def split(*, record: UUID, reason: str, by: Actor, at: datetime) -> Parted:
    """Part one of the actor's agency's records from its person; it is never joined to that person's other records again.

    Returns what leaves the chronology and who opened the person meanwhile; they find it on their desk. InvalidError for
    a record that is not the agency's; RefusedError for a person's only record.
    """
    require(rules.may_review(by, reason))
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    cards = people.records(viewer=viewer, scopes=dict.fromkeys([record]))
    if not cards or cards[0].agency != by.agency:
        raise InvalidError({"record": "This record is not there, or not your agency's to part"})
    key = uuid4()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT before_person, after_person, since, others, lookers FROM sec.part(%s, %s, %s, %s, %s, %s, %s)",
                [sign(Viewer(by, Purpose.MATCHING)), record, key, uuid4(), by.user, at, reason],
            )
            [(before, after, since, others, lookers)] = cursor.fetchall()
        require(rules.may_part(len(others)))
        Split.objects.create(
            id=key, agency_id=by.agency, scope=record, before=before, after=after, joined_at=since, reason=reason, by_id=by.user,
            at=at,
        )  # fmt: skip
        Answer.objects.bulk_create(
            Answer(
                agency_id=by.agency, scope=record, other=other, verdict="different", reason=reason, is_settled=True,
                by_id=by.user, at=at,
            )
            for other in others
        )  # fmt: skip
        events = tuple(event.id for event in chronology.events(viewer=viewer, scopes=[record]))
        body = {"split": key, "record": record, "before": before, "after": after, "reason": reason, "events": list(events)}
        log(kind="linkage.record.parted", body=body | {"lookers": lookers}, by=by.user, at=at)
    return Parted(key, record, before, after, events, tuple(lookers))
