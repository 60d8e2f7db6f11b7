"""What was done in a response, line by line, for an agency's own system of record: nobody types it a second time."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from keepsight.apps.access import queries as access
from keepsight.apps.people import queries as people
from keepsight.apps.response.models import DiscussionEnd, Investigation, ItemReply, Step
from keepsight.apps.response.values import OUTCOMES, Export, ExportLine
from keepsight.engines import pathway
from keepsight.vocabulary.people import Viewer


def export(*, viewer: Viewer, person: UUID) -> Export | None:
    """Everything completed that the viewer may see, oldest first; None where their agency holds no record of the person."""
    found = people.person(viewer=viewer, person=person)
    own = found.kept_by(viewer.actor.agency) if found else []
    if not own:
        return None
    agencies = access.agencies(viewer=viewer)
    rows = [*_steps(person), *_answers(person), *_discussions(person), *_investigations(person)]
    staff = access.staff(viewer=viewer, users={row[1] for row in rows})
    lines = [replace(line, by=staff[user].name, agency=agencies[agency].name) for line, user, agency in rows]
    lines.sort(key=lambda one: one.at)
    return Export(agencies[viewer.actor.agency], own[0].external_id, own[0].facts.name, tuple(lines))


_Row = tuple[ExportLine, int, int]  # the line, its user and agency


def _steps(person: UUID) -> Iterator[_Row]:
    for row in Step.objects.filter(scope=person):
        words = pathway.ways()[row.way].words
        line = ExportLine(f"step/{row.course_id}/{row.number}", row.at, "step", words, row.ground, row.reason)
        yield line, row.taken_by_id, row.agency_id


def _answers(person: UUID) -> Iterator[_Row]:
    for row in ItemReply.objects.filter(scope=person):
        line = ExportLine(f"answer/{row.pk}", row.at, "answer", pathway.items()[row.item].words, row.answer, row.words)
        yield line, row.given_by_id, row.agency_id


def _discussions(person: UUID) -> Iterator[_Row]:
    for row in DiscussionEnd.objects.filter(scope=person).select_related("discussion"):
        what = pathway.meetings()[pathway.Meeting(row.discussion.kind)].words
        answer = "; ".join(pathway.choices()[one] for one in row.chose)
        words = "\n".join(one for one in (row.rationale, row.interview, row.medical, row.urgent) if one)
        line = ExportLine(f"discussion/{row.discussion_id}", row.at, "discussion", what, answer, words)
        yield line, row.ended_by_id, row.agency_id


def _investigations(person: UUID) -> Iterator[_Row]:
    for row in Investigation.objects.filter(scope=person).select_related("end"):
        kind, what = "investigation", "Police investigation opened"
        opened = ExportLine(f"investigation/{row.pk}/opened", row.opened_at, kind, what, row.reference)
        yield opened, row.opened_by_id, row.agency_id
        end = getattr(row, "end", None)
        if end:
            what = "Police investigation ended"
            ended = ExportLine(f"investigation/{row.pk}/ended", end.at, kind, what, OUTCOMES[end.outcome], end.why)
            yield ended, end.ended_by_id, row.agency_id
