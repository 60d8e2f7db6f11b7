"""Who may put something before the public."""

from django.utils.translation import gettext as _

from keepsight.apps.publications.values import Figure
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, Role


def may_publish(by: Actor) -> Allowed | Refused:
    """Only those whose work it is to check what the public reads."""
    if by.has(Role.PUBLISHER):
        return Allowed()
    return Refused(_("Only a publisher may publish."), _("Keepsight: what the public reads is checked first"))


# Small numbers can single out a child.
SMALLEST = 5


def shown(figure: Figure) -> tuple[int | None, int | None]:
    """Number and total as the public may see them. A part is held back too when what is left over is small."""
    if figure.total < SMALLEST:
        return None, None
    if 0 < figure.number < SMALLEST or 0 < figure.total - figure.number < SMALLEST:
        return None, figure.total
    return figure.number, figure.total
