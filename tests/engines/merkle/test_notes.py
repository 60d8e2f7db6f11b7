"""Signed notes: the example of Go's sumdb/note and what any verifier must refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.merkle.notes import (
    KeyKind,
    Note,
    NoteError,
    Signature,
    SigningKey,
    VerifierKey,
    cosigned_at,
    signers,
)

# golang.org/x/mod/sumdb/note, its documentation and tests.
VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
BLOB = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
LINE = f"— PeterNeumann {BLOB}\n"
NOTE = (TEXT + "\n" + LINE).encode()
PETER = VerifierKey.parse(VKEY)


def test_the_published_note_verifies() -> None:
    note = Note.parse(NOTE)
    assert note.text == TEXT
    assert signers(note, [PETER]) == (PETER,)
    assert note.to_bytes() == NOTE


def test_the_published_key_signs_the_published_note_byte_for_byte() -> None:
    key = SigningKey.parse(SKEY)
    assert Note(TEXT, (key.sign(TEXT),)).to_bytes() == NOTE
    assert str(key.verifier) == VKEY
    assert key.to_text() == SKEY


def test_a_signing_key_does_not_show_its_secret() -> None:
    key = SigningKey.parse(SKEY)
    assert key.seed.hex() not in repr(key).lower()
    assert "AYEKFALV" not in repr(key) + str(key)
    with pytest.raises(NoteError) as caught:
        SigningKey.parse(SKEY[:-1] + "A")
    assert "AYEKFALV" not in str(caught.value)


def test_every_mangling_of_the_verifier_key_is_refused() -> None:
    manglings = {VKEY[i:j] for i in range(len(VKEY)) for j in range(i + 1, len(VKEY) + 1)} - {VKEY}
    manglings |= {VKEY[:i] + chr(ord(VKEY[i]) + 1) + VKEY[i + 1 :] for i in range(len(VKEY))}
    manglings |= {VKEY.replace("c74f", "C74F"), VKEY + "\n", " " + VKEY}
    manglings |= {
        # another length and an unknown kind, each with a fitting id: the same module's tests
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    }
    for text in manglings:
        with pytest.raises(NoteError):
            VerifierKey.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        SKEY[1:],
        SKEY.replace("Peter", "Paul"),
        SKEY.replace("c74f20a3", "c74f20a4"),
        "PRIVATE+KEY+a+00000000+",
        SKEY[:-4],
        SKEY.replace("+AY", "+BI"),
    ],
)
def test_manglings_of_the_signing_key_are_refused(text: str) -> None:
    with pytest.raises(NoteError):
        SigningKey.parse(text)


@given(st.integers(0, len(NOTE) - 1), st.integers(1, 255))
def test_no_changed_byte_leaves_the_note_signed(position: int, change: int) -> None:
    changed = bytearray(NOTE)
    changed[position] ^= change
    assert not is_signed(bytes(changed))


def is_signed(data: bytes) -> bool:
    try:
        return signers(Note.parse(data), [PETER]) == (PETER,)
    except NoteError:
        return False


@pytest.mark.parametrize(
    "data",
    [
        b"",
        TEXT.encode(),
        (TEXT + "\n").encode(),
        LINE.encode(),
        ("\n" + LINE).encode(),
        NOTE[:-1],
        NOTE + b"\n",
        NOTE.replace(b"\n", b"\r\n"),
        NOTE.replace("—".encode(), b"-"),
        NOTE.replace(b"PeterNeumann ", b"Peter Neumann "),
        NOTE.replace(b"PeterNeumann ", b"Peter+Neumann "),
        NOTE.replace(b"PeterNeumann ", b" "),
        NOTE.replace(b"JnAM=", b"JnAN="),  # the same bytes in another spelling
        (TEXT + "\n— PeterNeumann x08gow==\n").encode(),
        b"\xff" + NOTE,
        b"\x01" + NOTE,
        (TEXT + "\n" + LINE * 101).encode(),
        b"a" * 1_000_001,
    ],
)
def test_malformed_notes_are_refused(data: bytes) -> None:
    with pytest.raises(NoteError):
        Note.parse(data)


def test_unknown_signatures_are_ignored_and_sixteen_are_taken() -> None:
    others = [SigningKey(f"example.com/{n}", bytes([n]) * 32) for n in range(15)]
    same_name = SigningKey("PeterNeumann", b"x" * 32)
    lines = (*(key.sign("other text\n") for key in others), same_name.sign("other text\n"))
    note = Note.parse(Note(TEXT, (*lines, SigningKey.parse(SKEY).sign(TEXT))).to_bytes())
    assert len(note.signatures) == 17
    assert signers(note, [PETER]) == (PETER,)
    assert signers(note, [VerifierKey("nobody", KeyKind.ED25519, b"k" * 32)]) == ()


def test_one_wrong_signature_of_a_known_key_spoils_the_note() -> None:
    key = SigningKey.parse(SKEY)
    note = Note(TEXT, (key.sign(TEXT), key.sign("another text\n")))
    with pytest.raises(NoteError, match="PeterNeumann is wrong"):
        signers(note, [PETER])


def test_a_public_key_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(NoteError):
        VerifierKey("a", KeyKind.ED25519, b"short")
    with pytest.raises(NoteError):
        VerifierKey("two words", KeyKind.ED25519, b"k" * 32)


def test_a_witness_signs_a_time_together_with_the_text() -> None:
    key = SigningKey("witness.example/w1", b"w" * 32)
    witness = VerifierKey(key.name, KeyKind.COSIGNATURE, key.verifier.public)
    line = key.cosign(TEXT, 1_800_000_000)
    assert VerifierKey.parse(str(witness)) == witness
    assert cosigned_at(line) == 1_800_000_000
    assert signers(Note(TEXT, (line,)), [witness, key.verifier]) == (witness,)
    earlier = Signature(line.name, line.key_id, (1_700_000_000).to_bytes(8, "big") + line.blob[8:])
    with pytest.raises(NoteError):
        witness.verify(TEXT, earlier)
