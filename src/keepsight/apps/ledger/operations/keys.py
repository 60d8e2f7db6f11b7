"""The log's signing key: in a file made once for its owner only, outside the published folder, or in a token the file names."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from keepsight.devices.tokens import TokenError, is_reference, open_key
from keepsight.engines.merkle.held import Signer
from keepsight.engines.merkle.notes import SigningKey, VerifierKey
from keepsight.vocabulary.answers import Refused, RefusedError

_PKCS11 = "OASIS PKCS #11 3.0; RFC 7512"
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


def read_key(path: Path) -> Signer:
    """The key in a file, or in the token it names; NoteError if it is malformed, RefusedError if the token does not serve."""
    text = path.read_text(encoding="utf-8").removesuffix("\n")
    if not is_reference(text):
        return SigningKey.parse(text)
    with _token():
        held = open_key(text)

    def ask(message: bytes) -> bytes:
        with _token():
            return held.ask(message)

    return replace(held, ask=ask)


@contextmanager
def _token() -> Iterator[None]:
    """A token that fails ends the publisher with a reason: a person is needed, and a wrong PIN is not tried again."""
    try:
        yield
    except TokenError as error:
        raise RefusedError(Refused(str(error), _PKCS11)) from error


def installation_key() -> Signer:
    """The installation's key, in `log.key` beside the log's folder; made when there is neither key nor log.

    RefusedError if a log was published and its key is gone, if the key is for a log of another name, or its token does not serve.
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
