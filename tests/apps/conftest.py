"""The log as seen from inside a test's transaction."""

import pytest
from logged import Logged


@pytest.fixture
def logged(db: None) -> Logged:
    """What the test adds to the log."""
    del db
    return Logged()
