"""Days along a line, and the months that are labelled on it."""

from calendar import month_abbr, monthrange
from dataclasses import dataclass
from datetime import date

from keepsight.engines.chronology.drawing import Month
from keepsight.engines.chronology.values import Arranged, Event, Shape

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12_000)  # months between labels


@dataclass(frozen=True, slots=True)
class Timescale:
    """Whole months from `first` to `last`, drawn from `start` over `length` units."""

    first: date
    last: date
    start: float
    length: float

    def at(self, day: date) -> float:
        """Where a day lies; a day outside lies at the nearer end."""
        inside = min(max(day, self.first), self.last)
        days = (self.last - self.first).days
        return self.start + self.length * (inside - self.first).days / days

    def months(self, apart: float) -> tuple[Month, ...]:
        """The first of each month, or of every few, so that labels keep `apart` units between them."""
        begin = self.first.year * 12 + self.first.month - 1
        end = self.last.year * 12 + self.last.month - 1
        room = self.length / (end - begin + 1)
        step = next((step for step in _STEPS if step * room >= apart), _STEPS[-1])
        found: list[Month] = []
        shown = 0
        for number in range(-(-begin // step) * step, end + 1, step):
            year, month = divmod(number, 12)
            at = self.at(date(year, month + 1, 1))
            found.append(Month(at, month_abbr[month + 1], "" if year == shown else str(year)))
            shown = year
        return tuple(found)


def timescale(arranged: Arranged, start: float, length: float) -> Timescale:
    """From the month of the earliest day to the month of the latest, the cut and today included."""
    events = [entry.event for entry in arranged.entries]
    first = min([arranged.cut, arranged.today, *(event.happened.first for event in events)])
    last = max([arranged.cut, arranged.today, *(ends_on(event, arranged.today) for event in events)])
    return Timescale(first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1]), start, length)


def ends_on(event: Event, today: date) -> date:
    """The last day of an event's mark: its end, or today for a lasting one that goes on."""
    if event.shape is not Shape.LASTING:
        return event.happened.first
    if event.until is not None:
        return event.until.last
    return max(today, event.happened.first)
