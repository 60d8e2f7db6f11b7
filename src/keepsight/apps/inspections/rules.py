"""Who may register, answer and publish; when an answer is due and what it must hold (Police Act 1996 s55)."""

from datetime import date

from django.utils.translation import gettext as _

from keepsight.apps.inspections.values import Basis, ChiefComments, FindingKind, InspectionCard, Report, ResponseDraft
from keepsight.engines.clocks import PUBLISHED_UNTIL, due, england
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, Role

_S55 = "Police Act 1996 section 55(4) to (5B)"


def last_lawful_on(report: Report) -> date | None:
    """The last day on which the duty is met, None without a duty.

    Section 55(5B): before the end of 56 days beginning with the day of publication.
    """
    if report.basis is not Basis.DUTY:
        return None
    year = report.published_on.year
    calendar = england((year, min(year + 1, PUBLISHED_UNTIL.year)))
    return due("inspection-response", report.published_on, calendar).day


def may_register(by: Actor) -> Allowed | Refused:
    """Registering a report, or writing the response to one, is publishers' work."""
    if by.has(Role.PUBLISHER):
        return Allowed()
    return Refused(
        _("Only a publisher of the local policing body may register and answer inspections."),
        _S55,
    )


def _chief_missing(draft: ResponseDraft, basis: Basis, today: date) -> str:
    """What is missing of the chief officer's part, in words; empty when nothing is."""
    if draft.chief is ChiefComments.GIVEN and not draft.chief_comments.strip():
        return _("Write the chief officer's comments, or say where they stand.")
    if draft.chief is ChiefComments.GIVEN and not draft.reply.strip():
        return _("Reply to the chief officer's comments.")
    if basis is not Basis.DUTY or draft.chief is ChiefComments.GIVEN:
        return ""
    if draft.chief is ChiefComments.NOT_SOUGHT:
        return _("Invite the chief officer's comments first.")
    if not draft.answer_by_on or today <= draft.answer_by_on:
        return _("The chief officer's comments are awaited, and the date set for them has not passed.")
    return ""


def is_complete(draft: ResponseDraft, report: Report, today: date) -> Allowed | Refused:
    """Whether a response holds comments, the chief officer's part and an answer to each finding."""
    if not draft.comments.strip():
        return Refused(_("Write the body's own comments."), _S55)
    missing = _chief_missing(draft, report.basis, today)
    if missing:
        return Refused(missing, _S55)
    answered = {answer.number for answer in draft.answers if answer.action and answer.text.strip()}
    for finding in report.findings:
        if finding.kind is not FindingKind.GOOD_PRACTICE and finding.number not in answered:
            reason = _("Finding %(number)d has no answer: say what is done or proposed, or why nothing is.")
            return Refused(reason % {"number": finding.number}, _S55)
    return Allowed()


def may_publish(card: InspectionCard, version: int, by: Actor, today: date) -> Allowed | Refused:
    """Whether this publisher may put this version before the public: whole, the latest, and not their own."""
    registering = may_register(by)
    if isinstance(registering, Refused):
        return registering
    source = _("Keepsight: two people for what the public reads")
    if card.response is None:
        return Refused(_("No response is written yet."), source)
    if card.response.version != version:
        return Refused(_("The response has changed since you opened it. Read the newest version first."), source)
    if card.response.published:
        return Refused(_("This version is published already."), source)
    if by.user in card.authors:
        return Refused(_("You wrote part of this response. Another publisher must publish it."), source)
    return is_complete(card.response.draft, card.report, today)
