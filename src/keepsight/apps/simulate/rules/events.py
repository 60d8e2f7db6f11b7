"""A year of events before `at`: when each happened, and when partners could know it, which may be much later."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from keepsight.apps.simulate.values import Happening, Noted, Someone, zosia
from keepsight.apps.simulate.values.titles import ADULT_TITLES, CHILD_TITLES, LASTING

_YEAR = 365
_SHARED_LATE = 0.2  # the share of events that partners learnt of weeks or months later


def draw_events(rng: Random, noted: Iterable[Noted], people: dict[int, Someone], at: datetime) -> tuple[Happening, ...]:
    """Events for records of the drawn families, and the scripted family's own."""
    found = list(_scripted(at))
    for record in noted:
        someone = people.get(record.person)
        if someone is None:
            continue
        earliest = max(at.date() - timedelta(days=_YEAR), someone.born)
        titles = (CHILD_TITLES if someone.is_child else ADULT_TITLES)[record.agency]
        many = rng.choices((0, 1, 2, 3, 4, 6), (12, 22, 26, 20, 14, 6) if someone.is_child else (35, 35, 20, 10, 0, 0))[0]
        for kind, title in rng.choices(titles, k=many):
            found.append(_event(rng, record, kind, title, earliest, at))
    return tuple(found)


def _event(rng: Random, record: Noted, kind: str, title: str, earliest: date, at: datetime) -> Happening:
    days = (at.date() - earliest).days
    happened = earliest + timedelta(days=rng.randrange(max(days, 1)))
    ended = happened + timedelta(days=rng.randint(10, 120))
    until = ended.isoformat() if kind in LASTING and ended < at.date() else ""
    text = happened.isoformat()
    if rng.random() < 0.02:  # noqa: PLR2004 - a share: only the month is known
        text, until = text[:7], ""
    later = rng.randint(30, 220) if rng.random() < _SHARED_LATE else rng.choices((0, 1, 2, 5), (50, 30, 15, 5))[0]
    return Happening(record.agency, record.external_id, kind, title, text, until, _moment(rng, happened, later, at))


def _moment(rng: Random, happened: date, later: int, at: datetime) -> datetime:
    day = happened + timedelta(days=later)
    return min(datetime.combine(day, time(rng.randint(9, 16), rng.randrange(60)), UTC), at)


def _scripted(at: datetime) -> Iterator[Happening]:
    today = at.date()
    for agency, external_id, kind, title, ago, ended, known in zosia.EVENTS:
        happened, until = today - timedelta(days=ago), "" if ended is None else str(today - timedelta(days=ended))
        moment = datetime.combine(today - timedelta(days=known), time(16, 30), UTC)
        yield Happening(agency, external_id, kind, title, str(happened), until, moment)
