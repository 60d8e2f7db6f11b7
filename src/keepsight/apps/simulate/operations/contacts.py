"""Past contacts about the area's children, sent to social care through the same door as any other."""

from keepsight.apps.access.operations import acting
from keepsight.apps.intake import operations as intake
from keepsight.apps.intake.values import ContactDraft
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.values import Area
from keepsight.apps.simulate.values.words import CONTACT
from keepsight.vocabulary.people import Purpose

_SENDERS = {
    "larch-walk-primary": "school-dsl",
    "northmere-community-health": "named-nurse",
    "northmere-police": "detective-sergeant",
}


def send_contacts(area: Area, staff: Staff) -> None:
    """Each at its own past moment, oldest first."""
    for noted, moment, key in sorted(area.contacts, key=lambda contact: contact[1]):
        by = staff.persona(_SENDERS[noted.agency])
        draft = ContactDraft("northmere-childrens-services", noted.facts, external_id=noted.external_id, **CONTACT)
        with acting(by=by, purpose=Purpose.SAFEGUARDING):
            intake.receive(draft=draft, key=str(key), by=by, at=moment)
