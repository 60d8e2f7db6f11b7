"""Undoing a parting that was a mistake: the record goes back to the person it was parted from."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.linkage import queries, rules
from keepsight.apps.linkage.models import Answer
from keepsight.apps.linkage.operations.answer import unite
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def rejoin(*, record: UUID, reason: str, by: Actor, at: datetime) -> bool:
    """Undo the newest parting of one of the actor's agency's records. Returns whether it is done: False awaits a second person.

    What the parting said of the record and each that is still the person's is taken back. InvalidError for a record that was not
    parted; RefusedError where it moved since, where somebody decided otherwise of another pair, or for agreeing with oneself.
    """
    require(rules.may_review(by, reason))
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    parting = queries.parting(viewer=viewer, record=record)
    if parting is None:
        raise InvalidError({"record": "This record was not parted from anybody by your agency"})
    with transaction.atomic():
        hold(what="parting", names=[str(parting.split)])
        pairs = [(other, queries.pair_now(viewer=viewer, record=record, other=other)) for other in parting.others]
        there = [other for other, now in pairs if now.other_person == parting.before]  # some may have been parted since
        other, now = next((pair for pair in pairs if pair[0] in there), pairs[0])
        _, proposed_by = queries.said_before(viewer=viewer, record=record, other=other)
        require(rules.may_rejoin(now=now, parting=parting, proposed_by=proposed_by, by=by))
        settled = not now.restricted or proposed_by is not None
        _answer(record, there, reason, by, at, settled=settled)
        if settled:
            now = queries.pair_now(viewer=viewer, record=record, other=other)
            require(rules.may_answer(same=True, now=now, before="", proposed_by=proposed_by, by=by))
            unite(now=now, reason=reason, by=by, at=at)
        body = {"split": parting.split, "record": record, "reason": reason, "settled": settled}
        log(kind="linkage.record.rejoined", body=body, by=by.user, at=at)
    return settled


def _answer(record: UUID, others: Iterable[UUID], reason: str, by: Actor, at: datetime, *, settled: bool) -> None:
    Answer.objects.bulk_create(
        Answer(
            agency_id=by.agency, scope=record, other=other, verdict="same", reason=reason, is_settled=settled, by_id=by.user,
            at=at,
        )
        for other in others
    )  # fmt: skip
