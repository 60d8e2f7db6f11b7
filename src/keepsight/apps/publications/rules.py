"""Who may put something before the public, and which numbers are too small to show."""

from collections import defaultdict
from collections.abc import Sequence

from django.utils.translation import gettext as _

from keepsight.apps.publications.values import FIGURES, Figure
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, Role


def may_publish(by: Actor, kind: str) -> Allowed | Refused:
    """Those whose work it is to check what the public reads; figures also the scrutineers who counted them.

    The database holds the same: config.database.policies, RowSecurity.PUBLISHED.
    """
    if by.has(Role.PUBLISHER) or (kind == FIGURES and by.has(Role.SCRUTINEER)):
        return Allowed()
    return Refused(_("Only a publisher may publish."), _("Keepsight: what the public reads is checked first"))


# Small numbers can single out a child.
SMALLEST = 5


def shown(figures: Sequence[Figure]) -> list[tuple[int | None, int | None]]:
    """Number and total of each as the public may see them; of a total below 5 neither.

    Figures that are parts of one whole are held back together, so that none can be worked out from the others; a figure that
    stands alone is one part, and what is left over the other.
    """
    hidden: set[int] = set()
    wholes: dict[str, list[int]] = defaultdict(list)
    for place, figure in enumerate(figures):
        if figure.part_of:
            wholes[figure.part_of].append(place)
        elif 0 in _held_back([figure.number, figure.total - figure.number]):
            hidden.add(place)
    for places in wholes.values():
        hidden |= {places[part] for part in _held_back([figures[place].number for place in places])}
    return [
        (None, None) if one.total < SMALLEST else (None if place in hidden else one.number, one.total)
        for place, one in enumerate(figures)
    ]


def _held_back(parts: Sequence[int]) -> set[int]:
    """Which parts of a published total are not shown: those from 1 to 4, then the smallest others, until no small one follows.

    None follows from the total once two are held back that are 5 or more together (secondary suppression). Nor from this rule:
    where it would hold back no other parts of that sum (9, 9 and 4 of 22), one more is held back (Wong and others, VLDB 2007:
    what a rule spares tells what it hides).
    """
    hidden = {place for place, number in enumerate(parts) if 0 < number < SMALLEST}
    others = sorted((number, place) for place, number in enumerate(parts) if place not in hidden)
    while hidden and others:
        together, next_one = sum(parts[place] for place in hidden), others[0][0]
        # Beside a 4 the other is `together` - 4; beside a 3 it is one more, and hidden with it only while below the next one.
        if len(hidden) > 1 and SMALLEST <= together < next_one + SMALLEST - 2:
            break
        hidden.add(others.pop(0)[1])
    return hidden
