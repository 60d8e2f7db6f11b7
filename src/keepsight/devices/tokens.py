"""A signing key inside a PKCS#11 token (OASIS PKCS #11 3.0), named by a line where else the key itself would stand.

The line is the key's name and a PKCS#11 URI (RFC 7512): `NAME pkcs11:token=…;object=…?module-path=…&pin-source=file:/…`. The PIN
is read from that file and stands nowhere else. Only a key of Ed25519 signs a log (C2SP tlog-checkpoint).
"""

import threading
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote

from keepsight.engines.merkle.held import HeldKey

_SCHEME = "pkcs11:"
_PATH, _QUERY = ("token", "object"), ("module-path", "pin-source")
_POINT = b"\x04\x20"  # DER (X.690): an octet string of 32 bytes, as CKA_EC_POINT gives a public key


class TokenError(Exception):
    """The token or its key cannot be used; the text says what is wrong, and never repeats the PIN."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key is: the label of the token and of the key in it, the library that talks to it, the file with the PIN."""

    name: str
    token: str
    label: str
    library: str
    pin: Path = field(repr=False)


def is_reference(text: str) -> bool:
    """Whether a key's file names a token instead of holding the key."""
    return text.partition(" ")[2].startswith(_SCHEME)


def read_reference(text: str) -> Place:
    """The place in such a line; TokenError says what of it is missing or unknown."""
    name, _space, uri = text.partition(" ")
    path, _mark, query = uri.removeprefix(_SCHEME).partition("?")
    given = _attributes(path.split(";"), _PATH) | _attributes(query.split("&"), _QUERY)
    for needed in (*_PATH, *_QUERY):
        if not given.get(needed):
            raise TokenError(f"the line that names a token says no {needed}")
    pin = given["pin-source"].removeprefix("file:")
    if pin == given["pin-source"]:
        raise TokenError("pin-source names a file, as file:/etc/keepsight/token.pin")
    return Place(name, given["token"], given["object"], given["module-path"], Path(pin))


def _attributes(parts: list[str], known: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in filter(None, parts):
        key, _equals, value = part.partition("=")
        if key not in known or key in found:
            # A pin-value would stand in a file that is copied and shown; RFC 7512, 2.4 warns of it as well.
            raise TokenError(f"the line that names a token has {key[:40]} once too often, or it does not belong there")
        found[key] = unquote(value)
    return found


@cache
def open_key(text: str) -> HeldKey:
    """The key that such a line names, for as long as this process lives; TokenError if it cannot be had."""
    place = read_reference(text)
    pkcs11 = _pkcs11()
    try:
        session = _logged_in(place.library, place.token, place.pin)
        private = session.get_key(object_class=pkcs11.ObjectClass.PRIVATE_KEY, label=place.label)
        public = session.get_key(object_class=pkcs11.ObjectClass.PUBLIC_KEY, label=place.label)
        point = bytes(public[pkcs11.Attribute.EC_POINT]) if public.key_type == pkcs11.KeyType.EC_EDWARDS else b""
    except pkcs11.PKCS11Error as error:
        raise TokenError(_words(pkcs11, place, error)) from error
    if private.key_type != pkcs11.KeyType.EC_EDWARDS or len(point) != 34 or not point.startswith(_POINT):  # noqa: PLR2004 - DER's two bytes and the key's 32
        raise TokenError(f"{place.label} in the token {place.token} is not a key of Ed25519, which alone signs a log")
    one_at_a_time = threading.Lock()  # a session does one thing at once, a witness answers several

    def ask(message: bytes) -> bytes:
        try:
            with one_at_a_time:
                return bytes(private.sign(message, mechanism=pkcs11.Mechanism.EDDSA))
        except pkcs11.PKCS11Error as error:
            raise TokenError(_words(pkcs11, place, error)) from error

    return HeldKey(place.name, point.removeprefix(_POINT), ask)


@cache
def _logged_in(library: str, token: str, pin: Path) -> Any:
    """One session with a token, whatever keys of it are used.

    A few wrong PINs lock a token, and the system starts a process that ended again: so after one, nothing here tries another.
    """
    pkcs11 = _pkcs11()
    found = pkcs11.lib(library).get_token(token_label=token)
    if found.flags & pkcs11.TokenFlag.USER_PIN_COUNT_LOW:  # PKCS #11 3.0, CK_TOKEN_INFO: a wrong PIN since the last right one
        text = (
            f"the token {token} was given a wrong PIN: compare {pin}, log in once by hand (pkcs11-tool --login), then start again"
        )
        raise TokenError(text)
    return found.open(user_pin=_read_pin(pin))


def _pkcs11() -> ModuleType:
    try:
        import pkcs11
    except ImportError as error:
        raise TokenError("a token needs the package python-pkcs11: pip install keepsight[token]") from error
    return pkcs11


def _read_pin(path: Path) -> str:
    try:
        pin = path.read_text(encoding="utf-8").removesuffix("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise TokenError(f"the file with the token's PIN, {path}, cannot be read: {reason}") from error
    if not pin:
        raise TokenError(f"the file with the token's PIN, {path}, is empty")
    return pin


def _words(pkcs11: Any, place: Place, error: Exception) -> str:
    """What a library's error means to the person who looks after the token."""
    known = {
        pkcs11.PinIncorrect: f"the PIN in {place.pin} is not that of the token {place.token}; mend it before trying again",
        pkcs11.PinLenRange: f"the PIN in {place.pin} is not that of the token {place.token}; mend it before trying again",
        pkcs11.PinLocked: f"the token {place.token} is locked after too many wrong PINs",
        pkcs11.NoSuchToken: f"no token labelled {place.token} answers through {place.library}",
        pkcs11.NoSuchKey: f"the token {place.token} holds no pair of keys labelled {place.label}",
        pkcs11.MultipleObjectsReturned: f"the token {place.token} holds more than one key labelled {place.label}",
    }
    said = known.get(type(error))
    return said or f"the token {place.token} cannot be used through {place.library}: {type(error).__name__} {error}".rstrip()
