"""The oversight policy as people meet it: the version in force, what their agency decides, who stands in for whom."""

from datetime import date
from functools import lru_cache

from django.db import connection

from keepsight.apps.access import queries as access
from keepsight.apps.decisions import rules
from keepsight.apps.decisions.models import Delegation, PolicyInForce, PolicyVersion
from keepsight.apps.decisions.values import DelegationCard, PolicyTerm
from keepsight.engines.oversight import Policy, Requirement
from keepsight.vocabulary.people import Viewer

_IN_FORCE = """
SELECT v.text FROM decisions_policyinforce f JOIN decisions_policyversion v ON v.version = f.version_id
WHERE f.from_on <= %s ORDER BY f.from_on DESC, f.id DESC LIMIT 1
"""


def held_policies() -> dict[str, Policy]:
    """Every policy that was ever taken up, by version."""
    return {version: rules.policy(text) for version, text in PolicyVersion.objects.values_list("version", "text")}


@lru_cache(maxsize=8)
def in_force(*, on: date) -> Policy:
    """The policy in force on a day that has begun; LookupError in a database without any.

    Remembered: a policy is agreed to for a day still to come (sql/policy.sql), so on one that has begun nothing changes any more.
    A decision under any other would be refused there.
    """
    with connection.cursor() as cursor:
        cursor.execute(_IN_FORCE, [on])
        found = cursor.fetchone()
    if found is None:
        raise LookupError("no oversight policy is in force: run keepsight migrate")
    return rules.policy(found[0])


def policy(*, viewer: Viewer, on: date) -> Policy:
    """The policy in force."""
    del viewer  # the same for all, and on the public record
    return in_force(on=on)


def policy_terms(*, viewer: Viewer) -> list[PolicyTerm]:
    """Which version is in force from which day, newest first; the first of them may be still to come."""
    del viewer  # the same for all
    rows = PolicyInForce.objects.order_by("-from_on", "-pk")
    return [PolicyTerm(row.version_id, row.from_on, row.proposal_id) for row in rows]


def last_policy_text(*, viewer: Viewer) -> str:
    """The newest policy agreed to, word for word: what a next one is written over."""
    del viewer  # the same for all
    return str(PolicyInForce.objects.order_by("-from_on", "-pk").values_list("version__text", flat=True)[0])


def kinds(*, viewer: Viewer, on: date) -> tuple[Requirement, ...]:
    """The kinds of decision about a child that the viewer's agency makes."""
    return in_force(on=on).kinds_for(viewer.actor.agency_kind)


def delegations(*, viewer: Viewer, on: date) -> list[DelegationCard]:
    """Posts of the viewer's agency that are given to a deputy on this day or later, by the day they begin.

    One that its holder has left or changed is nobody's to give: sql/oversight.sql refuses what is signed with it.
    """
    agency = viewer.actor.agency
    rows = Delegation.objects.filter(agency_id=agency, ended_at=None, until_on__gte=on).order_by("from_on", "pk")
    holders = {row.holder_id: access.actor_of(user=row.holder_id, on=on, agency=agency) for row in rows}
    return [
        DelegationCard(row.pk, row.holder_id, row.deputy_id, row.rank, row.from_on, row.until_on, row.reason)
        for row in rows
        if (holder := holders[row.holder_id]) is not None and holder.rank == row.rank
    ]
