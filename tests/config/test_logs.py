"""No name, number or word of a record reaches a log line, not even with an exception."""

import json
import logging
import sys

import invented
import pytest
from browsing import sign_in

from keepsight.config.logs import JsonFormatter, request_id

SECRETS = ("Zosia", "Nowak", "9990142769", "14 Larch Walk", "since the summer")


def line_of(record: logging.LogRecord) -> dict[str, object]:
    text = JsonFormatter().format(record)
    assert "\n" not in text
    found: dict[str, object] = json.loads(text)
    return found


def test_arguments_and_the_texts_of_exceptions_are_left_out() -> None:
    try:
        int(f"no such child: {invented.ZOSIA}")
    except ValueError:
        record = logging.LogRecord("a", logging.ERROR, "/x.py", 1, "failed for %s", (invented.ZOSIA,), sys.exc_info())
    record.name_of_child = "Zosia"
    record.status = 500
    token = request_id.set("abc")
    line = line_of(record)
    request_id.reset(token)
    assert (line["message"], line["request_id"], line["status"]) == ("failed for %s", "abc", 500)
    assert line["exception"] == "ValueError"
    assert str(line["places"]).count(__name__) == 1
    assert not [secret for secret in SECRETS if secret in json.dumps(line)]


@pytest.mark.django_db
def test_a_request_is_logged_by_its_route_and_nothing_typed(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client = sign_in("social-worker")
        client.get("/app/children/?name=Zosia+Nowak")
        client.post("/app/contacts/new", {"forename": "Zosia", "nhs_number": "9990142769"})
        client.get("/app/children/Zosia")
    lines = [json.loads(JsonFormatter().format(record)) for record in caplog.records if not record.name.startswith("django.db")]
    assert not [secret for secret in SECRETS if secret in json.dumps(lines)]
    routes = [(line["route"], line["method"], line["status"]) for line in lines if line["message"] == "request"]
    assert routes == [("app/children/", "GET", 200), ("app/contacts/new", "POST", 302), ("-", "GET", 404)]
