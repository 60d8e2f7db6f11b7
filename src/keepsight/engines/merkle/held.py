"""Who signs: a key whose seed is at hand (notes.SigningKey), or one held elsewhere, as in a token, and only asked to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from keepsight.engines.merkle.notes import TIME_SIZE, KeyKind, Signature, VerifierKey, cosigned_message


class Signer(Protocol):
    """What a log or a witness needs of its key."""

    @property
    def name(self) -> str:
        """The key's name: of a log its origin."""

    @property
    def verifier(self) -> VerifierKey:
        """The public half for a log's signatures; NoteError for a kind that signs no log."""

    @property
    def witness(self) -> VerifierKey:
        """The public half for cosignatures."""

    def sign(self, text: str) -> Signature:
        """C2SP signed-note: a line under `text`."""

    def cosign(self, text: str, at: int) -> Signature:
        """C2SP tlog-cosignature: a line under a checkpoint at `at` seconds since 1970."""


@dataclass(frozen=True, slots=True)
class HeldKey:
    """An Ed25519 key (RFC 8032) that somebody else holds: `public` is 32 bytes, `ask` gives the 64 of a message's signature.

    What comes back is verified before anybody else sees it: a line that does not fit its key spoils a note for every reader.
    """

    name: str
    public: bytes
    ask: Callable[[bytes], bytes] = field(repr=False, compare=False)

    @property
    def verifier(self) -> VerifierKey:
        """See Signer."""
        return VerifierKey(self.name, KeyKind.ED25519, self.public)

    @property
    def witness(self) -> VerifierKey:
        """See Signer."""
        return VerifierKey(self.name, KeyKind.COSIGNATURE, self.public)

    def sign(self, text: str) -> Signature:
        """See Signer; NoteError if the answer is no signature of this key."""
        line = Signature(self.name, self.verifier.key_id, self.ask(text.encode()))
        self.verifier.verify(text, line)
        return line

    def cosign(self, text: str, at: int) -> Signature:
        """See Signer; NoteError if the answer is no signature of this key."""
        key = self.witness
        blob = self.ask(cosigned_message(key.kind, self.name, at, text))
        line = Signature(self.name, key.key_id, at.to_bytes(TIME_SIZE, "big") + blob)
        key.verify(text, line)
        return line
