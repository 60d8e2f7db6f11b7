"""Questions that the record raises, in the application: asked, answered, put off, switched off with why."""

from datetime import timedelta

import invented
import pytest
from browsing import page, signed_in
from casework import Case
from django.urls import reverse
from logged import Logged

from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.response import operations, queries
from keepsight.apps.response.values import PromptCard
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Viewer


def asked(case: Case, persona: str = "social-worker") -> list[PromptCard]:
    with invented.acting_as(persona) as by:
        return queries.prompts_about(viewer=Viewer(by, Purpose.SAFEGUARDING), person=case.person, at=case.now)


def digest(case: Case, persona: str = "social-worker") -> list[str]:
    with invented.acting_as(persona) as by:
        return [one.prompt.rule for one in queries.digest(viewer=Viewer(by, Purpose.SAFEGUARDING), at=case.now)]


def miss(case: Case, *days: int) -> None:
    """Appointments that the child was not brought to."""
    with invented.acting_as("social-worker") as by:
        record = queries.own_record(viewer=Viewer(by, Purpose.SAFEGUARDING), person=case.person)
        for ago in days:
            day = (case.now - timedelta(days=ago)).date().isoformat()
            chronology.add(event=EventDraft(record, "missed-appointment", day, "Not brought"), by=by, at=case.tick())


def answer(case: Case, card: PromptCard, given: str = "done", words: str = "Rang the mother", **later: object) -> None:
    with invented.acting_as("social-worker") as by:
        operations.answer_prompt(
            person=case.person, key=card.prompt.key, answer=given, words=words, later_on=later.get("later_on"), by=by,  # type: ignore[arg-type]  # a date
            at=case.tick(),
        )  # fmt: skip


def test_a_question_is_asked_answered_and_asked_again_when_something_new_happens(case: Case, logged: Logged) -> None:
    assert asked(case) == []
    miss(case, 90, 60, 30)
    [card] = asked(case)
    assert card.prompt.rule == "missed-appointments"
    answer(case, card)
    answer(case, card)
    assert digest(case) == []
    assert logged.kinds().count("response.prompt.answered") == 1
    miss(case, 1)
    assert digest(case) == ["missed-appointments"]


def test_a_question_put_off_comes_back_on_its_day(case: Case) -> None:
    miss(case, 90, 60, 30)
    [card] = asked(case)
    with pytest.raises(InvalidError) as caught:
        answer(case, card, "later")
    assert list(caught.value.errors) == ["later_on"]
    answer(case, card, "later", later_on=case.now.date() + timedelta(days=2))
    assert digest(case) == []
    case.now += timedelta(days=2)
    assert digest(case) == ["missed-appointments"]


def test_an_answer_to_a_question_that_is_no_longer_asked_is_refused(case: Case) -> None:
    with invented.acting_as("social-worker") as by, pytest.raises(RefusedError, match="no longer asked"):
        operations.answer_prompt(person=case.person, key="silence x", answer="done", words="x", later_on=None, by=by, at=case.now)
    with invented.acting_as("social-worker") as by, pytest.raises(InvalidError) as caught:
        operations.answer_prompt(person=case.person, key="x", answer="leap", words=" ", later_on=None, by=by, at=case.now)
    assert set(caught.value.errors) == {"answer", "words"}


def test_a_rule_is_switched_off_by_a_manager_with_why_for_their_agency_only(case: Case, logged: Logged) -> None:
    miss(case, 90, 60, 30)
    given = {"rule": "missed-appointments", "is_off": True, "reason": "Health sends its own list"}
    with invented.acting_as("social-worker") as by, pytest.raises(RefusedError, match="A manager or senior"):
        operations.switch_prompt(**given, by=by, at=case.now)  # type: ignore[arg-type]  # as the form gives them
    with invented.acting_as("team-manager") as by:
        for _ in range(2):
            operations.switch_prompt(**given, by=by, at=case.tick())  # type: ignore[arg-type]  # as above
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.switch_prompt(**given | {"reason": "Another"}, by=by, at=case.tick())  # type: ignore[arg-type]  # as above
        with pytest.raises(InvalidError, match="Say why"):
            operations.switch_prompt(rule="silence", is_off=True, reason="", by=by, at=case.now)
        with pytest.raises(InvalidError, match="no such question"):
            operations.switch_prompt(rule="leap", is_off=True, reason="x", by=by, at=case.now)
    assert asked(case) == []
    assert [one.prompt.rule for one in asked(case, "detective-sergeant")] == ["missed-appointments"]
    assert logged.kinds().count("response.prompt.switched") == 1


def test_a_person_of_known_risk_in_the_home_and_a_sibling_on_enquiry(case: Case) -> None:
    sibling = invented.household(case.person, case.now)
    assert {one.prompt.rule for one in asked(case)} == {"risk-in-the-home"}
    case.to_enquiry()
    with invented.acting_as("social-worker") as by:
        found = queries.prompts_about(viewer=Viewer(by, Purpose.SAFEGUARDING), person=sibling, at=case.now)
    assert "brothers-and-sisters" in {one.prompt.rule for one in found}
    assert asked(case) == []


def test_the_pages_show_answer_and_switch(case: Case) -> None:
    miss(case, 90, 60, 30)
    manager = signed_in("team-manager")
    assert "not brought to several appointments" in page(manager, "response:prompts")
    where = {"person": case.person, "number": 1}
    assert "What is behind it" in page(manager, "response:prompt", **where)
    [card] = asked(case)
    address = reverse("response:prompt", kwargs=where)
    assert manager.post(address, {"key": card.prompt.key}).status_code == 422
    assert manager.post(address, {"key": card.prompt.key, "answer": "done", "words": "Rang"}).status_code == 302
    assert "(answered)" in page(manager, "response:course", person=case.person)
    assert "raises no question today" in page(manager, "response:prompts")
    page(manager, "response:prompt", status=404, person=case.person, number=2)
    switch = {"rule": "silence", "off": "1"}
    assert manager.post(reverse("response:prompts"), switch).status_code == 422
    assert manager.post(reverse("response:prompts"), switch | {"reason": "Not for us"}).status_code == 302
    assert "Switched off by Helen Marsh" in page(manager, "response:prompts")
