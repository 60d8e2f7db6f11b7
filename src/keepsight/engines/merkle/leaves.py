"""What one entry of the log may hold: a kind, an hour and salted commitments. Never a fact about anybody."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from keepsight.engines.merkle import base64
from keepsight.engines.merkle.tree import HASH_SIZE

VERSION = 1
SALT_SIZE = 32
KIND_FORM = r"^[a-z]+(\.[a-z_]+)+$"
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}", re.ASCII)
# An entry in its only form. 32 bytes are 43 letters of base64 whose last has two empty bits (RFC 4648 section 3.5), and a sign.
_HASH = rb'"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="'
_WHOLE = re.compile(
    rb'\{"commitments":\['
    + _HASH
    + rb"(?:,"
    + _HASH
    + rb')*\],"hour":"([0-9-]{10}T[0-9]{2})","kind":"([a-z]+(?:\.[a-z_]+)+)","v":1\}'
)
_DOMAIN = b"keepsight.log/v1/"


class LeafError(ValueError):
    """An entry is not a leaf of this log."""


def commit(*, kind: str, salt: bytes, body: bytes) -> bytes:
    """The commitment to a body: SHA-256(domain ‖ 0x00 ‖ salt ‖ body); the domain names form and kind.

    `body` is canonical JSON; `salt` is 32 random bytes, without which a short body could be found by trying.
    """
    if len(salt) != SALT_SIZE:
        raise LeafError(f"a salt is {SALT_SIZE} bytes long")
    return sha256(preimage(kind=kind, salt=salt, body=body)).digest()


def preimage(*, kind: str, salt: bytes, body: bytes) -> bytes:
    """The bytes whose SHA-256 is the commitment: with them anybody recomputes it with any tool."""
    return _DOMAIN + kind.encode() + b"\x00" + salt + body


def mark(*, secret: bytes, value: str) -> bytes:
    """A value of one case as 32 bytes, the same wherever the case's entries name it: SHA-256(domain ‖ 0x00 ‖ secret ‖ value).

    `secret` is 32 random bytes kept with the case. Two cases never share one, so nobody can be followed from case to case.
    """
    if len(secret) != SALT_SIZE:
        raise LeafError(f"a secret is {SALT_SIZE} bytes long")
    return sha256(_DOMAIN + b"mark\x00" + secret + value.encode()).digest()


@dataclass(frozen=True, slots=True)
class Leaf:
    """One entry: kind (`decisions.signoff.given`), hour in UTC (`2026-11-22T19`), 32-byte commitments.

    The first commitment is to the body. Entries about a decision carry three marks more (`mark`): the decision, the content
    written or signed, the person; a deputy's signature a fourth, whose post it was.
    """

    kind: str
    hour: str
    commitments: tuple[bytes, ...]

    def __post_init__(self) -> None:
        if not re.fullmatch(KIND_FORM, self.kind, re.ASCII):
            raise LeafError(f"not a kind of entry: {self.kind[:80]!r}")
        if not self.commitments or any(len(value) != HASH_SIZE for value in self.commitments):
            raise LeafError("an entry holds commitments of 32 bytes")
        _require_hour(self.hour.encode())

    @classmethod
    def parse(cls, entry: bytes) -> "Leaf":
        """Read an entry; LeafError unless it is canonical and holds nothing else."""
        try:
            held = json.loads(entry)
            leaf = cls(held["kind"], held["hour"], tuple(base64.decode(text) for text in held["commitments"]))
        except LeafError:
            raise
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise LeafError("not an entry of this log") from error
        if leaf.to_bytes() != entry:
            raise LeafError("an entry is not in its canonical form")
        return leaf

    def to_bytes(self) -> bytes:
        """The entry's bytes, canonical JSON."""
        # RFC 8785 written out: keys in order, no spaces, nothing to escape in any value. A verifier does this a million times.
        values = '","'.join(map(base64.encode, self.commitments))
        return f'{{"commitments":["{values}"],"hour":"{self.hour}","kind":"{self.kind}","v":{VERSION}}}'.encode("ascii")


def kind_and_hour(entry: bytes) -> tuple[bytes, bytes]:
    """What Leaf.parse would find, as ASCII bytes, ten times as fast: a verifier does this a million times. LeafError as there."""
    found = _WHOLE.fullmatch(entry)
    if found is None:
        leaf = Leaf.parse(entry)  # says what is wrong
        raise LeafError(f"not an entry of this log: {leaf.kind}")
    hour, kind = found.groups()
    _require_hour(hour)
    return kind, hour


def commitments_in(entry: bytes) -> list[bytes]:
    """The commitments of an entry in which `kind_and_hour` found both, in base64, which is one text for one value there."""
    return entry[len(b'{"commitments":["') : entry.index(b"]") - 1].split(b'","')


@lru_cache(maxsize=64)  # entries follow each other within an hour
def _require_hour(hour: bytes) -> None:
    text = hour.decode("ascii", "replace")
    if not _HOUR.fullmatch(text):
        raise LeafError(f"not an hour: {text[:40]!r}")
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise LeafError(f"not an hour: {text[:40]!r}") from error
