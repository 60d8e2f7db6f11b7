"""Who may put something before the public."""

from django.utils.translation import gettext as _

from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, Role


def may_publish(by: Actor) -> Allowed | Refused:
    """Only those whose work it is to check what the public reads."""
    if by.has(Role.PUBLISHER):
        return Allowed()
    return Refused(_("Only a publisher may publish."), _("Keepsight: what the public reads is checked first"))
