"""On its day an approved response is published by itself: once, in its approver's name, and only as it was approved."""

import threading
from dataclasses import replace
from datetime import date, datetime, timedelta

import invented
import pytest
import worker_acts
from django.db import connection, transaction
from testing_database import Database

from keepsight.apps.access import operations as access
from keepsight.apps.inspections import operations, queries
from keepsight.apps.inspections.tasks import TASKS
from keepsight.apps.inspections.values import (
    Action,
    Answer,
    Basis,
    Check,
    ChiefComments,
    Finding,
    FindingKind,
    Report,
    ReportKind,
    ResponseDraft,
)
from keepsight.apps.publications import queries as publications
from keepsight.apps.upkeep import operations as upkeep
from keepsight.vocabulary.answers import RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer

DRAFT = ResponseDraft(
    "We agree", ChiefComments.NOT_SOUGHT, "", None, None, None, "", (Answer(1, Action.TAKEN, "Done, and seen to be done"),)
)  # fmt: skip
DAY = date(2026, 11, 27)


@pytest.fixture
def office(live: Database) -> tuple[Actor, Actor]:
    """Two publishers of the scrutiny office: who writes, and who approves."""
    author = invented.actor("publisher")
    with live.connect("bootstrap") as superuser:
        superuser.execute(
            "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on)"
            " SELECT %s, %s, 'publisher', '', '2020-01-01'",
            [invented.user("administrator"), author.agency],
        )
    return author, replace(author, user=invented.user("administrator"))


def approved(office: tuple[Actor, Actor], at: datetime) -> str:
    """The slug of a report whose first response is approved for the day."""
    author, second = office
    finding = Finding(1, FindingKind.RECOMMENDATION, "Do better")
    report = Report(
        "A report", "Theme", "Inspectorate", ReportKind.FORCE, Basis.DUTY, at.date() - timedelta(days=10), True, "", (finding,)
    )
    with access.viewing(Viewer(author, Purpose.ADMINISTRATION)):
        slug = operations.register(report=report, by=author, at=at)
        operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at)
        operations.submit_response(inspection=slug, version=1, by=author, at=at)
    with access.viewing(Viewer(second, Purpose.ADMINISTRATION)):
        checks = frozenset(Check)
        operations.approve_response(inspection=slug, version=1, checks=checks, publish_on=DAY, by=second, at=at)
    return slug


def run(live: Database, at: datetime) -> list[str]:
    """The worker looks."""
    worker_acts.become_worker(live)
    done = upkeep.run_due(tasks=TASKS, by=None, at=at)
    worker_acts.become(live, "web")
    return done


def test_it_waits_for_its_day_and_goes_out_once(live: Database, office: tuple[Actor, Actor], at: datetime) -> None:
    slug = approved(office, at)
    day = at.replace(day=DAY.day)
    assert run(live, day - timedelta(days=1)) == ["inspections.publish"]
    assert publications.one("responses", slug) is None
    for minutes in (0, 1, 2):
        run(live, day + timedelta(minutes=minutes))
    [card] = publications.versions("responses", slug)
    assert (card.body["comments"], card.body["responded_on"], card.version) == ("We agree", "2026-11-27", 1)
    with live.connect("bootstrap") as superuser:
        held = superuser.execute("SELECT published_by_id FROM inspections_responsepublished").fetchall()
        entries = superuser.execute(
            "SELECT told FROM (SELECT convert_from(body, 'UTF8')::jsonb AS told FROM ledger_body) AS one"
            " WHERE told ->> 'kind' = 'responses'"
        ).fetchall()
    approver = office[1].user
    assert held == [(approver,)]
    assert [(one["by"], one["version"], one["body"]["comments"]) for (one,) in entries] == [(approver, 1, "We agree")]


def test_by_itself_and_by_hand_the_public_reads_the_same(live: Database, office: tuple[Actor, Actor], at: datetime) -> None:
    slug, day = approved(office, at), at.replace(day=DAY.day)
    with access.viewing(Viewer(office[0], Purpose.ADMINISTRATION)):
        operations.publish_response(inspection=slug, version=1, by=office[0], at=day)
        by_hand = publications.one("responses", slug)
        transaction.set_rollback(True)  # undone, so that the worker does it
    run(live, day)
    itself = publications.one("responses", slug)
    assert by_hand and itself  # noqa: PT018 - narrows both types
    assert by_hand.body == itself.body


def test_what_was_stopped_is_not_published(live: Database, office: tuple[Actor, Actor], at: datetime) -> None:
    slug, day = approved(office, at), at.replace(day=DAY.day)
    author, _second = office
    with access.viewing(Viewer(author, Purpose.ADMINISTRATION)):
        operations.withdraw_approval(inspection=slug, version=1, note="A partner has not read it", by=author, at=at)
        with pytest.raises(RefusedError, match="nothing to withdraw"):
            operations.withdraw_approval(inspection=slug, version=1, note="Again", by=author, at=at)
    run(live, day)
    assert publications.one("responses", slug) is None
    with access.viewing(Viewer(author, Purpose.ADMINISTRATION)), pytest.raises(RefusedError, match="has not approved"):
        operations.publish_response(inspection=slug, version=1, by=author, at=day)


def test_an_edit_voids_the_approval(live: Database, office: tuple[Actor, Actor], at: datetime) -> None:
    slug = approved(office, at)
    with access.viewing(Viewer(office[0], Purpose.ADMINISTRATION)):
        operations.draft_response(inspection=slug, draft=replace(DRAFT, comments="We do not"), after=1, by=office[0], at=at)
    run(live, at.replace(day=DAY.day))
    assert publications.one("responses", slug) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE access_user SET is_active = false WHERE id = {approver}",
        "UPDATE access_appointment SET until_on = '2026-11-26' WHERE user_id = {approver} AND role = 'publisher'",
    ],
    ids=["closed account", "left the office"],
)
def test_nothing_goes_out_in_the_name_of_someone_who_left(
    change: str, live: Database, office: tuple[Actor, Actor], at: datetime
) -> None:
    slug, day = approved(office, at), at.replace(day=DAY.day)
    with live.connect("bootstrap") as superuser:
        superuser.execute(change.format(approver=office[1].user).encode())
    run(live, day)
    assert publications.one("responses", slug) is None
    with access.viewing(Viewer(office[0], Purpose.ADMINISTRATION)):
        card = queries.held(viewer=Viewer(office[0], Purpose.ADMINISTRATION), slug=slug)
        assert [queries.response_of(card).forgotten(DAY + timedelta(days=days)) for days in (0, 1)] == [False, True]
        # By hand it still can.
        operations.publish_response(inspection=slug, version=1, by=office[0], at=day)
    assert publications.one("responses", slug)


def test_a_hand_and_the_worker_at_once_publish_once(live: Database, office: tuple[Actor, Actor], at: datetime) -> None:
    slug, day = approved(office, at), at.replace(day=DAY.day)
    pressed, go_on = threading.Event(), threading.Event()

    def press() -> None:
        with access.viewing(Viewer(office[0], Purpose.ADMINISTRATION)):
            operations.publish_response(inspection=slug, version=1, by=office[0], at=day)
            pressed.set()
            assert go_on.wait(30)
        connection.close()

    hand = threading.Thread(target=press)
    hand.start()
    assert pressed.wait(30)
    threading.Timer(0.3, go_on.set).start()  # the worker waits for the hand's transaction to end
    assert run(live, day) == ["inspections.publish"]
    hand.join()
    assert [card.version for card in publications.versions("responses", slug)] == [1]


def test_only_the_worker_may_and_only_what_was_read(live: Database, office: tuple[Actor, Actor], at: datetime) -> None:
    approved(office, at)
    with live.connect("web") as web, pytest.raises(Exception, match="permission denied"):
        web.execute("SELECT * FROM sec.due_responses('2026-11-27')")
    with live.connect("worker") as worker:
        found = worker.execute("SELECT response FROM sec.due_responses('2026-11-27')").fetchone()
        assert found
        with pytest.raises(Exception, match="not what was approved"):
            worker.execute("SELECT sec.publish_response(%s, '2026-11-27', now(), '{\"comments\": \"x\"}', '{}')", found)
        with pytest.raises(Exception, match="permission denied"):
            worker.execute("SELECT sec.add_publication('figures', 'x', 'x', '{}', 1, now(), '{}')")
