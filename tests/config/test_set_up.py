"""Setting up an installation by its commands: what is taken, what is refused in one line, and what a second time does."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import invented
import psycopg
import pytest
from django.utils import timezone
from testing_database import PASSWORDS, Database, drop

from keepsight.config import clock
from keepsight.config.cli import installation

LONG = "a long walk by the river"


def say(database: Database, folder: Path, *arguments: str, typed: str = LONG, **given: str) -> subprocess.CompletedProcess[str]:
    """A command with a first password on standard input; `given` are variables that differ."""
    return subprocess.run(
        [sys.executable, "-m", "keepsight", *arguments], env=database.environment(folder, demo=False) | given, input=typed,
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one line that says why."""
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    return done.stderr


def rows(database: Database, question: str) -> list[tuple[object, ...]]:
    with database.connect("bootstrap") as opened:
        return opened.execute(question).fetchall()


def test_an_agency_is_added_once_and_renamed(live: Database, folder: Path) -> None:
    for _ in range(2):
        assert say(live, folder, "agency", "east", "East Charity", "charity").returncode == 0
    assert "is there already: “East Charity”, charity" in refused(say(live, folder, "agency", "east", "West Charity", "charity"))
    assert "code: " in refused(say(live, folder, "agency", "no code", "A", "charity"))
    assert "name: " in refused(say(live, folder, "agency", "west", "", "charity"))
    for _ in range(2):
        assert say(live, folder, "rename-agency", "east", "East and West").returncode == 0
    assert rows(live, "SELECT name FROM access_agency WHERE code IN ('east', 'west', 'no code')") == [("East and West",)]
    kinds = "'access.agency.added', 'access.agency.renamed'"
    after = f"SELECT kind FROM ledger_entry WHERE kind IN ({kinds}) ORDER BY index DESC LIMIT 2"
    assert rows(live, after) == [("access.agency.renamed",), ("access.agency.added",)]


def test_an_account_is_a_name_an_address_and_a_password_that_is_not_guessed(live: Database, folder: Path) -> None:
    def user(email: str, name: str = "Ada Example", typed: str = LONG) -> subprocess.CompletedProcess[str]:
        return say(live, folder, "user", email, name, invented.POLICE, "practitioner", typed=typed)

    assert "password: " in refused(user("ada@example.org", typed="short"))
    assert "a first password is needed" in refused(user("ada@example.org", typed=""))
    assert "email: " in refused(user("nonsense"))
    assert "name: " in refused(user("ada@example.org", name=""))
    assert rows(live, "SELECT 1 FROM access_user WHERE name IN ('Ada Example', '')") == []
    assert user("ada@example.org").returncode == 0
    before = rows(live, "SELECT password FROM access_user WHERE email = 'ada@example.org'")
    assert user("ada@example.org", typed="").returncode == 0, "again: nothing is asked and nothing changes"
    assert "is the account of Ada Example already" in refused(user("ada@example.org", name="Eve Example"))
    assert rows(live, "SELECT password FROM access_user WHERE email = 'ada@example.org'") == before


def test_another_rank_or_team_ends_the_post_that_was_held(live: Database, folder: Path) -> None:
    def post(rank: str, team: str) -> subprocess.CompletedProcess[str]:
        return say(
            live, folder, "user", "ada@example.org", "Ada", invented.POLICE, "senior-officer", "--rank", rank, "--team", team
        )

    held = (
        "SELECT p.rank, t.name, p.from_on, p.until_on FROM access_appointment p JOIN access_team t ON t.id = p.team_id"
        " JOIN access_user u ON u.id = p.user_id WHERE u.email = 'ada@example.org' ORDER BY p.from_on"
    )
    today = timezone.localdate(clock.now())
    assert post("detective-sergeant", "One").stderr.startswith("note: detective-sergeant is a title only")
    assert (post("detective-inspector", "One").returncode, post("detective-inspector", "One").stderr) == (0, "")
    assert rows(live, held) == [("detective-inspector", "One", today, None)], "put right on its first day"
    with live.connect("bootstrap") as opened:
        opened.execute(
            "UPDATE access_appointment SET from_on = '2026-01-01' WHERE rank = 'detective-inspector' AND until_on IS NULL"
        )
    assert post("detective-inspector", "One").returncode == 0
    assert post("superintendent", "Two").returncode == 0
    assert rows(live, held)[-2:] == [
        ("detective-inspector", "One", timezone.datetime(2026, 1, 1).date(), today - timedelta(days=1)),
        ("superintendent", "Two", today, None),
    ]


def test_tokens_are_for_services_last_a_year_at_most_and_end_at_once(live: Database, folder: Path) -> None:
    service = f"service@{invented.POLICE}.example"
    assert "a token is for an agency's service account" in refused(
        say(live, folder, "token", "detective-sergeant@demo.example", invented.POLICE)
    )
    for days in ("0", "-3", "367", "99999999"):
        assert "a token lasts 1 to 366 days" in refused(say(live, folder, "token", service, invented.POLICE, "--days", days))
    assert say(live, folder, "token", service, invented.POLICE).returncode == 0
    assert say(live, folder, "end-tokens", service, invented.POLICE).stdout == "1 ended\n"
    assert say(live, folder, "end-tokens", service, invented.POLICE).stdout == "0 ended\n"
    assert rows(live, "SELECT count(*) FROM access_apitoken WHERE expires_at > now()") == [(0,)]
    assert rows(live, "SELECT count(*) FROM ledger_entry WHERE kind = 'access.token.ended'") == [(1,)]


def test_whoever_lost_password_and_telephone_begins_anew(live: Database, folder: Path) -> None:
    say(live, folder, "user", "ada@example.org", "Ada", invented.POLICE, "practitioner")
    user = "(SELECT id FROM access_user WHERE email = 'ada@example.org')"
    with live.connect("bootstrap") as opened:
        opened.execute(f"INSERT INTO mfa_authenticator (type, data, created_at, user_id) VALUES ('totp', '{{}}', now(), {user})")
    listed = say(live, folder, "accounts", "--agency", invented.POLICE).stdout
    assert "ada@example.org  Ada: never signed in, a second factor\n" in listed
    before = rows(live, f"SELECT password FROM access_user WHERE id = {user}")
    assert "password: " in refused(say(live, folder, "reset-sign-in", "ada@example.org", typed="short"))
    assert rows(live, "SELECT count(*) FROM mfa_authenticator") == [(1,)]
    assert say(live, folder, "reset-sign-in", "ADA@example.org", typed="another walk by the sea").returncode == 0
    assert rows(live, f"SELECT password FROM access_user WHERE id = {user}") != before
    assert rows(live, "SELECT count(*) FROM mfa_authenticator") == [(0,)]
    assert rows(live, "SELECT count(*) FROM ledger_entry WHERE kind = 'access.sign_in.reset'") == [(1,)]
    listed = say(live, folder, "accounts").stdout
    assert "ada@example.org  Ada: never signed in, no second factor\n" in listed
    assert f"  {invented.POLICE}: practitioner since {timezone.localdate(clock.now())}\n" in listed


def test_the_confirmation_is_kept_once_for_the_same_words(live: Database, folder: Path) -> None:
    for agreement in ("A", "A", "B"):
        done = say(live, folder, "confirm", "administrator@demo.example", "--controller", "C", "--sharing-agreement", agreement)
        assert done.returncode == 0, done.stderr
    assert rows(live, "SELECT sharing_agreement FROM access_installation ORDER BY id") == [("A",), ("B",)]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"DATABASE_URL": "mysql://a:secret@127.0.0.1/x"}, "DATABASE_URL: it begins with postgres://"),
        ({"DATABASE_URL": "postgres://a:secret@127.0.0.1:1/x"}, "DATABASE_URL: connection"),
        ({"KEEPSIGHT_CONTEXT_KEY": ""}, "set KEEPSIGHT_CONTEXT_KEY"),
        ({"KEEPSIGHT_CONTEXT_KEY": "zz"}, "KEEPSIGHT_CONTEXT_KEY must be 64 hexadecimal digits"),
        ({"KEEPSIGHT_IDLE_MINUTES": "x"}, "KEEPSIGHT_IDLE_MINUTES must be a whole number"),
        ({"KEEPSIGHT_SITE": "/nowhere"}, "KEEPSIGHT_SITE: "),
        ({"KEEPSIGHT_CLOCKS": "/nowhere"}, "KEEPSIGHT_CLOCKS: "),
        ({"KEEPSIGHT_MAIL": "http://a:secret@mail.example"}, "KEEPSIGHT_MAIL begins with"),
    ],
)
def test_a_setting_that_cannot_be_is_named_in_one_line(given: dict[str, str], said: str, live: Database, folder: Path) -> None:
    line = refused(say(live, folder, "check", **given))
    assert said in line
    assert "secret" not in line


def test_check_says_what_is_left_to_do(live: Database, folder: Path) -> None:
    (folder / "log.restored").touch()
    done = say(live, folder, "check", KEEPSIGHT_CONTEXT_KEY="cd" * 32, KEEPSIGHT_WITNESSES="/nowhere")
    assert (done.returncode, done.stderr) == (1, "")
    for said in (
        "KEEPSIGHT_CONTEXT_KEY is not the one", "set KEEPSIGHT_HTTPS=1", "set KEEPSIGHT_LOG_ORIGIN", "set KEEPSIGHT_HOSTS",
        "run keepsight ledger reconcile", "KEEPSIGHT_WITNESSES: the file cannot be read", "confirm the sharing agreement",
    ):  # fmt: skip
        assert said in done.stdout
    ready = live.command(folder, "check")
    assert "KEEPSIGHT_CONTEXT_KEY" not in ready.stdout


def test_another_role_s_connection_is_refused_with_its_name(live: Database, folder: Path) -> None:
    web = live.url("web")
    line = refused(say(live, folder, "worker", "--once", DATABASE_WORKER_URL=web))
    assert "DATABASE_WORKER_URL: permission denied" in line
    assert "is it the worker role of `keepsight roles --print`?" in line
    for url in (web, live.url("bootstrap")):
        assert "DATABASE_MIGRATOR_URL: " in refused(say(live, folder, "migrate", DATABASE_MIGRATOR_URL=url))


def test_a_schema_of_another_version_is_named_and_two_migrations_take_turns(template: Database, folder: Path) -> None:
    name = f"{template.name}_empty"
    installation.create_database(template.superuser, name, PASSWORDS)
    new = Database(template.superuser, name, name)
    try:
        assert "run `keepsight migrate`" in refused(say(new, folder, "check"))
        with ThreadPoolExecutor(2) as pool:
            both = list(pool.map(lambda _: say(new, folder, "migrate"), range(2)))
        assert [one.returncode for one in both] == [0, 0], [one.stderr for one in both]
        assert say(new, folder, "worker", "--list").returncode == 0
        with psycopg.connect(new.url("bootstrap")) as opened:
            opened.execute("COMMENT ON SCHEMA sec IS 'keepsight of yesterday'")
        assert "the schema of another version" in refused(say(new, folder, "worker", "--list"))
    finally:
        drop(new)
