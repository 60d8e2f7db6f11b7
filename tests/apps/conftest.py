"""The log as seen from inside a test's transaction, and a child whom several agencies respond to."""

from datetime import datetime

import pytest
from casework import Case, open_case
from logged import Logged


@pytest.fixture
def logged(db: None) -> Logged:
    """What the test adds to the log."""
    del db
    return Logged()


@pytest.fixture
def case(db: None, at: datetime) -> Case:
    """A child whom social care leads the response to, told by the school; police, health and school are in it."""
    del db
    return open_case(at)
