"""Several processes that do the same at once, in turn with a peer: contacts, placements."""

import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.synchronize import Barrier

from bench import area
from bench.figures import in_turn

WRITERS, ROUNDS, ACTS = 8, 5, 8
_PATIENCE = 120  # seconds that writers wait for each other
Acts = Callable[[int], tuple[Callable[[], object], Callable[[], object]]]  # a writer's number: what it does, what the peer does


def at_once(acts: Acts, name: str, each: int = ACTS) -> tuple[float, float]:
    """Acts a second of all writers together, ours and the peer's: from when all are let go until the last is done.

    `each` is how often a writer acts in a round. `acts` runs in the writers' own processes, so it is a function of a module.
    """
    start = multiprocessing.get_context("spawn")
    ready, done = start.Barrier(WRITERS + 1), start.Barrier(WRITERS + 1)
    writers = [start.Process(target=_write, args=(acts, number, each, ready, done)) for number in range(WRITERS)]
    for writer in writers:
        writer.start()

    def together() -> float:
        ready.wait(timeout=_PATIENCE)
        began = time.perf_counter()
        done.wait(timeout=_PATIENCE)
        return WRITERS * each / (time.perf_counter() - began)

    try:
        return in_turn(ours=together, peer=together, rounds=ROUNDS, name=name)
    finally:
        for writer in writers:
            writer.join()


def _write(acts: Acts, number: int, each: int, ready: Barrier, done: Barrier) -> None:
    """One writer's process: its own acts and the peer's in turn, as `in_turn` asks. A fault lets nobody wait on."""
    try:
        area.set_up()
        ours, peer = acts(number)
        for act in (ours, peer) * (ROUNDS + 1):  # the first round does not count
            ready.wait(timeout=_PATIENCE)
            for _ in range(each):
                act()
            done.wait(timeout=_PATIENCE)
    except BaseException:
        ready.abort()
        done.abort()
        raise
