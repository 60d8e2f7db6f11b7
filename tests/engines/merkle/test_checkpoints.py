"""Checkpoints and receipts: the specification's example, the whole way of one entry, and what is refused."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from leaf_nodes import LeafNodes

from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError, Receipt
from keepsight.engines.merkle.notes import Note, NoteError, SigningKey, signers
from keepsight.engines.merkle.proofs import ProofError
from keepsight.engines.merkle.tree import hash_leaf, inclusion_proof, root_of

# The example in C2SP tlog-checkpoint.
EXAMPLE = (
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
    "— example.com/behind-the-sofa "
    "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
)
KEY = SigningKey("log.example/keepsight", b"s" * 32)
ENTRIES = [f"entry {n}".encode() for n in range(11)]
NODES = LeafNodes([hash_leaf(entry) for entry in ENTRIES])
TREE = Checkpoint(KEY.name, 11, root_of(NODES, 11))
RECEIPT = Receipt(7, inclusion_proof(NODES, 7, 11), TREE.signed(KEY))


def test_the_published_example_is_read_and_written_back() -> None:
    note = Note.parse(EXAMPLE.encode())
    tree = Checkpoint.parse(note.text)
    assert (tree.origin, tree.size) == ("example.com/behind-the-sofa", 20852163)
    assert base64.b64encode(tree.root) == b"CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    assert tree.to_text() == note.text
    assert note.to_bytes() == EXAMPLE.encode()


HASH = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"\n1\n{HASH}\n",
        f"log\n01\n{HASH}\n",
        f"log\n-1\n{HASH}\n",
        f"log\n+1\n{HASH}\n",
        f"log\n\n{HASH}\n",
        f"log\n1_0\n{HASH}\n",
        f"log\n٣\n{HASH}\n",
        f"log\n{'9' * 20}\n{HASH}\n",
        f"log\n1\n{HASH}",
        f"log\n1\n{HASH}\nextension\n",
        f"log\n1\n{HASH[:-1]}\n",
        "log\n1\nAAAA\n",
        f"log\n1\n{HASH[:-2]}J=\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2€=\n",
    ],
)
def test_other_spellings_are_refused(text: str) -> None:
    with pytest.raises(CheckpointError):
        Checkpoint.parse(text)


@pytest.mark.parametrize(("origin", "size", "root"), [("", 0, b"r" * 32), ("log", -1, b"r" * 32), ("log", 1, b"r")])
def test_an_impossible_checkpoint_cannot_be_built(origin: str, size: int, root: bytes) -> None:
    with pytest.raises(CheckpointError):
        Checkpoint(origin, size, root)


def test_a_receipt_proves_its_entry_and_no_other() -> None:
    data = RECEIPT.to_bytes()
    receipt = Receipt.parse(data)
    assert receipt == RECEIPT
    assert data.startswith(b"c2sp.org/tlog-proof@v1\nindex 7\n")
    assert signers(receipt.note, [KEY.verifier]) == (KEY.verifier,)
    receipt.verify(ENTRIES[7])
    with pytest.raises(ProofError):
        receipt.verify(ENTRIES[6])


def test_the_receipt_of_an_only_entry_has_no_hashes() -> None:
    tree = Checkpoint(KEY.name, 1, hash_leaf(b"only"))
    receipt = Receipt.parse(Receipt(0, (), tree.signed(KEY)).to_bytes())
    receipt.verify(b"only")
    assert receipt.proof == ()


@given(st.integers(0, len(RECEIPT.to_bytes()) - 1), st.integers(1, 255))
def test_no_changed_byte_leaves_the_receipt_valid(position: int, change: int) -> None:
    changed = bytearray(RECEIPT.to_bytes())
    changed[position] ^= change
    assert not proves(bytes(changed))


def proves(data: bytes) -> bool:
    try:
        receipt = Receipt.parse(data)
        receipt.verify(ENTRIES[7])
        return signers(receipt.note, [KEY.verifier]) == (KEY.verifier,)
    except (CheckpointError, NoteError, ProofError):
        return False


GOOD = RECEIPT.to_bytes()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        GOOD.replace(b"@v1", b"@v2"),
        GOOD.replace(b"index 7\n", b""),
        GOOD.replace(b"index 7", b"index 07"),
        GOOD.replace(b"index 7", b"extra AAAA\nindex 7"),
        GOOD.replace(b"index 7\n", b"index 7\n" + b"A" * 43 + b"=\n" * 1 + (b"A" * 43 + b"=\n") * 63),
        GOOD.partition(b"\n\n")[0] + b"\n\n",
        "é".encode() + GOOD,
    ],
)
def test_malformed_receipts_are_refused(data: bytes) -> None:
    with pytest.raises(CheckpointError):
        Receipt.parse(data)
