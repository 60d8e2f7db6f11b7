"""Discussions as a viewer may see them."""

from collections.abc import Callable, Iterable
from typing import TypeVar
from uuid import UUID

from keepsight.apps.access import queries as access
from keepsight.apps.chronology import queries as chronology
from keepsight.apps.people import queries as people
from keepsight.apps.response.models import Action, Belief, Contribution, Discussion, DiscussionEnd, Draft, Objection
from keepsight.apps.response.values import ActionCard, DiscussionCard, DiscussionLine, EndDraft, SaidCard
from keepsight.engines.pathway import CALLED_OFF, Meeting, There, quorum
from keepsight.vocabulary.people import Viewer

Row = TypeVar("Row", Contribution, Belief)

_JOINT = frozenset(("decision", "meeting"))  # made by the response itself: the others see them already
_LONGEST = 4000  # characters; the oldest lines give way
_PARTS = ("invitations", "attendances", "contributions", "beliefs", "objections", "actions__done")


def discussions_of(*, viewer: Viewer, person: UUID) -> list[DiscussionLine]:
    """The discussions about a child, newest first."""
    del viewer  # row security narrows
    rows = Discussion.objects.filter(scope=person).select_related("end").order_by("-planned_at")
    return [_line(row, getattr(row, "end", None)) for row in rows]


def _line(row: Discussion, end: DiscussionEnd | None) -> DiscussionLine:
    return DiscussionLine(
        row.pk, row.scope, Meeting(row.kind), row.agency_id, row.planned_at, row.called_at,
        end.at if end else None, bool(end and CALLED_OFF in end.chose),
    )  # fmt: skip


def discussion(*, viewer: Viewer, discussion: UUID) -> DiscussionCard | None:
    """One discussion; None when there is none that this viewer may see."""
    row = Discussion.objects.filter(pk=discussion).select_related("end__circulation").prefetch_related(*_PARTS).first()
    if row is None:
        return None
    kinds = {card.id: card.kind for card in access.agencies(viewer=viewer).values()}
    there = tuple((one.attendee_id, one.agency_id, one.rank) for one in sorted(row.attendances.all(), key=lambda one: one.at))
    given, corrected = _newest(row.contributions.all(), lambda one: one.given_by_id)
    beliefs, believed_before = _newest(row.beliefs.all(), lambda one: one.agency_id)
    answered = {one.agency_id for one in given}
    invited = tuple((one.invited_id, one.to_agency_id) for one in sorted(row.invitations.all(), key=lambda one: one.pk))
    end = getattr(row, "end", None)
    sent = getattr(end, "circulation", None)
    return DiscussionCard(
        id=row.pk, sitting=row.sitting, person=row.scope, agency=row.agency_id, kind=Meeting(row.kind), purpose=row.purpose,
        planned_at=row.planned_at, called_by=row.called_by_id, called_at=row.called_at, invited=invited, there=there,
        contributions=tuple(_said(one, one.status) for one in given),
        awaited=tuple(dict.fromkeys(agency for _user, agency in invited if agency not in answered)),
        corrected=tuple(_said(one, one.status) for one in corrected),
        beliefs=tuple(_said(one, one.at_risk) for one in beliefs),
        believed_before=tuple(_said(one, one.at_risk) for one in believed_before),
        objections=tuple(_said(one, "") for one in row.objections.all()),
        actions=tuple(_action(one) for one in row.actions.all()),
        quorum=quorum(Meeting(row.kind), [There(agency, kinds[agency], rank) for _user, agency, rank in there]),
        ended=EndDraft(tuple(end.chose), end.rationale, end.interview, end.medical, end.urgent, end.next_on) if end else None,
        ended_by=end.ended_by_id if end else 0, ended_at=end.at if end else None, was_quorate=bool(end and end.is_quorate),
        circulated=SaidCard(sent.pk, sent.agency_id, sent.circulated_by_id, "", sent.words, sent.at) if sent else None,
    )  # fmt: skip


def draft(*, viewer: Viewer, discussion: UUID) -> str:
    """What the viewer was writing and has not sent."""
    row = Draft.objects.filter(discussion_id=discussion, user_id=viewer.actor.user).first()
    return row.words if row else ""


def already_supplied(*, viewer: Viewer, person: UUID) -> str:
    """What the viewer's agency has entered about a child, a line an event: a contribution begins with it."""
    scopes = people.scopes_of(viewer=viewer, person=person)
    ours = access.agencies(viewer=viewer)[viewer.actor.agency].name
    events = [one for one in chronology.events(viewer=viewer, scopes=scopes) if one.agency == ours and one.kind not in _JOINT]
    lines = [f"{one.happened}: {one.title}{f'. {one.detail}' if one.detail else ''}" for one in events]
    return "\n".join(lines)[-_LONGEST:]


def _newest(rows: Iterable[Row], whose: Callable[[Row], int]) -> tuple[list[Row], list[Row]]:
    """The newest row of each person or agency, in the order in which they first spoke; and those that they replaced."""
    found: dict[int, Row] = {}
    ordered = sorted(rows, key=lambda one: int(one.pk))
    for row in ordered:
        found[whose(row)] = row
    return list(found.values()), [row for row in ordered if found[whose(row)] is not row]


def _said(row: Contribution | Belief | Objection, kind: str) -> SaidCard:
    return SaidCard(row.pk, row.agency_id, row.given_by_id, kind, row.words, row.at)


def _action(row: Action) -> ActionCard:
    done = getattr(row, "done", None)
    return ActionCard(
        row.pk, row.scope, row.discussion_id, row.to_agency_id, row.owner_id, row.words, row.due_at,
        done.words if done else "", done.at if done else None,
    )  # fmt: skip
