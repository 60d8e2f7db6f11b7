"""Who may register a report, and when the answer to it is due (Police Act 1996 s55)."""

from datetime import date

from django.utils.translation import gettext as _

from keepsight.apps.inspections.values import Basis, Report
from keepsight.engines.clocks import PUBLISHED_UNTIL, due, england
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, Role

S55 = "Police Act 1996 section 55(4) to (5B)"
TWO_PEOPLE = "Keepsight: two people for what the public reads"


def last_lawful_on(report: Report) -> date | None:
    """The last day on which the duty is met, None without a duty.

    Section 55(5B): before the end of 56 days beginning with the day of publication.
    """
    return due_on("inspection-response", report.published_on) if report.basis is Basis.DUTY else None


def due_on(rule: str, start: date) -> date:
    """The last day of a clock that starts on a day; HorizonError past the published bank holidays."""
    calendar = england((start.year, min(start.year + 1, PUBLISHED_UNTIL.year)))
    return due(rule, start, calendar).day


def may_register(by: Actor) -> Allowed | Refused:
    """Registering a report, or writing the response to one, is publishers' work."""
    if by.has(Role.PUBLISHER):
        return Allowed()
    return Refused(
        _("Only a publisher of the local policing body may register and answer inspections."),
        S55,
    )


def is_answered_by(report: Report, other: Report) -> Allowed | Refused:
    """Whether the response to the other report answers this one: both findings say the same, and the other stands alone.

    Where a national report and one about the force make the same recommendations, one response is enough.
    """
    if other.same_as:
        return Refused(_("That report is itself answered by another one. Name the one that is answered."), S55)
    if report.said != other.said:
        return Refused(_("The findings of the two reports differ, so this one needs an answer of its own."), S55)
    if not report.asked <= other.asked:  # a response goes out without an answer to what is not asked of the body
        reason = _("This report asks the body for an answer that the other one does not ask for, so it needs one of its own.")
        return Refused(reason, S55)
    return Allowed()
