"""Who gets in: a session ends by idling and by its age, a second factor is asked for, and each kind of person has one side."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from browsing import sign_in
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import Settings

from keepsight.config import clock

pytestmark = pytest.mark.django_db
START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def pass_time(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The one clock, set by the test: its last entry is now."""
    moments = [START]
    monkeypatch.setattr(clock, "now", lambda: moments[-1])
    return moments


def status(client: Client, path: str = "/app/") -> int:
    return client.get(path).status_code


def test_without_a_session_the_page_asks_to_sign_in_and_comes_back(client: Client) -> None:
    for path in ("/app/", "/app/children/", "/scrutiny/"):
        response = client.get(path)
        assert response.status_code == 302
        assert response["Location"] == f"/accounts/login/?next={path}"


def test_it_ends_after_idle_minutes(pass_time: list[datetime], settings: Settings) -> None:
    client = sign_in("social-worker")
    assert status(client) == 200
    for _ in range(3):
        pass_time.append(pass_time[-1] + timedelta(seconds=settings.KEEPSIGHT_IDLE_SECONDS))
        assert status(client) == 200
    pass_time.append(pass_time[-1] + timedelta(seconds=settings.KEEPSIGHT_IDLE_SECONDS + 1))
    assert status(client) == 302
    assert "_auth_user_id" not in client.session


def test_it_ends_after_its_hours_however_busy(pass_time: list[datetime], settings: Settings) -> None:
    client = sign_in("social-worker")
    assert status(client) == 200
    step = timedelta(seconds=settings.KEEPSIGHT_IDLE_SECONDS // 2)
    while pass_time[-1] + step <= START + timedelta(seconds=settings.SESSION_COOKIE_AGE):
        pass_time.append(pass_time[-1] + step)
        assert client.post("/app/stay").status_code == 204
    pass_time.append(START + timedelta(seconds=settings.SESSION_COOKIE_AGE + 1))
    assert status(client) == 302


def test_what_is_over_or_unknown_in_the_database_holds_nothing_whatever_the_cookie_says() -> None:
    client = sign_in("social-worker")
    assert status(client) == 200
    Session.objects.update(expire_date=datetime.now(UTC) - timedelta(seconds=1))
    assert status(client) == 302
    Session.objects.all().delete()
    assert status(client) == 302
    client = sign_in("social-worker")
    Session.objects.update(session_data="not what was signed")
    assert status(client) == 302


def test_a_changed_password_ends_every_session() -> None:
    client = sign_in("social-worker")
    get_user_model().objects.filter(pk=client.session["_auth_user_id"]).update(password=make_password("another one"))
    assert status(client) == 302


def test_a_second_factor_is_demanded_outside_the_demo(settings: Settings) -> None:
    client = sign_in("social-worker")
    settings.KEEPSIGHT_DEMO = False
    for path in ("/app/", "/app/children/", "/app/contacts/new"):
        response = client.get(path)
        assert (response.status_code, response["Location"]) == (302, "/accounts/2fa/")
    user = client.session["_auth_user_id"]
    Authenticator.objects.create(user_id=user, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert status(client) == 302, "recovery codes alone are no second factor"
    Authenticator.objects.create(user_id=user, type=Authenticator.Type.TOTP, data={})
    assert status(client) == 200


@pytest.mark.parametrize(
    ("persona", "app", "scrutiny"),
    [("social-worker", 200, 403), ("detective-inspector", 200, 403), ("scrutiny-officer", 403, 200)],
)
def test_scrutiny_and_practice_each_have_their_side(persona: str, app: int, scrutiny: int) -> None:
    client = sign_in(persona)
    assert (status(client), status(client, "/scrutiny/")) == (app, scrutiny)


def test_private_pages_are_not_kept_and_carry_the_strict_policy() -> None:
    response = sign_in("social-worker").get("/app/")
    assert response["Cache-Control"] == "no-store"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert len(response["X-Request-Id"]) == 16


@pytest.mark.parametrize("address", ["signup", "password/set", "email", "login/code/confirm"])
def test_nobody_signs_up_or_lets_themselves_in(client: Client, address: str) -> None:
    given = {"email": "me@example.org", "password1": "a-long-password-1", "password2": "a-long-password-1"}
    assert client.post(f"/accounts/{address}/", given).status_code == 404
