"""Registering a report, writing its response, putting the response before the public."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from keepsight.apps.inspections import queries, rules
from keepsight.apps.inspections.models import Inspection, ReportFinding, Response, ResponsePublished
from keepsight.apps.inspections.values import (
    Basis,
    InspectionCard,
    Report,
    ResponseCard,
    ResponseDraft,
    words_for,
)
from keepsight.apps.ledger.operations import record
from keepsight.apps.publications import operations as publications
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_SLUG_LENGTH = 110


def _viewer(by: Actor) -> Viewer:
    return Viewer(by, Purpose.ADMINISTRATION)


def _day(value: object) -> str | None:
    return str(value) if value else None


def _facts(report: Report) -> dict[str, Any]:
    """What the public may read of a report, answered or not."""
    return {
        "theme": report.theme,
        "inspectorates": report.inspectorates,
        "kind": str(words_for(report.kind)),
        "duty": report.basis is Basis.DUTY,
        "basis": str(words_for(report.basis)),
        "reported_on": str(report.published_on),
        "last_lawful_on": _day(rules.last_lawful_on(report)),
        "quotes_force": report.quotes_force,
        "report_url": report.report_url,
        "findings": [{"number": one.number, "kind": str(words_for(one.kind)), "text": one.text} for one in report.findings],
    }


def _slug(report: Report) -> str:
    return f"{report.published_on:%Y}-{slugify(report.title)[:_SLUG_LENGTH]}"


def is_registered(*, report: Report, by: Actor, at: datetime) -> bool:
    """Whether this very report is in the actor's register already. InvalidError when another one stands under its name."""
    del at  # the register's present state
    held = queries.inspection(viewer=_viewer(by), slug=_slug(report))
    if held is not None and held.report != report:
        raise InvalidError({"title": "A report of that year and title is registered already, and it reads differently"})
    return held is not None


def register(*, report: Report, by: Actor, at: datetime) -> str:
    """Enter a report and tell the public that an answer is awaited. Returns its slug."""
    require(rules.may_register(by))
    if report.published_on > timezone.localdate(at):
        raise InvalidError({"published_on": "The report cannot be published after today"})
    slug = _slug(report)
    with transaction.atomic():
        if Inspection.objects.filter(slug=slug).exists():
            raise InvalidError({"title": "A report of that year and title is registered already"})
        fields = {"title": report.title, "theme": report.theme, "inspectorates": report.inspectorates}
        row = Inspection.objects.create(
            agency_id=by.agency,
            slug=slug,
            kind=report.kind,
            basis=report.basis,
            published_on=report.published_on,
            quotes_force=report.quotes_force,
            report_url=report.report_url,
            registered_by_id=by.user,
            registered_at=at,
            **fields,
        )
        ReportFinding.objects.bulk_create(
            ReportFinding(inspection=row, agency_id=by.agency, number=one.number, kind=one.kind, text=one.text)
            for one in report.findings
        )
        publications.publish(kind="inspections", slug=slug, title=report.title, body=_facts(report), by=by, at=at)
    return slug


def _held(slug: str, by: Actor) -> InspectionCard:
    card = queries.inspection(viewer=_viewer(by), slug=slug)
    if card is None:
        raise RefusedError(Refused("Your agency has no such inspection.", "Keepsight: each agency keeps its own register"))
    return card


def _overtaken() -> RefusedError:
    reason = "Someone else saved this response while you wrote. Read the newest version first."
    return RefusedError(Refused(reason, "Keepsight: two people, one text"))


def draft_response(*, inspection: str, draft: ResponseDraft, after: int, by: Actor, at: datetime) -> int:
    """Save a new version of the response, written over version `after` (0 for none). Returns its number."""
    require(rules.may_register(by))
    card = _held(inspection, by)
    if after != (card.response.version if card.response else 0):
        raise _overtaken()
    fields = {name: getattr(draft, name) for name in ("comments", "chief", "chief_comments", "reply")}
    days = {name: getattr(draft, name) for name in ("invited_on", "answer_by_on", "received_on")}
    answers = [[one.number, one.action or "", one.text] for one in draft.answers]
    body = {"inspection": inspection, "version": after + 1, "answers": answers, **fields}
    body |= {name: _day(value) for name, value in days.items()}
    try:
        with transaction.atomic():
            Response.objects.create(
                inspection_id=card.id,
                agency_id=by.agency,
                version=after + 1,
                answers=answers,
                written_by_id=by.user,
                written_at=at,
                **fields,
                **days,
            )
            record(kind="inspections.response.drafted", body=body, by=by.user, at=at)
    except IntegrityError as raced:  # of two at once, the second meets the unique version
        raise _overtaken() from raced
    return after + 1


def _frozen(card: InspectionCard, response: ResponseCard, at: datetime) -> dict[str, Any]:
    draft = response.draft
    answers = {one.number: one for one in draft.answers}
    facts = _facts(card.report)
    for finding in facts["findings"]:
        answer = answers[finding["number"]]
        finding["action"] = str(words_for(answer.action)) if answer.action else ""
        finding["answer"] = answer.text
    chief = {
        "state": str(words_for(draft.chief)),
        "comments": draft.chief_comments,
        "invited_on": _day(draft.invited_on),
        "answer_by_on": _day(draft.answer_by_on),
        "received_on": _day(draft.received_on),
    }
    # A correction does not make a response late: the day of its first version counts.
    responded_on = str(card.first_published_on or timezone.localdate(at))
    return facts | {
        "comments": draft.comments,
        "chief": chief,
        "reply": draft.reply,
        "responded_on": responded_on,
    }


def publish_response(*, inspection: str, version: int, by: Actor, at: datetime) -> str:
    """Freeze this version of the response and put it before the public. Returns its slug there."""
    card = _held(inspection, by)
    require(rules.may_publish(card, version, by, timezone.localdate(at)))
    response = card.response
    if response is None:  # may_publish has refused this; the type checker cannot know
        raise AssertionError("a response that may be published exists")
    title, body = card.report.title, _frozen(card, response, at)
    try:
        with transaction.atomic():
            row = Response.objects.get(inspection_id=card.id, version=version)
            ResponsePublished.objects.create(response=row, agency_id=by.agency, published_by_id=by.user, published_at=at)
            publications.publish(kind="responses", slug=card.slug, title=title, body=body, by=by, at=at)
    except IntegrityError as raced:  # of two at once, the second meets the unique publication
        raise _overtaken() from raced
    return card.slug
