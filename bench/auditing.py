"""`python -m bench.auditing [ENTRIES…]`: seconds and memory of verifying logs made for it; 100,000 and 1,000,000 unless given.

No suite: it has no peer. Each log is written as the publisher would, then verified by a process of its own.
"""

import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from tqdm import tqdm

from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.growing import GrowingTree
from keepsight.engines.merkle.leaves import Leaf
from keepsight.engines.merkle.notes import SigningKey
from keepsight.engines.merkle.tiles import join_bundle, paths_for
from keepsight.engines.merkle.tree import hash_leaf

_KEY = SigningKey("bench.example/log", b"b" * 32)
_KINDS = ("access.record.read", "chronology.event.added", "decisions.decision.made", "decisions.signoff.given")
_VERIFY = """
import pathlib, re, resource, sys
from keepsight.programs.ledger_verify import main
wrong = main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
# Linux proc(5): the most memory of this program itself; getrusage tells that of the one which started it, if it was more.
most = re.search(r"VmHWM:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())
print(used.ru_utime + used.ru_stime, int(most[1]) / 1024)
sys.exit(wrong)
"""


def main(sizes: list[int]) -> None:
    """One line for each size."""
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="ks") as place:
            write(Path(place), size)
            began = time.perf_counter()
            done = subprocess.run([sys.executable, "-c", _VERIFY, place], check=True, capture_output=True, text=True)
            took = time.perf_counter() - began
            worked, memory = map(float, done.stdout.split()[-2:])
            tqdm.write(f"{size:>10,} entries: {took:6.2f} s by the clock, {worked:6.2f} s of processor, at most {memory:,.0f} MB")


def write(folder: Path, size: int) -> None:
    """A log of one decision in four entries, each signed once by somebody else; the others without marks."""
    entries = [_entry(number) for number in range(size)]
    leaves, tree = [hash_leaf(entry) for entry in entries], GrowingTree()
    above = dict([*tree.extend(leaves), *tree.partial()])
    for path in paths_for(size):
        if path.level is None:
            data = join_bundle([entries[index] for index in path.entries])
        else:
            data = b"".join(above[path] if path.level else (leaves[index] for index in path.entries))
        (folder / str(path)).parent.mkdir(parents=True, exist_ok=True)
        (folder / str(path)).write_bytes(data)
    (folder / "vkeys").write_text(f"{_KEY.verifier}\n")
    (folder / "checkpoint").write_bytes(Checkpoint(_KEY.name, size, tree.root()).signed(_KEY).to_bytes())


def _entry(number: int) -> bytes:
    kind = _KINDS[number % 4]
    decision = number - number % 4
    words = [f"body {number}"]
    if kind.startswith("decisions."):
        words += [f"decision {decision}", f"content {decision}", f"person {kind} {decision}"]
    hour = f"{2000 + number // 300_000}-{1 + number // 25_000 % 12:02d}-{1 + number // 1_000 % 25:02d}T{number // 50 % 20:02d}"
    return Leaf(kind, hour, tuple(sha256(word.encode()).digest() for word in words)).to_bytes()


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [100_000, 1_000_000])
