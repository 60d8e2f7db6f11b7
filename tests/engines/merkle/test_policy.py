"""Policies in the form of C2SP tlog-policy: which cosigners are enough, and what is no policy."""

import itertools

import pytest

from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.notes import KeyKind, Note, NoteError, SigningKey, VerifierKey, signers
from keepsight.engines.merkle.policy import PolicyError, majority, read_policy
from keepsight.engines.merkle.tree import EMPTY_ROOT
from keepsight.engines.merkle.witnessing import quorum

LOG = SigningKey("northmere.example/log", b"k" * 32)
NAMES = ("X1", "X2", "X3", "Y1", "Y2", "Y3")
WITNESSES = {name: SigningKey(f"{name}.example", name.encode().ljust(32), KeyKind.ML_DSA_44 if name == "Y1" else KeyKind.ED25519)
             for name in NAMES}  # fmt: skip
KEYS = {name: key.witness for name, key in WITNESSES.items()}
LINES = [
    "# of the specification's own example", f"log {LOG.verifier} https://log.example", "",
    *(f" witness\t{name} {key}" for name, key in KEYS.items()),
    "group X-witnesses 2 X1 X2 X3", "group Y-witnesses any Y1 Y2 Y3", "group X-and-Y all X-witnesses Y-witnesses",
    "quorum X-and-Y",
]  # fmt: skip


def policy(*lines: str) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def test_the_quorum_of_groups_is_two_of_three_and_one_of_three() -> None:
    held = read_policy(policy(*LINES))
    assert held.logs == (LOG.verifier,)
    for count in range(7):
        for chosen in itertools.combinations(NAMES, count):
            x, y = (sum(name.startswith(letter) for name in chosen) for letter in "XY")
            assert held.accepts([KEYS[name] for name in chosen]) is (x >= 2 and y >= 1)


def test_nobody_is_needed_where_it_says_so() -> None:
    assert read_policy(policy("quorum none")).accepts([])
    one = read_policy(policy(LINES[3], "quorum X1"))
    assert not one.accepts([])
    assert one.accepts([KEYS["X1"]])


@pytest.mark.parametrize("count", range(5))
def test_a_plain_list_of_keys_means_more_than_half(count: int) -> None:
    keys = list(KEYS.values())[:count]
    held = majority(LOG.verifier, keys)
    assert [held.accepts(keys[:n]) for n in range(count + 1)] == [n >= quorum(count) for n in range(count + 1)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("group A 1", "line 11"), ("group A 4 X1 X2 X3", "cannot be"), ("group A 0 X1", "cannot be"),
        ("group A 01 X1", "cannot be"),
        ("group A any X1 X1", "each once"), ("group A any none", "each once"), ("group A any B", "each once"),
        ("group X1 any X2", "taken"), ("group none any X2", "taken"), (f"witness Z {KEYS['X1']}", "twice"),
        (f"witness Z {LOG.verifier}", "another kind"), (f"log {KEYS['X1']}", "another kind"), (f"log {LOG.verifier}", "twice"),
        ("quorum Z", "not defined"), ("quorum none\nquorum none", "second quorum"), ("witness Z x+y+z", "line 11"),
        ("trust me", "not a line"),
    ],
)  # fmt: skip
def test_what_is_no_policy(line: str, words: str) -> None:
    text = policy(*LINES[:9], "", line, "quorum none")
    with pytest.raises(PolicyError, match=words):
        read_policy(text)


@pytest.mark.parametrize("text", [b"", b"quorum\x00none\n", b"quorum none\r\n", b"\n" * 1001])
def test_what_is_not_even_text(text: bytes) -> None:
    with pytest.raises(PolicyError):
        read_policy(text)


def test_a_member_counts_in_one_group_only() -> None:
    with pytest.raises(PolicyError, match="each once"):
        read_policy(policy(*LINES[:9], "group A any X1", "group B any X1", "quorum A"))


def test_a_cosignature_of_ml_dsa_covers_origin_size_head_time_and_name() -> None:
    key = WITNESSES["Y1"]
    note = Checkpoint("northmere.example/log", 0, EMPTY_ROOT).signed(LOG)
    line = key.cosign(note.text, 1_800_000_000)
    assert len(line.blob) == 8 + 2420
    assert signers(Note.parse(Note(note.text, (*note.signatures, line)).to_bytes()), [KEYS["Y1"]]) == (KEYS["Y1"],)
    assert SigningKey.parse(key.to_text()) == key
    assert VerifierKey.parse(str(KEYS["Y1"])) == KEYS["Y1"]
    for text in (note.text.replace("\n0\n", "\n1\n"), note.text.replace("northmere", "southmere"), "x\n"):
        with pytest.raises(NoteError):
            KEYS["Y1"].verify(text, line)
    with pytest.raises(NoteError, match="signed with Ed25519"):
        key.verifier  # noqa: B018 - asking is enough
    other = SigningKey("another.example", key.seed, KeyKind.ML_DSA_44).witness
    with pytest.raises(NoteError, match="is wrong"):
        other.verify(note.text, line)
