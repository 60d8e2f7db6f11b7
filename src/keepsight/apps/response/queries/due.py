"""What is due, and by whom: clocks and owed discussions of responses, contributions, actions, records to circulate."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings

from keepsight.apps.response.models import (
    Action,
    Contribution,
    Course,
    DiscussionEnd,
    Investigation,
    Invitation,
    Step,
)
from keepsight.apps.response.queries.facts import facts_of
from keepsight.apps.response.values import Clock
from keepsight.engines import clocks, pathway
from keepsight.vocabulary.people import AgencyKind, Viewer


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: about whom, what it is (`kind`), its words, until when, and who of the agency is to do it."""

    person: UUID
    kind: str  # clock, owed, contribution, action or record
    words: str
    why: str
    moment: datetime
    by: int  # the user it waits for: who took the last step, who was invited, who owns the action
    discussion: UUID | None = None


def clocks_of(person: UUID, facts: pathway.Facts, at: datetime) -> list[Clock]:
    """Every clock that runs for a child, nearest first."""
    started = pathway.running(facts)
    officer = pathway.officer_since(facts)
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
    led = workers(viewer=viewer)
    detectives = _detectives(viewer)
    facts = facts_of(viewer=viewer, persons=led.keys() | detectives.keys(), at=at, with_decisions=False)
    rows = [
        *_clocks({one: facts[one] for one in led}, led, at),
        *_owed(facts, detectives if viewer.actor.agency_kind is AgencyKind.POLICE else led),
        *_contributions(viewer),
        *_actions(viewer),
        *_records(viewer),
    ]
    return sorted(rows, key=lambda row: row.moment)


def workers(*, viewer: Viewer) -> dict[UUID, int]:
    """Child whose response the agency leads → who took its last step."""
    led = Course.objects.filter(agency_id=viewer.actor.agency).values("pk")
    return dict(Step.objects.filter(course__in=led).order_by("number").values_list("scope", "taken_by"))


def _detectives(viewer: Viewer) -> dict[UUID, int]:
    """Child of the agency's investigations → who opened the last."""
    rows = Investigation.objects.filter(agency_id=viewer.actor.agency).order_by("opened_at")
    return dict(rows.values_list("scope", "opened_by"))


def _clocks(led: Mapping[UUID, pathway.Facts], workers: Mapping[UUID, int], at: datetime) -> Iterator[Waiting]:
    for person, facts in led.items():
        for clock in clocks_of(person, facts, at):
            yield Waiting(person, "clock", clock.within, clock.source, clock.due.moment, workers[person])


def _owed(facts: Mapping[UUID, pathway.Facts], owners: Mapping[UUID, int]) -> Iterator[Waiting]:
    """The discussion at an investigation's end: social care is told of its children, police of their investigations.

    The one at an enquiry's end is not in this list: no enquiry ends without it.
    """
    for person, owner in owners.items():
        for one in pathway.owed(facts[person]):
            if one.meeting is pathway.Meeting.END_OF_INVESTIGATION:
                rule = pathway.meetings()[one.meeting]
                yield Waiting(person, "owed", rule.words, rule.source, one.since, owner)


def _contributions(viewer: Viewer) -> Iterator[Waiting]:
    """Invitations of the agency's people to discussions to which the agency has not contributed yet."""
    ours = Invitation.objects.filter(to_agency_id=viewer.actor.agency, discussion__end=None).select_related("discussion")
    given = Contribution.objects.filter(agency_id=viewer.actor.agency).values("discussion")
    for row in ours.exclude(discussion__in=given):
        words = pathway.meetings()[pathway.Meeting(row.discussion.kind)].words
        yield Waiting(
            row.scope, "contribution", words, row.discussion.purpose, row.discussion.planned_at, row.invited_id, row.discussion_id
        )


def _actions(viewer: Viewer) -> Iterator[Waiting]:
    for row in Action.objects.filter(to_agency_id=viewer.actor.agency, done=None).order_by("due_at"):
        yield Waiting(row.scope, "action", row.words, "", row.due_at, row.owner_id, row.discussion_id)


def _records(viewer: Viewer) -> Iterator[Waiting]:
    """Records of ended discussions that the agency called and has not circulated."""
    rule = clocks.rule("discussion-record", settings.KEEPSIGHT_CLOCK_TABLE)
    ended = DiscussionEnd.objects.filter(agency_id=viewer.actor.agency, circulation=None).select_related("discussion")
    for row in ended:
        words = pathway.meetings()[pathway.Meeting(row.discussion.kind)].words
        due = limit(rule=rule.id, since=row.at).moment
        yield Waiting(row.scope, "record", words, rule.source, due, row.ended_by_id, row.discussion_id)
