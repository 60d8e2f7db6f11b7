"""A discussion through the operations: called, spoken in, ended; each word its speaker's own, and nothing after its end."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import invented
import pytest
from casework import Case
from django.db import DatabaseError, transaction

from keepsight.apps.response import operations, queries
from keepsight.apps.response.models import Contribution
from keepsight.apps.response.values import CallDraft, EndDraft
from keepsight.engines.pathway import Meeting
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Viewer

NURSE, OFFICER = "named-nurse", "detective-sergeant"


def say(case: Case, discussion: object, persona: str, status: str = "shared", words: str = "Two visits in October") -> None:
    with invented.acting_as(persona) as by:
        operations.contribute(discussion=discussion, status=status, words=words, by=by, at=case.tick())  # type: ignore[arg-type]  # a UUID


def test_the_three_kinds_of_silence_are_told_apart(case: Case) -> None:
    made = case.call()
    say(case, made, NURSE)
    say(case, made, OFFICER, "nothing-held", "")
    say(case, made, "school-dsl", "refused", "The child asked for her notes to stay with the counsellor")
    card = case.card(made)
    assert card
    assert [one.kind for one in card.contributions] == ["shared", "nothing-held", "refused"]
    assert len(card.awaited) == 1  # social care's own team manager has not spoken


def test_a_correction_is_the_speaker_s_own_and_the_first_words_stay(case: Case) -> None:
    made = case.call()
    say(case, made, NURSE)
    say(case, made, NURSE)
    say(case, made, NURSE, words="Three visits in October")
    say(case, made, OFFICER, words="A call in August")
    card = case.card(made)
    assert card
    assert [one.words for one in card.contributions] == ["Three visits in October", "A call in August"]
    with invented.acting_as(NURSE):
        assert Contribution.objects.filter(discussion_id=made).count() == 3


def test_quorum_is_computed_and_without_it_the_discussion_ends_as_urgent_only(case: Case) -> None:
    made = case.call()
    case.attend(made, "social-worker", OFFICER)
    card = case.card(made)
    assert card
    assert card.quorum.missing == (
        "nobody of social care is senior enough to decide (team manager, service manager, head of service)",
        "nobody of health is there",
    )
    with pytest.raises(RefusedError, match="There is no quorum: nobody of social care"):
        case.end(made)
    case.end(made, urgent="The child goes home at five")
    ended = case.card(made)
    assert ended
    assert ended.ended
    assert (ended.ended.urgent, ended.was_quorate) == ("The child goes home at five", False)


def test_only_the_agency_that_called_ends_it(case: Case) -> None:
    made = case.call()
    case.attend(made)
    with pytest.raises(RefusedError, match="The agency that called the discussion records its end"):
        case.end(made, by="detective-inspector")


def test_with_its_quorum_it_is_not_urgent_whatever_was_written(case: Case) -> None:
    made = case.call()
    case.attend(made)
    case.attend(made)
    case.end(made, urgent="Written in haste")
    card = case.card(made)
    assert card
    assert card.ended
    assert (card.ended.urgent, card.was_quorate) == ("", True)
    given = {reply.item for _step, lines in case.course().asked for _item, reply in lines if reply}
    assert {"abe-decision", "medical-decision"} <= given


def test_a_strategy_discussion_decides_about_interview_and_examination(case: Case) -> None:
    made = case.call()
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError) as caught:
        operations.end(discussion=made, draft=EndDraft(("leap",), ""), by=by, at=case.now)
    assert set(caught.value.errors) == {"chose", "rationale", "interview", "medical"}


def test_after_its_end_nothing_is_added(case: Case) -> None:
    made = case.call()
    case.attend(made)
    case.end(made)
    for act, words in (
        (operations.attend, {}),
        (operations.contribute, {"status": "shared", "words": "Late"}),
        (operations.believe, {"at_risk": "yes", "words": "Late"}),
        (operations.object_to, {"words": "Late"}),
        (operations.keep_draft, {"words": "Late"}),
        (operations.invite, {"users": [1]}),
    ):
        with invented.acting_as("school-dsl") as by, pytest.raises(RefusedError, match="has ended"):
            act(discussion=made, by=by, at=case.now, **words)
    with invented.acting_as(NURSE) as by, pytest.raises(DatabaseError, match="has ended"), transaction.atomic():
        Contribution.objects.create(
            discussion_id=made, agency_id=by.agency, scope=case.person, number=9, status="shared", words="By SQL",
            given_by_id=by.user, at=case.now,
        )  # fmt: skip


def test_nobody_speaks_for_somebody_else_and_no_stranger_speaks(case: Case) -> None:
    made = case.call()
    given = {"discussion_id": made, "scope": case.person, "number": 1, "status": "shared", "words": "By SQL", "at": case.now}
    with invented.acting_as(NURSE) as by, pytest.raises(DatabaseError, match="nobody speaks"), transaction.atomic():
        Contribution.objects.create(agency_id=by.agency, given_by_id=invented.user(OFFICER), **given)
    with invented.acting_as("probation-officer") as by:
        with pytest.raises(DatabaseError, match="only who takes part"), transaction.atomic():
            Contribution.objects.create(agency_id=by.agency, given_by_id=by.user, **given)
        with pytest.raises(RefusedError, match="not open to you"):
            operations.contribute(discussion=made, status="shared", words="x", by=by, at=case.now)


def test_beliefs_objections_and_actions_stand_by_name(case: Case) -> None:
    made, due = case.call(), case.now + timedelta(days=1)
    with invented.acting_as(OFFICER) as by:
        for _ in range(2):
            operations.believe(discussion=made, at_risk="yes", words="He lives there", by=by, at=case.tick())
            operations.object_to(discussion=made, words="The interview should be today", by=by, at=case.tick())
            action = {"discussion": made, "owner": invented.user(NURSE), "words": "Ask the GP", "due_at": due, "by": by}
            operations.add_action(**action, at=case.tick())  # type: ignore[arg-type]  # by name
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.add_action(**action | {"due_at": due + timedelta(days=1)}, at=case.tick())  # type: ignore[arg-type]  # by name
        with pytest.raises(RefusedError, match="Somebody who takes part"):
            operations.add_action(
                discussion=made, owner=invented.user("probation-officer"), words="x", due_at=case.now + timedelta(days=1), by=by,
                at=case.tick(),
            )  # fmt: skip
        with pytest.raises(InvalidError, match="to come"):
            operations.add_action(discussion=made, owner=by.user, words="x", due_at=case.now, by=by, at=case.tick())
    card = case.card(made)
    assert card
    assert (len(card.beliefs), len(card.objections), len(card.actions)) == (1, 1, 1)
    case.attend(made)
    case.end(made)
    with invented.acting_as(OFFICER) as by, pytest.raises(RefusedError, match="your agency"):
        operations.finish_action(action=card.actions[0].id, words="Not mine", by=by, at=case.tick())
    with invented.acting_as(NURSE) as by:
        for _ in range(2):
            operations.finish_action(action=card.actions[0].id, words="Rang the GP", by=by, at=case.tick())
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.finish_action(action=card.actions[0].id, words="Wrote", by=by, at=case.tick())
    done = case.card(made)
    assert done
    assert done.actions[0].done_words == "Rang the GP"


def test_a_discussion_is_called_by_social_care_or_police_through_their_open_response(case: Case) -> None:
    draft = CallDraft(Meeting.STRATEGY, "Decide", case.now, (invented.user(NURSE),))
    with invented.acting_as("school-dsl") as by, pytest.raises(RefusedError, match="social care or police open"):
        operations.call(sitting=uuid4(), persons=[case.person], draft=draft, by=by, at=case.now)
    with invented.acting_as(OFFICER) as by, pytest.raises(RefusedError, match="Open a joint response"):
        operations.call(sitting=uuid4(), persons=[case.person], draft=draft, by=by, at=case.now)
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError) as caught:
        operations.call(
            sitting=uuid4(), persons=[case.person], draft=CallDraft(Meeting.STRATEGY, "", case.now, ()), by=by, at=case.now
        )
    assert set(caught.value.errors) == {"purpose", "invited"}


def test_the_same_sitting_again_is_the_same_and_who_is_invited_later_sees_it(case: Case) -> None:
    draft, sitting = CallDraft(Meeting.STRATEGY, "Decide", case.now, (invented.user(NURSE),)), uuid4()
    with invented.acting_as("social-worker") as by:
        first = operations.call(sitting=sitting, persons=[case.person], draft=draft, by=by, at=case.tick())
        assert operations.call(sitting=sitting, persons=[case.person], draft=draft, by=by, at=case.tick()) == first
        other = replace(draft, purpose="Decide something else")
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.call(sitting=sitting, persons=[case.person], draft=other, by=by, at=case.tick())
    made = first[case.person]
    assert case.card(made, "probation-officer") is None
    with invented.acting_as("social-worker") as by:
        for _ in range(2):
            operations.invite(discussion=made, users=[invented.user("probation-officer")], by=by, at=case.tick())
    assert case.card(made, "probation-officer") is not None
    with invented.acting_as("probation-officer") as by, pytest.raises(RefusedError, match="that called the discussion"):
        operations.invite(discussion=made, users=[invented.user(OFFICER)], by=by, at=case.tick())


def test_a_draft_is_its_writer_s_alone_and_goes_when_it_is_sent(case: Case) -> None:
    made = case.call()
    with invented.acting_as(NURSE) as by:
        operations.keep_draft(discussion=made, words="Two vis", by=by, at=case.tick())
        operations.keep_draft(discussion=made, words="Two visits", by=by, at=case.tick())
        assert queries.draft(viewer=Viewer(by, Purpose.SAFEGUARDING), discussion=made) == "Two visits"
    with invented.acting_as(OFFICER) as by:
        assert queries.draft(viewer=Viewer(by, Purpose.SAFEGUARDING), discussion=made) == ""
    say(case, made, NURSE)
    with invented.acting_as(NURSE) as by:
        assert queries.draft(viewer=Viewer(by, Purpose.SAFEGUARDING), discussion=made) == ""
