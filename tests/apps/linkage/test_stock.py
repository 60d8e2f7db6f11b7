"""Crowded keys: taking stock narrows them for records of all agencies, and nobody is lost by it."""

from dataclasses import replace
from datetime import datetime

import invented
import pytest
import worker_acts
from django.db import ProgrammingError, connection, transaction
from logged import Logged
from testing_database import Database

from keepsight.apps.linkage import operations, queries
from keepsight.apps.linkage.queries.stock import _Process as process
from keepsight.apps.linkage.tasks import TASKS
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Actor, Purpose

KHAN = Facts(forename="Qasim", surname="Khan")


def load(by: Actor, facts: list[Facts], at: datetime, first: int = 0) -> list[str]:
    drafts = [RecordDraft(f"K-{first + number}", one) for number, one in enumerate(facts)]
    return [one.status for one in operations.place_many(records=people.keep_many(drafts=drafts, by=by, at=at), by=by, at=at)]


def khan(number: int) -> Facts:
    """One of many of this name: another day, another place."""
    born = f"{1960 + number}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    return replace(KHAN, date_of_birth=born, postcode=f"NX{number % 60 + 1} {number % 9 + 1}AB")


def test_stock_is_taken_once_and_the_known_are_still_found(logged: Logged, at: datetime) -> None:
    many = [khan(number) for number in range(engine.CROWDED + 1)]
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        load(by, many, at)
        before = logged.kinds()
        assert operations.take_stock(by=by, at=at) == len(many)
        assert operations.take_stock(by=by, at=at) == 0
        assert logged.kinds() == [*before, "linkage.keys.narrowed"]
        names = engine.blocking_keys(engine.normalise(KHAN))
        crowded = queries.stock(viewer=invented.viewer(invented.POLICE)).crowded
        assert all(name in crowded for name in names)
    with invented.acting_as(invented.SOCIAL_CARE, Purpose.LOADING) as by:
        assert load(by, [replace(many[3], postcode=""), replace(many[4], forename="Quasim")], at) == ["link", "link"]
        assert load(by, [KHAN], at, 9) == ["new"], "of whom no more is known"
        assert load(by, [KHAN], at, 10) != [], "found by those of whom no more is known"
        values = engine.normalise(many[3])
        found = queries.keys(viewer=invented.viewer(invented.SOCIAL_CARE), compared=values)
        assert set(names).isdisjoint(found)
        assert set(found) == set(engine.narrowed_keys(values, names))


@pytest.mark.django_db
def test_a_process_that_read_the_stock_before_reads_it_again(monkeypatch: pytest.MonkeyPatch, at: datetime) -> None:
    many = [khan(number) for number in range(engine.CROWDED + 1)]
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        load(by, many, at)
        before = queries.last_read(viewer=invented.viewer(invented.POLICE))
        assert operations.take_stock(by=by, at=at)
    after = queries.last_read(viewer=invented.viewer(invented.POLICE))
    assert after.mark != before.mark
    monkeypatch.setattr(process, "stock", before)  # as another process has it still
    with invented.acting_as(invented.SOCIAL_CARE, Purpose.LOADING) as by:
        assert load(by, [replace(many[3], postcode="")], at) == ["link"], "found under the narrower keys"
    assert queries.last_read(viewer=invented.viewer(invented.POLICE)).mark == after.mark


@pytest.mark.django_db
def test_many_records_of_few_people_are_no_crowd(at: datetime) -> None:
    """A child whom many agencies know is found by whatever anybody writes of them."""
    child = replace(khan(1), nhs_number="9990142769")
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        load(by, [child] * (engine.CROWDED + 1), at)
        assert operations.take_stock(by=by, at=at) == 0


def test_the_worker_takes_stock_at_night_and_nobody_does_without_matching(live: Database, at: datetime) -> None:
    many = [khan(number) for number in range(engine.CROWDED + 1)]
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        load(by, many, at)
        for statement in ("sec.take_stock('', 8, 3)", "sec.narrow('', '[]')"):
            with pytest.raises(ProgrammingError, match="keys are for matching only"), transaction.atomic():
                connection.cursor().execute(f"SELECT {statement}")
    worker_acts.become_worker(live)
    [task] = TASKS
    assert [task.run(at), task.run(at)] == [len(many), 0]


@pytest.mark.django_db
def test_nothing_crowded_nothing_done(logged: Logged, at: datetime) -> None:
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        load(by, [khan(1)], at)
        assert operations.take_stock(by=by, at=at) == 0
    assert "linkage.keys.narrowed" not in logged.kinds()
