"""How many decisions had senior oversight and how many not, without a name."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from math import sqrt

from django.utils import timezone

from keepsight.apps.decisions import queries as decisions
from keepsight.apps.decisions.values import SUSPECTED, MonitorRow
from keepsight.apps.scrutiny.values import Quarter, QuarterCount
from keepsight.vocabulary.people import Viewer

_KNOWN = ("yes", "no")
_Z = 1.959964  # 95%, two-sided


@dataclass(frozen=True, slots=True)
class Share:
    """Number of number, with Wilson's 95% interval (Wilson 1927, JASA 22:209), in percent."""

    part: int
    whole: int
    low: float
    high: float

    @property
    def percent(self) -> float:
        """The share itself."""
        return 100 * self.part / self.whole if self.whole else 0.0


@dataclass(frozen=True, slots=True)
class Monitor:
    """The figures and the rows behind them; decisions still inside their limit are counted apart."""

    in_time: Share
    late: Share
    missing: Share
    inside_limit: int
    suspected: list[tuple[str, int]]  # answer in words, how many
    rows: list[MonitorRow]


def monitor(*, viewer: Viewer, at: datetime) -> Monitor:
    """All decisions; "missing" never drops out of the count."""
    rows = decisions.monitor(viewer=viewer)
    due = [row for row in rows if row.answered_at or row.due_at <= at]
    in_time = sum(row.in_time for row in due)
    late = sum(row.answered_at is not None and not row.in_time for row in due)
    whole = len(due)
    answers = Counter(row.suspected for row in rows)
    return Monitor(
        _share(in_time, whole), _share(late, whole), _share(whole - in_time - late, whole), len(rows) - whole,
        [(words, answers[value]) for value, words in SUSPECTED.items()], rows,
    )  # fmt: skip


def quarter_counts(*, viewer: Viewer, at: datetime) -> list[QuarterCount]:
    """The present quarter and those before it, back to the first in which a decision was made."""
    held: dict[Quarter, list[MonitorRow]] = {}
    for row in decisions.monitor(viewer=viewer):
        held.setdefault(Quarter.of(row.decided_on), []).append(row)
    if not held:
        return []
    quarters = [Quarter.of(timezone.localdate(at))]  # decisions are counted by the day in England as well
    while quarters[-1] > min(held):
        quarters.append(quarters[-1].before)
    return [_count(quarter, held.get(quarter, []), at) for quarter in quarters]


def _count(quarter: Quarter, held: list[MonitorRow], at: datetime) -> QuarterCount:
    in_time = sum(row.in_time for row in held)
    answered = sum(row.answered_at is not None for row in held)
    missing = sum(row.answered_at is None and row.due_at <= at for row in held)
    asked = sum(row.suspected in _KNOWN for row in held)
    return QuarterCount(quarter, in_time, answered - in_time, missing, len(held) - answered - missing, asked)


def _share(part: int, whole: int) -> Share:
    if not whole:
        return Share(0, 0, 0.0, 0.0)
    share, square = part / whole, _Z**2
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    half = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole**2)) / (1 + square / whole)
    return Share(part, whole, 100 * max(0.0, middle - half), 100 * min(1.0, middle + half))
