"""One contact from any door: taken in once, refused with its reason, and never before the controller is named."""

from dataclasses import replace
from datetime import UTC, datetime

import invented
import pytest
from logged import Logged
from pytest_django import Settings

from keepsight.apps.access import operations as access
from keepsight.apps.chronology import queries as chronology
from keepsight.apps.intake import operations, queries
from keepsight.apps.people.values import Facts
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Viewer

KEPT = ["people.records.kept", "linkage.records.placed", "chronology.events.added"]
KINDS_OF_ONE = [*KEPT, *KEPT, "intake.contact.received"]


def test_both_agencies_hold_it_afterwards(logged: Logged, at: datetime) -> None:
    done = invented.receive(at, key="a-key-of-mine")
    assert sorted(logged.kinds()) == sorted(KINDS_OF_ONE)
    assert not done.repeat
    assert len(done.reference) == 8
    for persona in ("school-dsl", "social-worker"):
        with invented.acting_as(persona) as by:
            viewer = Viewer(by, Purpose.SAFEGUARDING)
            card = queries.contact(viewer=viewer, contact=done.contact)
            assert card
            record = card.record if persona == "school-dsl" else card.received_record
            titles = [event.title for event in chronology.events(viewer=viewer, scopes=[card.record, card.received_record])]
            assert [done.reference in title for title in titles] == [True], persona
            assert queries.contacts_of(viewer=viewer, records=[record]) == [card]
    with invented.acting_as("detective-sergeant") as by:
        assert queries.contact(viewer=Viewer(by, Purpose.SAFEGUARDING), contact=done.contact) is None


@pytest.mark.parametrize("external_id", ["", "CSC-17"])
def test_an_agency_that_tells_itself_holds_one_record(logged: Logged, at: datetime, external_id: str) -> None:
    """What a member of the public told the front door: with or without a number of the agency's own."""
    done = invented.receive(at, by="social-worker", external_id=external_id)
    assert sorted(logged.kinds()) == sorted([*KEPT, "chronology.events.added", "intake.contact.received"])
    with invented.acting_as("social-worker") as by:
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        card = queries.contact(viewer=viewer, contact=done.contact)
        assert card
        assert card.record == card.received_record == done.placed.record
        assert queries.contacts_of(viewer=viewer, records=[card.record]) == [card]
        assert {event.kind for event in chronology.events(viewer=viewer, scopes=[card.record])} == {"concern", "referral"}


def test_the_same_key_again_answers_as_before(logged: Logged, at: datetime) -> None:
    first = invented.receive(at, key="a-key-of-mine")
    before = logged.kinds()
    again = invented.receive(at, key="a-key-of-mine")
    assert again == replace(first, placed=again.placed, repeat=True)
    assert replace(first.placed, reasons=(), guards=(), possible=0, model="") == again.placed
    assert logged.kinds() == before


def test_the_same_key_for_something_else_is_refused(logged: Logged, at: datetime) -> None:
    invented.receive(at, key="a-key-of-mine")
    before = logged.kinds()
    with pytest.raises(RefusedError, match="key was used for another contact"):
        invented.receive(at, key="a-key-of-mine", safety="Not known")
    assert logged.kinds() == before


@pytest.mark.django_db
def test_another_agency_may_use_the_same_key(at: datetime) -> None:
    first = invented.receive(at, key="a-key-of-mine")
    second = invented.receive(at, by="detective-sergeant", key="a-key-of-mine")
    assert first.contact != second.contact
    assert first.placed.person == second.placed.person


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"seen_heard": " "}, "seen_heard"),
        ({"safety": ""}, "safety"),
        ({"family_told": ""}, "family_told"),
        ({"to_agency": "nowhere"}, "to_agency"),
        ({"who_else": "x" * 5001}, "who_else"),
        ({"child_words": "a\0b"}, "child_words"),
        ({"external_id": "x" * 101}, "record_id"),
    ],
)
def test_faults_are_named_by_field(changes: dict[str, str], field: str, logged: Logged, at: datetime) -> None:
    with pytest.raises(InvalidError) as caught:
        invented.receive(at, **changes)
    assert set(caught.value.errors) == {field}
    assert logged.kinds() == []


def test_a_child_nobody_could_find_is_not_taken(logged: Logged, at: datetime) -> None:
    with pytest.raises(InvalidError) as caught:
        invented.receive(at, child=Facts(address="14 Larch Walk"))
    assert set(caught.value.errors) == {"surname"}
    assert logged.kinds() == []


@pytest.mark.parametrize(("persona", "words"), [("scrutiny-officer", "agency sends no"), ("administrator", "agency sends no")])
@pytest.mark.django_db
def test_who_sends_none(persona: str, words: str, at: datetime) -> None:
    with pytest.raises(RefusedError, match=words) as caught:
        invented.receive(at, by=persona)
    assert "Working Together" in caught.value.refused.source


def test_no_personal_data_before_the_controller_is_named(logged: Logged, at: datetime, settings: Settings) -> None:
    settings.KEEPSIGHT_DEMO = False
    with pytest.raises(RefusedError, match="personal data"):
        invented.receive(at)
    assert logged.kinds() == []
    with invented.acting_as("administrator", Purpose.ADMINISTRATION) as by:
        with pytest.raises(InvalidError) as caught:
            access.confirm_installation(controller="Northmere", sharing_agreement=" ", by=by.user, at=at)
        assert set(caught.value.errors) == {"sharing_agreement"}
        access.confirm_installation(controller="Northmere", sharing_agreement="Agreement of 2026", by=by.user, at=at)
    invented.receive(at)
    assert logged.kinds()[0] == "access.installation.confirmed"


@pytest.mark.django_db
def test_a_draft_is_its_writer_s_until_it_is_dropped(at: datetime) -> None:
    with invented.acting_as("school-dsl") as by:
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        draft = operations.save_draft(draft=None, answers={"forename": "Zosia"}, by=by, at=at)
        assert operations.save_draft(draft=draft, answers={"surname": "Nowak"}, by=by, at=at) == draft
        assert queries.draft(viewer=viewer, draft=draft) == {"forename": "Zosia", "surname": "Nowak"}
    with invented.acting_as("social-worker") as other:
        assert queries.draft(viewer=Viewer(other, Purpose.SAFEGUARDING), draft=draft) is None
        assert operations.save_draft(draft=draft, answers={"surname": "x"}, by=other, at=at) != draft
        operations.drop_draft(draft=draft, by=other, at=at)
    with invented.acting_as("school-dsl") as by:
        assert queries.drafts(viewer=viewer) == [(draft, at)]
        operations.drop_draft(draft=draft, by=by, at=at)
        assert queries.drafts(viewer=viewer) == []


@pytest.mark.django_db
def test_a_concern_of_the_first_hour_of_a_summer_s_day_stands_on_that_day() -> None:
    """Half past midnight in England is the day before in UTC: the chronology is read by the day in England."""
    done = invented.receive(datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    with invented.acting_as("school-dsl") as by:
        [event] = chronology.events(viewer=Viewer(by, Purpose.SAFEGUARDING), scopes=[done.placed.record])
    assert str(event.happened) == "2026-07-01"
