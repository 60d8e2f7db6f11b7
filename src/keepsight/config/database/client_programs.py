"""`pg_dump` and `pg_restore` of the server's own version: what newer ones write, an older server may not read back."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg

from keepsight.config.database import embedded

_NUMBER = re.compile(r"\(PostgreSQL\) (\d+)")


class ClientError(Exception):
    """A program is missing, or ended with an error; the text is one line."""


def run(url: str, program: str, *arguments: str) -> None:
    """Run a client program on the database; ClientError says in one line why it could not."""
    # The password through the environment: a command line is seen by everybody on the machine.
    parts = psycopg.conninfo.conninfo_to_dict(url)
    secret = {"PGPASSWORD": str(parts.pop("password"))} if "password" in parts else {}
    place = psycopg.conninfo.make_conninfo("", **parts)
    done = subprocess.run(
        [_found(program, _major(url)), "--dbname", place, *arguments],
        capture_output=True, text=True, check=False, env=os.environ | secret,
    )  # fmt: skip
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[0].removeprefix(f"{program}: ")
        raise ClientError(f"{program}: {reason}")


def connected(url: str) -> psycopg.Connection:
    """A connection; ClientError says why there is none."""
    try:
        return psycopg.connect(url)
    except psycopg.OperationalError as error:
        raise ClientError(str(error).splitlines()[0]) from error


def _major(url: str) -> int:
    with connected(url) as opened:
        return opened.info.server_version // 10_000


def _found(program: str, major: int) -> str:
    """The program of the server's major version.

    A dump that a newer pg_dump made of a server need not load into that server again (PostgreSQL's page on pg_dump, Notes);
    pg_restore 17 and newer set `transaction_timeout`, which no server before 17 knows.
    """
    tried = [(path, _version(path)) for path in _places(program)]
    for path, version in tried:
        if version == major:
            return str(path)
    others = ", ".join(str(version) for _path, version in tried) or "none"
    raise ClientError(
        f"{program} {major} is needed, the server's own version (found: {others}): "
        f"install postgresql-client-{major}, or set KEEPSIGHT_PG_BIN"
    )


def _places(program: str) -> Iterator[Path]:
    in_path = shutil.which(program)
    folders = [*embedded.folders(), *([Path(in_path).parent] if in_path else [])]
    yield from (folder / program for folder in folders if (folder / program).is_file())


def _version(program: Path) -> int:
    said = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=False).stdout
    number = _NUMBER.search(said)
    return int(number[1]) if number else 0
