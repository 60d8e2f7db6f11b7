"""Registering a report: the public sees at once that it is published and by when it must be answered."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from keepsight.apps.inspections import queries, rules
from keepsight.apps.inspections.models import Inspection, ReportFinding
from keepsight.apps.inspections.rules import facts
from keepsight.apps.inspections.values import Report
from keepsight.apps.publications import operations as publications
from keepsight.vocabulary.answers import InvalidError, Refused, require
from keepsight.vocabulary.people import Actor

_SLUG_LENGTH = 110
_TAKEN = "A report of that year and title is registered already"


def _slug(report: Report) -> str:
    return f"{report.published_on:%Y}-{slugify(report.title)[:_SLUG_LENGTH]}"


def is_registered(*, report: Report, by: Actor, at: datetime) -> bool:
    """Whether this very report is in the actor's register already. InvalidError when another one stands under its name."""
    del at  # the register's present state
    held = queries.inspection(viewer=facts.viewer(by), slug=_slug(report))
    if held is not None and held.report != report:
        raise InvalidError({"title": f"{_TAKEN}, and it reads differently"})
    return held is not None


def register(*, report: Report, by: Actor, at: datetime) -> str:
    """Enter a report and tell the public that an answer is awaited. Returns its slug."""
    require(rules.may_register(by))
    if report.published_on > timezone.localdate(at):
        raise InvalidError({"published_on": "The report cannot be published after today"})
    other = _answered_by(report, by)
    slug = _slug(report)
    try:
        with transaction.atomic():
            row = Inspection.objects.create(
                agency_id=by.agency, slug=slug, title=report.title, theme=report.theme, inspectorates=report.inspectorates,
                kind=report.kind, basis=report.basis, published_on=report.published_on, quotes_force=report.quotes_force,
                report_url=report.report_url, area=report.area, same_as=other, registered_by_id=by.user, registered_at=at,
            )  # fmt: skip
            ReportFinding.objects.bulk_create(
                ReportFinding(
                    inspection=row, agency_id=by.agency, number=one.number, kind=one.kind, text=one.text, reach=one.reach,
                    addressed_to=one.addressed_to, target_on=one.target_on,
                )
                for one in report.findings
            )  # fmt: skip
            body = facts.of_report(report)
            publications.publish(kind="inspections", slug=slug, title=report.title, body=body, by=by, at=at)
    except IntegrityError as taken:
        raise InvalidError({"title": _TAKEN}) from taken
    return slug


def _answered_by(report: Report, by: Actor) -> Inspection | None:
    """The report whose response answers this one too, where one is named."""
    if not report.same_as:
        return None
    held = queries.inspection(viewer=facts.viewer(by), slug=report.same_as)
    if held is None:
        raise InvalidError({"same_as": f"No report is registered as {report.same_as!r}"})
    answer = rules.is_answered_by(report, held.report)
    if isinstance(answer, Refused):
        raise InvalidError({"same_as": answer.reason})
    return Inspection.objects.get(pk=held.id)
