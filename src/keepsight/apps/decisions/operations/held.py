"""A decision held for an act, so that two answers, edits or additions wait for each other."""

from datetime import datetime
from uuid import UUID

from keepsight.apps.access.operations import hold
from keepsight.apps.decisions import queries
from keepsight.apps.decisions.values import DecisionCard
from keepsight.vocabulary.answers import Refused, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def held(*, decision: UUID, by: Actor, at: datetime) -> DecisionCard:
    """The decision as it stands, until the transaction ends; RefusedError when it is not open to the actor."""
    hold(what="decision", names=[str(decision)])
    card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
    if card is None:
        raise RefusedError(Refused("There is no such decision, or it is not open to you.", "Row security"))
    return card
