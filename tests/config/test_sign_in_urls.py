"""Each of allauth's addresses is open or closed on purpose: a new release brings none unseen."""

from allauth.account import urls as account
from allauth.mfa import urls as mfa
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver

from keepsight.config import sign_in_urls

OPEN = {"login/", "logout/", "inactive/", "reauthenticate/", "password/change/"}
HELP = {"password/reset/"}


def addresses(patterns: list[URLPattern | URLResolver]) -> set[str]:
    return {str(one.pattern) for one in patterns}


def test_every_address_is_open_or_closed() -> None:
    answered = {"confirm-email/<path:rest>", "password/reset/<path:rest>"}
    known = OPEN | HELP | (set(sign_in_urls.CLOSED) - answered)
    others = addresses(account.urlpatterns) - known
    assert all(one.startswith(("^confirm-email/", "password/reset/", "^password/reset/")) for one in others), others
    assert addresses(mfa.urlpatterns) == {"", "totp/", "webauthn/", "recovery-codes/"}


def test_nothing_of_a_password_goes_by_e_mail(client: Client) -> None:
    assert settings.EMAIL_BACKEND != "django.core.mail.backends.console.EmailBackend"
    told = client.get("/accounts/password/reset/")
    assert (told.status_code, b"If you cannot sign in" in told.content) == (200, True)
    assert client.post("/accounts/password/reset/", {"email": "ada@example.org"}).status_code == 405
    closed = [address.replace("<path:rest>", "key/1-a/") for address in sign_in_urls.CLOSED]
    for address in [*closed, "password/reset/done/"]:
        assert client.get(f"/accounts/{address}").status_code == 404, address
