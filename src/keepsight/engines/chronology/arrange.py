"""Orders events and divides them by what partners knew at one moment; finds the gaps as they looked then."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from keepsight.engines.chronology.values import Arranged, Entry, Event, Gap, Shape, State

LONDON = ZoneInfo("Europe/London")
GAP = timedelta(weeks=12)


def arrange(events: Iterable[Event], as_known_at: datetime, today: date, first_agencies: Sequence[str] = ()) -> Arranged:
    """The chronology as known at a moment.

    Agencies come in the order of `first_agencies`, any others after them by name; their order and the numbers
    do not change with the moment. ValueError for a naive moment or two events of one id.
    """
    if as_known_at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    cut = as_known_at.astimezone(LONDON).date()
    ordered = sorted(events, key=_order)
    if len({event.id for event in ordered}) != len(ordered):
        raise ValueError("two events of a chronology have the same id")
    entries = [_entry(number, event, as_known_at, cut) for number, event in enumerate(ordered, start=1)]
    known = tuple(entry for entry in entries if entry.state is State.KNOWN)
    names = {event.agency for event in ordered}
    agencies = (
        *(a for a in dict.fromkeys(first_agencies) if a in names),
        *sorted(names - set(first_agencies)),
    )
    start = min((event.happened.first for event in ordered), default=cut)
    return Arranged(
        as_known_at=as_known_at,
        cut=cut,
        today=today,
        known=known,
        happened_not_known=tuple(entry for entry in entries if entry.state is State.HATCHED),
        not_happened_yet=tuple(entry for entry in entries if entry.state is State.FUTURE),
        gaps=tuple(gap for agency in agencies for gap in _gaps(agency, known, start.replace(day=1), cut)),
        agencies=agencies,
    )


def narrowed(arranged: Arranged, shown: Container[str]) -> Arranged:
    """The same with these events (ids) only. Numbers and gaps stay those of the whole: what is left out is not silence."""
    known, hatched, future = (
        tuple(entry for entry in group if entry.event.id in shown)
        for group in (arranged.known, arranged.happened_not_known, arranged.not_happened_yet)
    )
    left = {entry.event.agency for entry in (*known, *hatched, *future)}
    return replace(
        arranged,
        known=known,
        happened_not_known=hatched,
        not_happened_yet=future,
        gaps=tuple(gap for gap in arranged.gaps if gap.agency in left),
        agencies=tuple(agency for agency in arranged.agencies if agency in left),
    )


def _order(event: Event) -> tuple[object, ...]:
    """By the first day it can mean, the vaguest first; then by when it was known, recorded, and its id."""
    return (event.happened.first, event.happened, event.known_at, event.recorded_at, event.id)


def _entry(number: int, event: Event, moment: datetime, cut: date) -> Entry:
    happened = State.KNOWN if event.known_at <= moment else State.HATCHED
    state = State.FUTURE if event.happened.first > cut else happened
    later = (event.known_at.astimezone(LONDON).date() - event.happened.first).days
    return Entry(number, event, state, max(later, 0))


def _gaps(agency: str, known: tuple[Entry, ...], start: date, cut: date) -> Iterable[Gap]:
    """Between what was known from one agency, and from the last of it to the cut."""
    mine = [entry.event for entry in known if entry.event.agency == agency]
    if not mine:
        if cut - start > GAP:
            yield Gap(agency, start, cut, whole=True)
        return
    reached = min(_end(mine[0], cut), cut)
    for event in mine[1:]:
        if event.happened.first - reached > GAP:
            yield Gap(agency, reached, event.happened.first, whole=False)
        reached = max(reached, min(_end(event, cut), cut))
    if cut - reached > GAP:
        yield Gap(agency, reached, cut, whole=False)


def _end(event: Event, cut: date) -> date:
    """The last day an event fills; a lasting one without an end goes on."""
    if event.until is not None:
        return event.until.last
    return cut if event.shape is Shape.LASTING else event.happened.last
