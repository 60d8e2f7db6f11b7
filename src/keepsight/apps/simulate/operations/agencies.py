"""The agencies of the fictional area, the demo's personas, their colleagues, and a service account for each agency."""

from datetime import date, datetime

from keepsight.apps.access import operations as access
from keepsight.vocabulary.people import AgencyKind, Role
from keepsight.vocabulary.personas import DOMAIN, PERSONAS, Persona

AGENCIES = (
    ("northmere-childrens-services", "Northmere Children’s Services", AgencyKind.SOCIAL_CARE),
    ("northmere-police", "Northmere Police", AgencyKind.POLICE),
    ("northmere-community-health", "Northmere Community Health", AgencyKind.HEALTH),
    ("larch-walk-primary", "Larch Walk Primary School", AgencyKind.SCHOOL),
    ("northmere-probation", "Northmere Probation", AgencyKind.PROBATION),
    ("harbour-light", "Harbour Light, a charity for families", AgencyKind.CHARITY),
    ("northmere-scrutiny", "Northmere Commissioner’s scrutiny office", AgencyKind.SCRUTINY),
    ("northmere-operator", "Northmere Keepsight operator", AgencyKind.OPERATOR),
)
# What these agencies call the systems they keep their own records in: invented names.
SYSTEMS = {
    "northmere-childrens-services": "Northmere case recording",
    "northmere-police": "Northmere crime and intelligence",
    "northmere-community-health": "Northmere community record",
}
# Nobody signs in as these. Without them no second person could answer the personas' decisions and responses.
COLLEAGUES = (
    Persona("named-doctor", "Elin Prosser", "northmere-community-health", Role.SENIOR_OFFICER, "named-doctor"),
    Persona("headteacher", "Anita Desai", "larch-walk-primary", Role.SENIOR_OFFICER, "headteacher"),
    Persona("senior-probation-officer", "Colin Naylor", "northmere-probation", Role.MANAGER, "senior-probation-officer"),
    Persona("response-writer", "Lena Brook", "northmere-scrutiny", Role.PUBLISHER),
)


def found_agencies(*, at: datetime) -> None:
    """Agencies, personas and service accounts. Doing it again changes nothing. Needs the owner's connection."""
    on = date(at.year - 2, 1, 1)  # all have been in post for longer than the area's year of events
    ids = {code: access.add_agency(code=code, name=name, kind=kind, by=None, at=at) for code, name, kind in AGENCIES}
    for persona in (*PERSONAS, *COLLEAGUES):
        user = access.add_user(email=f"{persona.slug}@{DOMAIN}", name=persona.name, password=None, by=None, at=at)
        access.appoint(
            user=user, agency=ids[persona.agency], role=persona.role, rank=persona.rank, team=persona.team, from_on=on, by=None,
            at=at,
        )  # fmt: skip
    for code, system in SYSTEMS.items():
        access.name_system(agency=ids[code], system=system, by=None, at=at)
    for code, agency in ids.items():
        user = access.add_user(email=f"service@{code}.example", name=f"Records service, {code}", password=None, by=None, at=at)
        access.appoint(user=user, agency=agency, role=Role.SERVICE, from_on=on, by=None, at=at)
