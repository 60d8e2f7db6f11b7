"""The child's voice, support and updates: allowed, refused with this reason, recorded, and the same twice."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import invented
import pytest
from casework import Case
from logged import Logged

from keepsight.apps.voice import operations, queries
from keepsight.apps.voice.values import EntryDraft, WayDraft
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer

HEARD = EntryDraft(
    date(2026, 11, 19), "Calm, tired", "alone", "none", said="“I like it when it is me, Mama and Leo.”", wants="To stay at school"
)

CHISVA = WayDraft("The child", "professional", is_allowed=True, where="Her CHISVA", when="after school")
NO_CALLS = WayDraft("Her mother, Ewa", "call", is_allowed=False, reason="He answers her telephone")


def seen(by: Actor) -> Viewer:
    return Viewer(by, Purpose.SAFEGUARDING)


@pytest.fixture
def child(db: None, at: datetime) -> UUID:
    del db
    return invented.receive(at).placed.person


def test_entries_build_and_nothing_is_overwritten(child: UUID, logged: Logged, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        first = operations.hear(person=child, draft=HEARD, by=by, at=at)
        assert operations.hear(person=child, draft=HEARD, by=by, at=at) == first
        later = replace(HEARD, said="And sometimes not.", heard_on=date(2026, 11, 20))
        operations.hear(person=child, draft=later, by=by, at=at + timedelta(hours=1))
        found = queries.entries(viewer=seen(by), person=child)
        assert [one.draft.said for one in found] == [later.said, HEARD.said]
        assert queries.newest_words(viewer=seen(by), person=child) == "“And sometimes not.” Calm, tired (2026-11-20)"
    assert logged.kinds().count("voice.entry.heard") == 2


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(HEARD, heard_on=date(2027, 1, 1)), "heard_on"),
        (replace(HEARD, manner=" "), "manner"),
        (replace(HEARD, presence="leap"), "presence"),
        (replace(HEARD, help=""), "help"),
        (replace(HEARD, said=""), "said"),
    ],
)
def test_an_entry_that_cannot_be_taken_says_what_is_wrong(child: UUID, draft: EntryDraft, field: str, at: datetime) -> None:
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError) as caught:
        operations.hear(person=child, draft=draft, by=by, at=at)
    assert list(caught.value.errors) == [field]


def test_a_child_who_does_not_speak_is_watched(child: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        operations.hear(person=child, draft=replace(HEARD, said="", presence="watched", help="aid"), by=by, at=at)


def test_to_whom_the_child_is_not_open_and_a_service_account_nothing_is_open(child: UUID, at: datetime) -> None:
    with invented.acting_as("probation-officer") as by, pytest.raises(RefusedError, match="not open to you"):
        operations.hear(person=child, draft=HEARD, by=by, at=at)
    with invented.acting_as(invented.SOCIAL_CARE) as by, pytest.raises(RefusedError, match="Your role"):
        operations.hear(person=child, draft=HEARD, by=by, at=at)


def test_whether_the_child_was_told_stands_with_why_not(child: UUID, at: datetime) -> None:
    given = {"about": "The enquiry's outcome", "words": "With her drawing, on Monday"}
    with invented.acting_as("social-worker") as by:
        way = note_way(child, by, at)
        for _ in range(2):
            operations.tell(person=child, was_told=True, **given, way=way, by=by, at=at)
        with pytest.raises(InvalidError) as caught:
            operations.tell(person=child, was_told=False, about="", words=" ", way=None, by=by, at=at)
        assert set(caught.value.errors) == {"about", "words"}
        assert [one.about for one in queries.tellings(viewer=seen(by), person=child)] == ["The enquiry's outcome"]


def note_way(child: UUID, by: Actor, at: datetime, *, is_allowed: bool = True) -> int:
    draft = WayDraft("Zosia", "in-person", is_allowed, reason="" if is_allowed else "He would see it")
    return operations.note_contact_way(person=child, draft=draft, by=by, at=at)


def test_nobody_is_told_or_offered_anything_by_a_way_that_is_not_safe(child: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        told = {"person": child, "about": "The outcome", "was_told": True, "words": "x", "by": by, "at": at}
        made = {"person": child, "whom": "child", "service": "chisva", "offered_on": at.date(), "words": "", "by": by, "at": at}
        for way in (None, note_way(child, by, at, is_allowed=False)):
            for verb, given in ((operations.tell, told), (operations.offer, made)):
                with pytest.raises(RefusedError, match=r"safe contact|Never: in person"):
                    verb(**given, way=way)  # type: ignore[operator]  # one of two verbs with one shape
        assert queries.tellings(viewer=seen(by), person=child) == queries.offers(viewer=seen(by), person=child) == []


def follow(offer: UUID, kind: str, on: date, by: Actor, at: datetime, again_on: date | None = None) -> None:
    operations.follow_up(offer=offer, kind=kind, on=on, words="", again_on=again_on, by=by, at=at)


def test_an_offer_of_support_is_followed_until_it_ends(child: UUID, at: datetime) -> None:
    today = at.date()
    with invented.acting_as("social-worker") as by:
        given = {"person": child, "whom": "child", "service": "chisva", "offered_on": today, "words": "", "by": by, "at": at}
        given["way"] = note_way(child, by, at)
        made = operations.offer(**given)  # type: ignore[arg-type]  # as a form gives them
        assert operations.offer(**given) == made  # type: ignore[arg-type]  # as above
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.offer(**given | {"words": "At school"})  # type: ignore[arg-type]  # as above
        with pytest.raises(RefusedError, match="offered cannot next be started"):
            follow(made, "started", today, by, at)
        with pytest.raises(InvalidError, match="offered again"):
            follow(made, "declined", today, by, at)
        follow(made, "declined", today, by, at, again_on=today + timedelta(days=30))
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.follow_up(offer=made, kind="declined", on=today, words="He said", again_on=None, by=by, at=at)
        assert queries.offer_again(viewer=seen(by), on=today) == []
        assert [one.id for one in queries.offer_again(viewer=seen(by), on=today + timedelta(days=30))] == [made]
        later = at + timedelta(days=31)
        follow(made, "accepted", later.date(), by, later)
        follow(made, "accepted", later.date(), by, later)
        [wait] = queries.waits(viewer=seen(by))
        assert (wait.service, wait.waiting, wait.longest_since) == ("chisva", 1, later.date())
        with pytest.raises(InvalidError, match="from the last event until today"):
            follow(made, "started", today, by, later)
        follow(made, "started", later.date(), by, later)
        follow(made, "ended", later.date(), by, later)
        [card] = queries.offers(viewer=seen(by), person=child)
        assert card.state == "ended"
        with pytest.raises(RefusedError, match="ended cannot next"):
            follow(made, "declined", later.date() + timedelta(days=1), by, later)
    with invented.acting_as("probation-officer") as by, pytest.raises(RefusedError, match="no such offer"):
        follow(made, "accepted", today, by, at)


def test_an_offer_that_cannot_be_says_what_is_wrong(child: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError) as caught:
        operations.offer(person=child, whom="", service="", offered_on=date(2030, 1, 1), words="", way=None, by=by, at=at)
    assert set(caught.value.errors) == {"whom", "service", "offered_on"}


def test_what_happens_in_the_case_is_told_once_by_the_police(child: UUID, logged: Logged, at: datetime) -> None:
    invented.hold_record(invented.POLICE, invented.ZOSIA, at)
    with invented.acting_as("social-worker") as by, pytest.raises(RefusedError, match="The police note"):
        operations.note_case_event(person=child, kind="charged", by=by, at=at)
    with invented.acting_as("detective-sergeant") as by:
        with pytest.raises(InvalidError):
            operations.note_case_event(person=child, kind="leap", by=by, at=at)
        event = operations.note_case_event(person=child, kind="charged", by=by, at=at)
        assert operations.note_case_event(person=child, kind="charged", by=by, at=at) == event
        assert [one.id for one in queries.untold(viewer=seen(by))] == [event]
        way = operations.note_contact_way(person=child, draft=CHISVA, by=by, at=at)
        with pytest.raises(InvalidError):
            operations.tell_case_event(event=event, way=way, words="", by=by, at=at)
        for _ in range(2):
            operations.tell_case_event(event=event, way=way, words="By the CHISVA, at school", by=by, at=at)
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.tell_case_event(event=event, way=way, words="By me", by=by, at=at)
        assert queries.untold(viewer=seen(by)) == []
        with pytest.raises(RefusedError, match="no such event"):
            operations.tell_case_event(event=0, way=way, words="x", by=by, at=at)
    assert logged.kinds().count("voice.case.told") == 1


def test_what_one_agency_says_is_never_safe_no_other_agency_lifts(case: Case, logged: Logged, at: datetime) -> None:
    """A typed capital or a newer entry of a partner opens nothing; the agency's own newer entry does."""
    child = case.person
    with invented.acting_as("social-worker") as by:
        barred = operations.note_contact_way(person=child, draft=NO_CALLS, by=by, at=at)
        assert operations.note_contact_way(person=child, draft=NO_CALLS, by=by, at=at) == barred
    opened = WayDraft("her  Mother, ewa", "call", is_allowed=True)
    with invented.acting_as("detective-sergeant") as by:
        theirs = operations.note_contact_way(person=child, draft=opened, by=by, at=at + timedelta(hours=1))
        safe = operations.note_contact_way(person=child, draft=CHISVA, by=by, at=at)
        event = operations.note_case_event(person=child, kind="charged", by=by, at=at)
        for way in (theirs, barred):
            with pytest.raises(RefusedError, match="He answers her telephone"):
                operations.tell_case_event(event=event, way=way, words="Rang", by=by, at=at)
        with pytest.raises(RefusedError, match="Choose a way"):
            operations.tell_case_event(event=event, way=0, words="Rang", by=by, at=at)
        [row] = queries.to_call(viewer=seen(by), users=[by.user], on=at.date())
        assert [one.id for one in row.ways] == [safe]
        assert queries.to_call(viewer=seen(by), users=[], on=at.date()) == []
    with invented.acting_as("social-worker") as by:
        operations.note_contact_way(person=child, draft=replace(NO_CALLS, is_allowed=True), by=by, at=at + timedelta(days=1))
    with invented.acting_as("detective-sergeant") as by:
        operations.tell_case_event(event=event, way=theirs, words="Rang", by=by, at=at + timedelta(days=1))
    assert logged.kinds().count("voice.contact.noted") == 4


def test_a_way_that_cannot_be_taken_says_what_is_wrong(child: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError) as caught:
        operations.note_contact_way(person=child, draft=WayDraft(" ", "shout", is_allowed=False), by=by, at=at)
    assert set(caught.value.errors) == {"whom", "way", "reason"}
    with invented.acting_as("probation-officer") as by, pytest.raises(RefusedError, match="not open to you"):
        operations.note_contact_way(person=child, draft=CHISVA, by=by, at=at)
