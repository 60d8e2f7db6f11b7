"""The pages of a child's voice, as her social worker, the police and a stranger meet them."""

from datetime import datetime
from uuid import UUID

import invented
import pytest
from browsing import page, signed_in
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
DAY = {"day": 19, "month": 11, "year": 2026}


def on(name: str) -> dict[str, object]:
    return {f"{name}-{part}": value for part, value in DAY.items()}


@pytest.fixture
def child(at: datetime) -> UUID:
    invented.hold_record(invented.POLICE, invented.ZOSIA, at)
    return invented.receive(at).placed.person


def send(client: Client, name: str, status: int, given: dict[str, object], person: UUID) -> str:
    answer = client.post(reverse(f"voice:{name}", kwargs={"person": person}), given)
    assert answer.status_code == status, answer.content.decode()[:1500]
    return answer.content.decode()


def test_a_child_not_yet_heard_is_said_to_be_and_then_stands_beside_the_decision(child: UUID) -> None:
    client = signed_in("social-worker")
    assert "This child has not been heard yet." in page(client, "voice:voice", person=child)
    assert "ask for nothing more" in page(client, "voice:hear", person=child)
    given = on("heard_on") | {"presence": "alone", "help": "none", "manner": "Calm"}
    assert "in their words" in send(client, "hear", 422, given, child)
    send(client, "hear", 302, given | {"said": "I like my school"}, child)
    assert "I like my school" in page(client, "voice:voice", person=child)
    assert "I like my school" in page(client, "desk:write_decision", person=child)
    assert "I like my school" in page(client, "response:item", person=child, question="own-words")
    send(client, "voice", 422, {"about": ""}, child)
    send(client, "voice", 302, {"about": "The assessment", "was_told": "no", "words": "On Monday"}, child)
    assert "not told yet" in page(client, "voice:voice", person=child)


def safe_way(client: Client, name: str, child: UUID) -> str:
    """Record a safe way; its value in the form of the page."""
    send(client, "safe_contact", 302, {"whom": "Zosia", "way": "in-person", "is_allowed": "yes"}, child)
    return page(client, name, person=child).split('name="way" type="radio" value="')[1].split('"')[0]


def test_the_child_is_told_by_a_safe_way(child: UUID) -> None:
    client = signed_in("social-worker")
    told = {"about": "The assessment", "was_told": "yes", "words": "With her drawing"}
    assert "choose the way" in send(client, "voice", 422, told, child)
    send(client, "voice", 302, told | {"way": safe_way(client, "voice:voice", child)}, child)
    assert "With her drawing" in page(client, "voice:voice", person=child)


def test_support_is_offered_followed_and_waits_are_visible(child: UUID) -> None:
    client = signed_in("social-worker")
    assert "No support has been offered yet." in page(client, "voice:support", person=child)
    send(client, "support", 422, {"whom": "child"}, child)
    assert "No safe way is recorded." in page(client, "voice:support", person=child)
    way = safe_way(client, "voice:support", child)
    send(client, "support", 302, on("offered_on") | {"whom": "child", "service": "therapy", "way": way}, child)
    text = page(client, "voice:support", person=child)
    offer = text.split('name="offer" value="')[1].split('"')[0]
    assert "offered again" in send(client, "support", 422, on("on") | {"offer": offer, "kind": "declined"}, child)
    send(client, "support", 302, on("on") | {"offer": offer, "kind": "accepted"}, child)
    assert "since 19 November 2026" in page(client, "voice:support", person=child)
    assert "Therapy" in page(client, "voice:waits")
    assert "Nobody waits" in page(signed_in("probation-officer"), "voice:waits")


def test_the_police_note_and_tell_and_it_is_on_their_clock(child: UUID) -> None:
    officer = signed_in("detective-sergeant")
    send(officer, "updates", 422, {"kind": ""}, child)
    send(officer, "updates", 302, {"kind": "charged"}, child)
    assert "Tell the child: a suspect was charged" in page(officer, "desk:home")
    text = page(officer, "voice:updates", person=child)
    assert "No safe way is recorded" in text
    assert "do not ring" in page(officer, "voice:call_list")
    never = {"whom": "Her mother, Ewa", "way": "call", "is_allowed": "never"}
    assert "so that nobody tries it" in send(officer, "safe_contact", 422, never, child)
    send(officer, "safe_contact", 302, never | {"reason": "He answers her telephone"}, child)
    send(officer, "safe_contact", 302, {"whom": "Zosia", "way": "professional", "is_allowed": "yes", "when": "at school"}, child)
    for name in ("voice:updates", "voice:support", "voice:safe_contact", "desk:child", "response:call_discussion"):
        assert "He answers her telephone" in page(officer, name, person=child), name
    text = page(officer, "voice:updates", person=child)
    event = text.split('name="event" value="')[1].split('"')[0]
    way = text.split('name="way" type="radio" value="')[1].split('"')[0]
    calls = page(officer, "voice:call_list")
    assert "Zosia: through a professional they trust" in calls
    assert "Ewa" not in calls
    send(officer, "updates", 422, {"event": event, "way": way, "words": ""}, child)
    send(officer, "updates", 422, {"event": event, "way": "", "words": "x"}, child)
    send(officer, "updates", 302, {"event": event, "way": way, "words": "By her CHISVA"}, child)
    assert "By her CHISVA" in page(officer, "voice:updates", person=child)


def test_to_a_stranger_there_is_no_such_child(child: UUID) -> None:
    stranger = signed_in("probation-officer")
    for name in ("voice", "hear", "support", "updates", "safe_contact"):
        page(stranger, f"voice:{name}", status=404, person=child)
