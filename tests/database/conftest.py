"""The small area, once for each test: what it commits is committed."""

from datetime import datetime

import pytest
import small_area
from testing_database import Database


@pytest.fixture
def area(live: Database, at: datetime) -> small_area.Area:
    """Rows of two agencies in every table about a child."""
    return small_area.make(live, at)
