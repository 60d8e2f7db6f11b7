"""Measuring two things in turn, and the table of what was found."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from tqdm import tqdm


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was compared, and how many `unit` a second each did: medians over the rounds."""

    what: str
    unit: str
    ours: float
    peer: float
    remark: str = ""

    @property
    def ratio(self) -> float:
        """How many times the peer's figure is ours."""
        return self.peer / self.ours


@dataclass(frozen=True, slots=True)
class Latency:
    """Percentiles of a wait, in seconds."""

    what: str
    p50: float
    p95: float
    p99: float
    remark: str = ""

    def __str__(self) -> str:
        return f"{self.what:<34}p50 {self.p50:.3f} s   p95 {self.p95:.3f} s   p99 {self.p99:.3f} s   {self.remark}"


def in_turn(*, ours: Callable[[], float], peer: Callable[[], float], rounds: int, name: str) -> tuple[float, float]:
    """Medians of what each call returns, called A B A B after one round that does not count."""
    ours(), peer()
    found = [(ours(), peer()) for _ in tqdm(range(rounds), desc=name, unit="round")]
    return median(one for one, _ in found), median(other for _, other in found)


def per_second(act: Callable[[], object], times: int) -> float:
    """How often `act` runs in a second, over `times` calls."""
    began = time.perf_counter()
    for _ in range(times):
        act()
    return times / (time.perf_counter() - began)


def table(suite: str, found: Sequence[Comparison | Latency]) -> str:
    """Plain lines for a person."""
    head = f"{suite:<34}{'ours':>14}{'peer':>14}{'peer : ours':>14}"
    lines = [
        str(one)
        if isinstance(one, Latency)
        else f"{one.what:<34}{one.ours:>12.1f}/s{one.peer:>12.1f}/s{one.ratio:>14.1f}  {one.unit}. {one.remark}"
        for one in found
    ]
    return "\n".join([head, *(line.rstrip() for line in lines)])
