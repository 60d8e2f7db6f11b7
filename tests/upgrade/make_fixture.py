"""Write the plain SQL dump of this version's schema with a few invented rows, for the upgrade tests of later versions."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "support"))  # pytest puts it there for tests; this is a script

import testing_database  # noqa: E402 - found by the line above
import testing_environment  # noqa: E402, F401 - sets the environment, before any settings are read

AT = datetime(2026, 11, 20, 16, 50, tzinfo=UTC)
PLACEHOLDER = "KEEPSIGHT_DATABASE"
# What pg_dump says of itself and of each object, psql's own commands, and a setting that only later servers know.
NOT_THE_SCHEMA = re.compile(
    r"^(-- Dumped .*\n|\\(un)?restrict .*\n|SET transaction_timeout = 0;\n|--\n-- (Name|Data for Name): .*\n--\n+)",
    re.MULTILINE,
)


def main() -> int:
    """0 and a file; 2 where this version's file is there already: what was released does not change."""
    target = HERE / f"schema-{version('keepsight')}.sql"
    if target.exists():
        sys.stderr.write(f"{target.name} is there already: give the next version its number first\n")
        return 2
    with testing_database.server() as superuser:
        made = testing_database.make_template(superuser)
        _write_rows(made)
        text = _dump(made)
        testing_database.drop(made)
    target.write_text(text, encoding="utf-8")
    return 0


def _write_rows(database: testing_database.Database) -> None:
    """A contact, so a record at either agency, and a decision about her with its sign-off."""
    import django

    os.environ |= {"DATABASE_URL": database.url("web"), "DJANGO_SETTINGS_MODULE": "keepsight.config.settings"}
    django.setup()
    import invented
    import small_area
    from django.db import connection

    sent = invented.receive(AT)
    small_area.decide("social-worker", "team-manager", "referral", sent.placed.person, AT)
    connection.close()


def _dump(database: testing_database.Database) -> str:
    """INSERT instead of COPY, so that any client can restore it; owners and grants belong to the schema and stay."""
    from keepsight.config.database import embedded

    program = embedded.programs() / "pg_dump"
    done = subprocess.run(
        [str(program), "--dbname", database.url("bootstrap"), "--inserts", "--rows-per-insert=50"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return NOT_THE_SCHEMA.sub("", done.stdout).replace(database.name, PLACEHOLDER)


if __name__ == "__main__":
    sys.exit(main())
