"""The invented people of the demo: address, name, agency, role, rank, team. Used by the fictional area and the demo's sign-in."""

from dataclasses import dataclass

from keepsight.vocabulary.people import Role

DOMAIN = "demo.example"


@dataclass(frozen=True, slots=True)
class Persona:
    """One invented professional; `agency` is an agency's code."""

    slug: str
    name: str
    agency: str
    role: Role
    rank: str = ""
    team: str = ""


PERSONAS = (
    Persona(
        "social-worker", "Ruth Adeyemi", "northmere-childrens-services", Role.PRACTITIONER, "social-worker", "Duty and assessment"
    ),
    Persona("team-manager", "Helen Marsh", "northmere-childrens-services", Role.MANAGER, "team-manager", "Duty and assessment"),
    Persona(
        "detective-sergeant",
        "Imran Sadiq",
        "northmere-police",
        Role.PRACTITIONER,
        "detective-sergeant",
        "Child abuse investigation",
    ),
    Persona(
        "detective-inspector",
        "Joanna Pike",
        "northmere-police",
        Role.SENIOR_OFFICER,
        "detective-inspector",
        "Child abuse investigation",
    ),
    Persona("named-nurse", "Grace Obi", "northmere-community-health", Role.SENIOR_OFFICER, "named-nurse"),
    Persona("school-dsl", "Tom Okoro", "larch-walk-primary", Role.PRACTITIONER, "safeguarding-lead"),
    Persona("probation-officer", "Dawn Hill", "northmere-probation", Role.PRACTITIONER, "probation-officer"),
    Persona("scrutiny-officer", "Rhian Okafor", "northmere-scrutiny", Role.SCRUTINEER),
    Persona("publisher", "Sam Whitlow", "northmere-scrutiny", Role.PUBLISHER),
    Persona("administrator", "Priya Nair", "northmere-operator", Role.ADMINISTRATOR, "head-of-administration"),
    Persona("director", "Owen Bright", "northmere-operator", Role.ADMINISTRATOR, "director"),
)
