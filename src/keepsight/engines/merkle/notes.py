"""Signed notes (C2SP signed-note): keys, their text forms, and text with signatures under it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA44PublicKey

from keepsight.engines.merkle import base64

LARGEST_NOTE = 1_000_000  # bytes; C2SP signed-note, Format: a verifier sets a limit
MOST_SIGNATURES = 100  # the same section demands at least 16
_SEED_SIZE = 32
_ID_SIZE = 4
TIME_SIZE = 8
_NAME = re.compile(r"[^\s+]+")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_VKEY = re.compile(r"([^\s+]+)\+([0-9a-f]{8})\+(\S+)")
_SKEY = re.compile(r"PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)")


class NoteError(ValueError):
    """A note or key is malformed, or a signature is missing or wrong."""


class KeyKind(IntEnum):
    """C2SP signed-note, Signature types: those that this engine can check."""

    ED25519 = 0x01
    COSIGNATURE = 0x04  # C2SP tlog-cosignature: a witness signs a time together with a checkpoint
    ML_DSA_44 = 0x06  # the same with FIPS 204, which a quantum computer would not break

    @property
    def is_of_witness(self) -> bool:
        """Whether keys of this kind cosign; the other kind is a log's own."""
        return self is not KeyKind.ED25519

    @property
    def key_size(self) -> int:
        """Bytes of a public key."""
        return 1312 if self is KeyKind.ML_DSA_44 else 32


@dataclass(frozen=True, slots=True)
class Signature:
    """One line under a note: who signed, with which key, and the signature's bytes."""

    name: str
    key_id: bytes
    blob: bytes

    def __str__(self) -> str:
        return f"— {self.name} {base64.encode(self.key_id + self.blob)}\n"


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with its owner's name; text form `name+id+key` (a vkey)."""

    name: str
    kind: KeyKind
    public: bytes

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise NoteError(f"a key's name has no spaces and no plus sign: {self.name[:80]!r}")
        if len(self.public) != self.kind.key_size:
            raise NoteError(f"a key of this kind is {self.kind.key_size} bytes long")

    @classmethod
    def parse(cls, text: str) -> "VerifierKey":
        """Read a vkey; NoteError if it is malformed, of an unknown kind, or does not carry its own id."""
        found = _VKEY.fullmatch(text)
        if not found:
            raise NoteError(f"not a verifier key: {text[:80]!r}")
        kind, public = _read_key(found[3])
        key = cls(found[1], kind, public)
        if str(key) != text:
            raise NoteError(f"a verifier key does not carry its own id: {text[:80]!r}")
        return key

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{base64.encode(bytes([self.kind]) + self.public)}"

    @property
    def key_id(self) -> bytes:
        """C2SP signed-note, Signatures: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key)."""
        return sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.public).digest()[:_ID_SIZE]

    def made(self, signature: Signature) -> bool:
        """Whether the line claims this key; name and id together, neither alone."""
        return (signature.name, signature.key_id) == (self.name, self.key_id)

    def verify(self, text: str, signature: Signature) -> None:
        """NoteError unless this key signed `text`."""
        message, blob = text.encode(), signature.blob
        if self.kind.is_of_witness:
            message, blob = cosigned_message(self.kind, self.name, cosigned_at(signature), text), blob[TIME_SIZE:]
        try:
            if self.kind is KeyKind.ML_DSA_44:
                MLDSA44PublicKey.from_public_bytes(self.public).verify(blob, message)
            else:
                Ed25519PublicKey.from_public_bytes(self.public).verify(blob, message)
        except (InvalidSignature, ValueError) as error:
            raise NoteError(f"the signature of {self.name} is wrong") from error


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key: `seed` is 32 secret bytes. Its text form is the one Go's note tools read.

    `kind` is Ed25519, which signs and cosigns, or ML-DSA-44, which a witness may have instead, and which only cosigns.
    """

    name: str
    seed: bytes = field(repr=False)
    kind: KeyKind = KeyKind.ED25519

    @classmethod
    def parse(cls, text: str) -> "SigningKey":
        """Read the text form; NoteError, which never repeats the secret, if it is malformed."""
        found = _SKEY.fullmatch(text)
        if not found:
            raise NoteError("not a signing key")
        kind, seed = _read_key(found[3])
        if kind is KeyKind.COSIGNATURE or len(seed) != _SEED_SIZE:
            raise NoteError("not a signing key of Ed25519 or ML-DSA-44")
        key = cls(found[1], seed, kind)
        if key.to_text() != text:
            raise NoteError("a signing key does not carry its own id")
        return key

    def to_text(self) -> str:
        """The text form, which is a secret; `str` and `repr` do not show it."""
        secret = base64.encode(bytes([self.kind]) + self.seed)
        known = self.witness if self.kind is KeyKind.ML_DSA_44 else self.verifier
        return f"PRIVATE+KEY+{self.name}+{known.key_id.hex()}+{secret}"

    @property
    def verifier(self) -> VerifierKey:
        """The public half; NoteError for a kind that signs no log."""
        if self.kind is not KeyKind.ED25519:
            raise NoteError("a log is signed with Ed25519")
        public = Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()
        return VerifierKey(self.name, KeyKind.ED25519, public)

    @property
    def witness(self) -> VerifierKey:
        """The public half for cosignatures: another kind, so another id."""
        if self.kind is KeyKind.ML_DSA_44:
            public = MLDSA44PrivateKey.from_seed_bytes(self.seed).public_key().public_bytes_raw()
            return VerifierKey(self.name, self.kind, public)
        return VerifierKey(self.name, KeyKind.COSIGNATURE, self.verifier.public)

    def sign(self, text: str) -> Signature:
        """C2SP signed-note, Ed25519 signatures: RFC 8032 over the text with its last newline."""
        blob = Ed25519PrivateKey.from_private_bytes(self.seed).sign(text.encode())
        return Signature(self.name, self.verifier.key_id, blob)

    def cosign(self, text: str, at: int) -> Signature:
        """C2SP tlog-cosignature: a witness signs a checkpoint's text at `at` seconds since 1970."""
        key = self.witness
        message = cosigned_message(key.kind, self.name, at, text)
        if self.kind is KeyKind.ML_DSA_44:
            blob = MLDSA44PrivateKey.from_seed_bytes(self.seed).sign(message)
        else:
            blob = Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)
        return Signature(self.name, key.key_id, at.to_bytes(TIME_SIZE, "big") + blob)


@dataclass(frozen=True, slots=True)
class Note:
    """Text ending in a newline, and the signatures under it."""

    text: str
    signatures: tuple[Signature, ...]

    @classmethod
    def parse(cls, data: bytes) -> "Note":
        """Read a signed note's bytes; NoteError unless they are exactly one, in the only form."""
        if len(data) > LARGEST_NOTE:
            raise NoteError("the note is too long")
        try:
            whole = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise NoteError("the note is not UTF-8") from error
        text, blank, lines = whole.rpartition("\n\n")
        if not blank or not text or not lines or not whole.endswith("\n") or _CONTROL.search(whole):
            raise NoteError("not a signed note: text, an empty line, then signatures")
        signatures = tuple(read_signature(line) for line in lines[:-1].split("\n"))
        if len(signatures) > MOST_SIGNATURES:
            raise NoteError(f"a note has at most {MOST_SIGNATURES} signatures")
        return cls(text + "\n", signatures)

    def to_bytes(self) -> bytes:
        """The note as it is stored and sent."""
        return (self.text + "\n" + "".join(str(signature) for signature in self.signatures)).encode()


def signers(note: Note, keys: Iterable[VerifierKey]) -> tuple[VerifierKey, ...]:
    """Which of `keys` signed the note; lines of unknown keys are ignored.

    C2SP signed-note, Signatures: NoteError, because one wrong signature of a known key spoils the whole note.
    """
    found: list[VerifierKey] = []
    for key in keys:
        lines = [line for line in note.signatures if key.made(line)]
        for line in lines:
            key.verify(note.text, line)
        if lines:
            found.append(key)
    return tuple(found)


def cosigned_at(signature: Signature) -> int:
    """C2SP tlog-cosignature: the witness's time in a cosignature, seconds since 1970."""
    return int.from_bytes(signature.blob[:TIME_SIZE], "big")


def cosigned_message(kind: KeyKind, name: str, at: int, text: str) -> bytes:
    """C2SP tlog-cosignature: what a witness signs of a checkpoint at a time; NoteError if the text is no checkpoint."""
    if kind is KeyKind.COSIGNATURE:
        return f"cosignature/v1\ntime {at}\n{text}".encode()
    try:  # the same specification, ML-DSA-44 signed message: a whole tree is the subtree from 0 to its size
        origin, size, root = text.split("\n")[:3]
        names = [len(part).to_bytes(1, "big") + part for part in (name.encode(), origin.encode())]
        ends = (0).to_bytes(8, "big") + int(size).to_bytes(8, "big")
        return b"subtree/v1\n\0" + names[0] + at.to_bytes(8, "big") + names[1] + ends + base64.decode(root)
    except (ValueError, OverflowError) as error:
        raise NoteError("only a checkpoint is cosigned") from error


def _read_key(text: str) -> tuple[KeyKind, bytes]:
    try:
        data = base64.decode(text)
        return KeyKind(data[0]), data[1:]
    except (ValueError, IndexError) as error:
        raise NoteError("a key is malformed or of an unknown kind") from error


def read_signature(line: str) -> Signature:
    """One signature line without its newline; NoteError if it is malformed."""
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != "—" or not _NAME.fullmatch(parts[1]):  # noqa: PLR2004 - dash, name, signature
        raise NoteError(f"not a signature line: {line[:80]!r}")
    try:
        data = base64.decode(parts[2])
    except ValueError as error:
        raise NoteError(f"not a signature line: {line[:80]!r}") from error
    if len(data) <= _ID_SIZE:
        raise NoteError(f"a signature is too short: {line[:80]!r}")
    return Signature(parts[1], data[:_ID_SIZE], data[_ID_SIZE:])
