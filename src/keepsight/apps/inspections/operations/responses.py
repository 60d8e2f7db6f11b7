"""A response from draft to the public: written, put to a second person, approved, stopped or published, sent."""

from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from keepsight.apps.access import operations as access
from keepsight.apps.inspections import queries, rules
from keepsight.apps.inspections.models import InspectionMilestone, Response, ResponsePublished, ResponseStep
from keepsight.apps.inspections.rules import facts
from keepsight.apps.inspections.values import Check, InspectionCard, Milestone, ResponseDraft, Stage
from keepsight.apps.ledger.operations import record
from keepsight.apps.publications import operations as publications
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor

_HELD = "inspections.response"  # sql/publishing.sql holds the same
_TEXTS = ("comments", "chief", "chief_comments", "reply", "correction")
_DAYS = ("invited_on", "answer_by_on", "received_on")


def draft_response(*, inspection: str, draft: ResponseDraft, after: int, by: Actor, at: datetime) -> int:
    """Save a new version of the response, written over version `after` (0 for none). Returns its number."""
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    require(rules.may_draft(card, by))
    if after != (card.response.version if card.response else 0):
        raise facts.overtaken()
    texts = {name: getattr(draft, name) for name in _TEXTS}
    days = {name: getattr(draft, name) for name in _DAYS}
    answers = [[one.number, one.action or "", one.text] for one in draft.answers]
    body = {"inspection": inspection, "version": after + 1, "answers": answers, **texts}
    body |= {name: facts.day(value) for name, value in days.items()}
    try:
        with transaction.atomic():
            Response.objects.create(
                inspection_id=card.id, agency_id=by.agency, version=after + 1, answers=answers, written_by_id=by.user,
                written_at=at, **texts, **days,
            )  # fmt: skip
            record(kind="inspections.response.drafted", body=body, by=by.user, at=at)
    except IntegrityError as raced:  # of two at once, the second meets the unique version
        raise facts.overtaken() from raced
    return after + 1


def submit_response(*, inspection: str, version: int, by: Actor, at: datetime) -> None:
    """Put this version to a second person."""
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    require(rules.may_submit(card, version, by))
    _step(card, version, Stage.REVIEW, by, at)


def return_response(*, inspection: str, version: int, note: str, by: Actor, at: datetime) -> None:
    """The second person sends the version back and says why; the author saves a new one."""
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    require(rules.may_review(card, version, by))
    if not note.strip():
        raise InvalidError({"note": "Say what has to change"})
    _step(card, version, Stage.RETURNED, by, at, note=note.strip())


def approve_response(
    *, inspection: str, version: int, checks: frozenset[Check], publish_on: date, by: Actor, at: datetime
) -> None:
    """The second person releases this version for a day, having made each check."""
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    require(rules.may_approve(card, version, checks, publish_on, by, timezone.localdate(at)))
    told = facts.of_response(card, queries.response_of(card))
    _step(card, version, Stage.APPROVED, by, at, checks=checks, publish_on=publish_on, told=told)


def withdraw_approval(*, inspection: str, version: int, note: str, by: Actor, at: datetime) -> None:
    """Stop what is approved and not public yet, and say why; its author saves a new version."""
    with transaction.atomic():
        access.hold(what=_HELD, names=[inspection])  # it may be on its way out
        card = queries.held(viewer=facts.viewer(by), slug=inspection)
        require(rules.may_withdraw(card, version, by))
        if not note.strip():
            raise InvalidError({"note": "Say why it is not to be published"})
        _step(card, version, Stage.WITHDRAWN, by, at, note=note.strip())


def _step(
    card: InspectionCard,
    version: int,
    stage: Stage,
    by: Actor,
    at: datetime,
    *,
    note: str = "",
    checks: frozenset[Check] = frozenset(),
    publish_on: date | None = None,
    told: dict[str, Any] | None = None,
) -> None:
    made = sorted(check.value for check in checks)
    body = {"inspection": card.slug, "version": version, "stage": stage.value, "note": note, "checks": made}
    try:
        with transaction.atomic():
            row = Response.objects.get(inspection_id=card.id, version=version)
            ResponseStep.objects.create(
                response=row, agency_id=by.agency, stage=stage, note=note, checks=made, publish_on=publish_on, told=told,
                made_by_id=by.user, made_at=at,
            )  # fmt: skip
            record(kind="inspections.response.step", body=body | {"publish_on": facts.day(publish_on)}, by=by.user, at=at)
    except IntegrityError as raced:  # each stage comes once for a version
        raise facts.overtaken() from raced


def publish_response(*, inspection: str, version: int, by: Actor, at: datetime) -> str:
    """Freeze this approved version of the response and put it before the public. Returns its slug there."""
    today = timezone.localdate(at)
    try:
        with transaction.atomic():
            access.hold(what=_HELD, names=[inspection])
            card = queries.held(viewer=facts.viewer(by), slug=inspection)
            require(rules.may_publish(card, version, by, today))
            body = facts.published(facts.of_response(card, queries.response_of(card)), card.first_published_on, today)
            row = Response.objects.get(inspection_id=card.id, version=version)
            ResponsePublished.objects.create(response=row, agency_id=by.agency, published_by_id=by.user, published_at=at)
            publications.publish(kind="responses", slug=card.slug, title=card.report.title, body=body, by=by, at=at)
    except IntegrityError as raced:  # of two at once, the second meets the unique publication
        raise facts.overtaken() from raced
    return card.slug


def mark(
    *, inspection: str, milestone: Milestone, happened_on: date, proof: str, version: int = 0, by: Actor, at: datetime
) -> None:
    """Note a milestone with what proves it; that a response was sent is told to the public too.

    `version` says which published one went; it is needed only where the day leaves more than one.
    """
    card = queries.held(viewer=facts.viewer(by), slug=inspection)
    require(rules.may_mark(card, milestone, happened_on, by, timezone.localdate(at), version=version))
    if not proof.strip():
        raise InvalidError({"proof": "Name what proves it, such as the reference of the letter or message"})
    version = version or _only_version(card, milestone, happened_on)
    body = {"inspection": inspection, "milestone": milestone.value, "on": str(happened_on), "proof": proof.strip()}
    body |= {"version": str(version)} if version else {}
    try:
        with transaction.atomic():
            InspectionMilestone.objects.create(
                inspection_id=card.id, agency_id=by.agency, milestone=milestone, version=version, happened_on=happened_on,
                proof=proof.strip(), recorded_by_id=by.user, recorded_at=at,
            )  # fmt: skip
            record(kind="inspections.milestone", body=body, by=by.user, at=at)
            if milestone.sends:
                told = facts.of_sendings(queries.held(viewer=facts.viewer(by), slug=inspection))
                publications.publish(kind="sendings", slug=card.slug, title=card.report.title, body=told, by=by, at=at)
    except IntegrityError as raced:
        raise facts.overtaken() from raced


def _only_version(card: InspectionCard, milestone: Milestone, happened_on: date) -> int:
    """The one version that a sending on this day can have sent; InvalidError where there are several."""
    waiting = [one for one in card.versions_on(milestone, happened_on) if not card.on(milestone, one)]
    if len(waiting) > 1:
        raise InvalidError({"version": "More than one version was before the public on that day. Say which one went"})
    return waiting[0]
