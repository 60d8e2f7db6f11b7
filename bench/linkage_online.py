"""Placing records: eight writers at once beside bare rows, and one record among many beside splink's one-against-all."""

from collections.abc import Callable

from bench import area, one_against_all, writers
from bench.figures import Comparison
from bench.intake import draft
from keepsight.config import clock
from keepsight.vocabulary.people import Purpose, Viewer

_KEPT = writers.ACTS * (writers.ROUNDS + 1)
_ROW = 900  # characters of the peer's row


def run() -> list[Comparison]:
    """Eight writers, of whom two place each child: nobody may be there twice. Then one record among many."""
    ours, peer = writers.at_once(_of_a_writer, f"placements, {writers.WRITERS} writers")
    children, persons = writers.WRITERS // 2 * _KEPT, _persons()
    if persons != children:
        raise ValueError(f"{children} children became {persons} persons")
    remark = f"{children} children, each placed by two writers: {persons} persons"
    placed = Comparison(f"placements, {writers.WRITERS} writers", "placements or rows", ours, peer, remark)
    return [placed, *one_against_all.run()]


def _of_a_writer(number: int) -> tuple[Callable[[], object], Callable[[], object]]:
    """Records kept beforehand, then placed one by one, each in a context and a transaction of its own."""
    from keepsight.apps.access import operations as access
    from keepsight.apps.linkage import operations as linkage
    from keepsight.apps.people import operations as people
    from keepsight.apps.people.values import RecordDraft

    by = area.actor("school-dsl" if number % 2 else "named-nurse")
    first = 2 * (number // 2) * _KEPT
    drafts = [RecordDraft(f"B-{number}-{one}", draft(first + 2 * one).child) for one in range(_KEPT)]
    with access.acting(by=by, purpose=Purpose.LOADING):
        kept = iter(people.keep_many(drafts=drafts, by=by, at=clock.now()))

    def place() -> None:
        with access.viewing(Viewer(by, Purpose.SAFEGUARDING)):
            linkage.place(record=next(kept), by=by, at=clock.now())

    return place, lambda: area.insert_row("a" * _ROW, clock.now())


def _persons() -> int:
    import os

    import psycopg

    with psycopg.connect(os.environ["DATABASE_MIGRATOR_URL"]) as owner:
        found = owner.execute("SELECT count(DISTINCT person) FROM people_membership WHERE until_at IS NULL").fetchone()
    return int(found[0]) if found else 0
