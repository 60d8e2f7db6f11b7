"""A child's response through the operations: allowed, refused with this reason, recorded, and the same twice."""

from datetime import datetime, timedelta

import invented
import pytest
from casework import Case
from django.db import DatabaseError, connection, transaction
from logged import Logged

from keepsight.apps.response import operations, queries
from keepsight.engines.pathway import Meeting
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Viewer


def test_from_the_contact_to_a_plan_and_to_closure(case: Case, logged: Logged) -> None:
    case.to_enquiry()
    case.answer("enquiry")
    case.hold(Meeting.END_OF_ENQUIRY)
    case.decide("section-47-outcome")
    case.step("call-conference")
    case.hold(Meeting.CONFERENCE)
    case.step("plan")
    assert [clock.rule for clock in case.course().clocks] == ["first-core-group", "first-review"]
    case.hold(Meeting.CORE_GROUP)
    case.step("meet-core-group")
    case.hold(Meeting.REVIEW)
    case.decide("closure")
    case.step("step-down")
    case.decide("closure")
    case.answer("closure")
    case.step("close", ground="needs-met")
    course = case.course()
    assert (course.stage, course.clocks, course.owed) == ("closed", (), ())
    assert logged.kinds().count("response.step.taken") == len(course.steps) == 9


def test_only_social_care_takes_steps_and_says_why(case: Case) -> None:
    with pytest.raises(RefusedError, match="Children's social care takes the steps"):
        case.step("accept-referral", by="detective-sergeant")
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError, match="Say why"):
        operations.take_step(children={case.person: 0}, way="accept-referral", reason=" ", by=by, at=case.now)
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError, match="no such step"):
        operations.take_step(children={case.person: 0}, way="leap", reason="x", by=by, at=case.now)


def test_the_same_step_again_changes_nothing_and_a_stale_one_is_refused(case: Case) -> None:
    case.step("accept-referral", version=0)
    case.step("accept-referral", version=0)
    assert case.course().version == 1
    with pytest.raises(RefusedError, match="Somebody else has taken a step"):
        case.step("accept-referral", version=0, by="team-manager")


def test_a_guard_s_reason_is_what_the_person_reads(case: Case) -> None:
    case.step("accept-referral")
    with pytest.raises(RefusedError, match="type of response first"):
        case.step("assess")
    case.decide("referral")
    with pytest.raises(RefusedError, match="raised the concern was told"):
        case.step("assess")


def test_partners_of_the_joint_response_see_the_course_and_nobody_else(case: Case) -> None:
    case.to_assessment()
    assert case.course("detective-sergeant").stage == "assessment"
    assert case.course("probation-officer").stage == "contact"


def test_two_children_move_together_or_not_at_all(case: Case, at: datetime) -> None:
    brother = invented.receive(at, child=invented.other_child(3)).placed.person
    case.step("accept-referral")
    with invented.acting_as("social-worker") as by:
        both = {case.person: 1, brother: 0}
        with pytest.raises(RefusedError, match="is open from"):
            operations.take_step(children=both, way="accept-referral", reason="Both", by=by, at=case.tick())
        operations.take_step(children={brother: 0}, way="accept-referral", reason="He too", by=by, at=case.tick())
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        found = queries.facts_of(viewer=viewer, persons=[case.person, brother], at=case.now)
        assert [facts.version for facts in found.values()] == [1, 1]


def test_a_gap_counts_once_another_manager_has_approved_it(case: Case) -> None:
    case.to_enquiry()
    case.answer("enquiry")
    gap = case.reply("child-seen", "not-possible")
    case.hold(Meeting.END_OF_ENQUIRY)
    case.decide("section-47-outcome")
    with pytest.raises(RefusedError, match="waits for a manager"):
        case.step("call-conference")
    for persona, reason in (("social-worker", "A manager approves"), ("detective-inspector", "no such gap")):
        with invented.acting_as(persona) as by, pytest.raises(RefusedError, match=reason):
            operations.approve_gap(reply=gap, words="In hospital until Monday", by=by, at=case.tick())
    with invented.acting_as("team-manager") as by:
        operations.approve_gap(reply=gap, words="In hospital until Monday", by=by, at=case.tick())
        operations.approve_gap(reply=gap, words="In hospital until Monday", by=by, at=case.tick())
    case.step("call-conference")


def test_a_manager_does_not_approve_their_own_gap(case: Case) -> None:
    gap = case.reply("child-seen", "not-possible", by="team-manager")
    with invented.acting_as("team-manager") as by, pytest.raises(RefusedError, match="Somebody else approves"):
        operations.approve_gap(reply=gap, words="x", by=by, at=case.tick())


@pytest.mark.parametrize(
    ("item", "answer", "words", "field"),
    [("leap", "done", "x", "item"), ("child-seen", "not-needed", "x", "answer"), ("child-seen", "done", " ", "words")],
)
def test_an_answer_that_cannot_be_taken_says_what_is_wrong(case: Case, item: str, answer: str, words: str, field: str) -> None:
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError) as caught:
        operations.reply(person=case.person, item=item, answer=answer, words=words, by=by, at=case.now)
    assert list(caught.value.errors) == [field]


def test_an_answer_may_come_from_any_agency_that_sees_the_child_and_from_no_other(case: Case) -> None:
    case.reply("own-words", by="school-dsl")
    case.reply("own-words", by="school-dsl")
    with pytest.raises(RefusedError, match="not open to you"):
        case.reply("own-words", by="probation-officer")


def test_a_circumstance_changes_what_is_asked_until_it_ends(case: Case) -> None:
    with invented.acting_as("social-worker") as by:
        for _ in range(2):
            operations.mark_circumstance(person=case.person, kind="non-verbal", words="Signs", by=by, at=case.tick())
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.mark_circumstance(person=case.person, kind="non-verbal", words="Pictures", by=by, at=case.tick())
        with pytest.raises(InvalidError):
            operations.mark_circumstance(person=case.person, kind="leap", words="", by=by, at=case.now)
    with invented.acting_as("named-nurse") as by, pytest.raises(RefusedError, match="holds no record of this child"):
        operations.mark_circumstance(person=case.person, kind="non-verbal", words="Signs", by=by, at=case.now)
    [card] = case.course().circumstances
    assert "shown" in {item.id for step, lines in case.course().asked if step == "enquiry" for item, _reply in lines}
    with invented.acting_as("social-worker") as by:
        operations.end_circumstance(circumstance=card.id, by=by, at=case.tick())
    assert case.course().circumstances == ()


def test_the_discussion_after_an_investigation_is_chased_with_both_agencies_after_closure(case: Case) -> None:
    case.to_assessment()
    invented.hold_record(invented.POLICE, invented.ZOSIA, case.now)
    with invented.acting_as("detective-sergeant") as by:
        opened = operations.open_investigation(person=case.person, reference="NP/26/118", by=by, at=case.tick())
        assert operations.open_investigation(person=case.person, reference="NP/26/118", by=by, at=case.now) == opened
    case.decide("closure")
    case.answer("closure")
    case.step("close", ground="safe")
    with invented.acting_as("detective-sergeant") as by:
        with pytest.raises(InvalidError, match="Say why"):
            operations.end_investigation(
                investigation=opened, outcome="no-further-action", why="", shared_with="", by=by, at=case.now
            )
        operations.end_investigation(
            investigation=opened, outcome="no-further-police-action", why="The evidential test is not met", by=by, at=case.tick(),
            shared_with="Children's services and the school, today",
        )  # fmt: skip
        with pytest.raises(RefusedError, match="has ended already"):
            operations.end_investigation(investigation=opened, outcome="charged", why="x", shared_with="x", by=by, at=case.now)
    for persona in ("social-worker", "detective-sergeant"):
        assert owed(case, persona) == ["Discussion at the end of the investigation"]
    case.hold(Meeting.END_OF_INVESTIGATION)
    assert owed(case, "social-worker") == owed(case, "detective-sergeant") == []


def owed(case: Case, persona: str) -> list[str]:
    with invented.acting_as(persona) as by:
        found = queries.waiting(viewer=Viewer(by, Purpose.SAFEGUARDING), at=case.now)
    return [one.words for one in found if one.kind == "owed"]


def test_each_allegation_keeps_its_words_and_has_its_own_clock(case: Case) -> None:
    def mark(words: str, colleague: str | None) -> None:
        account = invented.user(colleague) if colleague else None
        with invented.acting_as("social-worker") as by:
            operations.mark_circumstance(
                person=case.person, kind="colleague", words=words, colleague=account, by=by, at=case.tick()
            )

    def clocks() -> list[str]:
        return [one.rule for one in case.course().clocks if one.rule == "lado-referral"]

    case.step("accept-referral")
    mark("Told by the head", "team-manager")
    assert clocks() == ["lado-referral"]
    case.reply("officer-told")
    assert clocks() == []
    mark("Told by the head", "team-manager")
    assert clocks() == [], "the same again"
    mark("Told by a parent", None)
    mark("Told by a parent", "school-dsl")
    mark("Told by a teacher", "team-manager")
    assert [one.words for one in case.course().circumstances] == [
        "Told by the head", "Told by a parent", "Told by a parent", "Told by a teacher",
    ]  # fmt: skip
    assert clocks() == ["lado-referral"]
    assert case.reply("officer-told") == case.reply("officer-told")
    assert clocks() == [], "in the words of the last time, and yet told anew"


def test_only_an_agency_that_marked_an_allegation_locks_out_by_it(case: Case) -> None:
    values = [invented.user("team-manager"), case.person, case.tick()]
    with (
        invented.acting_as("social-worker"),
        pytest.raises(DatabaseError, match="no allegation"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT sec.lock_out_colleague(%s, %s, 'x', %s)", values)


def test_a_record_is_circulated_once_by_the_agency_that_called(case: Case, logged: Logged) -> None:
    made = case.call()
    with invented.acting_as("social-worker") as by, pytest.raises(RefusedError, match="no such record"):
        operations.circulate(discussion=made, words="To all", by=by, at=case.tick())
    case.attend(made)
    case.end(made)
    assert [one.by for one in rows_of(case, "social-worker", "record")] == [invented.user("social-worker")]
    with invented.acting_as("named-nurse") as by, pytest.raises(RefusedError, match="no such record"):
        operations.circulate(discussion=made, words="To all", by=by, at=case.tick())
    with invented.acting_as("social-worker") as by:
        with pytest.raises(InvalidError):
            operations.circulate(discussion=made, words=" ", by=by, at=case.tick())
        for _ in range(2):
            operations.circulate(discussion=made, words="To all", by=by, at=case.tick())
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.circulate(discussion=made, words="To the police", by=by, at=case.tick())
    assert logged.kinds().count("response.discussion.circulated") == 1
    assert rows_of(case, "social-worker", "record") == []
    card = case.card(made, "named-nurse")
    assert card
    assert card.circulated
    assert card.circulated.words == "To all"


def rows_of(case: Case, persona: str, kind: str) -> list[queries.Waiting]:
    with invented.acting_as(persona) as by:
        rows = queries.waiting(viewer=Viewer(by, Purpose.SAFEGUARDING), at=case.now)
    return [row for row in rows if row.kind == kind]


def test_others_open_and_end_no_investigation(case: Case) -> None:
    with invented.acting_as("social-worker") as by, pytest.raises(RefusedError, match="Police open and end"):
        operations.open_investigation(person=case.person, reference="x", by=by, at=case.now)
    with invented.acting_as("detective-sergeant") as by, pytest.raises(RefusedError, match="no such investigation"):
        operations.end_investigation(investigation=0, outcome="charged", why="x", shared_with="x", by=by, at=case.now)


def test_what_waits_for_the_agency_is_the_nearest_first(case: Case) -> None:
    case.step("accept-referral")
    with invented.acting_as("team-manager") as by:
        found = queries.waiting(viewer=Viewer(by, Purpose.SAFEGUARDING), at=case.now + timedelta(days=3))
    assert [(one.kind, one.words) for one in found] == [
        ("clock", "a decision on the type of response"),
        ("clock", "the assessment concluded"),
    ]
