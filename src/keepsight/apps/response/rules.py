"""Who may open an episode, and on which basis."""

from keepsight.apps.response.values import BASES
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, AgencyKind, Role

_ROLES = frozenset((Role.PRACTITIONER, Role.MANAGER, Role.SENIOR_OFFICER))


def may_open(by: Actor, basis: str, reason: str) -> Allowed | Refused:
    """Children's social care leads enquiries; police may act first. A basis and a reason are stated."""
    source = "Children Act 1989, section 47; Working Together to Safeguard Children, chapter 3"
    if by.agency_kind not in (AgencyKind.SOCIAL_CARE, AgencyKind.POLICE):
        return Refused("Children's social care or police open the response. Send them a concern.", source)
    if not by.roles & _ROLES:
        return Refused("Your role opens no response.", source)
    if basis not in BASES:
        return Refused("Choose the lawful basis.", "UK GDPR article 6(1)")
    if not reason.strip():
        return Refused("Say why the agencies need to share what they hold.", "Information sharing advice, DfE 2024")
    return Allowed()


def may_change(by: Actor) -> Allowed | Refused:
    """The people who open responses close them and name who takes part; row security leaves another agency's alone."""
    if not by.roles & _ROLES:
        return Refused("Your role changes no response.", "Working Together to Safeguard Children, chapter 3")
    return Allowed()
