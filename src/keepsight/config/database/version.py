"""What the schema of this version is made of, as one digest: needs neither Django nor a database."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).parents[2]
# Migrations; functions; how roles, grants and policies are made; and the models, whose declarations policies are made from.
_SOURCES = ("apps/*/migrations/*.py", "**/*.sql", "config/database/*.py", "apps/*/models/*.py", "apps/*/models.py")


@cache
def schema_version() -> str:
    """Hexadecimal; changes with any migration, SQL file or declaration that the schema is made from."""
    told = hashlib.sha256(version("django-allauth").encode())  # it brings migrations of its own
    for path in sorted(path for pattern in _SOURCES for path in _PACKAGE.glob(pattern)):
        told.update(path.read_bytes())
    return told.hexdigest()
