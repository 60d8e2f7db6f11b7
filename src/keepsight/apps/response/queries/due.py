"""What is due: clocks of the responses that an agency leads, discussions owed, contributions awaited, actions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from keepsight.apps.response.models import Action, Circumstance, Contribution, Course, Investigation, Invitation
from keepsight.apps.response.queries.facts import facts_of
from keepsight.apps.response.values import Clock
from keepsight.engines import clocks, pathway
from keepsight.vocabulary.people import AgencyKind, Viewer


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: about whom, what it is (`kind`), its words, until when; the discussion it belongs to."""

    person: UUID
    kind: str  # clock, owed, contribution or action
    words: str
    why: str
    moment: datetime
    discussion: UUID | None = None


def clocks_of(person: UUID, facts: pathway.Facts, colleague_known_at: datetime | None, at: datetime) -> list[Clock]:
    """Every clock that runs for a child, nearest first."""
    started = pathway.running(facts)
    officer = pathway.officer_since(facts, colleague_known_at)
    found = [_clock(person, one, at) for one in (*started, *([officer] if officer else []))]
    return sorted(found, key=lambda clock: clock.due.moment)


def limit(*, rule: str, since: datetime) -> clocks.Due:
    """When a clock that started then falls due, by the installation's own table."""
    calendar = clocks.england(range(since.year, clocks.PUBLISHED_UNTIL.year + 1))
    return clocks.due(rule, since, calendar, table=settings.KEEPSIGHT_CLOCK_TABLE)


def _clock(person: UUID, running: pathway.Running, at: datetime) -> Clock:
    rule = clocks.rule(running.rule, settings.KEEPSIGHT_CLOCK_TABLE)
    due = limit(rule=rule.id, since=running.since)
    return Clock(person, rule.id, rule.within, rule.source, due, clocks.standing(due, at))


def waiting(*, viewer: Viewer, at: datetime) -> list[Waiting]:
    """What waits for the viewer's agency, nearest first."""
    rows = [*_clocks(viewer, at), *_owed(viewer, at), *_contributions(viewer), *_actions(viewer)]
    return sorted(rows, key=lambda row: row.moment)


def _clocks(viewer: Viewer, at: datetime) -> Iterator[Waiting]:
    persons = list(Course.objects.filter(agency_id=viewer.actor.agency).values_list("scope", flat=True))
    allegations = dict(
        Circumstance.objects.filter(scope__in=persons, kind="colleague", ended_at=None).values_list("scope", "known_at")
    )
    for person, facts in facts_of(viewer=viewer, persons=persons, at=at, with_decisions=False).items():
        for clock in clocks_of(person, facts, allegations.get(person), at):
            yield Waiting(person, "clock", clock.within, clock.source, clock.due.moment)


def _owed(viewer: Viewer, at: datetime) -> Iterator[Waiting]:
    """The discussion at an investigation's end: social care is told of its children, police of their investigations.

    The one at an enquiry's end is not in this list: no enquiry ends without it.
    """
    table = Investigation if viewer.actor.agency_kind is AgencyKind.POLICE else Course
    persons = set(table.objects.filter(agency_id=viewer.actor.agency).values_list("scope", flat=True))
    for person, facts in facts_of(viewer=viewer, persons=persons, at=at, with_decisions=False).items():
        for one in pathway.owed(facts):
            if one.meeting is not pathway.Meeting.END_OF_INVESTIGATION:
                continue
            rule = pathway.meetings()[one.meeting]
            yield Waiting(person, "owed", rule.words, rule.source, one.since)


def _contributions(viewer: Viewer) -> Iterator[Waiting]:
    mine = Invitation.objects.filter(invited_id=viewer.actor.user, discussion__end=None).select_related("discussion")
    given = set(Contribution.objects.filter(agency_id=viewer.actor.agency).values_list("discussion_id", flat=True))
    for row in mine:
        if row.discussion_id not in given:
            words = pathway.meetings()[pathway.Meeting(row.discussion.kind)].words
            yield Waiting(row.scope, "contribution", words, row.discussion.purpose, row.discussion.planned_at, row.discussion_id)


def _actions(viewer: Viewer) -> Iterator[Waiting]:
    rows = Action.objects.filter(Q(owner_id=viewer.actor.user), done=None).order_by("due_at")
    for row in rows:
        yield Waiting(row.scope, "action", row.words, "", row.due_at, row.discussion_id)
