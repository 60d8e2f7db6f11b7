"""Placing records: eight writers at once beside bare rows, and one record among many beside splink's one-against-all."""

from collections.abc import Callable
from functools import partial

from bench import area, one_against_all, writers
from bench.figures import Comparison
from bench.intake import draft
from keepsight.config import clock
from keepsight.vocabulary.people import Purpose, Viewer

_ACTS = 40
_KEPT = _ACTS * (writers.ROUNDS + 1)
_ROW = 900  # characters of the peer's one row
# Comparison, membership, placement, the log's entry and its body, in characters that make rows of the size theirs have.
_ROWS = (230, 95, 640, 190, 245)


def run() -> list[Comparison]:
    """Eight writers, of whom two place each child: nobody may be there twice. Then one record among many."""
    placed = [_beside(0, _one_row, "one row"), _beside(1, _as_many_rows, f"the {len(_ROWS)} rows that a placement keeps, bare")]
    return [*placed, *one_against_all.run()]


def _one_row() -> None:
    area.insert_row("a" * _ROW, clock.now())


def _as_many_rows() -> None:
    area.insert_rows(_ROWS, clock.now())


def _beside(turn: int, peer: Callable[[], None], of: str) -> Comparison:
    what = f"placements, {writers.WRITERS} writers"
    ours, theirs = writers.at_once(partial(_of_a_writer, turn=turn, peer=peer), what, _ACTS)
    children, persons = (turn + 1) * writers.WRITERS // 2 * _KEPT, _persons()
    if persons != children:
        raise ValueError(f"{children} children became {persons} persons")
    remark = f"Peer: {of}, in a transaction. Each child placed by two writers: {children} children, {persons} persons"
    return Comparison(what, "placements or transactions", ours, theirs, remark)


def _of_a_writer(number: int, *, turn: int, peer: Callable[[], None]) -> tuple[Callable[[], object], Callable[[], object]]:
    """Records kept beforehand, then placed one by one, each in a context and a transaction of its own."""
    from keepsight.apps.access import operations as access
    from keepsight.apps.linkage import operations as linkage
    from keepsight.apps.people import operations as people
    from keepsight.apps.people.values import RecordDraft

    by = area.actor("school-dsl" if number % 2 else "named-nurse")
    first = (turn * writers.WRITERS + 2 * (number // 2)) * _KEPT
    drafts = [RecordDraft(f"B-{turn}-{number}-{one}", draft(first + 2 * one).child) for one in range(_KEPT)]
    with access.acting(by=by, purpose=Purpose.LOADING):
        kept = iter(people.keep_many(drafts=drafts, by=by, at=clock.now()))

    def place() -> None:
        with access.viewing(Viewer(by, Purpose.SAFEGUARDING)):
            linkage.place(record=next(kept), by=by, at=clock.now())

    return place, peer


def _persons() -> int:
    import os

    import psycopg

    with psycopg.connect(os.environ["DATABASE_MIGRATOR_URL"]) as owner:
        found = owner.execute("SELECT count(DISTINCT person) FROM people_membership WHERE until_at IS NULL").fetchone()
    return int(found[0]) if found else 0
