"""Keeping records: faults by field, the same again changes nothing, every version stays as it was written."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import invented
import pytest
from logged import Logged
from pytest_django import Settings

from keepsight.apps.people import operations, queries
from keepsight.apps.people.models import RecordVersion
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Viewer

DRAFT = RecordDraft("P-1", invented.ZOSIA)


@pytest.mark.parametrize(
    ("draft", "field", "words"),
    [
        (RecordDraft(" ", invented.ZOSIA), "record_id", "own number"),
        (RecordDraft("P-1", Facts(address="14 Larch Walk")), "surname", "a name or a number"),
        (RecordDraft("P-1", replace(invented.ZOSIA, sex="X")), "sex", "F, M or U"),
        (RecordDraft("P-1", replace(invented.ZOSIA, date_of_birth="12/03/2018")), "date_of_birth", "2018-03-12"),
        (RecordDraft("P-1", replace(invented.ZOSIA, date_of_birth="2018-02-30")), "date_of_birth", "a date that exists"),
        (RecordDraft("P-1", replace(invented.ZOSIA, surname="x" * 201)), "surname", "shorten this to 200"),
        (RecordDraft("P-1", replace(invented.ZOSIA, forename="Zo\0sia")), "forename", "control character"),
        (RecordDraft("P" * 101, invented.ZOSIA), "record_id", "shorten this to 100"),
        (RecordDraft("P\0", invented.ZOSIA), "record_id", "control character"),
    ],
)
def test_faults_are_named_by_field_and_nothing_is_kept(
    draft: RecordDraft, field: str, words: str, logged: Logged, at: datetime
) -> None:
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        with pytest.raises(InvalidError) as caught:
            operations.keep(draft=draft, by=by, at=at)
        assert words in caught.value.errors[field]
        assert queries.find(viewer=Viewer(by, Purpose.LOADING), text="", page=1).total == 0
    assert logged.kinds() == []


def test_the_same_again_changes_nothing_and_a_change_is_a_new_version(logged: Logged, at: datetime) -> None:
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        viewer = Viewer(by, Purpose.LOADING)
        first = operations.keep(draft=DRAFT, by=by, at=at)
        again = operations.keep(draft=DRAFT, by=by, at=at + timedelta(days=1))
        assert (first.changed, again.changed, again.record) == (True, False, first.record)
        assert logged.kinds() == ["people.records.kept"]
        moved = replace(invented.ZOSIA, address="2 Fen Row")
        changed = operations.keep(draft=replace(DRAFT, facts=moved), by=by, at=at + timedelta(days=2))
        assert (changed.changed, changed.record) == (True, first.record)
        assert logged.kinds() == ["people.records.kept"] * 2
        [card] = queries.records(viewer=viewer, scopes={first.record: uuid4()})
        assert (card.facts, card.external_id, card.written_at) == (moved, "P-1", at + timedelta(days=2))
        written = RecordVersion.objects.filter(scope=first.record).order_by("number").values_list("number", "address")
        assert list(written) == [(1, "14 Larch Walk"), (2, "2 Fen Row")]


def test_one_number_twice_in_a_batch_is_one_record(logged: Logged, at: datetime) -> None:
    later = replace(invented.ZOSIA, phone="")
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        kept = operations.keep_many(drafts=[DRAFT, replace(DRAFT, facts=later), DRAFT], by=by, at=at)
        assert len({one.record for one in kept}) == 1
        numbers = RecordVersion.objects.order_by("number").values_list("number", "phone")
        assert list(numbers) == [(1, "07700900142"), (2, ""), (3, "07700900142")]
    assert logged.kinds() == ["people.records.kept"]


@pytest.mark.django_db
def test_two_agencies_may_use_one_number(at: datetime) -> None:
    records = set()
    for code in (invented.POLICE, invented.SOCIAL_CARE):
        with invented.acting_as(code, Purpose.LOADING) as by:
            records.add(operations.keep(draft=DRAFT, by=by, at=at).record)
    assert len(records) == 2


@pytest.mark.django_db
def test_no_personal_data_before_the_controller_is_named(at: datetime, settings: Settings) -> None:
    settings.KEEPSIGHT_DEMO = False
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        with pytest.raises(RefusedError, match="personal data") as caught:
            operations.keep(draft=DRAFT, by=by, at=at)
        assert caught.value.refused.source == "UK GDPR articles 5(2) and 26"


@pytest.mark.django_db
def test_a_name_is_found_by_how_it_begins_and_only_at_home(at: datetime) -> None:
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        operations.keep(draft=DRAFT, by=by, at=at)
        operations.keep(draft=RecordDraft("P-2", invented.other_child(5)), by=by, at=at)
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        for text, number in (("", 2), ("zos", 1), ("nowak zosia", 1), ("zosia quill", 0), ("osia", 0), ("%", 0)):
            assert queries.find(viewer=viewer, text=text, page=1).total == number, text
    with invented.acting_as("social-worker") as by:
        assert queries.find(viewer=Viewer(by, Purpose.SAFEGUARDING), text="zosia", page=1).total == 0


def test_linking_again_ends_what_was_said_before(logged: Logged, at: datetime) -> None:
    first, second = uuid4(), uuid4()
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        record = operations.keep(draft=DRAFT, by=by, at=at).record
        for person in (first, second):
            operations.link_many(links={record: person}, reasons={record: "A person looked"}, by=by, at=at)
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        assert queries.persons_of(viewer=viewer, records=[record]) == {record: second}
        assert queries.ids_of(viewer=viewer, person=second) == [second, first], "the earlier id leads to the same record"
        found = queries.person(viewer=viewer, person=second)
        assert found
        assert found.facts == invented.ZOSIA
    assert logged.kinds() == ["people.records.kept", "people.records.linked", "people.records.linked"]
