"""Who holds which course, coverage, and what was current at a decision."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID

from django.db import connection

from keepsight.apps.access import queries as access
from keepsight.apps.training import rules
from keepsight.apps.training.models import Completion, CurrencyNote
from keepsight.apps.training.values import Change, Coverage, Currency, NoteCard, courses
from keepsight.vocabulary.people import Viewer

# Written out: part of every decision and answer.
_COMPLETED = """
SELECT user_id, course, completed_on FROM training_completion
WHERE agency_id = %s AND user_id = ANY (%s) AND completed_on <= %s ORDER BY completed_on
"""


def currency(*, viewer: Viewer, user: int, on: date) -> list[Currency]:
    """Every course for one colleague of the viewer's agency on a day."""
    return _currency(_newest(viewer, [user], on)[user], on)


def currencies(*, viewer: Viewer, users: Iterable[int], on: date) -> dict[int, list[Currency]]:
    """The same for many."""
    wanted = list(users)
    newest = _newest(viewer, wanted, on)
    return {user: _currency(newest[user], on) for user in wanted}


def coverage(*, viewer: Viewer, on: date) -> list[Coverage]:
    """By team and course: how many of the agency's people hold it as current."""
    teams = access.teams(viewer=viewer, on=on)
    held = currencies(viewer=viewer, users={user for people in teams.values() for user in people}, on=on)
    return [
        Coverage(team, course, sum(one.is_current for user in people for one in held[user] if one.course == course), len(people))
        for team, people in sorted(teams.items())
        for course in courses().values()
    ]


def changes(*, viewer: Viewer, raised: Mapping[int, list[date]], on: date, days: int = 180) -> list[Change]:
    """By course: concerns that its people raised (user → days) before and after they first completed it, both spans whole."""
    rows = Completion.objects.filter(agency_id=viewer.actor.agency).order_by("completed_on")
    first: dict[str, dict[int, date]] = defaultdict(dict)
    for user, code, day in rows.values_list("user_id", "course", "completed_on"):
        first[code].setdefault(user, day)
    found = []
    for course in courses().values():
        people = {user: day for user, day in first[course.code].items() if day + timedelta(days=days) <= on}
        before = sum(0 < (day - one).days <= days for user, day in people.items() for one in raised.get(user, []))
        after = sum(0 <= (one - day).days < days for user, day in people.items() for one in raised.get(user, []))
        found.append(Change(course, len(people), days, before, after, rules.interval(before), rules.interval(after)))
    return found


def notes(*, viewer: Viewer, decision: UUID) -> list[NoteCard]:
    """What was current for those who decided and answered, oldest first."""
    del viewer  # row security narrows
    rows = CurrencyNote.objects.filter(decision=decision).order_by("at", "pk")
    return [NoteCard(row.user_id, row.act, row.version, tuple(row.current), tuple(row.expired)) for row in rows]


def _newest(viewer: Viewer, users: Iterable[int], on: date) -> dict[int, dict[str, date]]:
    found: dict[int, dict[str, date]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(_COMPLETED, [viewer.actor.agency, list(users), on])
        for user, course, day in cursor.fetchall():
            found[user][course] = day
    return found


def _currency(newest: Mapping[str, date], on: date) -> list[Currency]:
    found = []
    for course in courses().values():
        day = newest.get(course.code)
        last = rules.until(course, day) if day else None
        found.append(Currency(course, day, last, last is not None and on <= last))
    return found
