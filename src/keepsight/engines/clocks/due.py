"""When a rule falls due, and how that stands at a given moment, in words."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from keepsight.engines.clocks.calendar import Calendar
from keepsight.engines.clocks.rules import Rule, Unit, rule

LONDON = ZoneInfo("Europe/London")
_HOUR = 3600


class Standing(StrEnum):
    """Where a deadline stands."""

    LATE = "late"
    TODAY = "due-today"
    TOMORROW = "due-tomorrow"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline: the last lawful day in London, and the moment it ends (for hours, the moment itself)."""

    rule_id: str
    unit: Unit
    day: date
    moment: datetime  # aware; the act is in time before it
    calendar: Calendar

    def __str__(self) -> str:
        """ISO: a moment for rules in hours, else a day."""
        return self.moment.isoformat() if self.unit is Unit.HOURS else self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Stand:
    """The standing of a deadline at a moment, with the distance to it in plain words ("4 working days")."""

    standing: Standing
    words: str


def due(
    rule_id: str,
    start: datetime | date,
    calendar: Calendar,
    *,
    table: Mapping[str, Rule] | None = None,
    pauses: Iterable[tuple[date, date]] = (),
) -> Due:
    """When the rule that started then falls due, by `table` where an installation has its own limits.

    `pauses` are first and last days that do not count, only for a rule whose law lets the clock stand still.

    `start` is a day in London or an aware moment; rules in hours need a moment. UnknownRuleError;
    HorizonError past the calendar; ValueError for a naive moment or a day where a moment is needed.
    """
    known, stood = rule(rule_id, table), sorted(pauses)
    if stood and not known.pauses:
        raise ValueError(f"no law lets the clock {rule_id} stand still")
    if isinstance(start, datetime) and start.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    if known.unit is Unit.HOURS:
        if not isinstance(start, datetime):
            raise ValueError(f"{rule_id} runs in hours: it needs the moment it started, not only the day")
        # Elapsed time: counted in UTC, so that a change of the clocks neither gives nor takes an hour.
        moment = (start.astimezone(UTC) + timedelta(hours=known.length)).astimezone(LONDON)
        calendar.require(moment.date())
        return Due(rule_id, known.unit, moment.date(), moment, calendar)
    began = start.astimezone(LONDON).date() if isinstance(start, datetime) else start
    day = _after_pauses(began, _last_day(known.unit, known.length, began, calendar), stood)
    calendar.require(day)
    return Due(rule_id, known.unit, day, _end_of(day), calendar)


def _after_pauses(began: date, day: date, pauses: Iterable[tuple[date, date]]) -> date:
    """Each day of a pause that began before the limit moves it by one; days in two pauses count once."""
    after = began
    for first, last in pauses:
        if last < first or first < began:
            raise ValueError("a pause has its first day after the clock's start, and before its last")
        if first > day:
            break
        day += timedelta(days=max(0, (last - max(first, after + timedelta(days=1))).days + 1))
        after = max(after, last)
    return day


def _last_day(unit: Unit, length: int, began: date, calendar: Calendar) -> date:
    if unit is Unit.WORKING_DAYS:
        return calendar.after(began, length)
    if unit is Unit.INCLUSIVE_DAYS:
        return began + timedelta(days=length - 1)
    return months_after(began, length)


def months_after(began: date, months: int) -> date:
    """The same day number, or the last day of a shorter month: Dodds v Walker [1981] 1 WLR 1027."""
    year, month = divmod(began.year * 12 + began.month - 1 + months, 12)
    return date(year, month + 1, min(began.day, monthrange(year, month + 1)[1]))


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=LONDON)


def standing(deadline: Due, now: datetime) -> Stand:
    """Where a deadline stands at an aware moment. HorizonError when the words would need unknown holidays."""
    if now.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    today = now.astimezone(LONDON).date()
    if now >= deadline.moment:
        state = Standing.LATE
    elif today == deadline.day:
        state = Standing.TODAY
    else:
        state = Standing.TOMORROW if today == deadline.day - timedelta(days=1) else Standing.LATER
    return Stand(state, _distance(deadline, now, today))


def _distance(deadline: Due, now: datetime, today: date) -> str:
    """How far off or how late, in the unit the rule counts in."""
    if deadline.unit is Unit.HOURS:
        seconds = abs((deadline.moment.astimezone(UTC) - now.astimezone(UTC)).total_seconds())
        hours = int(seconds // _HOUR)
        return _count(hours, "hour") if hours else "less than an hour"
    if deadline.unit is Unit.WORKING_DAYS:
        return _count(abs(deadline.calendar.between(today, deadline.day)), "working day")
    return _count(abs((deadline.day - today).days), "day")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
