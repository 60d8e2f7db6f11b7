"""Actions and joint inspections as their own agency sees them."""

from keepsight.apps.access import queries as access
from keepsight.apps.inspections import rules
from keepsight.apps.inspections.models import ChildCount, ChildList, FindingAction, InspectionMilestone
from keepsight.apps.inspections.values import ActionCard, ActionDraft, DataRequest, ListState, Milestone, Note, NoteCard
from keepsight.vocabulary.people import Viewer


def actions(*, viewer: Viewer, slug: str) -> list[ActionCard]:
    """What is done about the findings of one inspection, in the order of the findings."""
    rows = FindingAction.objects.filter(agency_id=viewer.actor.agency, finding__inspection__slug=slug)
    rows = rows.select_related("finding").prefetch_related("notes").order_by("finding__number", "made_at", "pk")
    agencies = access.agencies(viewer=viewer)
    people = access.staff(viewer=viewer, users={row.owner_id for row in rows})
    return [
        ActionCard(
            id=row.pk,
            draft=ActionDraft(row.finding.number, row.done_by_id, row.owner_id, row.text, row.due_on, tuple(row.measures)),
            agency_name=agencies[row.done_by_id].name,
            owner_name=people[row.owner_id].name if row.owner_id in people else "",
            notes=tuple(NoteCard(Note(one.kind), one.text, one.made_by_id, one.made_at) for one in row.notes.all()),
            made_by=row.made_by_id,
            made_at=row.made_at,
        )
        for row in rows
    ]


def data_request(*, viewer: Viewer, slug: str) -> DataRequest:
    """What a joint inspection asked for: the newest state of each list, the newest count, and the action plan's clock."""
    where = {"agency_id": viewer.actor.agency, "inspection__slug": slug}
    lists = {row.number: (ListState(row.state), row.stood_on) for row in ChildList.objects.filter(**where)}
    count = ChildCount.objects.filter(**where).last()
    days = dict(InspectionMilestone.objects.filter(**where).values_list("milestone", "happened_on"))
    return DataRequest(
        lists=lists,
        tracked=count.tracked if count else None,
        sampled=count.sampled if count else None,
        plan_due_on=rules.plan_due_on(days.get(Milestone.LETTER)),
        plan_sent_on=days.get(Milestone.PLAN_SENT),
    )
