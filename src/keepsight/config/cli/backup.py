"""`backup`, `restore`: database, published log and keys in one archive, taken while everything runs."""

import argparse
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from keepsight.config import environment
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError
from keepsight.config.database import client_programs, embedded

_DUMP = "database.dump"
_KEYS = ("log.key", "secrets.json")  # what stands beside the log; keys in the environment are kept by whoever set them
_MARK = "log.restored"  # see apps/ledger/operations/last_word.py


def add(commands: Any) -> None:
    """Declare the commands."""
    backup = commands.add_parser("backup", help="write database, log and keys to one file, while everything runs")
    backup.add_argument("file", type=Path)
    backup.set_defaults(run=_backup)
    restore = commands.add_parser("restore", help="read a backup into an empty database and data folder")
    restore.add_argument("file", type=Path)
    restore.set_defaults(run=_restore)


def _backup(given: argparse.Namespace) -> int:
    if given.file.exists():
        raise BadInputError(f"{given.file} is there already: choose another name")
    data = environment.data_dir()
    try:
        with _server(new=False) as url, tempfile.TemporaryDirectory(dir=given.file.absolute().parent, prefix=".backup") as name:
            draft = Path(name)
            # The log first: the database, dumped afterwards, then holds at least every entry that the copied log has signed.
            _copy_log(data / "log", draft / "log")
            for key in _KEYS:
                if (data / key).exists():
                    shutil.copy(data / key, draft / key)
            client_programs.run(url, "pg_dump", "--format=custom", "--file", str(draft / _DUMP))
            _pack(draft, given.file)
    except (OSError, client_programs.ClientError) as error:
        raise BadInputError(f"the backup could not be written: {error}") from error
    print(f"Written: {given.file}. It holds keys and personal data: encrypt it, and keep it elsewhere.")
    return 0


def _copy_log(log: Path, to: Path) -> None:
    installation.set_up_django()
    from keepsight.apps.ledger.operations.export import export
    from keepsight.apps.ledger.queries import LogFolder

    if (log / "checkpoint").exists():
        export(to, log=LogFolder(log))


def _pack(draft: Path, file: Path) -> None:
    packed = draft / "packed"
    with os.fdopen(os.open(packed, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        with tarfile.open(fileobj=out, mode="w") as archive:
            for path in sorted(draft.iterdir()):
                if path != packed:
                    archive.add(path, path.name)
        out.flush()
        os.fsync(out.fileno())
    packed.replace(file)


def _restore(given: argparse.Namespace) -> int:
    data = environment.data_dir()
    if not given.file.is_file():
        raise BadInputError(f"no such file: {given.file}")
    if (data / "log").exists() or (data / "log.key").exists():
        raise BadInputError(f"{data} holds a log already: restore into an empty data folder")
    data.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=data, prefix=".restore") as name:
            draft = Path(name)
            with tarfile.open(given.file, "r:") as archive:
                _unpack(archive, draft)
            with _server(new=True) as url:
                _require_empty(url)
                # The mark first: whatever happens from here on, nothing is signed before a person has looked.
                (data / _MARK).touch(mode=0o600)
                client_programs.run(url, "pg_restore", "--exit-on-error", "--single-transaction", str(draft / _DUMP))
            for part in ("log", *_KEYS):
                if (draft / part).exists():
                    (draft / part).replace(data / part)
    except (OSError, tarfile.TarError, client_programs.ClientError) as error:
        raise BadInputError(f"{given.file} could not be restored: {error}") from error
    print("Restored. Next: keepsight migrate, then keepsight ledger reconcile with the last checkpoint kept outside.")
    return 0


def _unpack(archive: tarfile.TarFile, into: Path) -> None:
    """Write the archive's files below a folder, and nothing anywhere else.

    Python's own filter for this (PEP 706) is not in the Python 3.11.2 of Debian 12.
    """
    for member in archive:
        path = (into / member.name).resolve()
        source = archive.extractfile(member) if member.isreg() else None
        if source is None:
            continue  # folders come with their files; links and devices are in no backup
        if not path.is_relative_to(into.resolve()):
            raise tarfile.ReadError(f"{member.name} would be written outside the data folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        with source, path.open("xb") as out:
            path.chmod(member.mode & 0o644)
            shutil.copyfileobj(source, out)


def _require_empty(url: str) -> None:
    with client_programs.connected(url) as opened:
        row = opened.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    if row and row[0]:
        raise BadInputError("the database is not empty: restore into a new one, with its roles made")


@contextmanager
def _server(*, new: bool) -> Iterator[str]:
    """The database as a role that row security does not bind: the one given, or the demo's superuser."""
    given = environment.read("DATABASE_BACKUP_URL")
    if given:
        yield given
        return
    folder = environment.data_dir()
    if environment.read("DATABASE_URL") or not (new or (folder / "passwords.json").exists()):
        raise BadInputError("set DATABASE_BACKUP_URL, or KEEPSIGHT_DATA_DIR to the folder of a demo")
    server = embedded.Server(folder)
    try:
        server.start()
        superuser = embedded.superuser_dsn(folder)
        if new:
            installation.create_database(superuser, installation.DATABASE, installation.passwords(folder))
        yield embedded.superuser_dsn(folder, installation.DATABASE)
    except embedded.EmbeddedError as error:
        raise BadInputError(str(error)) from error
    finally:
        if server.process is not None:
            server.stop()
