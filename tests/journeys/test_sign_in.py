"""Signing in outside the demo: a password alone opens nothing, a passkey or an app does. And what an idle page says."""

import base64
import hashlib
import hmac
import struct
import subprocess
import sys
import time

import pytest
from people_at_browsers import Person
from running import Running

EMAIL, PASSWORD, AGENCY = "ada@example.org", "a long walk by the river", "northmere-childrens-services"


@pytest.fixture
def account(real_site: Running) -> None:
    """A manager's account, made as an administrator makes it."""
    keepsight(real_site, "user", EMAIL, "Ada Example", AGENCY, "manager")


def keepsight(site: Running, *arguments: str) -> None:
    environment = site.database.environment(site.folder, demo=False)
    command = [sys.executable, "-m", "keepsight", *arguments]
    done = subprocess.run(command, env=environment, input=PASSWORD, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def give_password(person: Person) -> None:
    person.go("/app/")
    person.write("Email", EMAIL)
    person.write("Password", PASSWORD)
    person.click("Sign in")


def press(person: Person, name: str, then: str) -> None:
    """A button whose script asks the device first and sends the form afterwards: the page is looked at when it has changed."""
    person.page.get_by_role("button", name=name).click()
    person.page.wait_for_url(then)
    person.check()


def confirm_password(person: Person) -> None:
    """Asked again before the ways to sign in are changed."""
    person.write("Password", PASSWORD)
    person.click("Confirm")


def code_now(secret: str) -> str:
    """The six digits of an authenticator app, RFC 6238 with RFC 4226 section 5.3."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def test_a_passkey_lets_its_owner_in(account: None, stranger: Person) -> None:
    del account
    device = stranger.page.context.new_cdp_session(stranger.page)
    device.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": kind | {"isUserVerified": True}})
    give_password(stranger)
    stranger.go("/app/")
    stranger.sees("Two-Factor Authentication")  # the password alone opened nothing
    stranger.go("/accounts/2fa/webauthn/add/")
    confirm_password(stranger)
    stranger.write("Name", "My laptop")
    press(stranger, "Add", "**/2fa/**recovery-codes/**")
    stranger.go("/app/")
    stranger.sees("Nothing needs you now")
    stranger.click("Sign out")
    give_password(stranger)
    press(stranger, "Use a security key", "**/app/")
    stranger.sees("Nothing needs you now")


def test_whoever_cannot_sign_in_is_told_whom_to_ask(stranger: Person) -> None:
    stranger.go("/app/")
    stranger.follow("Forgot your password?")
    stranger.sees("Ask your agency’s administrator")
    stranger.follow("Back to sign in")
    stranger.sees("Accounts are made by your agency’s administrator.")


def test_an_authenticator_app_lets_its_owner_in_until_they_leave(account: None, stranger: Person, real_site: Running) -> None:
    del account
    give_password(stranger)
    stranger.go("/accounts/2fa/totp/activate/")
    confirm_password(stranger)
    secret = stranger.page.get_by_label("Authenticator secret").input_value()
    stranger.write("Authenticator code", "000000")
    stranger.click("Activate")
    stranger.sees("Incorrect code.")
    stranger.write("Authenticator code", code_now(secret))
    stranger.click("Activate")
    stranger.go("/app/")
    stranger.sees("Nothing needs you now")
    with real_site.database.connect("migrator") as owner:
        owner.execute("UPDATE access_appointment SET from_on = '2020-01-01'")
    keepsight(real_site, "leaver", EMAIL, AGENCY, "--on", "2026-01-01")
    stranger.go("/app/")
    stranger.sees("Your account has no role that opens this page")


def test_an_idle_page_warns_and_keeps_what_was_written(person: Person) -> None:
    if not person.script:
        person.sign_in("school-dsl")
        person.sees("Nothing needs you now")
        return
    person.page.clock.install()
    person.sign_in("school-dsl")
    person.go("/app/contacts/new")
    person.write("First name", "Unsaved")
    person.page.clock.fast_forward("28:30")
    person.page.get_by_role("dialog").wait_for()
    person.check()
    person.click("Stay signed in")
    person.page.get_by_role("dialog").wait_for(state="hidden")
    person.page.on("dialog", lambda asked: asked.accept())
    person.page.reload()
    assert person.page.get_by_label("First name", exact=True).input_value() == "Unsaved"
