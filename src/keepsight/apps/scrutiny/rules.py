"""When a quarter may be counted for the public, and as which figures."""

from datetime import date

from django.utils.translation import gettext as _

from keepsight.apps.publications.values import Figure
from keepsight.apps.scrutiny.values import ASKED, IN_TIME, LATE, MISSING, QuarterCount
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, Role

_SOURCE = "Keepsight: a quarter is counted once, when nothing in it is open"


def may_publish(count: QuarterCount, by: Actor, today: date, *, published: bool) -> Allowed | Refused:
    """Whether these figures may go out: once, for a child could be seen between two countings of one quarter."""
    if not by.has(Role.SCRUTINEER):
        return Refused(_("Only a scrutineer counts decisions for the public."), _SOURCE)
    if published:
        return Refused(_("The figures of this quarter are published. They stay as they were counted."), _SOURCE)
    if today <= count.quarter.last:
        return Refused(_("The quarter is not over."), _SOURCE)
    if count.inside_limit:
        return Refused(_("Some decisions of this quarter are still inside their limit. Wait until it has passed."), _SOURCE)
    if not count.total:
        return Refused(_("No decision was made in this quarter: there is nothing to count."), _SOURCE)
    return Allowed()


def figures(count: QuarterCount) -> list[Figure]:
    """What is told of a quarter, before small numbers are held back. English: it is frozen as it stands.

    How many children were identified is not among them: fewer is no success, so nothing may be measured by it.
    """

    def part(key: str, words: str, number: int, note: str = "") -> Figure:
        return Figure(key, f"decisions about a child’s safety {words}", number, count.total, note, "overseen")

    return [
        part(IN_TIME, "were checked by a senior person in time", count.in_time),
        part(LATE, "were checked after their limit had passed", count.late),
        part(MISSING, "were checked by nobody", count.missing, "A decision that nobody checked never drops out of the count."),
        Figure(
            ASKED, "decisions about a child’s safety say whether sexual abuse in the family is suspected", count.asked,
            count.total, "The others say: not yet known. How many children were identified is not a target.",
        ),
    ]  # fmt: skip
