"""A response as it is read years later: whoever spoke for an agency did so, at whichever agency they are now."""

import re
from datetime import datetime
from io import BytesIO
from uuid import UUID

import invented
import pytest
from browsing import page, signed_in
from casework import Case, open_case
from django.urls import reverse
from moving import moves_to
from pypdf import PdfReader
from testing_database import Database

from keepsight.apps.response import operations
from keepsight.engines.pathway import Meeting

POLICE, SCHOOL = "Northmere Police", "Larch Walk Primary School"


@pytest.fixture
def case(live: Database, at: datetime) -> Case:
    del live  # the database first
    return open_case(at)


@pytest.fixture
def discussion(case: Case) -> UUID:
    """The sergeant spoke, believed, disagreed and took on an action for the police, and has gone to a school since."""
    made = case.call(Meeting.STRATEGY)
    case.attend(made)
    with invented.acting_as("detective-sergeant") as by:
        at = case.tick()
        operations.contribute(discussion=made, status="shared", words="Two visits since June", by=by, at=at)
        operations.believe(discussion=made, at_risk="yes", words="They add up", by=by, at=at)
        operations.object_to(discussion=made, words="Sooner than Monday", by=by, at=at)
        operations.add_action(discussion=made, owner=by.user, words="See the brother", due_at=case.tick(), by=by, at=at)
    case.end(made)
    return made


def test_the_record_of_a_discussion_tells_for_whom_each_person_spoke(discussion: UUID, live: Database) -> None:
    where = {"discussion": discussion}
    before = page(signed_in("social-worker"), "response:discussion_record", **where)
    moves_to(live, "detective-sergeant", invented.SCHOOL)
    client = signed_in("social-worker")
    assert main(page(client, "response:discussion_record", **where)) == main(before)
    drawn = client.get(reverse("response:discussion_pdf", kwargs=where))
    text = " ".join("".join(one.extract_text() for one in PdfReader(BytesIO(drawn.content)).pages).split())
    assert f"Imran Sadiq, {POLICE}" in text
    assert f"Imran Sadiq, {SCHOOL}" not in text


def test_what_was_said_before_it_was_corrected_stays_in_the_record(case: Case) -> None:
    made = case.call(Meeting.STRATEGY)
    case.attend(made)
    for persona, status, words, at_risk in (
        ("detective-sergeant", "nothing-held", "", "no"),
        ("detective-sergeant", "shared", "Two visits since June", "yes"),
        ("detective-inspector", "shared", "One more in August", "not-yet-known"),
    ):
        with invented.acting_as(persona) as by:
            operations.contribute(discussion=made, status=status, words=words, by=by, at=case.tick())
            operations.believe(discussion=made, at_risk=at_risk, words=f"As of {persona}", by=by, at=case.tick())
    case.end(made)
    card = case.card(made)
    assert card
    assert [one.kind for one in card.corrected] == ["nothing-held"]
    assert [(one.kind, one.user) for one in card.believed_before] == [
        ("no", invented.user("detective-sergeant")), ("yes", invented.user("detective-sergeant")),
    ]  # fmt: skip
    text = page(signed_in("social-worker"), "response:discussion_record", discussion=made)
    assert "said before, and corrected since" in text
    assert text.count("Northmere Police had said before, at") == 2


def test_the_agency_that_owns_an_action_says_how_it_was_done_once_its_owner_has_left(discussion: UUID, live: Database) -> None:
    moves_to(live, "detective-sergeant", invented.SCHOOL)
    text = page(signed_in("detective-inspector"), "response:discussion_record", discussion=discussion)
    assert "How was it done? See the brother" in text


def test_an_answer_and_a_step_tell_by_whom_they_were_given(case: Case, live: Database) -> None:
    case.step("accept-referral")
    case.reply("child-seen", by="detective-sergeant")
    moves_to(live, "detective-sergeant", invented.SCHOOL)
    client = signed_in("social-worker")
    assert f"Imran Sadiq, {POLICE}" in page(client, "response:item", person=case.person, question="child-seen")
    assert "<strong>Accept the contact as a referral</strong>, Ruth Adeyemi," in page(
        client, "response:course", person=case.person
    )


def main(text: str) -> str:
    shown = text.rsplit("main-content", maxsplit=1)[-1].split("<footer", maxsplit=1)[0]
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", shown)
