"""A discussion held for an act, so that whoever ends it and whoever speaks wait for each other."""

from uuid import UUID

from keepsight.apps.access.operations import hold
from keepsight.apps.response import queries
from keepsight.apps.response.values import DiscussionCard
from keepsight.vocabulary.answers import Refused, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def held(*, discussion: UUID, by: Actor) -> DiscussionCard:
    """The discussion until the transaction ends: whoever ends it or speaks waits. RefusedError when it is not open or ended."""
    hold(what="discussion", names=[str(discussion)])
    card = queries.discussion(viewer=Viewer(by, Purpose.SAFEGUARDING), discussion=discussion)
    if card is None:
        raise RefusedError(Refused("There is no such discussion, or it is not open to you.", "Row security"))
    if card.ended is not None:
        words = "The discussion has ended: its record stays as it is. Call another one, or record what is new with the child."
        raise RefusedError(Refused(words, "Working Together to Safeguard Children, chapter 3"))
    return card
