"""Keeping and placing contacts, one writer and eight, beside as many rows of the same size."""

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING
from uuid import uuid4

from bench import area, writers
from bench.figures import Comparison, in_turn, per_second
from keepsight.config import clock
from keepsight.vocabulary.people import Purpose, Viewer

if TYPE_CHECKING:
    from keepsight.apps.intake.values import ContactDraft

ROUNDS, ACTS = 20, 10
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


def run() -> list[Comparison]:
    """One writer, then eight."""
    send, insert = _acts(first=0)
    statements = _statements(send)
    ours, peer = in_turn(
        ours=lambda: per_second(send, ACTS), peer=lambda: per_second(insert, ACTS), rounds=ROUNDS, name="intake, 1 writer"
    )
    one = Comparison(
        "contacts, 1 writer", "contacts or rows", ours, peer, f"{statements} SQL statements for a contact, 1 for a row"
    )
    return [one, _eight()]


def _eight() -> Comparison:
    ours, peer = writers.at_once(_of_a_writer, f"intake, {writers.WRITERS} writers")
    return Comparison(f"contacts, {writers.WRITERS} writers", "contacts or rows", ours, peer, "all writers together")


def _of_a_writer(number: int) -> tuple[Callable[[], object], Callable[[], object]]:
    return _acts(first=100_000 + 1_000 * number)


def _acts(first: int) -> tuple[Callable[[], object], Callable[[], object]]:
    """Send the next contact; insert a row with as many characters."""
    from keepsight.apps.access import operations as access
    from keepsight.apps.intake import operations as intake

    by, numbers = area.actor("school-dsl"), count(first)
    text = draft(first).as_text()

    def send() -> None:
        given = draft(next(numbers))
        with access.viewing(Viewer(by, Purpose.SAFEGUARDING)):
            intake.receive(draft=given, key=str(uuid4()), by=by, at=clock.now())

    return send, lambda: area.insert_row(text, clock.now())


def draft(number: int) -> "ContactDraft":
    """Contact `number`: two in a row are about one child, who shares a name, a day or a home with nobody else."""
    from keepsight.apps.intake.values import ContactDraft
    from keepsight.apps.people.values import Facts

    child = number // 2
    letters = "".join(_CONSONANTS[child // 14**place % 14] + _VOWELS[(child // 5**place + place) % 5] for place in range(5))
    facts = Facts(
        forename=letters[:6].title(), surname=f"{letters[::-1]}ward".title(), sex="FM"[child % 2],
        date_of_birth=f"{2009 + child % 16}-{1 + child % 12:02d}-{1 + child % 28:02d}",
        address=f"{1 + child} {letters.title()} Lane", postcode=f"NY{child % 90 + 1} {child % 9 + 1}AA",
    )  # fmt: skip
    return ContactDraft(
        to_agency="northmere-childrens-services", child=facts, seen_heard="A change since the summer. " * 12,
        safety="At school until half past three, then at home with a grandparent. " * 2,
        family_told="Nothing yet; we ask for advice first.",
    )  # fmt: skip


def _statements(send: Callable[[], object]) -> int:
    """SQL statements of a contact about a child who is known already."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    send()
    with CaptureQueriesContext(connection) as captured:
        send()
    return len(captured)
