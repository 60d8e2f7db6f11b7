"""What an insider with the log's key, the folder and all entries can do to an exported, cosigned log; never a witness's key."""

import random
from collections.abc import Callable, Generator
from pathlib import Path

from forged_logs import KEY, WITNESSES, Log, leaf, put

from keepsight.engines.merkle.leaves import Leaf
from keepsight.engines.merkle.notes import Note, SigningKey

SIZE = 300  # one full tile and a partial one
Chance = random.Random


def honest() -> Log:
    """A log that two of its three witnesses cosigned: just the quorum, so that every line counts."""
    return Log(entries=[leaf(n) for n in range(SIZE)], witnesses=WITNESSES, cosigned=2)


def vkeys() -> bytes:
    """What an auditor keeps."""
    return "".join(f"{key}\n" for key in (KEY.verifier, *(key.witness for key in WITNESSES))).encode()


def alter(entries: list[bytes], chance: Chance) -> None:
    at = chance.randrange(SIZE)
    entries[at] = leaf(at, salt="altered")


def delete(entries: list[bytes], chance: Chance) -> None:
    del entries[chance.randrange(SIZE)]


def insert_back_dated(entries: list[bytes], chance: Chance) -> None:
    at = chance.randrange(1, SIZE)
    entries.insert(at, leaf(9_999, hour=Leaf.parse(entries[at - 1]).hour))


def reorder(entries: list[bytes], chance: Chance) -> None:
    one, other = chance.sample(range(SIZE), 2)
    entries[one], entries[other] = entries[other], entries[one]


def roll_back(entries: list[bytes], chance: Chance) -> None:
    del entries[chance.randrange(SIZE) :]


def swap_commitments(entries: list[bytes], chance: Chance) -> None:
    one, other = chance.sample(range(SIZE), 2)
    first, second = Leaf.parse(entries[one]), Leaf.parse(entries[other])
    entries[one] = Leaf(first.kind, first.hour, second.commitments).to_bytes()
    entries[other] = Leaf(second.kind, second.hour, first.commitments).to_bytes()


def rewrite(entries: list[bytes], chance: Chance) -> None:
    """Everything from one entry on, as if it had never been otherwise."""
    for at in range(chance.randrange(SIZE), SIZE):
        entries[at] = leaf(at, salt="rewritten")


ACTS: dict[str, Callable[[list[bytes], Chance], None]] = {
    act.__name__: act for act in (alter, delete, insert_back_dated, reorder, roll_back, swap_commitments, rewrite)
}


def leave_signed(directory: Path, log: Log, chance: Chance) -> None:
    """Tiles anew, the checkpoint as it was signed and cosigned."""
    del chance
    write(directory, log, honest().signed(SIZE))


def sign_again(directory: Path, log: Log, chance: Chance) -> None:
    """Signed with the log's key; no witness would."""
    del chance
    write(directory, log, bare(log))


def sign_again_beside_a_kept_one(directory: Path, log: Log, chance: Chance) -> None:
    """The same, and the auditor has kept the last cosigned checkpoint."""
    sign_again(directory, log, chance)
    put(directory / "checkpoint.old", honest().signed(SIZE).to_bytes())


def paste_cosignatures(directory: Path, log: Log, chance: Chance) -> None:
    """The witnesses' lines from the honest checkpoint under the new one."""
    del chance
    note = bare(log)
    write(directory, log, Note(note.text, (*note.signatures, *honest().signed(SIZE).signatures[1:])))


def invent_witnesses(directory: Path, log: Log, chance: Chance) -> None:
    """Witnesses of the same names with keys of the insider's own, in the cosignatures and in `vkeys`."""
    log.witnesses = [SigningKey(key.name, chance.randbytes(32)) for key in WITNESSES]
    log.cosigned = 3
    write(directory, log, log.signed(len(log.entries)))
    put(directory / "vkeys", "".join(f"{key}\n" for key in (KEY.verifier, *(key.witness for key in log.witnesses))).encode())


COVERS: dict[str, Callable[[Path, Log, Chance], None]] = {
    cover.__name__: cover
    for cover in (leave_signed, sign_again, sign_again_beside_a_kept_one, paste_cosignatures, invent_witnesses)
}


def bare(log: Log) -> Note:
    """The checkpoint of these entries under the log's own signature alone."""
    note = log.signed(len(log.entries))
    return Note(note.text, note.signatures[:1])


def write(directory: Path, log: Log, note: Note) -> None:
    """The folder as the insider leaves it."""
    log.write(directory, old=None, receipt=None)
    put(directory / "checkpoint", note.to_bytes())


def mutations(directory: Path, chance: Chance) -> Generator[str, None, None]:
    """Random changes, one at a time; each is undone before the next."""
    # Not vkeys: the auditor believes a list of their own.
    files = sorted(path for path in directory.rglob("*") if path.is_file() and path.name != "vkeys")
    held = {path: path.read_bytes() for path in files}
    while True:
        path = chance.choice(files)
        change = chance.choice((flip, flip, cut, grow, double, drop, exchange))
        before = held[path]
        after = change(before, held[chance.choice(files)], chance)
        if after == before:
            continue
        path.unlink() if after is None else path.write_bytes(after)
        yield f"{change.__name__} {path.relative_to(directory)}"
        path.write_bytes(before)


def flip(data: bytes, other: bytes, chance: Chance) -> bytes:
    del other
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ chance.randrange(1, 256)]) + data[at + 1 :]


def cut(data: bytes, other: bytes, chance: Chance) -> bytes:
    del other
    return data[: chance.randrange(len(data))]


def grow(data: bytes, other: bytes, chance: Chance) -> bytes:
    del other
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.randbytes(chance.randrange(1, 40)) + data[at:]


def double(data: bytes, other: bytes, chance: Chance) -> bytes:
    """A piece is there twice."""
    del other
    at, end = sorted(chance.sample(range(len(data) + 1), 2))
    return data[:end] + data[at:end] + data[end:]


def drop(data: bytes, other: bytes, chance: Chance) -> None:
    del data, other, chance


def exchange(data: bytes, other: bytes, chance: Chance) -> bytes:
    """One file's bytes in another's place."""
    del data, chance
    return other
