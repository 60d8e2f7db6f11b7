"""`keepsight witness`: the protocol's table, nothing forgotten when it is killed, two at once, and a lying log refused."""

import io
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from forged_logs import KEY, Log, leaf
from witnesses import witnessing

from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError
from keepsight.engines.merkle.notes import Note, SigningKey, VerifierKey
from keepsight.engines.merkle.tree import consistency_proof
from keepsight.engines.merkle.witnessing import Submission, cosignatures
from keepsight.programs import witness_state
from keepsight.programs.witness import Witness
from keepsight.programs.witness_state import State, StateError, read_or_make_key

OWN = SigningKey("scrutiny.example", b"s" * 32)
LOG = Log(entries=[leaf(n) for n in range(40)])
OTHER = Log(entries=[leaf(n, salt="other") for n in range(40)])


def asked(old: int, new: int, log: Log = LOG, note: Note | None = None) -> bytes:
    proof = consistency_proof(log.nodes, old, new) if old <= new else ()
    signed = note or log.signed(new)
    return Submission(old, proof, signed, Checkpoint.parse(signed.text)).to_bytes()


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    made = State(tmp_path / "state")
    yield made
    made.close()


@pytest.fixture
def scrutiny(state: State) -> Witness:
    return Witness(OWN, [KEY.verifier], state, lambda: 1_800_000_000.9)


def test_it_cosigns_a_log_that_only_grows(scrutiny: Witness, state: State) -> None:
    for old, new in ((0, 0), (0, 7), (7, 7), (7, 8), (8, 33), (33, 40)):
        answer = scrutiny.add_checkpoint(asked(old, new))
        assert answer.status == 200, answer.body
        [line] = cosignatures(answer.body, LOG.signed(new).text, OWN.witness)
        assert line.blob[:8] == (1_800_000_000).to_bytes(8, "big")
        last = state.last(KEY.name)
        assert last is not None
        assert last.size == new


STRANGER = SigningKey("elsewhere.example/log", b"k" * 32)
IMPOSTOR = Log(key=SigningKey(KEY.name, b"i" * 32))
SPOILT = Note(LOG.signed(20).text, (KEY.sign("another text\n"),))
TABLE = [
    ("not the form", b"hello", 400, ""),
    ("no old size", asked(10, 20).removeprefix(b"old 10\n"), 400, ""),
    ("a leading zero", asked(10, 20).replace(b"old 10", b"old 010"), 400, ""),
    ("not a hash", b"old 10\nAAAA\n\n" + LOG.signed(20).to_bytes(), 400, ""),
    ("64 hashes", b"old 10\n" + 64 * (b"A" * 43 + b"=\n") + b"\n" + LOG.signed(20).to_bytes(), 400, ""),
    ("an unknown log", asked(10, 20, Log(key=STRANGER)), 404, ""),
    ("another's key", asked(10, 20, IMPOSTOR), 403, ""),
    ("a wrong signature", asked(10, 20, note=SPOILT), 403, ""),
    ("the old size above the new", asked(10, 9), 400, ""),
    ("an old size too low", asked(5, 20), 409, "10\n"),
    ("an old size too high", asked(12, 20), 409, "10\n"),
    ("rolled back", asked(5, 8), 409, "10\n"),
    ("another tree of the same size", asked(10, 10, OTHER), 409, "10\n"),
    ("a rewritten log", asked(10, 20, OTHER), 422, ""),
    ("no proof", b"old 10\n\n" + LOG.signed(20).to_bytes(), 422, ""),
]


@pytest.mark.parametrize(("body", "status", "text"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_whatever_else_is_refused_and_changes_nothing(
    body: bytes, status: int, text: str, scrutiny: Witness, state: State
) -> None:
    assert scrutiny.add_checkpoint(asked(0, 10)).status == 200
    before = state.last(KEY.name)
    answer = scrutiny.add_checkpoint(body)
    assert answer.status == status
    if text:
        assert (answer.body.decode(), answer.content_type) == (text, "text/x.tlog.size")
    assert state.last(KEY.name) == before
    assert scrutiny.add_checkpoint(asked(10, 20)).status == 200


def test_every_cosigned_checkpoint_is_kept_with_the_log_s_signature(scrutiny: Witness, tmp_path: Path) -> None:
    for old, new in ((0, 7), (7, 33)):
        scrutiny.add_checkpoint(asked(old, new))
    kept = sorted(path.read_bytes() for path in tmp_path.glob("state/*/kept/*/*"))
    assert kept == sorted(LOG.signed(size).to_bytes() for size in (7, 33))


@pytest.mark.parametrize("allowed", range(3))
def test_killed_between_persist_and_answer_it_remembers(
    allowed: int, scrutiny: Witness, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    scrutiny.add_checkpoint(asked(0, 10))
    left, write = [allowed], witness_state._write_durably

    def write_or_die(path: Path, data: bytes) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        write(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(witness_state, "_write_durably", write_or_die)
        patched.setattr(SigningKey, "cosign", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            scrutiny.add_checkpoint(asked(10, 20))
    last = state.last(KEY.name)
    assert last is not None
    assert last.size == (20 if allowed else 10)
    again = Witness(OWN, [KEY.verifier], state)
    assert again.add_checkpoint(asked(last.size, 20, OTHER)).status in {409, 422}
    assert again.add_checkpoint(asked(last.size, 20)).status == 200


def test_of_two_at_once_only_one_is_compared_with_the_same_last_checkpoint(scrutiny: Witness, state: State) -> None:
    scrutiny.add_checkpoint(asked(0, 10))
    gate = threading.Barrier(8)
    answers: list[tuple[int, int]] = []

    def ask(size: int) -> None:
        gate.wait()
        answers.append((scrutiny.add_checkpoint(asked(10, size)).status, size))

    threads = [threading.Thread(target=ask, args=(size,)) for size in range(11, 19)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(status for status, _size in answers) == [200] + [409] * 7
    last = state.last(KEY.name)
    assert last is not None
    assert last.size == next(size for status, size in answers if status == 200)


def test_two_processes_never_share_a_state(state: State, tmp_path: Path) -> None:
    assert state
    with pytest.raises(StateError, match="another witness works in"):
        State(tmp_path / "state")


@pytest.mark.parametrize("spoil", ["spoilt", "gone", "swapped"])
def test_a_spoilt_memory_is_never_taken_for_none(spoil: str, scrutiny: Witness, state: State, tmp_path: Path) -> None:
    scrutiny.add_checkpoint(asked(0, 10))
    [latest] = tmp_path.glob("state/*/latest")
    if spoil == "gone":
        latest.unlink()
    else:
        latest.write_bytes(b"x" if spoil == "spoilt" else Log(key=STRANGER).signed(3).to_bytes())
    with pytest.raises(StateError):
        scrutiny.add_checkpoint(asked(0, 20, OTHER))
    with pytest.raises(StateError):
        state.last(KEY.name)


def test_a_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    key = read_or_make_key(tmp_path / "w.key", "scrutiny.example")
    assert (tmp_path / "w.key").stat().st_mode & 0o777 == 0o600
    assert read_or_make_key(tmp_path / "w.key", "another") == key
    with pytest.raises(StateError):
        read_or_make_key(tmp_path / "x.key", "two words")
    assert not (tmp_path / "x.key").exists()
    (tmp_path / "y.key").write_bytes(b"\xff")
    with pytest.raises(StateError):
        read_or_make_key(tmp_path / "y.key", "scrutiny.example")


def post(port: int, path: str, body: bytes, length: str | None = None) -> tuple[int, str, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST", path, io.BytesIO(body), {"Content-Length": length or str(len(body))})
    answer = connection.getresponse()
    found = answer.status, answer.headers["Content-Type"], answer.read()
    connection.close()
    return found


def test_over_http(tmp_path: Path) -> None:
    with witnessing(tmp_path / "w", "w.example", KEY.verifier) as one:
        port = int(one.url.rpartition(":")[2])
        assert post(port, "/any/prefix/add-checkpoint", asked(0, 5))[0] == 200
        assert post(port, "/add-checkpoint", asked(0, 9)) == (409, "text/x.tlog.size", b"5\n")
        assert post(port, "/else", asked(5, 9))[0] == 404
        assert post(port, "/add-checkpoint", b"", "99999999")[0] == 400
        assert post(port, "/add-checkpoint", b"", "-1")[0] == 400
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/add-checkpoint")
        assert connection.getresponse().status == 404
        connection.close()


def test_the_command_makes_a_key_and_survives_a_kill(tmp_path: Path) -> None:
    place = [*("witness", "--listen", "127.0.0.1:0", "--name", "scrutiny.example", "--key"), str(tmp_path / "w.key")]
    size = 0
    for _ in range(2):
        process = subprocess.Popen(
            [sys.executable, "-m", "keepsight", *place, "--log-vkey", str(KEY.verifier)], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert process.stdout
        key = VerifierKey.parse(process.stdout.readline().removeprefix("Witness key: ").strip())
        port = int(process.stdout.readline().split(":")[3].split("/")[0])
        status, _type, body = post(port, "/add-checkpoint", asked(size, size + 9))
        assert status == 200
        assert cosignatures(body, LOG.signed(size + 9).text, key)
        size += 9
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--listen", "127.0.0.1", "--key", "{}/k"),
        ("--listen", "127.0.0.1:99999", "--key", "{}/k"),
        ("--listen", "127.0.0.1:0", "--key", "{}"),
        ("--listen", "127.0.0.1:0", "--key", "{}/k", "--log-vkey", "x"),
        ("--listen", "127.0.0.1:0", "--key", "{}/k", "--policy", "{}/absent"),
    ],
)
def test_bad_input_is_said_in_one_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    line = [word.format(tmp_path) for word in arguments]
    done = subprocess.run([sys.executable, "-m", "keepsight", "witness", *line], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") <= 2
    assert "Traceback" not in done.stderr


def test_a_malformed_submission_is_a_checkpoint_error() -> None:
    with pytest.raises(CheckpointError):
        Submission.parse(b"old 1\n\n\xff")
