"""In a large register more strangers share a common name and a birth date: what links in a small one, a person looks at."""

from datetime import datetime

import invented
import pytest
from django.db import connection
from testing_database import Database

from keepsight.apps.linkage import operations, queries
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.engines.linkage import default_model
from keepsight.vocabulary.people import Purpose

COMMON = Facts(forename="Jack", surname="Smith", date_of_birth="2018-03-04")


def place(code: str, at: datetime) -> Placed:
    with invented.acting_as(code, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft("R-1", COMMON), by=by, at=at)
        return operations.place(record=kept, by=by, at=at)


def say_there_are(records: int, database: Database) -> None:
    """As if the table held so many records when it was last counted, and had not grown since."""
    with database.connect("bootstrap") as superuser:
        superuser.execute("VACUUM (ANALYZE) linkage_comparison")
        superuser.execute("UPDATE pg_class SET reltuples = %s WHERE oid = 'linkage_comparison'::regclass", [records])


def recomputed(placed: Placed) -> float | None:
    with invented.acting_as("social-worker"):
        again = queries.recompute(viewer=invented.viewer("social-worker"), record=placed.record)
    assert again
    assert again.bits_then == placed.bits
    return again.bits_now


def test_in_a_small_register_a_name_and_a_birth_date_link(at: datetime, live: Database) -> None:
    first = place(invented.POLICE, at)
    placed = place(invented.SOCIAL_CARE, at)
    assert (placed.status, placed.person) == ("link", first.person)
    say_there_are(10_000_000, live)
    assert recomputed(placed) == placed.bits, "with the prior of its time"


def test_in_a_large_one_a_person_looks(at: datetime, live: Database) -> None:
    place(invented.POLICE, at)
    say_there_are(10_000_000, live)
    placed = place(invented.SOCIAL_CARE, at)
    assert (placed.status, placed.possible) == ("possible", 1)
    assert placed.bits
    assert placed.bits < default_model().link_bits


def memberships_read() -> int:
    """By this transaction, with an index."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'people_membership'")
        return int(cursor.fetchone()[0])


@pytest.mark.django_db
def test_before_the_database_has_counted_its_tables_a_placement_still_reads_only_those_alike(at: datetime) -> None:
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        strangers = [RecordDraft(f"R-{number}", invented.other_child(number)) for number in range(2, 102)]
        operations.place_many(records=people.keep_many(drafts=strangers, by=by, at=at), by=by, at=at)
    place(invented.POLICE, at)
    before = memberships_read()
    assert place(invented.SOCIAL_CARE, at).status == "link"
    assert memberships_read() - before < len(strangers) // 2
