"""The response's pages as social care, the police and a partner meet them; what is refused says why, and nothing is lost."""

import re
from datetime import datetime
from io import BytesIO
from uuid import UUID, uuid4

import invented
import pytest
from browsing import page, signed_in
from casework import EVERYBODY, Case
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from keepsight.apps.access.queries import reads_of
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.response import queries
from keepsight.engines.pathway import Meeting


@pytest.fixture
def social_worker(case: Case) -> Client:  # noqa: ARG001 - there is somebody to look at
    return signed_in("social-worker")


def send(client: Client, name: str, status: int, given: dict[str, object], **where: object) -> str:
    answer = client.post(reverse(name, kwargs=where), given)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return answer.content.decode()


def test_the_response_shows_its_stage_what_may_be_done_and_why_not(case: Case, social_worker: Client) -> None:
    text = page(social_worker, "response:course", person=case.person)
    assert "Contact received" in text
    assert "Accept the contact as a referral" in text
    case.step("accept-referral")
    text = page(social_worker, "response:course", person=case.person)
    assert "Record the decision on the type of response first." in text
    assert "A decision on the type of response" in text
    with invented.acting_as("social-worker"):
        looks = reads_of(viewer=invented.viewer("social-worker"), subjects=[case.person]).items
        assert [one.page for one in looks] == ["course", "course"]


def test_to_whom_the_child_is_not_open_there_is_no_such_page(case: Case) -> None:
    stranger = signed_in("probation-officer")
    made = case.call()
    for name in ("course", "circumstances", "investigation", "call_discussion"):
        page(stranger, f"response:{name}", status=404, person=case.person)
    page(stranger, "response:step", status=404, person=case.person, way="assess")
    page(stranger, "response:item", status=404, person=case.person, question="child-seen")
    for name in ("discussion", "discussion_live", "discussion_record"):
        page(stranger, f"response:{name}", status=404, discussion=made)


def test_a_step_is_taken_on_the_version_that_was_seen(case: Case, social_worker: Client) -> None:
    where = {"person": case.person, "way": "accept-referral"}
    assert "Why, on what is known" in page(social_worker, "response:step", **where)
    send(social_worker, "response:step", 422, {"version": 0}, **where)
    send(social_worker, "response:step", 302, {"version": 0, "reason": "Reasonable cause"}, **where)
    text = send(signed_in("team-manager"), "response:step", 422, {"version": 0, "reason": "Mine"}, **where)
    assert "Somebody else has taken a step" in text
    assert "Mine" in text
    page(social_worker, "response:step", status=404, person=case.person, way="leap")


def test_a_ground_that_is_none_is_refused_in_its_own_words(case: Case, social_worker: Client) -> None:
    given = {"version": 0, "reason": "She took it back", "ground": "retraction"}
    text = send(social_worker, "response:step", 422, given, person=case.person, way="answer-contact")
    assert "never a ground for closing" in text


def test_an_item_is_answered_and_its_gap_approved(case: Case, social_worker: Client) -> None:
    where = {"person": case.person, "question": "child-seen"}
    send(social_worker, "response:item", 422, {"act": "answer"}, **where)
    send(social_worker, "response:item", 302, {"act": "answer", "answer": "not-possible", "words": "In hospital"}, **where)
    assert "Waits for a manager" in page(social_worker, "response:item", **where)
    manager = signed_in("team-manager")
    assert "Approve the gap" in page(manager, "response:item", **where)
    send(manager, "response:item", 422, {"act": "approve"}, **where)
    send(manager, "response:item", 302, {"act": "approve", "words": "Until Monday"}, **where)
    assert "Not possible, approved" in page(manager, "response:item", **where)
    page(manager, "response:item", status=404, person=case.person, question="leap")


def test_a_circumstance_is_marked_and_ended(case: Case, social_worker: Client) -> None:
    send(social_worker, "response:circumstances", 422, {"kind": "", "words": ""}, person=case.person)
    send(social_worker, "response:circumstances", 302, {"kind": "unborn", "words": "Due in March"}, person=case.person)
    assert "Both parents were seen" in page(social_worker, "response:circumstances", person=case.person)
    [card] = case.course().circumstances
    send(social_worker, "response:circumstances", 302, {"end": card.id}, person=case.person)
    text = page(social_worker, "response:circumstances", person=case.person)
    assert "Nothing recorded." in text
    assert "Due in March" in text.split("What held before")[1], "a later reader sees why the steps asked what they did"


def test_an_accused_colleague_sees_nothing_from_that_moment(case: Case, social_worker: Client) -> None:
    manager = signed_in("team-manager")
    page(manager, "desk:child", person=case.person)
    given = {"kind": "colleague", "words": "Told by the head"}
    text = send(social_worker, "response:circumstances", 422, given, person=case.person)
    assert "Choose their account, or that they have none" in text
    mine = given | {"colleague": invented.user("social-worker")}
    assert "Somebody else records" in send(social_worker, "response:circumstances", 422, mine, person=case.person)
    named = {"colleague": invented.user("team-manager")}
    unborn = {"kind": "unborn", "words": "Due in March"} | named
    assert "only where there is an allegation" in send(social_worker, "response:circumstances", 422, unborn, person=case.person)
    page(manager, "desk:child", person=case.person)
    for _ in range(2):
        send(social_worker, "response:circumstances", 302, given | named, person=case.person)
    for name in ("desk:child", "response:course", "response:circumstances", "desk:lock_out"):
        page(manager, name, status=404, person=case.person)
    assert "Zosia" not in page(manager, "desk:home")


def test_the_police_open_and_end_their_investigation(case: Case) -> None:
    invented.hold_record(invented.POLICE, invented.ZOSIA, case.now)
    officer = signed_in("detective-sergeant")
    send(officer, "response:investigation", 422, {"reference": ""}, person=case.person)
    send(officer, "response:investigation", 302, {"reference": "NP/26/118"}, person=case.person)
    [held] = case.course("detective-sergeant").investigations
    send(officer, "response:investigation", 422, {"end": held.id, "outcome": "no-further-action"}, person=case.person)
    ended = {"end": held.id, "outcome": "no-further-police-action", "why": "The test is not met", "shared_with": "All, today"}
    send(officer, "response:investigation", 302, ended, person=case.person)
    text = page(signed_in("social-worker"), "response:investigation", person=case.person)
    assert "No further police action at this time" in text
    assert "Discussion at the end of the investigation" in page(signed_in("social-worker"), "response:course", person=case.person)


def test_a_discussion_is_called_held_and_ended(case: Case, social_worker: Client, at: datetime) -> None:
    assert "Who is invited?" in page(social_worker, "response:call_discussion", person=case.person)
    sitting = str(uuid4())
    day = {"day-day": at.day, "day-month": at.month, "day-year": at.year, "time": "17:30"}
    send(social_worker, "response:call_discussion", 422, {"sitting": sitting} | day, person=case.person)
    given = day | {
        "sitting": sitting, "kind": Meeting.STRATEGY, "purpose": "Is there reasonable cause?",
        "invited": [invented.user(one) for one in EVERYBODY],
    }  # fmt: skip
    send(social_worker, "response:call_discussion", 302, given, person=case.person)
    [line] = case.course().discussions
    where = {"discussion": line.id}
    nurse = signed_in("named-nurse")
    assert "Invited: Strategy discussion" in page(nurse, "desk:home")
    send(nurse, "response:discussion", 302, {"act": "attend"}, **where)
    send(nurse, "response:keep_draft", 204, {"words": "Two vis"}, **where)
    assert "Two vis" in page(nurse, "response:discussion", **where)
    assert "Two vis" not in page(social_worker, "response:discussion", **where)
    send(nurse, "response:discussion", 422, {"act": "contribute"}, **where)
    send(nurse, "response:discussion", 302, {"act": "contribute", "status": "shared", "words": "Two visits in October"}, **where)
    assert "Two visits in October" in page(social_worker, "response:discussion_live", **where)
    speak_and_act(nurse, line.id)
    assert "nobody of social care is there" in page(social_worker, "response:discussion", **where).lower()
    send(social_worker, "response:discussion", 422, {"act": "end", "chose": "section-47", "rationale": "All of it"}, **where)
    ended = {
        "act": "end",
        "chose": "section-47",
        "rationale": "All of it",
        "interview": "Monday",
        "medical": "Today",
        "urgent": "Now",
    }
    send(social_worker, "response:discussion", 302, ended, **where)
    assert social_worker.get(reverse("response:discussion", kwargs=where)).status_code == 302
    record = page(social_worker, "response:discussion_record", **where)
    assert "Held as urgent, without its quorum: provisional." in record
    assert "asked, and did not answer" in record
    the_action_is_finished_by_its_owner(case, nurse, line.id)
    the_record_is_circulated(social_worker, nurse, line.id)


def the_record_is_circulated(caller: Client, nurse: Client, discussion: UUID) -> None:
    where = {"discussion": discussion}
    assert "Circulate the record: Strategy discussion" in page(caller, "desk:home")
    assert "Circulate the record" not in page(nurse, "response:discussion_record", **where)
    send(caller, "response:discussion_record", 422, {"circulate": "1", "words": ""}, **where)
    send(caller, "response:discussion_record", 302, {"circulate": "1", "words": "By secure e-mail to the head"}, **where)
    assert "By secure e-mail to the head" in page(nurse, "response:discussion_record", **where)
    assert "Circulate the record" not in page(caller, "desk:home")


def test_what_cannot_be_recorded_is_said_on_the_page_that_was_sent(case: Case, social_worker: Client) -> None:
    where = {"discussion": case.call()}
    silent = {"act": "contribute", "status": "shared", "words": " "}
    assert "Write what your agency holds" in send(social_worker, "response:discussion", 422, silent, **where)
    past = {"due_on-day": 3, "due_on-month": 2, "due_on-year": 2020, "due_time": "10:30"}
    late = {"act": "action", "words": "Ask the GP", "owner": invented.user("social-worker")} | past
    assert "Give a day and time to come" in send(social_worker, "response:discussion", 422, late, **where)
    card = case.card(where["discussion"])
    assert card is not None
    assert not card.contributions
    assert not card.actions


def test_a_draft_is_kept_whole_or_said_not_to_be(case: Case, social_worker: Client) -> None:
    where = {"discussion": case.call()}
    send(social_worker, "response:keep_draft", 204, {"words": "Two visits\r\n" * 600}, **where)
    assert page(social_worker, "response:discussion", **where).count("Two visits") == 600, (
        "more than can be sent, none of it lost"
    )
    for words in ("Two\0", "v" * 50_001):
        send(social_worker, "response:keep_draft", 422, {"words": words}, **where)


def test_what_was_entered_already_is_not_asked_again(case: Case, social_worker: Client) -> None:
    assert invented.hold_record("northmere-community-health", invented.ZOSIA, case.now) == case.person
    with invented.acting_as("named-nurse") as by:
        held = queries.own_record(viewer=invented.viewer("named-nurse"), person=case.person)
        chronology.add(event=EventDraft(held, "visit", "2026-10-03", "Not brought to the clinic"), by=by, at=case.now)
    made = case.call()
    nurse = signed_in("named-nurse")
    text = page(nurse, "response:discussion", discussion=made)
    assert "2026-10-03: Not brought to the clinic</textarea>" in text
    case.reply("child-seen")
    assert "On 20 November</textarea>" in page(social_worker, "response:item", person=case.person, question="child-seen")
    assert "On 20 November</textarea>" not in page(nurse, "response:item", person=case.person, question="child-seen")
    form = page(social_worker, "response:call_discussion", person=case.person)
    assert "Ruth Adeyemi</label>" not in form, "whoever calls is not invited"
    checked = re.findall(r'<input[^>]*name="invited"[^>]*checked', form)
    assert len(checked) == len(EVERYBODY)


def the_action_is_finished_by_its_owner(case: Case, nurse: Client, discussion: UUID) -> None:
    where = {"discussion": discussion}
    card = case.card(discussion)
    assert card
    action = card.actions[0].id
    send(nurse, "response:discussion_record", 422, {"done": action, "words": ""}, **where)
    send(nurse, "response:discussion_record", 302, {"done": action, "words": "Rang the GP"}, **where)
    assert "Rang the GP" in page(nurse, "response:discussion_record", **where)


def speak_and_act(nurse: Client, discussion: UUID) -> None:
    where = {"discussion": discussion}
    send(nurse, "response:discussion", 302, {"act": "believe", "at_risk": "yes", "words": "He lives there"}, **where)
    send(nurse, "response:discussion", 302, {"act": "object", "words": "The examination is too late"}, **where)
    day = {"due_on-day": 24, "due_on-month": 11, "due_on-year": 2030, "due_time": "17:00"}
    send(
        nurse,
        "response:discussion",
        302,
        {"act": "action", "words": "Ask the GP", "owner": invented.user("named-nurse")} | day,
        **where,
    )


def test_the_record_of_one_that_goes_on_leads_back_to_it(case: Case, social_worker: Client) -> None:
    made = case.call()
    assert social_worker.get(reverse("response:discussion_record", kwargs={"discussion": made})).status_code == 302


def test_the_record_is_a_tagged_pdf_in_reading_order(case: Case, social_worker: Client) -> None:
    made = case.call()
    assert social_worker.get(reverse("response:discussion_pdf", kwargs={"discussion": made})).status_code == 404
    case.attend(made)
    case.end(made)
    answer = social_worker.get(reverse("response:discussion_pdf", kwargs={"discussion": made}))
    assert answer["Content-Type"] == "application/pdf"
    read = PdfReader(BytesIO(answer.content))
    root = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-gb"
    assert read.metadata
    assert read.metadata.title == "Strategy discussion: Zosia Nowak-Hale"
    text = " ".join("".join(page.extract_text() for page in read.pages).split())
    assert text.index("What was decided") < text.index("Who is here") < text.index("Actions")
    assert "asked, and did not answer" in text
