"""A whole log to spoil."""

from pathlib import Path

import pytest
from forged_logs import Log


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """An export nobody has touched."""
    return Log().write(tmp_path / "export")
