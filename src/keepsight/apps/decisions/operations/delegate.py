"""A senior who is away gives their post to a deputy for some days, and takes it back."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.decisions import rules
from keepsight.apps.decisions.models import Delegation
from keepsight.apps.decisions.queries.policies import in_force
from keepsight.apps.ledger.operations import record
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor

_LONGEST_DAYS = 60  # an absence, not a new post: the administrator gives those


def delegate(*, deputy: int, from_on: date, until_on: date, reason: str, by: Actor, at: datetime) -> int:
    """The actor's rank goes to a deputy for these days; both names stand on what is signed. Returns the delegation's id."""
    require(
        rules.may_delegate(
            by,
            access.actor_of(user=deputy, on=timezone.localdate(at), agency=by.agency),
            reason,
            in_force(on=timezone.localdate(at)),
        )
    )
    if not timezone.localdate(at) <= from_on <= until_on or (until_on - from_on).days >= _LONGEST_DAYS:
        raise InvalidError({"until_on": f"Give days from today on, in order, at most {_LONGEST_DAYS}"})
    with transaction.atomic():
        made, is_new = Delegation.objects.get_or_create(
            agency_id=by.agency, holder_id=by.user, deputy_id=deputy, rank=by.rank, from_on=from_on, until_on=until_on,
            ended_at=None, defaults={"reason": reason, "made_at": at},
        )  # fmt: skip
        if is_new:
            body = {
                "delegation": made.pk,
                "deputy": deputy,
                "rank": by.rank,
                "from": from_on,
                "until": until_on,
                "reason": reason,
            }
            record(kind="decisions.delegation.made", body=body, by=by.user, at=at)
    return int(made.pk)


def end_delegation(*, delegation: int, by: Actor, at: datetime) -> None:
    """Its holder takes the post back at once. Ending it again changes nothing."""
    with transaction.atomic():
        row = Delegation.objects.filter(pk=delegation, agency_id=by.agency).first()
        if row is None or row.holder_id != by.user:
            raise RefusedError(
                Refused(
                    "Only the holder of a post takes it back.", f"Oversight policy {in_force(on=timezone.localdate(at)).version}"
                )
            )
        if Delegation.objects.filter(pk=delegation, ended_at=None).update(ended_at=at):
            record(kind="decisions.delegation.ended", body={"delegation": delegation}, by=by.user, at=at)
