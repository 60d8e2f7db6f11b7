"""The log's signing key on disk: made once, readable by its owner only, never in the published folder."""

import os
import secrets
from pathlib import Path

from keepsight.engines.merkle.notes import SigningKey, VerifierKey


def create_key(path: Path, origin: str) -> VerifierKey:
    """Make a new Ed25519 key for the log named `origin`, and return its public half; never replaces one."""
    key = SigningKey(origin, secrets.token_bytes(32))
    verifier = key.verifier  # refuses a malformed name before anything is written
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(key.to_text() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return verifier


def read_key(path: Path) -> SigningKey:
    """The key in a file; NoteError if it is malformed."""
    return SigningKey.parse(path.read_text(encoding="utf-8").removesuffix("\n"))
