"""The agencies of the fictional area, the demo's personas, and a service account for each agency."""

from datetime import datetime

from keepsight.apps.access import operations as access
from keepsight.vocabulary.people import AgencyKind, Role
from keepsight.vocabulary.personas import DOMAIN, PERSONAS

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


def found_agencies(*, at: datetime) -> None:
    """Agencies, personas and service accounts. Doing it again changes nothing. Needs the owner's connection."""
    on = at.date()
    ids = {
        code: access.add_agency(code=code, name=name, kind=kind, by=None, at=at) for code, name, kind in AGENCIES
    }
    for persona in PERSONAS:
        user = access.add_user(email=f"{persona.slug}@{DOMAIN}", name=persona.name, password=None, by=None, at=at)
        access.appoint(
            user=user, agency=ids[persona.agency], role=persona.role, rank=persona.rank, from_on=on, by=None, at=at
        )
    for code, agency in ids.items():
        user = access.add_user(email=f"service@{code}.example", name=f"Records service, {code}", password=None, by=None, at=at)
        access.appoint(user=user, agency=agency, role=Role.SERVICE, from_on=on, by=None, at=at)
