"""What the public reads: inspections answered and waiting, actions in several states, figures, how records are linked."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import acting
from keepsight.apps.inspections import operations as inspections
from keepsight.apps.inspections.values import ActionDraft, Check, Milestone, Note, Report, ResponseDraft
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.publications import operations as publications
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.values import reports
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_ADMINISTRATION = Purpose.ADMINISTRATION
_ANSWERED, _JOINT, _ELSEWHERE, _WAITING = (timedelta(days=days) for days in (120, 100, 70, 25))  # published before `at`
_WEEK, _QUARTER = timedelta(days=7), timedelta(days=91)


def register_inspections(staff: Staff, at: datetime) -> None:
    """One publisher writes, the other approves and publishes."""
    writer, publisher = staff.persona("response-writer"), staff.persona("publisher")
    with acting(by=publisher, purpose=_ADMINISTRATION):
        for slug, figures, until in (
            ("quarter-before", reports.FIGURES_BEFORE, at - _WEEK - _QUARTER),
            ("latest-quarter", reports.FIGURES, at - _WEEK),
        ):
            title, until_on = f"Figures of the quarter to {until:%B %Y}", timezone.localdate(until)
            publications.publish_figures(slug=slug, title=title, figures=figures, until_on=until_on, by=publisher, at=until)
    answered, joint, elsewhere = (timezone.localdate(at - before) for before in (_ANSWERED, _JOINT, _ELSEWHERE))
    force = _answer(reports.answered(answered), reports.response(answered), at - _ANSWERED, writer, publisher)
    _act(force, reports.FORCE_PARTS, answered, at - _WEEK, staff)
    together = _answer(reports.joint(joint), reports.joint_response(joint), at - _JOINT, writer, publisher)
    _act(together, reports.JOINT_PARTS, joint, at - _WEEK, staff)
    _answer(reports.elsewhere(elsewhere), reports.short_response(), at - _ELSEWHERE, writer, publisher)
    with acting(by=publisher, purpose=_ADMINISTRATION):
        second = at - _WAITING
        inspections.register(report=reports.waiting(timezone.localdate(second)), by=publisher, at=second + timedelta(hours=3))
        contact = "information@northmere.example"
        linkage.publish_how_it_works(
            owner="Northmere Safeguarding Children Partnership", contact=contact, by=publisher, at=second
        )


def _answer(report: Report, draft: ResponseDraft, published: datetime, writer: Actor, publisher: Actor) -> str:
    """Registered, written, approved and published; gives its short name."""
    day = published + timedelta(days=reports.ANSWERED_AFTER)
    with acting(by=writer, purpose=_ADMINISTRATION):
        slug = inspections.register(report=report, by=writer, at=published + timedelta(hours=2))
        version = inspections.draft_response(inspection=slug, draft=draft, after=0, by=writer, at=day - timedelta(days=1))
        inspections.submit_response(inspection=slug, version=version, by=writer, at=day - timedelta(days=1))
    with acting(by=publisher, purpose=_ADMINISTRATION):
        inspections.approve_response(
            inspection=slug, version=version, checks=frozenset(Check), publish_on=timezone.localdate(day), by=publisher, at=day
        )
        inspections.publish_response(inspection=slug, version=version, by=publisher, at=day)
        for milestone in (Milestone.SENT_INSPECTORS, Milestone.SENT_SECRETARY):
            proof = "Message with the address of this page"
            inspections.mark(
                inspection=slug, milestone=milestone, happened_on=timezone.localdate(day), proof=proof, by=publisher, at=day
            )
    return slug


def _act(slug: str, parts: tuple[reports.Part, ...], reported: date, at: datetime, staff: Staff) -> None:
    """The writer notes what agencies did; the publisher verifies what is declared done, and releases all of it."""
    writer, publisher = staff.persona("response-writer"), staff.persona("publisher")
    with acting(by=writer, purpose=_ADMINISTRATION):
        agencies = {one.code: one.id for one in access.agencies(viewer=Viewer(writer, _ADMINISTRATION)).values()}
        made = []
        for part in parts:
            due_on = reported + timedelta(days=part.due_after)
            owner = staff.persona(part.owner).user
            draft = ActionDraft(part.finding, agencies[part.agency], owner, part.text, due_on, part.measures)
            action = inspections.add_action(inspection=slug, draft=draft, by=writer, at=at - 4 * _WEEK)
            made.append((action, part))
            for number, (kind, text) in enumerate(part.notes):
                moment = at - 3 * _WEEK + number * timedelta(days=3)
                inspections.note_action(inspection=slug, action=action, kind=kind, text=text, by=writer, at=moment)
    with acting(by=publisher, purpose=_ADMINISTRATION):
        for action, part in made:
            if part.notes and part.notes[-1][0] is Note.CLOSED:
                text = "The sample was drawn again: 58 of 60 had it."
                inspections.note_action(inspection=slug, action=action, kind=Note.VERIFIED, text=text, by=publisher, at=at)
        inspections.release_actions(inspection=slug, by=publisher, at=at)
