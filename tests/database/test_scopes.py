"""What an open response shows, and to whom; what closing it, a lock-out and a restriction take away at once."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

import invented
import psycopg
import pytest
from contexts import count, look_as
from small_area import Area

from keepsight.apps.access import operations as access
from keepsight.apps.response import operations as response

ABOUT_HER = (
    "people_record", "people_recordversion", "people_membership", "chronology_event", "decisions_decision",
    "decisions_decisionversion", "decisions_signoff", "decisions_dissent",
)  # fmt: skip


@pytest.fixture
def web(area: Area) -> Iterator[psycopg.Connection]:
    with area.database.connect("web") as connection:
        yield connection


def seen(web: psycopg.Connection, persona: str, *, of: str) -> dict[str, int]:
    """Rows of an agency, by table, that a persona sees."""
    agency = invented.actor(of).agency
    look_as(web, invented.actor(persona))
    return {table: count(web, table, f"agency_id = {agency}") for table in ABOUT_HER}


def nothing(found: dict[str, int]) -> bool:
    return set(found.values()) == {0}


def open_response(area: Area, at: datetime) -> UUID:
    with invented.acting_as("social-worker") as by:
        return response.open_episode(
            person=area.person, basis="section-47", reason="Each holds a part", household=[],
            members=[invented.user("detective-sergeant")], by=by, at=at,
        )  # fmt: skip


def test_a_response_opens_the_rows_to_the_named_participants_only(area: Area, web: psycopg.Connection, at: datetime) -> None:
    assert nothing(seen(web, "detective-sergeant", of="social-worker"))
    open_response(area, at)
    shared = seen(web, "detective-sergeant", of="social-worker")
    assert 0 not in shared.values()
    assert seen(web, "social-worker", of="detective-sergeant") == seen(web, "detective-sergeant", of="detective-sergeant") | {
        "people_record": 1, "people_recordversion": 1, "people_membership": 1, "chronology_event": 1,
    }  # fmt: skip
    assert nothing(seen(web, "detective-inspector", of="social-worker")), "a colleague of a participant"
    assert nothing(seen(web, "named-nurse", of="social-worker"))
    assert nothing(seen(web, "team-manager", of="detective-sergeant"))


def test_what_is_about_another_child_stays_closed(area: Area, web: psycopg.Connection, at: datetime) -> None:
    open_response(area, at)
    with area.database.connect("bootstrap") as superuser:
        everything = count(superuser, "people_record", f"agency_id = {invented.actor('social-worker').agency}")
    assert 0 < seen(web, "detective-sergeant", of="social-worker")["people_record"] < everything


def test_a_participant_reads_and_does_not_write(area: Area, web: psycopg.Connection, at: datetime) -> None:
    open_response(area, at)
    look_as(web, invented.actor("detective-sergeant"))
    care = invented.actor("social-worker").agency
    assert web.execute("UPDATE people_membership SET until_at = now() WHERE agency_id = %s", [care]).rowcount == 0
    assert web.execute("UPDATE access_scope SET closed_at = now() WHERE agency_id = %s", [care]).rowcount == 0


def test_nobody_names_themselves_into_another_agency_s_response(area: Area, web: psycopg.Connection, at: datetime) -> None:
    scope = open_response(area, at)
    nurse = invented.actor("named-nurse")
    look_as(web, nurse)
    for agency in (nurse.agency, invented.actor("social-worker").agency):
        with pytest.raises(psycopg.errors.Error) as refused:
            web.execute(
                "INSERT INTO access_scopemember (scope, agency_id, user_id, from_at) VALUES (%s, %s, %s, now())",
                [scope, agency, nurse.user],
            )
        assert isinstance(refused.value, psycopg.errors.InsufficientPrivilege), agency
    assert nothing(seen(web, "named-nurse", of="social-worker"))


def test_nobody_opens_what_their_agency_holds_nothing_of(area: Area, web: psycopg.Connection) -> None:
    """A scope made by raw SQL about a person the agency has no record of."""
    nurse = invented.actor("named-nurse")
    look_as(web, nurse)
    with pytest.raises(psycopg.errors.Error) as refused:
        web.execute(
            "WITH s AS (INSERT INTO access_scope (scope, agency_id, basis, opened_by_id, opened_at)"
            " VALUES (gen_random_uuid(), %(agency)s, 'x', %(user)s, now()) RETURNING scope)"
            " INSERT INTO access_scopesubject (scope, agency_id, person) SELECT scope, %(agency)s, %(person)s FROM s",
            {"agency": nurse.agency, "user": nurse.user, "person": area.person},
        )
    assert isinstance(refused.value, psycopg.errors.InsufficientPrivilege | psycopg.errors.CheckViolation)


def test_closing_hides_at_once(area: Area, web: psycopg.Connection, at: datetime) -> None:
    scope = open_response(area, at)
    assert not nothing(seen(web, "detective-sergeant", of="social-worker"))
    with invented.acting_as("social-worker") as by:
        response.close_episode(episode=scope, by=by, at=at)
    assert nothing(seen(web, "detective-sergeant", of="social-worker"))
    assert nothing(seen(web, "social-worker", of="detective-sergeant"))


def test_a_lock_out_takes_away_what_agency_and_scope_give(area: Area, web: psycopg.Connection, at: datetime) -> None:
    open_response(area, at)
    with invented.acting_as("detective-inspector") as by:
        access.lock_out(scope=area.person, user=invented.user("detective-sergeant"), reason="A relative", by=by, at=at)
    assert nothing(seen(web, "detective-sergeant", of="social-worker"))
    mine = seen(web, "detective-sergeant", of="detective-sergeant")
    assert {table: mine[table] for table in ABOUT_HER if table.startswith("decisions")} == dict.fromkeys(
        (table for table in ABOUT_HER if table.startswith("decisions")), 0
    )
    assert not nothing(seen(web, "detective-inspector", of="detective-sergeant"))
    assert not nothing(seen(web, "social-worker", of="detective-sergeant"))
    with invented.acting_as("detective-inspector") as by:
        access.lift_lock_out(scope=area.person, user=invented.user("detective-sergeant"), reason="No relative", by=by, at=at)
    assert not nothing(seen(web, "detective-sergeant", of="social-worker"))


def test_a_locked_out_user_cannot_lift_the_lock_with_raw_sql(area: Area, web: psycopg.Connection, at: datetime) -> None:
    sergeant = invented.actor("detective-sergeant")
    with invented.acting_as("detective-inspector") as by:
        access.lock_out(scope=area.person, user=sergeant.user, reason="A relative", by=by, at=at)
    look_as(web, sergeant)
    web.execute("UPDATE access_lockout SET lifted_at = now() WHERE user_id = %s", [sergeant.user])
    assert count(web, "decisions_decision", f"scope = '{area.person}'") == 0


def test_a_restriction_hides_from_everyone_not_named(area: Area, web: psycopg.Connection, at: datetime) -> None:
    open_response(area, at)
    with invented.acting_as("team-manager") as by:
        access.restrict(scope=area.person, users=[by.user], reason="A colleague's family", by=by, at=at)
    for persona in ("social-worker", "detective-sergeant", "detective-inspector", "school-dsl"):
        for of in ("social-worker", "detective-sergeant"):
            found = seen(web, persona, of=of)
            assert {found[table] for table in ABOUT_HER if table.startswith("decisions")} == {0}, (persona, of)
            look_as(web, invented.actor(persona))
            assert count(web, "people_membership", f"person = '{area.person}'") == 0, (persona, of)
            assert web.execute("SELECT * FROM sec.agencies_that_know(%s)", [area.person]).fetchall() == []
    look_as(web, invented.actor("team-manager"))
    assert count(web, "decisions_decision", f"scope = '{area.person}'") > 0
    assert count(web, "people_membership", f"person = '{area.person}'") > 0
