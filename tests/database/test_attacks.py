"""What injected SQL can try as the web role: making itself someone else, reading keys, changing what is only added to."""

import json
import uuid
from collections.abc import Iterator

import invented
import psycopg
import pytest
from contexts import context, count, look_as
from small_area import Area

from keepsight.config.database import roles
from keepsight.config.database.policies import models_of_the_house
from keepsight.engines.linkage import blocking_keys, normalise

APPOINTED, TOKEN = "(user_id, agency_id, role, rank, from_on)", "(user_id, agency_id, label, digest, expires_at)"
REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.RestrictViolation)
# Table → a column of it, of every model that declares it.
APPEND_ONLY = {
    str(model._meta.db_table): str(model._meta.pk.column)
    for model in models_of_the_house()
    if getattr(model, "append_only", False)
}


@pytest.fixture
def web(quiet_area: Area) -> Iterator[psycopg.Connection]:
    """The web role's session in a genuine context of a police sergeant."""
    with quiet_area.database.connect("web") as connection:
        look_as(connection, invented.actor("detective-sergeant"))
        yield connection


def test_a_setting_made_by_hand_opens_nothing(web: psycopg.Connection) -> None:
    other = invented.actor("social-worker")
    message = context(other, pid=web.info.backend_pid).split("#", maxsplit=1)[0]
    web.execute(f"SET keepsight.context = '{message}'")
    assert count(web, "people_record") == 0
    web.execute(
        "SELECT set_config('keepsight.context', %s || '#' || encode(sha256(%s), 'hex'), false)", [message, message.encode()]
    )
    assert count(web, "people_record") == 0
    web.execute(f"SET keepsight.context = '{message}#'")
    assert count(web, "people_record") == 0


@pytest.mark.parametrize(
    "attack",
    [
        "SELECT sec.sign('1|1|safeguarding|administrator|9999999999|1')",
        "SELECT * FROM sec.context_key",
        "UPDATE sec.context_key SET inner_pad = ''",
        "CREATE OR REPLACE FUNCTION sec.agency() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE TABLE public.mine (a int)",
        "ALTER TABLE people_record DISABLE ROW LEVEL SECURITY",
        "DROP POLICY web_read ON people_record",
        "SET session_replication_role = replica",
        "SET row_security = off; SELECT * FROM people_record",
        "COPY people_record TO PROGRAM 'cat'",
        "SELECT pg_read_file('PG_VERSION')",
        "SELECT rolpassword FROM pg_authid",
    ],
)
def test_the_keys_and_the_schema_are_out_of_reach(attack: str, web: psycopg.Connection) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        web.execute(attack)


@pytest.mark.parametrize("name", [name for name in (*roles.LOGIN, *roles.NO_LOGIN) if name != "web"] + ["bootstrap"])
def test_no_other_role_can_be_taken(name: str, quiet_area: Area, web: psycopg.Connection) -> None:
    superuser = str(psycopg.conninfo.conninfo_to_dict(quiet_area.database.superuser)["user"])
    wanted = superuser if name == "bootstrap" else roles.role(quiet_area.database.template, name)
    for statement in (f'SET ROLE "{wanted}"', f'SET SESSION AUTHORIZATION "{wanted}"'):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            web.execute(statement)


def test_candidates_of_other_agencies_answer_only_to_matching(quiet_area: Area, web: psycopg.Connection) -> None:
    sergeant, pid = invented.actor("detective-sergeant"), web.info.backend_pid
    keys = blocking_keys(normalise(invented.ZOSIA))
    asked = json.dumps([{"record": str(quiet_area.records[invented.POLICE]), "keys": keys}])
    forged = context(sergeant, pid=pid, purpose="matching", key="cd" * 32)
    another_session_s = context(sergeant, pid=pid + 1, purpose="matching")
    for given in ("", context(sergeant, pid=pid), forged, another_session_s):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="candidates are for matching only"):
            web.execute("SELECT * FROM sec.candidates(%s, %s, true, NULL)", [given, asked])
    genuine = context(sergeant, pid=pid, purpose="matching")
    assert web.execute("SELECT * FROM sec.candidates(%s, %s, true, NULL)", [genuine, asked]).fetchall() != []
    look_as(web, sergeant)
    before = web.execute("SELECT sec.purpose()").fetchone()
    web.execute("SELECT * FROM sec.candidates(%s, %s, true, NULL)", [genuine, asked])
    assert web.execute("SELECT sec.purpose()").fetchone() == before == ("safeguarding",), "the caller's context is put back"


def test_nobody_gives_themselves_a_post(web: psycopg.Connection) -> None:
    """Not even an administrator's session: posts and tokens are given by the set-up commands, as another role."""
    sergeant, inspector = invented.actor("detective-sergeant"), invented.actor("detective-inspector")
    for persona in ("detective-sergeant", "detective-inspector", "administrator"):
        look_as(web, invented.actor(persona))
        for attack in (
            f"UPDATE access_appointment SET rank = 'detective-inspector', role = 'manager' WHERE user_id = {sergeant.user}",
            f"UPDATE access_appointment SET user_id = {sergeant.user} WHERE user_id = {inspector.user}",
            f"INSERT INTO access_appointment {APPOINTED} VALUES ({sergeant.user}, {sergeant.agency}, 'manager', '', '2020-1-1')",
            f"INSERT INTO access_apitoken {TOKEN} VALUES ({inspector.user}, {inspector.agency}, 'x', 'x', '2099-01-01')",
            "UPDATE access_apitoken SET expires_at = '2099-01-01'",
            f"UPDATE access_user SET email = 'me@example.org' WHERE id = {inspector.user}",
            "UPDATE access_user SET is_active = true",
            "INSERT INTO access_user (email, name, is_active, password) VALUES ('a@example.org', 'A', true, '')",
            f"DELETE FROM access_user WHERE id = {inspector.user}",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                web.execute(attack)
    assert invented.actor("detective-sergeant") == sergeant


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_what_is_only_added_to_is_not_changed(table: str, web: psycopg.Connection) -> None:
    for attack in attacks_on(table):
        with pytest.raises(REFUSED):
            web.execute(attack)


def attacks_on(table: str) -> list[str]:
    column = APPEND_ONLY[table]
    return [f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}", f"TRUNCATE {table} CASCADE"]


def test_nothing_about_a_child_is_deleted(web: psycopg.Connection) -> None:
    for table in ("people_membership", "people_householdmember", "linkage_comparison", "access_scope", "access_scopemember",
                  "access_scopesubject", "access_restriction", "access_lockout"):  # fmt: skip
        for attack in (f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                web.execute(attack)


@pytest.mark.parametrize("role", ["migrator", "bootstrap"])
def test_not_even_the_owner_changes_what_is_only_added_to(role: str, quiet_area: Area) -> None:
    with quiet_area.database.connect(role) as opened:
        if role == "bootstrap":
            opened.execute("SET session_replication_role = replica")
        for table in APPEND_ONLY:
            filled = opened.execute(f"SELECT FROM {table} LIMIT 1").fetchone() is not None
            for attack in attacks_on(table)[0 if filled else 2 :]:  # an empty table has no row to refuse
                with pytest.raises(psycopg.errors.RestrictViolation, match="append-only"):
                    opened.execute(attack)


def test_rows_cannot_be_written_in_another_agency_s_name(quiet_area: Area, web: psycopg.Connection) -> None:
    mine, other = invented.actor("detective-sergeant"), invented.actor("social-worker")
    event = (
        "INSERT INTO chronology_event (id, agency_id, scope, kind, happened, happened_first, until, title, detail, known_at,"
        " recorded_at, recorded_by_id)"
        " VALUES (gen_random_uuid(), %s, %s, 'visit', '2026', '2026-01-01', '', 'x', '', now(), now(), %s)"
    )
    web.execute(event, [mine.agency, quiet_area.records[invented.POLICE], mine.user])
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        web.execute(event, [other.agency, quiet_area.records[invented.SCHOOL], mine.user])
    assert web.execute("UPDATE people_membership SET until_at = now() WHERE agency_id = %s", [other.agency]).rowcount == 0
    assert web.execute("UPDATE people_membership SET agency_id = %s", [other.agency]).rowcount == 0
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        web.execute("UPDATE linkage_comparison SET agency_id = %s", [other.agency])


def test_nobody_links_a_record_of_their_own_to_a_person(quiet_area: Area, web: psycopg.Connection) -> None:
    """Knowing a person's id is not enough: linked to it, a record of one's own would open a scope over what others hold."""
    mine = invented.actor("detective-sergeant")
    record = uuid.uuid4()
    keep = "INSERT INTO people_record (scope, agency_id, external_id, made_at) VALUES (%s, %s, 'x', now())"
    link = (
        "INSERT INTO people_membership (record_id, agency_id, scope, person, from_at, reason, made_by_id)"
        " VALUES (%s, %s, %s, %s, now(), 'x', %s)"
    )
    with web.transaction(force_rollback=True):
        web.execute(keep, [record, mine.agency])
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"), web.transaction():
            web.execute(link, [record, mine.agency, record, quiet_area.person, mine.user])
    assert web.execute("UPDATE people_membership SET person = %s", [quiet_area.person]).rowcount == 0


def test_nobody_rewrites_who_must_look(web: psycopg.Connection) -> None:
    for attack in (
        "UPDATE decisions_policyversion SET requirements = '{}'",
        "INSERT INTO decisions_policyversion (version, text, requirements, taken_up_at) VALUES ('mine', '', '{}', now())",
        "DELETE FROM decisions_policyversion",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            web.execute(attack)
