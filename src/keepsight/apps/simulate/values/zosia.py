"""The one scripted family, of the demo's journey and the guides: Zosia Nowak-Hale, her mother, his partner, a brother.

Police and health hold Zosia under other names and, at the police, with day and month exchanged. Social care and her
school hold nothing until the school sends SCHOOL_SENDS; then all three records are one person's.
"""

from keepsight.apps.people.values import Facts

ADDRESS, POSTCODE, PHONE = "14 Larch Walk, Fernbridge", "NX1 2AB", "07700 900142"

POLICE = "northmere-police"
HEALTH = "northmere-community-health"
PROBATION = "northmere-probation"

SCHOOL_SENDS = Facts(
    forename="Zosia", surname="Nowak-Hale", date_of_birth="2018-03-12", sex="F", address=ADDRESS, postcode=POSTCODE
)

_KAROLINA = Facts(forename="Karolina", surname="Nowak", date_of_birth="1992-02-09", sex="F", address=ADDRESS, postcode=POSTCODE)
_DANIEL = Facts(forename="Daniel", surname="Hale", date_of_birth="1987-05-30", sex="M", address=ADDRESS, postcode=POSTCODE)

# person, agency, the agency's number, facts, part in the household
RECORDS = (
    (
        "zosia", POLICE, "PN-100001",
        Facts(forename="Zofia", surname="Nowak", date_of_birth="2018-12-03", sex="F", address=ADDRESS, postcode=POSTCODE),
        "child",
    ),
    ("karolina", POLICE, "PN-100002", _KAROLINA, "mother"),
    ("daniel", POLICE, "PN-100003", _DANIEL, "mother’s partner"),
    (
        "zosia", HEALTH, "H-100001",
        Facts(
            forename="Sofia", surname="Hale", other_surnames="Nowak", date_of_birth="2018-03-12", sex="F", address=ADDRESS,
            postcode=POSTCODE, phone=PHONE, nhs_number="9990142769",
        ),
        "child",
    ),
    (
        "leo", HEALTH, "H-100002",
        Facts(
            forename="Leo", surname="Hale", date_of_birth="2023-06-21", sex="M", address=ADDRESS, postcode=POSTCODE,
            phone=PHONE, nhs_number="9990142777",
        ),
        "child",
    ),
    (
        "karolina", HEALTH, "H-100003",
        Facts(
            forename="Karolina", surname="Nowak", date_of_birth="1992-02-09", sex="F", address=ADDRESS, postcode=POSTCODE,
            phone=PHONE,
        ),
        "mother",
    ),
    ("daniel", PROBATION, "P-100001", _DANIEL, "mother’s partner"),
)  # fmt: skip

# agency, its record, kind, title, days ago it happened, days ago it ended (None: one moment or open), days ago it was known
EVENTS = (
    (POLICE, "PN-100001", "contact", "Police attended the address", 458, None, 457),
    (HEALTH, "H-100001", "missed-appointment", "Not brought to a health appointment", 400, None, 377),
    (PROBATION, "P-100001", "supervision", "Under supervision", 352, None, 37),
    (HEALTH, "H-100001", "missed-appointment", "Not brought to a health appointment", 302, None, 47),
    (POLICE, "PN-100001", "contact", "Police attended the address", 228, None, 48),
    (HEALTH, "H-100001", "health-check", "Seen by the school nurse", 184, None, 184),
    (PROBATION, "P-100001", "visit", "Home visit", 182, None, 37),
    (HEALTH, "H-100002", "health-check", "Development check", 96, None, 95),
)
