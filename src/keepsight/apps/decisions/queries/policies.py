"""The oversight policy as people meet it: what their agency decides, and who stands in for whom."""

from datetime import date

from keepsight.apps.decisions import rules
from keepsight.apps.decisions.models import Delegation
from keepsight.apps.decisions.values import DelegationCard
from keepsight.engines.oversight import Policy, Requirement
from keepsight.vocabulary.people import Viewer


def policy(*, viewer: Viewer) -> Policy:
    """The policy in force."""
    del viewer  # the same for all, and on the public record
    return rules.policy()


def kinds(*, viewer: Viewer) -> tuple[Requirement, ...]:
    """The kinds of decision that the viewer's agency makes."""
    return rules.policy().kinds_for(viewer.actor.agency_kind)


def delegations(*, viewer: Viewer, on: date) -> list[DelegationCard]:
    """Posts of the viewer's agency that are given to a deputy on this day or later, by the day they begin."""
    rows = Delegation.objects.filter(agency_id=viewer.actor.agency, ended_at=None, until_on__gte=on).order_by("from_on", "pk")
    return [DelegationCard(row.pk, row.holder_id, row.deputy_id, row.rank, row.from_on, row.until_on, row.reason) for row in rows]
