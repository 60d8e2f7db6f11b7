"""Who acts and who looks: agencies' kinds, roles, ranks, the Actor behind a verb and the Viewer behind a question."""

from dataclasses import dataclass
from enum import StrEnum


class AgencyKind(StrEnum):
    """What kind of body an agency is; it decides the line in which its decisions are overseen."""

    POLICE = "police"
    SOCIAL_CARE = "social-care"
    HEALTH = "health"
    SCHOOL = "school"
    PROBATION = "probation"
    CHARITY = "charity"
    SCRUTINY = "scrutiny"  # the local policing body's scrutiny office
    OPERATOR = "operator"  # who runs the installation


class Role(StrEnum):
    """What a user may do within the agency."""

    PRACTITIONER = "practitioner"
    MANAGER = "manager"
    SENIOR_OFFICER = "senior-officer"
    SCRUTINEER = "scrutineer"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"
    SERVICE = "service"  # an import or an API client, never a person


# Who works with children, as opposed to who scrutinises, publishes, administers or imports; and who of them leads others.
PROFESSIONALS = frozenset((Role.PRACTITIONER, Role.MANAGER, Role.SENIOR_OFFICER))
SENIORS = frozenset((Role.MANAGER, Role.SENIOR_OFFICER))


class Purpose(StrEnum):
    """Why rows are opened; signed into every database context."""

    SAFEGUARDING = "safeguarding"
    MATCHING = "matching"  # only inside linkage.operations: shows comparison values of all agencies
    SCRUTINY = "scrutiny"
    ADMINISTRATION = "administration"
    LOADING = "loading"  # imports and the fictional area


@dataclass(frozen=True, slots=True)
class Actor:
    """The person or service that does something, as the session (never a request body) says.

    `rank` is the post that oversight policies name, such as `team-manager`; empty for none.
    """

    user: int
    agency: int
    agency_kind: AgencyKind
    roles: frozenset[Role]
    rank: str = ""

    def __post_init__(self) -> None:
        if self.user <= 0 or self.agency <= 0:
            raise ValueError("an actor needs the ids of a user and of an agency")

    def has(self, role: Role) -> bool:
        """Whether this actor holds the role."""
        return role in self.roles


@dataclass(frozen=True, slots=True)
class Viewer:
    """An actor together with the purpose for which they look."""

    actor: Actor
    purpose: Purpose
