"""Every table is asked: whose rows does the web role see, without a context, with a forged one, and with its own?"""

import invented
import psycopg
import pytest
from contexts import context, count, look_as, set_context
from small_area import Area
from testing_database import Database

# Tables with an agency that hold nothing about a child: who works where, the oversight policy, the reports of inspections.
OTHERS = ("access_appointment", "access_team", "access_apitoken", "decisions_policy", "inspections_")
COLUMNS_ABOUT_A_CHILD = ("scope", "person", "subject_id", "agency_id", "answers")


def tables_about_a_child(database: Database) -> list[str]:
    """Found by their columns in the database itself, whatever the models declare."""
    with database.connect("bootstrap") as superuser:
        found = superuser.execute(
            "SELECT DISTINCT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = ANY (%s) ORDER BY 1",
            [list(COLUMNS_ABOUT_A_CHILD)],
        )
        return [row[0] for row in found.fetchall() if not row[0].startswith(OTHERS)]


def agencies_in(connection: psycopg.Connection, table: str) -> set[int]:
    return {row[0] for row in connection.execute(f"SELECT DISTINCT agency_id FROM {table}").fetchall()}


def test_every_table_has_forced_row_security(own_database: Database) -> None:
    with own_database.connect("bootstrap") as superuser:
        rows = superuser.execute(
            "SELECT relname, relrowsecurity AND relforcerowsecurity FROM pg_class"
            " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
        ).fetchall()
    assert len(rows) > 30
    assert [name for name, secured in rows if not secured] == []


def test_no_view_or_copy_passes_row_security_by(own_database: Database) -> None:
    """A view reads as its owner; there is none that the web role may use."""
    with own_database.connect("bootstrap") as superuser:
        rows = superuser.execute(
            "SELECT relname FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'sec'::regnamespace)"
            " AND relkind IN ('v', 'm', 'f')"
        ).fetchall()
    assert rows == []


def test_the_web_role_has_no_power_of_its_own(own_database: Database) -> None:
    with own_database.connect("web") as web:
        row = web.execute(
            "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb, (SELECT count(*) FROM pg_auth_members m"
            " WHERE m.member = r.oid), (SELECT count(*) FROM pg_class WHERE relowner = r.oid)"
            " FROM pg_roles r WHERE rolname = current_user"
        ).fetchone()
    assert row == (False, 0, 0)


def test_every_table_about_a_child_is_filled_for_these_tests(quiet_area: Area) -> None:
    tables = tables_about_a_child(quiet_area.database)
    assert len(tables) >= 16
    with quiet_area.database.connect("bootstrap") as superuser:
        for table in tables:
            if table not in ("intake_draft", "linkage_looker"):  # belong to one user
                assert len(agencies_in(superuser, table)) >= 2, table


@pytest.mark.parametrize("kind", ["none", "empty", "forged", "another session", "expired", "another key", "torn", "words"])
def test_without_a_genuine_context_there_are_no_rows(kind: str, quiet_area: Area) -> None:
    actor = invented.actor("social-worker")
    with quiet_area.database.connect("web") as web, quiet_area.database.connect("web") as other:
        pid = web.info.backend_pid
        genuine = context(actor, pid=pid)
        given = {
            "none": None,
            "empty": "",
            "forged": genuine.split("#", maxsplit=1)[0] + "#" + "0" * 64,
            "another session": context(actor, pid=other.info.backend_pid),
            "expired": context(actor, pid=pid, life=-1),
            "another key": context(actor, pid=pid, key="cd" * 32),
            "torn": genuine.replace(f"{actor.agency}|", f"{invented.actor('detective-sergeant').agency}|", 1),
            "words": "1|2",
        }[kind]
        if given is not None:
            set_context(web, given)
        for table in tables_about_a_child(quiet_area.database):
            assert count(web, table) == 0, table
        assert web.execute("SELECT * FROM sec.decision_monitor()").fetchall() == []
        assert web.execute("SELECT * FROM sec.agencies_that_know(%s)", [quiet_area.person]).fetchall() == []


def test_a_genuine_context_opens_its_own_agency_only(quiet_area: Area) -> None:
    actor = invented.actor("detective-sergeant")
    with quiet_area.database.connect("web") as web:
        look_as(web, actor)
        for table in tables_about_a_child(quiet_area.database):
            if table in ("intake_draft", "linkage_looker"):
                continue
            assert agencies_in(web, table) == {actor.agency}, table
        set_context(web, "")
        assert count(web, "people_record") == 0


def test_a_contact_opens_to_its_sender_and_its_receiver_only(quiet_area: Area) -> None:
    expected = {"social-worker": 2, "school-dsl": 1, "detective-sergeant": 1, "probation-officer": 0, "named-nurse": 0}
    with quiet_area.database.connect("web") as web:
        for persona, number in expected.items():
            look_as(web, invented.actor(persona))
            assert count(web, "intake_contact") == number, persona


def test_a_draft_belongs_to_its_writer(quiet_area: Area) -> None:
    writer, colleague = invented.actor("social-worker"), invented.actor("team-manager")
    add = "INSERT INTO intake_draft (id, user_id, answers, changed_at) VALUES (gen_random_uuid(), %s, '{}', now())"
    with quiet_area.database.connect("web") as web:
        look_as(web, writer)
        web.execute(add, [writer.user])
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
            web.execute(add, [colleague.user])
        assert count(web, "intake_draft") == 1
        look_as(web, colleague)
        assert count(web, "intake_draft") == 0
        assert web.execute("DELETE FROM intake_draft").rowcount == 0
        look_as(web, writer)
        assert web.execute("DELETE FROM intake_draft").rowcount == 1


@pytest.mark.parametrize("purpose", ["scrutiny", "matching", "administration"])
def test_another_purpose_opens_no_scope(purpose: str, quiet_area: Area) -> None:
    """What a scope opens, it opens for safeguarding."""
    with quiet_area.database.connect("web") as web:
        look_as(web, invented.actor("social-worker"), purpose=purpose)
        assert web.execute("SELECT * FROM sec.open_scopes()").fetchall() == []


def test_what_scrutiny_calls_a_decision_changes_with_the_quarter_and_the_viewer(quiet_area: Area) -> None:
    """Lists of two quarters, or of two people, cannot be joined by it."""
    called = "SELECT sec.scrutiny_reference(%s, day::date) FROM unnest(%s::text[]) day ORDER BY day"
    days, names = ["2026-07-01", "2026-09-30", "2026-10-01", "2027-07-01"], []
    for persona in ("scrutiny-officer", "team-manager"):
        with quiet_area.database.connect("bootstrap") as owner:
            look_as(owner, invented.actor(persona), purpose="scrutiny")
            names.append([row[0] for row in owner.execute(called, ["a decision", days]).fetchall()])
    (first, last_day, next_quarter, next_year), other = names
    assert first == last_day
    assert len({first, next_quarter, next_year, other[0]}) == 4


def test_scrutiny_has_figures_and_no_rows(quiet_area: Area) -> None:
    officer = invented.actor("scrutiny-officer")
    with quiet_area.database.connect("web") as web:
        look_as(web, officer, purpose="scrutiny")
        figures = web.execute("SELECT * FROM sec.decision_monitor()").fetchall()
        assert len(figures) == 2
        assert str(quiet_area.person) not in str(figures)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            web.execute("SELECT sec.scrutiny_reference('a decision', current_date)")
        web.rollback()
        look_as(web, officer, purpose="scrutiny")
        for table in tables_about_a_child(quiet_area.database):
            assert count(web, table) == 0, table
        look_as(web, officer, purpose="safeguarding")
        assert web.execute("SELECT * FROM sec.decision_monitor()").fetchall() == []
        look_as(web, invented.actor("team-manager"), purpose="scrutiny")
        assert web.execute("SELECT * FROM sec.decision_monitor()").fetchall() == []


def test_the_owner_sees_every_row(quiet_area: Area) -> None:
    """FORCE would blind a data migration; the owner has a policy of its own."""
    with quiet_area.database.connect("migrator") as owner, quiet_area.database.connect("bootstrap") as superuser:
        for table in tables_about_a_child(quiet_area.database):
            assert count(owner, table) == count(superuser, table), table
        assert count(owner, "people_record") >= 4


@pytest.mark.parametrize("role", ["worker", "publisher", "auditor"])
def test_the_other_roles_see_nothing_about_a_child(role: str, quiet_area: Area) -> None:
    with quiet_area.database.connect(role) as opened:
        for table in tables_about_a_child(quiet_area.database):
            try:
                assert count(opened, table) == 0, table
            except psycopg.errors.InsufficientPrivilege:
                assert role != "worker", table
