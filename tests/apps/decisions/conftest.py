"""A decision of social care about a child, waiting for a senior."""

from datetime import datetime
from uuid import UUID, uuid4

import invented
import pytest
from logged import Logged

from keepsight.apps.decisions import operations


@pytest.fixture
def person(logged: Logged, at: datetime) -> UUID:
    """A child known to school and social care."""
    del logged  # counts from before
    return invented.receive(at).placed.person


@pytest.fixture
def decision(person: UUID, at: datetime) -> UUID:
    """Made by the social worker."""
    with invented.acting_as("social-worker") as by:
        return operations.decide(
            person=person, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )
