"""Names counted when stock is taken: of all agencies' people, for matching only; what was weighed by older ones stays exact."""

import itertools
import json
import threading
from datetime import datetime

import invented
import pytest
import worker_acts
from django.db import ProgrammingError, connection, transaction
from testing_database import Database

from keepsight.apps.access.operations import sign
from keepsight.apps.linkage import operations, queries
from keepsight.apps.linkage.operations import names
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.engines.linkage import LISTED_FROM, default_model
from keepsight.vocabulary.people import Purpose

COMMON_HERE = Facts(forename="Zofia", surname="Kowalska", date_of_birth="2018-03-04")
FEW = [Facts(forename="Zofia", surname=f"Nobody{chr(97 + number)}") for number in range(LISTED_FROM - 1)]
ONE = COMMON_HERE.forename.casefold()


def place(code: str, at: datetime, facts: Facts = COMMON_HERE, key: str = "R-1") -> Placed:
    with invented.acting_as(code, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft(key, facts), by=by, at=at)
        return operations.place(record=kept, by=by, at=at)


def count(at: datetime, code: str = invented.POLICE) -> bool:
    with invented.acting_as(code, Purpose.LOADING) as by:
        return operations.count_names(by=by, at=at)


def fill(database: Database, many: int, first: int = 0) -> None:
    """So many more people of one name, whom no key finds: as a register that has grown."""
    values = json.dumps({"forename": ONE, "surname": COMMON_HERE.surname.casefold()})
    with database.connect("bootstrap") as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute(
            "WITH who AS (SELECT (SELECT min(id) FROM access_agency) AS agency, (SELECT min(id) FROM access_user) AS by),"
            " one AS (SELECT md5(number::text)::uuid AS id, who.* FROM who, generate_series(%s::integer, %s) AS number),"
            " compared AS"
            " (INSERT INTO linkage_comparison (scope, agency_id, compared, keys) SELECT id, agency, %s, '{}' FROM one)"
            " INSERT INTO people_membership (record_id, scope, agency_id, person, from_at, reason, made_by_id)"
            " SELECT id, id, agency, id, now(), '', by FROM one",
            [first, first + many - 1, values],
        )


def kept(database: Database) -> list[tuple[str, int]]:
    with database.connect("bootstrap") as superuser:
        return superuser.execute("SELECT version, people FROM linkage_names ORDER BY id").fetchall()


def recomputed(placed: Placed) -> tuple[float | None, bool]:
    with invented.acting_as("social-worker"):
        again = queries.recompute(viewer=invented.viewer("social-worker"), record=placed.record)
    assert again
    assert again.bits_then == placed.bits
    return again.bits_now, again.same_model


def test_a_stranger_of_a_name_that_is_common_here_goes_to_a_person(at: datetime, live: Database) -> None:
    known = place(invented.POLICE, at)
    assert not count(at), "a young register goes by the country's names"
    young = place(invented.SOCIAL_CARE, at)
    assert (young.status, young.person) == ("link", known.person)
    fill(live, 400)
    assert count(at)
    old = place(invented.SCHOOL, at)
    assert (old.status, old.possible) == ("possible", 1)
    assert old.bits
    assert old.bits < default_model().link_bits
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        assert operations.relink(by=by, at=at).moved == 0, "nor is it linked when everything is linked anew"


def test_what_was_weighed_by_older_names_is_weighed_the_same_again(at: datetime, live: Database) -> None:
    place(invented.POLICE, at)
    placed = [place(invented.SOCIAL_CARE, at, key="R-0")]
    for number in range(2):
        fill(live, 40 * (1 + number), 100 * number)
        assert count(at)
        placed.append(place(invented.SOCIAL_CARE, at, key=f"R-{number + 1}"))
    assert len({one.bits for one in placed}) == len(placed)
    assert [recomputed(one) for one in placed] == [(one.bits, True) for one in placed]
    with invented.acting_as("social-worker"):
        viewer = invented.viewer("social-worker")
        assert queries.names(viewer=viewer, version="0" * 16).model is default_model(), "where there are none, the country's"


def test_all_agencies_people_count_each_of_them_once(at: datetime, live: Database) -> None:
    """A child of whom there are many records does not make its own name common, nor a list of it."""
    child = Facts(forename="Zofia", surname="Kowalska", date_of_birth="2018-03-04", nhs_number="9990142769")
    for number in range(LISTED_FROM + 1):
        place(invented.SOCIAL_CARE, at, child, f"C-{number}")
    for number, one in enumerate(FEW[1:]):
        place((invented.POLICE, invented.SCHOOL)[number % 2], at, one, f"F-{number}")
    assert not count(at)
    place(invented.SCHOOL, at, FEW[0], "F-10")
    assert count(at)
    [(version, counted)] = kept(live)
    assert counted == LISTED_FROM
    with live.connect("bootstrap") as superuser:
        [(tables,)] = superuser.execute("SELECT tables FROM linkage_names WHERE version = %s", [version]).fetchall()
    listed = json.loads(tables)
    assert ONE in listed["forename"]["shares"]
    assert listed["surname"]["shares"].keys() <= default_model().frequencies["surname"].shares.keys()


def test_names_are_for_matching_and_for_the_worker_alone(at: datetime, live: Database) -> None:
    with live.connect("bootstrap") as superuser:
        superuser.execute("INSERT INTO linkage_names (version, tables, people, at) VALUES ('a', '{}', 1, now())")
    calls = "stock(%s, NULL)", "count_names(%s, '{forename}', 1)", "names(%s, 'a')", "keep_names(%s, 'a', 'b', '{}', 1)"
    with invented.acting_as("social-worker"):
        for call, context in itertools.product(calls, ("", sign(invented.viewer("social-worker")))):
            with pytest.raises(ProgrammingError, match="names are for matching only"), transaction.atomic():
                connection.cursor().execute(f"SELECT sec.{call}", [context])
    worker_acts.become_worker(live)
    assert operations.count_names(by=None, at=at) is False
    for role in ("web", "worker"):
        worker_acts.become(live, role)
        for statement in ("SELECT tables FROM linkage_names", "DELETE FROM linkage_names"):
            with pytest.raises(ProgrammingError, match="permission denied"):
                connection.cursor().execute(statement)


def test_two_count_at_once_while_others_place(at: datetime, live: Database) -> None:
    """One of them keeps what it counted; whoever places meanwhile goes by the one or the other names, and says by which."""
    first = place(invented.POLICE, at)
    fill(live, 60)
    ready, faults, placed = threading.Barrier(4), list[BaseException](), list[Placed]()

    def run(number: int) -> None:
        try:
            ready.wait(timeout=30)
            if number % 2:
                count(at)
            else:
                placed.extend(place(invented.SOCIAL_CARE, at, key=f"W-{number}-{step}") for step in range(5))
        except BaseException as error:  # noqa: BLE001 - reported below, in the test's own thread
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert faults == []
    assert len(kept(live)) == 1
    assert {one.person for one in placed} == {first.person}
    assert [recomputed(one) for one in placed] == [(one.bits, True) for one in placed]


def test_who_is_stopped_while_counting_leaves_what_was(at: datetime, live: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(live, 60)
    assert count(at)
    before = kept(live)
    place(invented.POLICE, at)
    fill(live, 4_000, 1_000)
    with monkeypatch.context() as patched:
        patched.setattr(names, "log", lambda **_: _stop())
        with pytest.raises(InterruptedError):
            count(at)
    assert kept(live) == before
    placed = place(invented.SOCIAL_CARE, at)
    with live.connect("bootstrap") as superuser:
        query = "SELECT frequencies FROM linkage_placement WHERE scope = %s"
        assert superuser.execute(query, [placed.record]).fetchone() == (before[0][0],)
    assert recomputed(placed) == (placed.bits, True)
    assert count(at), "the next one counts anew"


def _stop() -> None:
    raise InterruptedError
