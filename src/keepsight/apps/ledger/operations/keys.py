"""The log's signing key on disk: made once, readable by its owner only, never in the published folder."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from keepsight.engines.merkle.notes import SigningKey, VerifierKey
from keepsight.vocabulary.answers import Refused, RefusedError

_SAME_KEY = "C2SP tlog-checkpoint, Signatures: the key's name is the log's origin"


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


def installation_key() -> SigningKey:
    """The installation's key, in `log.key` beside the log's folder; made when there is neither key nor log.

    RefusedError if a log was published and its key is gone, or if the key is for a log of another name.
    """
    folder = Path(settings.KEEPSIGHT_LOG_DIR)
    path, origin = folder.with_name(f"{folder.name}.key"), settings.KEEPSIGHT_LOG_ORIGIN
    if not path.exists():
        if folder.exists():
            raise RefusedError(Refused(_("the key of the published log is missing"), _SAME_KEY))
        path.parent.mkdir(parents=True, exist_ok=True)
        create_key(path, origin)
    key = read_key(path)
    if key.name != origin:
        text = _("the key is for the log %(key)s, the setting says %(origin)s")
        raise RefusedError(Refused(text % {"key": key.name, "origin": origin}, _SAME_KEY))
    return key
