"""Appending to the log beside rows of the same size, and verifying an exported log beside hashing its bytes."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import area, http, publishing
from bench.figures import Comparison, Latency, in_turn, per_second
from bench.writers import WRITERS, at_once
from keepsight.config import clock
from keepsight.programs import ledger_verify

ROUNDS, ACTS = 20, 40
ENTRIES, VERIFY_ROUNDS = 5_000, 9
_BODY = {"contact": "5d6b1b0e-55a2-4a3e-9a3b-0d0f7a6ad001", "content": "ab" * 32, "link": "new"}


def run() -> list[Comparison | Latency]:
    """Appending, by one and by many; decisions over HTTP; how soon an entry is signed; verifying."""
    return [_append(), _append_at_once(), *http.run(), *publishing.run(), _verify()]


def _append_at_once() -> Comparison:
    ours, peer = at_once(_acts, "ledger, writers", 40)
    return Comparison(f"appends, {WRITERS} writers", "entries or rows", ours, peer)


def _acts(number: int) -> tuple[Callable[[], object], Callable[[], object]]:
    """One writer's own entries, and the peer's rows of as many bytes."""
    from django.db import transaction

    from keepsight.apps.ledger.operations import record

    def append() -> None:
        with transaction.atomic():
            record(kind="bench.entry.made", body=_BODY, by=number + 1, at=clock.now())

    return append, lambda: area.insert_row("a" * 370, clock.now())


def _append() -> Comparison:
    from django.db import transaction

    from keepsight.apps.ledger.operations import record

    def append() -> None:
        with transaction.atomic():
            record(kind="bench.entry.made", body=_BODY, by=1, at=clock.now())

    size = _bytes_of_an_entry(append)
    row = "a" * size
    ours, peer = in_turn(
        ours=lambda: per_second(append, ACTS), peer=lambda: per_second(lambda: area.insert_row(row, clock.now()), ACTS),
        rounds=ROUNDS, name="ledger, append",
    )  # fmt: skip
    return Comparison("appends, 1 writer", "entries or rows", ours, peer, f"{size} bytes each")


def _bytes_of_an_entry(append: Callable[[], object]) -> int:
    """Bytes that one entry's rows hold, as the auditor reads them."""
    import psycopg

    append()
    with psycopg.connect(os.environ["DATABASE_AUDITOR_URL"]) as auditor:
        found = auditor.execute(
            "SELECT octet_length(e.entry) + octet_length(e.leaf_hash) + octet_length(b.salt) + octet_length(b.body)"
            " FROM ledger_entry AS e JOIN ledger_body AS b USING (index) ORDER BY index DESC LIMIT 1"
        ).fetchone()
    return int(found[0]) if found else 0


def _verify() -> Comparison:
    """Entries a second; the peer hashes all files of the same export."""
    from django.db import transaction

    from keepsight.apps.ledger.operations import record

    with transaction.atomic():
        for _ in range(ENTRIES):
            record(kind="bench.entry.made", body=_BODY, by=1, at=clock.now())
    with tempfile.TemporaryDirectory(prefix="ks") as place:
        folder = Path(place) / "export"
        area.command("ledger", "export", str(folder))
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        report = ledger_verify.verify(folder)
        if not report.is_whole:
            raise ValueError(f"the log is not whole: {report.problems[0]}")
        ours, peer = in_turn(
            ours=lambda: report.size * per_second(lambda: ledger_verify.verify(folder), 1),
            peer=lambda: report.size * per_second(lambda: _digest(files), 1),
            rounds=VERIFY_ROUNDS, name="ledger, verify",
        )  # fmt: skip
        held = sum(path.stat().st_size for path in files)
    return Comparison("verifying an export", "entries", ours, peer, f"{report.size} entries, {held:,} bytes, {len(files)} files")


def _digest(files: list[Path]) -> bytes:
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes())
    return digest.digest()
