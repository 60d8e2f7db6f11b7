"""How long after it was acknowledged an entry is signed and cosigned, while eight writers, a publisher and a witness go on."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

from bench import area
from bench.figures import Latency
from keepsight.config import clock
from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.notes import Note

WRITERS, SECONDS, PAUSE = 8, 20, 0.02
_BODY = {"contact": "5d6b1b0e-55a2-4a3e-9a3b-0d0f7a6ad001", "content": "ab" * 32, "link": "new"}


def run() -> list[Latency]:
    """The 50th, 95th and 99th percentile in seconds, from COMMIT's answer to the file that covers the entry."""
    folder = Path(os.environ["KEEPSIGHT_DATA_DIR"]) / "log"
    made: list[tuple[int, float]] = []
    with _processes(folder):
        seen = _watch(folder)
        stop = threading.Event()
        writers = [threading.Thread(target=_write, args=(stop, made)) for _ in range(WRITERS)]
        for writer in writers:
            writer.start()
        time.sleep(SECONDS)
        stop.set()
        for writer in writers:
            writer.join()
        size = max(index for index, _at in made)
        _until(lambda: all(held and held[-1][0] > size for held in seen.values()))
        seen_stop.set()
    rate = f"{len(made) / SECONDS:.0f} appends/s, {WRITERS} writers, publisher every 0.1 s"
    return [_latency(name, made, held, rate) for name, held in seen.items()]


seen_stop = threading.Event()


def _watch(folder: Path) -> dict[str, list[tuple[int, float]]]:
    """When each larger size was first seen signed by the log, and cosigned."""
    seen: dict[str, list[tuple[int, float]]] = {"signed": [], "cosigned": []}

    def look() -> None:
        while not seen_stop.wait(0.005):
            for name, file in (("signed", "signed"), ("cosigned", "checkpoint")):
                try:
                    note = Note.parse((folder / file).read_bytes())
                except OSError:
                    continue
                size = Checkpoint.parse(note.text).size
                enough = len(note.signatures) > (name == "cosigned")
                if enough and (not seen[name] or size > seen[name][-1][0]):
                    seen[name].append((size, time.monotonic()))

    seen_stop.clear()
    threading.Thread(target=look, daemon=True).start()
    return seen


def _write(stop: threading.Event, made: list[tuple[int, float]]) -> None:
    from django.db import connection, transaction

    from keepsight.apps.ledger.operations import record_now

    while not stop.wait(PAUSE):
        with transaction.atomic():
            index = record_now(kind="bench.entry.made", body=_BODY, by=1, at=clock.now())
        made.append((index, time.monotonic()))
    connection.close()


def _latency(name: str, made: list[tuple[int, float]], seen: list[tuple[int, float]], remark: str) -> Latency:
    waits, place = [], 0
    for index, at in sorted(made):
        while seen[place][0] <= index:
            place += 1
        waits.append(max(0.0, seen[place][1] - at))
    cuts = quantiles(waits, n=100)
    return Latency(f"acknowledged to {name}", cuts[49], cuts[94], cuts[98], remark)


@contextmanager
def _processes(folder: Path) -> Iterator[None]:
    """A witness, then a publisher that knows it."""
    area.command("publisher", "--once")
    key = (folder / "vkeys").read_text().splitlines()[0]
    with tempfile.TemporaryDirectory(prefix="ks") as place:
        state = Path(place)
        asked = [sys.executable, "-m", "keepsight", "witness", "--listen", "127.0.0.1:18470", "--key", str(state / "w.key")]
        witness = subprocess.Popen([*asked, "--log-vkey", key], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        said = iter(witness.stdout or ())
        vkey = next(said).removeprefix("Witness key: ").strip()
        next(said)
        (state / "witnesses").write_text(f"http://127.0.0.1:18470 {vkey}\n")
        environ = os.environ | {"KEEPSIGHT_WITNESSES": str(state / "witnesses")}
        publisher = subprocess.Popen([sys.executable, "-m", "keepsight", "publisher", "--interval", "0.1"], env=environ)
        try:
            _until(lambda: len(Note.parse((folder / "checkpoint").read_bytes()).signatures) > 1)
            yield
        finally:
            for process in (publisher, witness):
                process.terminate()
                process.wait(timeout=30)


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(1200):
        if holds():
            return
        time.sleep(0.05)
    raise TimeoutError("it never came about")
