"""Undoing a parting: the record goes back whoever else the person had; two people where something restricted would open."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from logged import Logged

from keepsight.apps.access import operations as access
from keepsight.apps.linkage import operations
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries as people_queries
from keepsight.apps.people.values import RecordDraft
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose

pytestmark = pytest.mark.django_db
WHY = "They are one girl after all"


def keep(code: str, at: datetime, number: str = "R-1") -> Placed:
    with invented.acting_as(code, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft(number, invented.ZOSIA), by=by, at=at)
        return operations.place(record=kept, by=by, at=at)


def parted(at: datetime) -> tuple[Placed, list[Placed]]:
    """Social care's record, parted from a person of whom two other agencies hold one."""
    others = [keep(invented.POLICE, at), keep(invented.SCHOOL, at)]
    ours = keep(invented.SOCIAL_CARE, at)
    with invented.acting_as("social-worker") as by:
        operations.split(record=ours.record, reason="Two girls of one name", by=by, at=at + timedelta(hours=1))
    assert person_of(ours.record) != ours.person
    return ours, others


def person_of(record: UUID) -> UUID:
    with invented.acting_as("social-worker"):
        return people_queries.persons_of(viewer=invented.viewer("social-worker"), records=[record])[record]


def rejoin(record: UUID, at: datetime, by: str = "social-worker") -> bool:
    with invented.acting_as(by) as actor:
        return operations.rejoin(record=record, reason=WHY, by=actor, at=at + timedelta(hours=2))


def test_the_record_goes_back_and_stays_there(logged: Logged, at: datetime) -> None:
    ours, _ = parted(at)
    before = logged.kinds()
    assert rejoin(ours.record, at)
    assert person_of(ours.record) == ours.person
    assert logged.kinds() == [*before, "linkage.record.rejoined"]
    with invented.acting_as("administrator", Purpose.MATCHING) as by:
        assert operations.relink(by=by, at=at + timedelta(hours=3)).moved == 0
    with pytest.raises(RefusedError, match="joined already"):
        rejoin(ours.record, at)


def test_two_people_where_something_restricted_would_open(at: datetime) -> None:
    ours, _ = parted(at)
    with invented.acting_as("team-manager") as by:
        users = [by.user, invented.user("social-worker")]
        access.restrict(scope=person_of(ours.record), users=users, reason="A colleague's child", by=by, at=at)
    assert not rejoin(ours.record, at)
    assert person_of(ours.record) != ours.person
    with pytest.raises(RefusedError, match="A second person must agree"):
        rejoin(ours.record, at)
    assert rejoin(ours.record, at, by="team-manager")
    assert person_of(ours.record) == ours.person


def test_refused_with_its_reason(at: datetime) -> None:
    ours, others = parted(at)
    with pytest.raises(InvalidError, match="not parted from anybody by your agency"):
        rejoin(ours.record, at, by="detective-sergeant")
    with pytest.raises(RefusedError, match="Your role does not decide"):
        rejoin(ours.record, at, by="administrator")
    for code, other in zip((invented.POLICE, invented.SCHOOL), others, strict=True):
        with invented.acting_as(code, Purpose.LOADING) as by:
            links = {other.record: uuid4()}
            people.link_many(links=links, reasons=dict.fromkeys(links, "A person looked"), by=by, at=at + timedelta(hours=1))
    with pytest.raises(RefusedError, match="have moved since the parting"):
        rejoin(ours.record, at)


def test_a_record_that_was_parted_since_stays_apart(at: datetime) -> None:
    second = keep(invented.SOCIAL_CARE, at, "R-2")
    ours, _ = parted(at)
    with invented.acting_as("social-worker") as by:
        operations.split(record=second.record, reason="A cousin", by=by, at=at + timedelta(minutes=90))
    assert rejoin(ours.record, at)
    assert person_of(ours.record) == ours.person
    assert person_of(second.record) != ours.person
    with invented.acting_as("administrator", Purpose.MATCHING) as by:
        assert operations.relink(by=by, at=at + timedelta(hours=3)).moved == 0
