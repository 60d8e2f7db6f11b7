"""The API: 201, 401, 403, 404, 409 and 422 as problem+json (RFC 9457), which never repeats what was sent; OpenAPI."""

import hashlib
import json
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import invented
import pytest
from django.test import Client
from posting import body
from testing_database import Database

from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.people import queries as people
from keepsight.config import clock

SECRETS = ("Zosia", "Nowak", "9990142769", "Larch", "summer")


@pytest.fixture
def tokens(live: Database) -> dict[str, str]:
    """A token for a school's and a scrutiny office's service account, and one that has run out."""
    made = {"school": (invented.SCHOOL, 1), "scrutiny": ("northmere-scrutiny", 1), "old": (invented.SCHOOL, -1)}
    with live.connect("bootstrap") as superuser:
        for name, (code, days) in made.items():
            actor = invented.actor(code)
            superuser.execute(
                "INSERT INTO access_apitoken (user_id, agency_id, label, digest, expires_at) VALUES (%s, %s, 'test', %s, %s)",
                [actor.user, actor.agency, hashlib.sha256(name.encode()).hexdigest(), clock.now() + timedelta(days=days)],
            )
    return {name: name for name in made}


def send(token: str, given: dict[str, Any] | bytes, *, key: str = "") -> tuple[int, dict[str, Any]]:
    headers = {"Idempotency-Key": key or str(uuid4())} | ({"Authorization": f"Bearer {token}"} if token else {})
    data = given if isinstance(given, bytes) else json.dumps(given).encode()
    client = Client(raise_request_exception=False, headers=headers)
    response = client.post("/api/v1/contacts", data, content_type="application/json")
    return read(response)


def read(response: Any) -> tuple[int, dict[str, Any]]:
    """Status and JSON; an error is problem+json and repeats nothing of the child."""
    given: dict[str, Any] = json.loads(response.content)
    if response.status_code >= 400:
        assert response["Content-Type"] == "application/problem+json"
        assert (given["type"], given["status"]) == ("about:blank", response.status_code)
        assert given["detail"]
        assert not [secret for secret in SECRETS if secret in response.content.decode()]
    return response.status_code, given


def ask(token: str, person: object, query: str = "") -> tuple[int, dict[str, Any]]:
    client = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {token}"})
    return read(client.get(f"/api/v1/people/{person}/chronology{query}"))


def test_a_contact_is_taken_in_once(tokens: dict[str, str]) -> None:
    status, first = send(tokens["school"], body(), key="key-number-1")
    assert (status, first["link"]) == (201, {"status": "new", "weight": None})
    assert set(first) == {"contact_id", "reference", "person_id", "link", "ledger_index"}
    assert send(tokens["school"], body(), key="key-number-1") == (201, first)
    assert send(tokens["school"], body(safety="Other"), key="key-number-1")[0] == 409


@pytest.mark.parametrize("token", ["", "nonsense", "old"])
def test_without_a_valid_token_it_is_401(token: str, tokens: dict[str, str]) -> None:
    assert send(token, body())[0] == 401
    assert ask(token, uuid4())[0] == 401
    assert tokens


def test_who_may_not_is_told_why(tokens: dict[str, str]) -> None:
    status, given = send(tokens["scrutiny"], body())
    assert (status, given["detail"]) == (403, "Your agency sends no contacts about children.")
    assert "Working Together" in given["source"]


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"seen_heard": ""}, "seen_heard"),
        ({"to_agency": "nowhere"}, "to_agency"),
        ({"record_id": "Zosia" * 40}, "record_id"),
        ({"safety": "Zosia\0"}, "safety"),
        ({"child": {"forename": "Zosia", "date_of_birth": "Nowak"}}, "date_of_birth"),
        ({"child": {"forename": 7}}, "body.contact.child.forename"),
        ({"child": "Zosia"}, "surname"),
    ],
)
def test_what_cannot_be_taken_is_422_by_field(changes: dict[str, Any], at: str, tokens: dict[str, str]) -> None:
    status, given = send(tokens["school"], body() | changes)
    assert status == 422
    assert at in {fault["at"] for fault in given["errors"]}


def test_json_that_is_none_and_a_missing_key(tokens: dict[str, str]) -> None:
    assert send(tokens["school"], b'{"child": Zosia')[0] == 400
    assert send(tokens["school"], body(), key="short")[0] == 422


def test_the_chronology_is_read_narrowed_and_noted(tokens: dict[str, str], live: Database) -> None:
    person = send(tokens["school"], body())[1]["person_id"]
    status, given = ask(tokens["school"], person)
    assert status == 200
    assert [event["agency"] for event in given["events"]] == ["Larch Walk Primary School"]
    with invented.acting_as("school-dsl") as by:
        [record] = people.scopes_of(viewer=invented.viewer("school-dsl"), person=UUID(person))
        event = EventDraft(record, "meeting", "2026-01-05", "Strategy discussion", "Hold an enquiry. Together they show more")
        chronology.add(event=event, by=by, at=clock.now())
    assert ask(tokens["school"], person)[1]["events"][0]["detail"] == event.detail, "the words, as the child's page has them"
    assert ask(tokens["school"], person, "?as_known_at=2020-01-01T00:00:00Z")[1]["events"] == []
    assert ask(tokens["school"], person, "?as_known_at=2020-01-01T00:00:00")[0] == 422
    assert ask(tokens["scrutiny"], person)[0] == 404
    assert ask(tokens["school"], uuid4())[0] == 404
    assert ask(tokens["school"], "Zosia")[0] in (404, 422)
    with live.connect("bootstrap") as superuser:
        reads = superuser.execute("SELECT page, user_id, subject_id::text FROM access_read").fetchall()
    assert reads == [("api_chronology", invented.user(invented.SCHOOL), person)] * 3


def test_a_fault_of_ours_is_told_without_its_text(
    tokens: dict[str, str], live: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**given: object) -> None:
        raise RuntimeError(f"failed for {given}")

    monkeypatch.setattr("keepsight.apps.intake.operations.linkage.place", fail)
    assert send(tokens["school"], body())[0] == 500
    with live.connect("bootstrap") as superuser:
        assert superuser.execute("SELECT count(*) FROM people_record").fetchone() == (0,)


def test_openapi_names_every_answer(client: Client) -> None:
    document = client.get("/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.")
    assert set(document["paths"]["/api/v1/contacts"]["post"]["responses"]) == {"201", "400", "401", "403", "409", "422"}
    assert set(document["paths"]["/api/v1/people/{person}/chronology"]["get"]["responses"]) >= {"200", "401", "404", "422"}
