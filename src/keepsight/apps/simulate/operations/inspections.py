"""What the public reads: two inspections, one answered and one waiting, and the account of how records are linked."""

from datetime import datetime, timedelta

from keepsight.apps.access.operations import acting
from keepsight.apps.inspections import operations as inspections
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.values import reports
from keepsight.vocabulary.people import Purpose

_ANSWERED_PUBLISHED = timedelta(days=120)  # before `at`
_WAITING_PUBLISHED = timedelta(days=25)


def register_inspections(staff: Staff, at: datetime) -> None:
    """One publisher writes, the other publishes."""
    first, second = at - _ANSWERED_PUBLISHED, at - _WAITING_PUBLISHED
    answered = first + timedelta(days=reports.ANSWERED_AFTER)
    writer, publisher = staff.persona("response-writer"), staff.persona("publisher")
    with acting(by=writer, purpose=Purpose.ADMINISTRATION):
        slug = inspections.register(report=reports.answered(first.date()), by=writer, at=first + timedelta(hours=2))
        draft = reports.response(first.date())
        version = inspections.draft_response(inspection=slug, draft=draft, after=0, by=writer, at=answered - timedelta(days=1))
    with acting(by=publisher, purpose=Purpose.ADMINISTRATION):
        inspections.publish_response(inspection=slug, version=version, by=publisher, at=answered)
        inspections.register(report=reports.waiting(second.date()), by=publisher, at=second + timedelta(hours=3))
        contact = "information@northmere.example"
        linkage.publish_how_it_works(
            owner="Northmere Safeguarding Children Partnership", contact=contact, by=publisher, at=second
        )
