"""What Django's settings read from the environment. Loaded by pytest's `-p`, before any settings: a conftest comes too late."""

import os
import shutil
import tempfile

CONTEXT_KEY = "ab" * 32
SECRET_KEY = "test-" * 12
_folder = tempfile.mkdtemp(prefix="ks")

os.environ |= {
    "KEEPSIGHT_CONTEXT_KEY": CONTEXT_KEY,
    "KEEPSIGHT_SECRET_KEY": SECRET_KEY,
    "KEEPSIGHT_DEMO": "1",
    "KEEPSIGHT_DATA_DIR": _folder,
}


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(_folder)
