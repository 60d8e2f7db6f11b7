"""Who someone is: appointments by day and agency, tokens by their digest and their end, second factors."""

from datetime import date, datetime, timedelta
from pathlib import Path

import invented
import pytest
from django.db import ProgrammingError
from testing_database import Database

from keepsight.apps.access import operations, queries
from keepsight.vocabulary.people import Role


def appointed(live: Database, **changes: object) -> None:
    """Change the sergeant's appointment as the owner would."""
    given = {"from_on": date(2026, 11, 1), "until_on": date(2026, 11, 30)} | changes
    with live.connect("migrator") as owner:
        owner.execute(
            "UPDATE access_appointment SET from_on = %(from_on)s, until_on = %(until_on)s WHERE user_id = %(user)s",
            given | {"user": invented.user("detective-sergeant")},
        )


def test_an_appointment_holds_from_its_first_to_its_last_day(live: Database) -> None:
    appointed(live)
    user = invented.user("detective-sergeant")
    for day, holds in (
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
        (date(2026, 11, 30), True),
        (date(2026, 12, 1), False),
    ):
        assert (queries.actor_of(user=user, on=day) is not None) is holds, day


def test_a_closed_account_acts_no_more(live: Database) -> None:
    user = invented.user("detective-sergeant")
    with live.connect("migrator") as owner:
        owner.execute("UPDATE access_user SET is_active = false WHERE id = %s", [user])
    assert queries.actor_of(user=user, on=date(2026, 11, 20)) is None
    assert queries.user_by_email("detective-sergeant@demo.example") is None


def test_with_two_agencies_the_rank_of_one_is_not_the_other_s(live: Database) -> None:
    user, care = invented.user("detective-sergeant"), invented.actor("social-worker").agency
    with live.connect("migrator") as owner:
        owner.execute(
            "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on)"
            " VALUES (%s, %s, 'manager', 'head-of-service', '2020-01-01')",
            [user, care],
        )
    for agency, rank, role in ((care, "head-of-service", Role.MANAGER), (None, "head-of-service", Role.MANAGER)):
        actor = queries.actor_of(user=user, on=date(2026, 11, 20), agency=agency)
        assert actor
        assert (actor.agency, actor.rank, actor.roles) == (care, rank, {role})
    police = queries.actor_of(user=user, on=date(2026, 11, 20), agency=invented.actor("detective-inspector").agency)
    assert police
    assert (police.rank, police.roles) == ("detective-sergeant", {Role.PRACTITIONER})


@pytest.mark.django_db
def test_a_token_is_made_by_another_role_only(at: datetime) -> None:
    """The web role cannot give itself an identity, even through the operation."""
    service = invented.actor(invented.POLICE)
    with invented.acting_as("administrator") as by, pytest.raises(ProgrammingError, match="permission denied"):
        operations.add_token(user=service.user, agency=service.agency, label="x", days=1, by=by.user, at=at)


def test_a_token_speaks_for_its_account_until_it_ends(live: Database, at: datetime, folder: Path) -> None:
    done = live.command(folder, "token", f"service@{invented.POLICE}.example", invented.POLICE, "--days", "30")
    token = done.stdout.strip()
    with live.connect("bootstrap") as superuser:
        row = superuser.execute("SELECT expires_at, digest FROM access_apitoken").fetchone()
    assert row
    assert token not in row[1]
    assert queries.actor_of_token(token=token, at=row[0] - timedelta(seconds=1)) == invented.actor(invented.POLICE)
    assert queries.actor_of_token(token=token, at=row[0]) is None
    assert queries.actor_of_token(token=token + "x", at=at) is None
    assert queries.actor_of_token(token="", at=at) is None


def test_a_post_that_is_to_end_can_end_sooner(live: Database, folder: Path) -> None:
    user, address = invented.user("detective-sergeant"), "detective-sergeant@demo.example"
    for day in ("2099-12-31", "2026-11-25"):
        assert live.command(folder, "leaver", address, invented.POLICE, "--on", day).returncode == 0
        last = date.fromisoformat(day)
        assert queries.actor_of(user=user, on=last)
        assert queries.actor_of(user=user, on=last + timedelta(days=1)) is None
    assert live.command(folder, "leaver", address, invented.POLICE, "--on", "2026-12-31").returncode == 2
    assert queries.actor_of(user=user, on=date(2026, 11, 26)) is None, "no end is put off"


def test_whoever_is_to_leave_can_be_named_until_their_last_day(live: Database) -> None:
    appointed(live)
    user, viewer = invented.user("detective-sergeant"), invented.viewer("detective-inspector")
    for day, offered in ((date(2026, 11, 30), True), (date(2026, 12, 1), False)):
        assert (user in {card.user for card in queries.colleagues(viewer=viewer, on=day)}) is offered, day


def test_somebody_who_changed_agency_is_shown_with_the_post_they_hold_now(live: Database) -> None:
    appointed(live)
    user, care, viewer = (
        invented.user("detective-sergeant"),
        invented.actor("social-worker").agency,
        invented.viewer("named-nurse"),
    )
    assert queries.staff(viewer=viewer, users=[user])[user].rank == "detective-sergeant"
    with live.connect("migrator") as owner:
        owner.execute(
            "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on)"
            " VALUES (%s, %s, 'manager', 'team-manager', '2026-12-01')",
            [user, care],
        )
    card = queries.staff(viewer=viewer, users=[user])[user]
    assert (card.rank, card.agency_id) == ("team-manager", care)


def test_another_service_account_imports_after_the_first_one_ended(live: Database, folder: Path) -> None:
    assert (
        live.command(folder, "leaver", f"service@{invented.POLICE}.example", invented.POLICE, "--on", "2026-11-25").returncode
        == 0
    )
    live.command(folder, "user", "import@force.example", "Import", invented.POLICE, "service")
    with live.connect("migrator") as owner:
        owner.execute("UPDATE access_appointment SET from_on = '2026-11-20' WHERE role = 'service'")
    for day, address in (
        (date(2026, 11, 25), f"service@{invented.POLICE}.example"),
        (date(2026, 11, 26), "import@force.example"),
    ):
        actor = queries.importer(agency=invented.POLICE, on=day)
        assert actor
        assert actor.user == queries.user_by_email(address)
