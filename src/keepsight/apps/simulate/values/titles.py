"""The only titles an event of the area may have: short, neutral, nothing about what may have been done to a child."""

from keepsight.apps.simulate.values import zosia

# agency → (kind of event, title), for children and for adults
CHILD_TITLES = {
    "northmere-childrens-services": (
        ("contact", "Contact from the family"),
        ("visit", "Home visit"),
        ("visit", "Visit: child seen alone"),
        ("meeting", "Meeting with the family"),
        ("plan", "Early help plan"),
        ("referral", "Referral received"),
        ("missed-appointment", "Nobody at home for an agreed visit"),
    ),
    "northmere-police": (
        ("contact", "Police attended the address"),
        ("contact", "Spoken to by an officer"),
        ("contact", "Reported missing, found"),
        ("concern", "Protection notice sent"),
    ),
    "northmere-community-health": (
        ("health-check", "Development check"),
        ("health-check", "Seen by the school nurse"),
        ("attendance", "Attended a clinic"),
        ("attendance", "Attended the emergency department"),
        ("missed-appointment", "Not brought to a health appointment"),
        ("missed-appointment", "Not brought to the dentist"),
    ),
    "larch-walk-primary": (
        ("absence", "Attendance below 90%"),
        ("absence", "Absent without a reason given"),
        ("concern", "Concern recorded by school"),
        ("meeting", "Meeting with a parent"),
        ("contact", "Telephone call with a parent"),
    ),
    "northmere-probation": (("contact", "Named in a supervision meeting"),),
    "harbour-light": (
        ("attendance", "Came to a family session"),
        ("contact", "Telephone call with the family"),
        ("missed-appointment", "Did not come to a session"),
    ),
}
ADULT_TITLES = {
    "northmere-childrens-services": (
        ("contact", "Spoken to by a social worker"),
        ("missed-appointment", "Did not come to a meeting"),
    ),
    "northmere-police": (("contact", "Police attended the address"), ("contact", "Telephone call to the police")),
    "northmere-community-health": (("attendance", "Attended a clinic"), ("missed-appointment", "Did not attend an appointment")),
    "larch-walk-primary": (("contact", "Spoken to at the school gate"),),
    "northmere-probation": (
        ("supervision", "Under supervision"),
        ("visit", "Home visit"),
        ("missed-appointment", "Did not keep an appointment"),
    ),
    "harbour-light": (("attendance", "Came to a parents’ group"), ("contact", "Telephone call for advice")),
}
LASTING = frozenset({"absence", "plan", "supervision"})

TITLES = frozenset(
    title for table in (CHILD_TITLES, ADULT_TITLES) for titles in table.values() for _, title in titles
) | frozenset(event[3] for event in zosia.EVENTS)
