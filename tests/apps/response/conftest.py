"""A child whom social care leads the response to, with police, health and school in it."""

from datetime import datetime

import invented
import pytest
from casework import EVERYBODY, Case

from keepsight.apps.response import operations


@pytest.fixture
def case(db: None, at: datetime) -> Case:
    """Told by the school; a joint response is open."""
    del db
    person = invented.receive(at).placed.person
    with invented.acting_as("social-worker") as by:
        episode = operations.open_episode(
            person=person, basis="section-47", reason="Each holds a part", household=[],
            members=[invented.user(one) for one in EVERYBODY], by=by, at=at,
        )  # fmt: skip
    return Case(person, episode, at)
