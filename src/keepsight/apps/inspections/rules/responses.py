"""What a response must hold, who may ask for a review, approve and publish, and what an approver is warned of."""

from datetime import date

from django.utils.translation import gettext as _

from keepsight.apps.inspections.rules.reports import S55, TWO_PEOPLE, may_register
from keepsight.apps.inspections.values import (
    Basis,
    Check,
    ChiefComments,
    FindingKind,
    InspectionCard,
    Milestone,
    Report,
    ResponseCard,
    ResponseDraft,
    Stage,
)
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor


def _answered(draft: ResponseDraft) -> set[int]:
    return {answer.number for answer in draft.answers if answer.action and answer.text.strip()}


def is_complete(draft: ResponseDraft, report: Report, *, corrects: bool = False) -> Allowed | Refused:
    """Whether a response may go out: the body's comments, and an answer to each recommendation addressed to the body.

    Everything else that is missing prints as "not sought", "awaited" or "no answer", and the approver is warned of it.
    """
    if not draft.comments.strip():
        return Refused(_("Write the body's own comments."), S55)
    if draft.chief is ChiefComments.GIVEN and not draft.chief_comments.strip():
        return Refused(_("Write the chief officer's comments, or say where they stand."), S55)
    if corrects and not draft.correction.strip():
        reason = _("Say what this version puts right: a correction is dated and explained, never silent.")
        return Refused(reason, "Keepsight: nothing published is changed in silence")
    for finding in report.findings:
        if finding.asks_the_body and finding.number not in _answered(draft):
            reason = _("Finding %(number)d has no answer: say what is done or proposed, or why nothing is.")
            return Refused(reason % {"number": finding.number}, S55)
    return Allowed()


def cautions(draft: ResponseDraft, report: Report, today: date) -> list[str]:
    """What is lawful to leave out, or lawful only for a reason, in words for the second person."""
    found = []
    if report.basis is Basis.DUTY and draft.chief is ChiefComments.NOT_SOUGHT:
        found.append(_("Section 55 has the body invite the chief officer’s comments by a date. They will print as “not sought”."))
    if draft.chief is ChiefComments.AWAITED and draft.answer_by_on and today <= draft.answer_by_on:
        found.append(_("The date set for the chief officer’s comments has not passed. They will print as “awaited”."))
    if draft.chief is ChiefComments.GIVEN and not draft.reply.strip():
        found.append(_("There is no reply to the chief officer’s comments."))
    open_ones = [
        str(finding.number)
        for finding in report.findings
        if finding.kind is not FindingKind.GOOD_PRACTICE and finding.number not in _answered(draft)
    ]
    if open_ones:
        found.append(_("These findings will print without an answer: %(numbers)s.") % {"numbers": ", ".join(open_ones)})
    return found


def _at(card: InspectionCard, version: int, by: Actor, stage: Stage, otherwise: str) -> ResponseCard | Refused:
    """The response, where this publisher has its newest version before them and it stands at a stage; else why not."""
    registering = may_register(by)
    if isinstance(registering, Refused):
        return registering
    if card.response is None:
        return Refused(_("No response is written yet."), TWO_PEOPLE)
    if card.response.version != version:
        return Refused(_("The response has changed since you opened it. Read the newest version first."), TWO_PEOPLE)
    if card.response.published:
        return Refused(_("This version is published already."), TWO_PEOPLE)
    return card.response if card.response.stage is stage else Refused(otherwise, TWO_PEOPLE)


def _complete(card: InspectionCard, response: ResponseCard | Refused) -> Allowed | Refused:
    if isinstance(response, Refused):
        return response
    return is_complete(response.draft, card.report, corrects=card.first_published_on is not None)


def may_draft(card: InspectionCard, by: Actor) -> Allowed | Refused:
    """Whether this report takes a response of its own."""
    if card.report.same_as:
        reason = _("This report says what another one says: the response to that one answers both.")
        return Refused(reason, S55)
    return may_register(by)


def may_submit(card: InspectionCard, version: int, by: Actor) -> Allowed | Refused:
    """Whether this version may be put to a second person."""
    otherwise = _("This version went to review already. Save a new version to change it.")
    return _complete(card, _at(card, version, by, Stage.DRAFT, otherwise))


def may_review(card: InspectionCard, version: int, by: Actor) -> Allowed | Refused:
    """Whether this publisher is the second person for this version: they wrote no part of what is not public yet."""
    if by.user in card.authors:
        return Refused(_("You wrote part of this response. Another publisher must check it."), TWO_PEOPLE)
    return _complete(card, _at(card, version, by, Stage.REVIEW, _("This version does not wait for a review.")))


def may_approve(
    card: InspectionCard, version: int, checks: frozenset[Check], publish_on: date, by: Actor, today: date
) -> Allowed | Refused:
    """Whether the second person may release it for a day: every check is made, and the day is not past."""
    reviewing = may_review(card, version, by)
    if isinstance(reviewing, Refused):
        return reviewing
    if checks != frozenset(Check):
        return Refused(_("Confirm all four checks, or send the response back with what you found."), TWO_PEOPLE)
    if publish_on < today:
        return Refused(_("The day of publication cannot be past."), TWO_PEOPLE)
    return Allowed()


def may_withdraw(card: InspectionCard, version: int, by: Actor) -> Allowed | Refused:
    """Whether an approval may be taken back: by any publisher, for stopping needs no second person, until it is public."""
    response = _at(card, version, by, Stage.APPROVED, _("This version is not approved, so there is nothing to withdraw."))
    return response if isinstance(response, Refused) else Allowed()


def may_publish(card: InspectionCard, version: int, by: Actor, today: date) -> Allowed | Refused:
    """Whether a publisher may now put this version before the public: a second person approved it, and its day has come."""
    response = _at(card, version, by, Stage.APPROVED, _("A second person has not approved this version."))
    if isinstance(response, Refused):
        return response
    if response.publish_on and today < response.publish_on:
        return Refused(_("It was approved for a later day."), TWO_PEOPLE)
    return Allowed()


def may_mark(
    card: InspectionCard, milestone: Milestone, happened_on: date, by: Actor, today: date, *, version: int = 0
) -> Allowed | Refused:
    """Whether a milestone may be noted: once, not ahead of time; a sending once of each published version.

    What is sent is a copy of what was published (section 55), so a correction is sent as well. `version` is the one that is said
    to have gone, 0 where nothing is said.
    """
    registering = may_register(by)
    if isinstance(registering, Refused):
        return registering
    versions = card.versions_on(milestone, happened_on)
    if version and version not in versions:
        return Refused(_("Version %(version)d was not before the public on that day.") % {"version": version}, S55)
    if versions and all(card.on(milestone, one) for one in ((version,) if version else versions)):
        return Refused(_("This was noted already."), S55)
    if happened_on > today:
        return Refused(_("The day cannot be after today."), S55)
    if not versions:
        return Refused(_("A response is sent once it is published."), S55)
    return Allowed()
