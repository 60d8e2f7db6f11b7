"""An action is done when there is evidence and somebody independent has checked; overdue is worked out, never typed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from keepsight.apps.inspections import rules
from keepsight.apps.inspections.values import ActionCard, ActionDraft, Note, NoteCard, Step
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, AgencyKind, Role

BEGAN = datetime(2026, 11, 20, 9, tzinfo=UTC)
OWNER, WRITER, CHECKER = 1, 2, 3
DUE = date(2026, 11, 30)


def person(user: int) -> Actor:
    return Actor(user, 1, AgencyKind.SCRUTINY, frozenset({Role.PUBLISHER}))


def action(*kinds: Note, by: int = WRITER) -> ActionCard:
    notes = tuple(NoteCard(kind, "x", by, BEGAN + timedelta(hours=hour)) for hour, kind in enumerate(kinds))
    return ActionCard(UUID(int=1), ActionDraft(1, 1, OWNER, "Do it", DUE), "An agency", "A", notes, WRITER, BEGAN)


STEP, EVIDENCE, CLOSED, VERIFIED, FAILED = Note.STEP, Note.EVIDENCE, Note.CLOSED, Note.VERIFIED, Note.NOT_VERIFIED


@pytest.mark.parametrize(
    ("kinds", "step"),
    [
        ((), Step.OPEN), ((STEP,), Step.UNDER_WAY), ((STEP, EVIDENCE), Step.EVIDENCE), ((EVIDENCE, CLOSED), Step.EVIDENCE),
        ((EVIDENCE, CLOSED, VERIFIED), Step.VERIFIED), ((EVIDENCE, CLOSED, FAILED), Step.UNDER_WAY),
        ((EVIDENCE, CLOSED, FAILED, EVIDENCE), Step.EVIDENCE),
    ],
)  # fmt: skip
def test_the_step_is_read_from_the_history(kinds: tuple[Note, ...], step: Step) -> None:
    assert action(*kinds).step is step


def test_nothing_is_closed_without_evidence_or_twice() -> None:
    assert isinstance(rules.may_note(action(STEP), CLOSED, person(WRITER)), Refused)
    assert rules.may_note(action(EVIDENCE), CLOSED, person(WRITER)) == Allowed()
    assert isinstance(rules.may_note(action(EVIDENCE, CLOSED), CLOSED, person(WRITER)), Refused)
    assert isinstance(rules.may_note(action(EVIDENCE, CLOSED, FAILED), CLOSED, person(WRITER)), Refused)


@pytest.mark.parametrize(("user", "may"), [(OWNER, False), (WRITER, False), (CHECKER, True)])
@pytest.mark.parametrize("outcome", [VERIFIED, FAILED])
def test_neither_owner_nor_closer_verifies(user: int, may: bool, outcome: Note) -> None:
    assert isinstance(rules.may_note(action(EVIDENCE, CLOSED), outcome, person(user)), Allowed if may else Refused)


def test_who_gave_evidence_in_a_round_that_failed_does_not_verify_the_next_one() -> None:
    other = 4
    second = (NoteCard(EVIDENCE, "x", other, BEGAN + timedelta(days=1)), NoteCard(CLOSED, "x", other, BEGAN + timedelta(days=2)))
    first = action(EVIDENCE, CLOSED)
    failed = NoteCard(FAILED, "x", CHECKER, BEGAN + timedelta(hours=9))
    again = replace(first, notes=(*first.notes, failed, *second))
    assert isinstance(rules.may_note(again, VERIFIED, person(WRITER)), Refused)
    assert rules.may_note(again, VERIFIED, person(CHECKER)) == Allowed()


def test_nothing_is_verified_before_it_is_closed_or_changed_after_it_is_verified() -> None:
    assert isinstance(rules.may_note(action(EVIDENCE), VERIFIED, person(CHECKER)), Refused)
    assert isinstance(rules.may_note(action(EVIDENCE, CLOSED, VERIFIED), STEP, person(WRITER)), Refused)


def test_overdue_is_worked_out_and_ends_with_the_check() -> None:
    assert [action(STEP).overdue_days(DUE + timedelta(days=days)) for days in (-1, 0, 1, 20)] == [0, 0, 1, 20]
    assert action(EVIDENCE, CLOSED).overdue_days(DUE + timedelta(days=2)) == 2
    assert action(EVIDENCE, CLOSED, VERIFIED).overdue_days(DUE + timedelta(days=2)) == 0


def test_who_wrote_what_is_new_does_not_release_it() -> None:
    held = [action(STEP)]
    assert isinstance(rules.may_release(held, person(WRITER), None), Refused)
    assert rules.may_release(held, person(CHECKER), None) == Allowed()
    assert isinstance(rules.may_release(held, person(CHECKER), BEGAN + timedelta(hours=9)), Refused)
    assert isinstance(rules.may_release([], person(CHECKER), None), Refused)
