"""The register as its own agency sees it: reports, deadlines, responses and who wrote them."""

from django.utils import timezone

from keepsight.apps.inspections import rules
from keepsight.apps.inspections.models import Inspection, Response
from keepsight.apps.inspections.values import (
    Action,
    Answer,
    Basis,
    ChiefComments,
    Finding,
    FindingKind,
    InspectionCard,
    Report,
    ReportKind,
    ResponseCard,
    ResponseDraft,
)
from keepsight.vocabulary.people import Viewer


def _report(row: Inspection) -> Report:
    return Report(
        title=row.title,
        theme=row.theme,
        inspectorates=row.inspectorates,
        kind=ReportKind(row.kind),
        basis=Basis(row.basis),
        published_on=row.published_on,
        quotes_force=row.quotes_force,
        report_url=row.report_url,
        findings=tuple(Finding(one.number, FindingKind(one.kind), one.text) for one in row.findings.all()),
    )


def _draft(row: Response) -> ResponseDraft:
    return ResponseDraft(
        comments=row.comments,
        chief=ChiefComments(row.chief),
        chief_comments=row.chief_comments,
        invited_on=row.invited_on,
        answer_by_on=row.answer_by_on,
        received_on=row.received_on,
        reply=row.reply,
        answers=tuple(Answer(number, Action(action) if action else None, text) for number, action, text in row.answers),
    )


def _card(row: Inspection) -> InspectionCard:
    rows = sorted(row.responses.all(), key=lambda one: one.version)
    published = [one.publication.published_at for one in rows if hasattr(one, "publication")]
    # A correction may be published by whoever wrote the version before it, which is public already.
    since = max((one.version for one in rows if hasattr(one, "publication")), default=0)
    latest = rows[-1] if rows else None
    report = _report(row)
    return InspectionCard(
        id=row.pk,
        slug=row.slug,
        report=report,
        last_lawful_on=rules.last_lawful_on(report),
        response=ResponseCard(
            latest.version,
            _draft(latest),
            latest.written_by_id,
            latest.written_at,
            hasattr(latest, "publication"),
        )
        if latest
        else None,
        authors=frozenset(one.written_by_id for one in rows if one.version > since),
        first_published_on=timezone.localdate(min(published)) if published else None,
    )


def register(*, viewer: Viewer) -> list[InspectionCard]:
    """Every inspection of the viewer's agency, the latest report first."""
    rows = Inspection.objects.filter(agency_id=viewer.actor.agency).prefetch_related("findings", "responses__publication")
    return [_card(row) for row in rows.order_by("-published_on", "title")]


def inspection(*, viewer: Viewer, slug: str) -> InspectionCard | None:
    """One inspection of the viewer's agency; None when there is none by that name."""
    rows = Inspection.objects.filter(agency_id=viewer.actor.agency, slug=slug)
    row = rows.prefetch_related("findings", "responses__publication").first()
    return _card(row) if row else None
