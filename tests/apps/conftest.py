"""The log as seen from inside a test's transaction, and a child whom several agencies respond to."""

from datetime import datetime

import invented
import pytest
from casework import EVERYBODY, Case
from logged import Logged

from keepsight.apps.response import operations


@pytest.fixture
def logged(db: None) -> Logged:
    """What the test adds to the log."""
    del db
    return Logged()


@pytest.fixture
def case(db: None, at: datetime) -> Case:
    """A child whom social care leads the response to, told by the school; police, health and school are in it."""
    del db
    person = invented.receive(at).placed.person
    with invented.acting_as("social-worker") as by:
        episode = operations.open_episode(
            person=person, basis="section-47", reason="Each holds a part", household=[],
            members=[invented.user(one) for one in EVERYBODY], by=by, at=at,
        )  # fmt: skip
    return Case(person, episode, at)
