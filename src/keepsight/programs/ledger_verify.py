"""`keepsight ledger verify DIR` (or URL): whether an exported or published log is whole; no Django, no database."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from keepsight.programs import ledger_checks as checks
from keepsight.programs.ledger_folder import Folder, Head, Keys, UnreadableError
from keepsight.programs.ledger_reading import Reading, Side
from keepsight.programs.ledger_web import Web

_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: the log's name, size and tree head, who vouches for it, and every problem in words."""

    origin: str
    size: int
    root: bytes
    witnesses: int
    cosigned: int
    problems: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was changed, removed, reordered or back-dated."""
        return not self.problems

    def summary(self) -> str:
        """Plain lines for a person, when all is well."""
        lines = [
            f"The log {self.origin} is whole: {self.size} entries,",
            "none changed, removed, reordered or back-dated since it was signed,",
            "and no decision signed by its author, twice, or after an edit unread.",
            f"Tree head (SHA-256): {self.root.hex()}",
        ]
        if self.witnesses:
            lines.append(f"Cosigned by {self.cosigned} of {self.witnesses} witnesses.")
        else:
            lines.append("No witness is listed: compare this tree head with one that you kept yourself.")
        return "\n".join(lines)


def verify(directory: Path | str, *, vkeys: Path | None = None, policy: Path | None = None) -> Report:
    """Check everything in an exported folder, or at an address (text).

    `vkeys` is a list of keys that the auditor kept, `policy` their policy file (C2SP tlog-policy); either is believed instead.
    UnreadableError if a file is missing or malformed.
    """
    folder = Web(directory) if isinstance(directory, str) else Folder(directory)
    head = folder.head("checkpoint")
    keys = folder.keys_of_policy(policy, head.tree.origin) if policy else folder.keys(vkeys)
    old = folder.head("checkpoint.old") if folder.has("checkpoint.old") else None
    receipt = (folder.receipt(), folder.read("p.entry")) if folder.has("p.tlog-proof") or folder.has("p.entry") else None
    size = head.tree.size
    cosigned, problems = _check_vouching(head, old, keys)
    claimed = [size, *([old.tree.size] if old else []), *([receipt[0].checkpoint.size] if receipt else [])]
    found = Reading(folder, size, claimed, receipt[0].index if receipt else None)
    problems += checks.compare_entries(folder, found, head.tree.root) + found.spoilt
    side = _believed(found, head)
    problems += side.problems + checks.check_other_files(folder, size) + found.order + found.oversight
    earlier = checks.check_head(old, side) if old else []
    sound = old.tree.size if old and not earlier else 0
    problems += checks.check_head(head, side, sound) + earlier
    if receipt:
        problems += checks.check_receipt(*receipt, keys, found, side)
    return Report(head.tree.origin, size, head.tree.root, len(keys.witnesses), cosigned, tuple(problems))


def _check_vouching(head: Head, old: Head | None, keys: Keys) -> tuple[int, list[str]]:
    """Signatures of both checkpoints. Where witnesses are listed, one of the two must hold their quorum.

    The newest may wait a moment for its witnesses; without any cosigned one, a log that its own operator had
    rewritten and signed again would pass.
    """
    cosigned, problems = checks.check_signatures(head, keys)
    either = [cosigned]
    if old:
        before, found = checks.check_signatures(old, keys)
        either.append(before)
        problems += found
    if not problems and not any(map(keys.policy.accepts, either)):
        most = max(map(len, either))
        problems.append(f"checkpoint: {most} witnesses cosigned it, {keys.needed}")
    return len(cosigned), problems


def _believed(found: Reading, head: Head) -> Side:
    """The leaf hashes that lead to the signed head: those in the tiles if they do, else the entries' own."""
    is_right = not found.is_complete or found.stored.tree.root() == head.tree.root
    return found.stored if is_right else found.own


def main(argv: Sequence[str]) -> int:
    """The command: 0 and a summary; 1 and a line per problem; 2 and one line if DIR cannot be read."""
    parser = argparse.ArgumentParser(
        prog="keepsight ledger verify",
        description="Check an exported log: entries, tiles, signatures, receipt and the order of hours.",
    )
    parser.add_argument("directory", metavar="DIR", help="written by keepsight ledger export; or where a log is on the web")
    parser.add_argument("--vkeys", type=Path, help="keys that you kept, believed instead of those in DIR")
    parser.add_argument("--policy", type=Path, help="a policy file that you kept (C2SP tlog-policy): logs, witnesses, quorum")
    chosen = parser.parse_args(argv)
    try:
        is_address = chosen.directory.startswith(("http://", "https://"))
        report = verify(chosen.directory if is_address else Path(chosen.directory), vkeys=chosen.vkeys, policy=chosen.policy)
    except UnreadableError as error:
        print(f"cannot verify {chosen.directory}: {error}", file=sys.stderr)
        return 2
    if report.is_whole:
        print(report.summary())
        return 0
    for problem in report.problems[:_MOST_SHOWN]:
        print(problem, file=sys.stderr)
    if len(report.problems) > _MOST_SHOWN:
        print(f"… and {len(report.problems) - _MOST_SHOWN} more problems", file=sys.stderr)
    return 1


def script() -> None:
    """`keepsight-verify`, where the verifier is installed alone."""
    sys.exit(main(sys.argv[1:]))
