"""`ledger export`, `verify`, `audit`, `open`: the log for outsiders, its bodies against their commitments, one of them opened."""

import argparse
import sys
from base64 import b64encode
from pathlib import Path
from typing import Any

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError


def add(commands: Any) -> None:
    """Declare the commands."""
    group = commands.add_parser("ledger", help="the tamper-evident log").add_subparsers(dest="ledger", required=True)
    export = group.add_parser("export", help="write the log as C2SP tiles that anyone can verify")
    export.add_argument("directory")
    export.add_argument("--proof", type=int, metavar="INDEX", help="add the receipt of one entry")
    export.set_defaults(run=_export)
    verify = group.add_parser("verify", help="verify an exported log; needs no database")
    verify.add_argument("directory", help="a folder, or the address of a published log")
    verify.add_argument("--vkeys", help="keys that you kept, believed instead of those in the folder")
    verify.add_argument("--policy", help="a policy file that you kept: logs, witnesses, groups and the quorum (C2SP tlog-policy)")
    verify.set_defaults(run=_verify)
    audit = group.add_parser("audit", help="check the database's bodies against the log's commitments")
    audit.set_defaults(run=_audit)
    reconcile = group.add_parser("reconcile", help="after a restore: ask the witnesses what was signed last, and compare")
    reconcile.add_argument("checkpoint", nargs="?", help="a file with one more checkpoint that somebody outside kept")
    reconcile.set_defaults(run=_reconcile)
    rotate = group.add_parser("rotate-key", help="give the log a new key, while no publisher runs")
    rotate.set_defaults(run=_rotate)
    opened = group.add_parser("open", help="open one commitment for a court or panel; that it was opened is logged")
    opened.add_argument("index", type=int)
    opened.add_argument("--for", dest="wanted_for", default="not stated", help="who asks, and by what order; it is kept")
    opened.set_defaults(run=_open)


def _export(given: argparse.Namespace) -> int:
    with installation.database("publisher"):
        from keepsight.apps.ledger.operations.export import export
        from keepsight.apps.ledger.operations.publish import BusyError, publish_once

        try:
            publish_once()
            export(Path(given.directory), given.proof)
        except BusyError as error:
            raise BadInputError(str(error)) from error
    return 0


def _verify(given: argparse.Namespace) -> int:
    from keepsight.programs import ledger_verify

    kept = [word for name in ("vkeys", "policy") if getattr(given, name) for word in (f"--{name}", getattr(given, name))]
    return ledger_verify.main([given.directory, *kept])


def _audit(given: argparse.Namespace) -> int:
    del given
    with installation.database("auditor"):
        from keepsight.apps.ledger import queries

        problems, gone = queries.audit(), queries.erased()
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("every body matches its commitment")
    for index, told in sorted(gone.items()):
        print(f"entry {index}: its body was erased, as entry {told} says; its place and its proof stay")
    return 1 if problems else 0


def _open(given: argparse.Namespace) -> int:
    with installation.database("auditor"):
        from keepsight.apps.ledger.operations.open_entry import open_entry

        opened = open_entry(index=given.index, wanted_for=given.wanted_for, by=None, at=clock.now())
    from keepsight.engines.merkle.leaves import Leaf, preimage

    whole = preimage(kind=opened.kind, salt=opened.salt, body=opened.body)
    print(
        f"Entry {opened.index}, as the log shows it:\n{opened.entry.decode()}\n\n"
        f"What it commits to (body):\n{opened.body.decode()}\n\nSalt (hexadecimal):\n{opened.salt.hex()}\n\n"
        f"The first commitment in the entry is SHA-256, in base64, of: the text keepsight.log/v1/{opened.kind}, a zero byte,\n"
        f"the salt's bytes, the body's bytes. With common tools:\n"
        f"printf {whole.hex()} | xxd -r -p | openssl dgst -sha256 -binary | base64\n"
        f"It must be: {b64encode(Leaf.parse(opened.entry).commitments[0]).decode()}\n"
        "That the entry stands in the log is shown by its receipt: keepsight ledger export DIR --proof "
        f"{opened.index}. This opening is itself in the log."
    )
    return 0


def _reconcile(given: argparse.Namespace) -> int:
    with installation.database("publisher"):
        from keepsight.apps.ledger.operations.keys import installation_key
        from keepsight.apps.ledger.operations.reconcile import reconcile

        found = reconcile(Path(given.checkpoint).read_bytes() if given.checkpoint else None, key=installation_key().verifier)
    print(f"The database holds {found.held} entries; {found.signed} were signed.")
    if found.fault:
        print(f"{found.fault}. The publisher goes on refusing to sign.", file=sys.stderr)
        return 1
    print("Every signed entry is there as it was signed. The publisher signs again.")
    return 0


def _rotate(given: argparse.Namespace) -> int:
    del given
    with installation.database("publisher"):
        from keepsight.apps.ledger.operations.publish import BusyError, only_publisher
        from keepsight.apps.ledger.operations.rotate import rotate_key

        try:
            with only_publisher():
                old, new = rotate_key()
        except BusyError as error:
            raise BadInputError(str(error)) from error
    print(f"Old key: {old}\nNew key: {new}")
    print("Give the new key to every witness (--log-vkey, beside the old one) and auditor. Then start the publisher.")
    return 0
