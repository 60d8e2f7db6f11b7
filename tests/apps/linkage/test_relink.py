"""Linking anew: the same persons in whatever order records came, people's answers obeyed, what is closed left alone."""

from dataclasses import replace
from datetime import datetime
from itertools import permutations
from uuid import UUID

import invented
import pytest
from django.db import connection, transaction
from logged import Logged

from keepsight.apps.access import operations as access
from keepsight.apps.linkage import operations, queries
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.vocabulary.people import Purpose

pytestmark = pytest.mark.django_db
# The middle one alone shows that the first and the last are of one child; her brother shares their home.
GIRL = invented.ZOSIA
RECORDS = (
    Facts(forename="Zosia", surname="Nowak-Hale", date_of_birth="2018", address="14 Larch Walk", postcode="NX1 4AB"),
    GIRL,
    Facts(forename="Zofia", surname="Hale", date_of_birth="2018-03-12", nhs_number="9990142769"),
    replace(GIRL, forename="Leo", nhs_number="", date_of_birth="2018-03-12", sex="M"),
)


def load(order: tuple[int, ...], at: datetime) -> None:
    for number in order:
        with invented.acting_as((invented.POLICE, invented.SOCIAL_CARE)[number % 2], Purpose.LOADING) as by:
            kept = people.keep(draft=RecordDraft(f"R-{number}", RECORDS[number]), by=by, at=at)
            operations.place(record=kept, by=by, at=at)


def persons(*viewers: str) -> dict[str, UUID]:
    """The agencies' numbers with their persons."""
    found: dict[str, UUID] = {}
    for code in viewers or (invented.POLICE, invented.SOCIAL_CARE):
        with invented.acting_as(code), connection.cursor() as cursor:
            cursor.execute(
                "SELECT r.external_id, m.person FROM people_membership m"
                " JOIN people_record r USING (scope) WHERE m.until_at IS NULL"
            )
            found |= dict(cursor.fetchall())
    return found


def groups() -> set[frozenset[str]]:
    found = persons()
    return {frozenset(name for name, whom in found.items() if whom == person) for person in found.values()}


def relink(at: datetime) -> int:
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        return operations.relink(by=by, at=at).moved


def test_the_order_in_which_records_came_does_not_matter(at: datetime) -> None:
    results = []
    for order in permutations(range(len(RECORDS))):
        with transaction.atomic():
            load(order, at)
            relink(at)
            results.append(groups())
            assert relink(at) == 0, "linking anew again moves nobody"
            transaction.set_rollback(True)
    assert results == [{frozenset({"R-0", "R-1", "R-2"}), frozenset({"R-3"})}] * len(results)


def test_what_moved_stands_in_one_entry(logged: Logged, at: datetime) -> None:
    load((0, 2, 1), at)
    before, moved = logged.kinds(), relink(at)
    assert logged.kinds() == before + ["linkage.records.relinked"] * (moved > 0)


def test_what_a_person_parted_stays_parted(at: datetime) -> None:
    load((1, 2), at)
    assert len(groups()) == 1
    with invented.acting_as("social-worker") as by:
        record = next(iter(own_records()))
        operations.split(record=record, reason="Two girls", by=by, at=at)
    relink(at)
    assert groups() == {frozenset({"R-1"}), frozenset({"R-2"})}


def own_records() -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT scope FROM people_record")
        return [scope for (scope,) in cursor.fetchall()]


def test_what_a_person_joined_stays_joined(at: datetime) -> None:
    load((1,), at)
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft("R-9", replace(GIRL, nhs_number="9434765919")), by=by, at=at)
        operations.place(record=kept, by=by, at=at)
    assert len(groups()) == 2
    with invented.acting_as("detective-sergeant") as by:
        [link] = queries.possible_links(viewer=invented.viewer("detective-sergeant"), page=1).items
        operations.answer_possible(link=link.id, same=True, reason="One child after all", by=by, at=at)
    assert relink(at) == 0
    assert groups() == {frozenset({"R-1", "R-9"})}


def test_what_is_closed_stays_as_it_is(at: datetime) -> None:
    load((0, 2), at)
    before = persons()
    assert len(set(before.values())) == 2
    with invented.acting_as("detective-inspector") as by:
        for person in before.values():
            access.restrict(scope=person, users=[by.user], reason="A colleague's child", by=by, at=at)
    load((1,), at)
    relink(at)
    assert persons("detective-inspector") == before
