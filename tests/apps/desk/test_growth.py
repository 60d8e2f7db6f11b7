"""Lists ask the database as often for many children as for one: counted, never timed."""

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

import invented
import pytest
from browsing import page, signed_in
from casework import Case, open_case
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keepsight.apps.decisions import operations as decisions
from keepsight.apps.response import queries as response
from keepsight.vocabulary.people import Purpose, Viewer


def decide(case: Case) -> None:
    """A decision that waits for a senior."""
    with invented.acting_as("social-worker") as by:
        decisions.decide(
            person=case.person,
            draft=invented.decision(),
            evidence=invented.evidence(case.now),
            key=uuid4(),
            by=by,
            at=case.tick(),
        )


def opened(at: datetime, number: int) -> Case:
    """A child whose response is under way, with a brother at home, and whose newest decision waits."""
    case = open_case(at, invented.other_child(number))
    case.step("accept-referral")
    decide(case)
    return case


def statements(look: Callable[[], object]) -> int:
    """How many the second look takes: the first fills what a process keeps."""
    look()
    with CaptureQueriesContext(connection) as asked:
        look()
    return len(asked)


def digest(at: datetime) -> int:
    with invented.acting_as("social-worker") as by:
        return len(response.digest(viewer=Viewer(by, Purpose.SAFEGUARDING), at=at))


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("name", ["desk:home", "desk:oversight"])
def test_a_list_of_what_waits_asks_as_often_for_four_children_as_for_one(at: datetime, name: str) -> None:
    first = opened(at, 1)
    client = signed_in("team-manager")
    once = statements(lambda: page(client, name))
    others = [opened(at, number) for number in (2, 3, 4)]
    shown = page(client, name)
    assert all(invented.other_child(number).surname in shown for number in (1, 2, 3, 4)), (first, others)
    assert statements(lambda: page(client, name)) == once


@pytest.mark.usefixtures("db")
def test_the_day_s_questions_ask_as_often_for_four_children_as_for_one(at: datetime) -> None:
    case = opened(at, 1)
    invented.household(case.person, at)
    once = statements(lambda: digest(case.now))
    for number in (2, 3, 4):
        opened(at, number)
    assert statements(lambda: digest(case.now)) == once
