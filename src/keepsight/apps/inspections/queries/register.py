"""The register as its own agency sees it: reports, deadlines, responses and who wrote them."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from keepsight.apps.inspections import rules
from keepsight.apps.inspections.models import Inspection, ReportFinding, Response
from keepsight.apps.inspections.values import (
    Action,
    Addressee,
    Answer,
    Basis,
    ChiefComments,
    Finding,
    FindingKind,
    InspectionCard,
    Milestone,
    MilestoneCard,
    Reach,
    Report,
    ReportKind,
    ResponseCard,
    ResponseDraft,
    Stage,
)
from keepsight.vocabulary.answers import Refused, RefusedError
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
        findings=tuple(_finding(one) for one in row.findings.all()),
        area=row.area,
        same_as=row.same_as.slug if row.same_as else "",
    )


def _finding(row: ReportFinding) -> Finding:
    return Finding(row.number, FindingKind(row.kind), row.text, Reach(row.reach), Addressee(row.addressed_to), row.target_on)


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
        correction=row.correction,
    )


def _response(row: Response) -> ResponseCard:
    steps = list(row.steps.all())
    step = steps[-1] if steps else None
    stage = Stage(step.stage) if step else Stage.DRAFT
    return ResponseCard(
        version=row.version,
        draft=_draft(row),
        written_by=row.written_by_id,
        written_at=row.written_at,
        stage=Stage.PUBLISHED if hasattr(row, "publication") else stage,
        publish_on=step.publish_on if step else None,
        note=step.note if step else "",
    )


def _published(row: Inspection) -> list[datetime]:
    return sorted(one.publication.published_at for one in row.responses.all() if hasattr(one, "publication"))


def _card(row: Inspection) -> InspectionCard:
    rows = sorted(row.responses.all(), key=lambda one: one.version)
    # A correction may be approved by whoever wrote the version before it, which is public already.
    since = max((one.version for one in rows if hasattr(one, "publication")), default=0)
    report = _report(row)
    marks = tuple(
        MilestoneCard(Milestone(one.milestone), one.happened_on, one.proof, one.version) for one in row.milestones.all()
    )
    return InspectionCard(
        id=row.pk,
        slug=row.slug,
        report=report,
        last_lawful_on=rules.last_lawful_on(report),
        response=_response(rows[-1]) if rows else None,
        authors=frozenset(one.written_by_id for one in rows if one.version > since),
        published_on=tuple(map(timezone.localdate, _published(row))),
        milestones=marks,
        answered_on=min(map(timezone.localdate, _published(row.same_as or row)), default=None),
    )


def _rows(viewer: Viewer) -> QuerySet[Inspection]:
    own = Inspection.objects.filter(agency_id=viewer.actor.agency)
    related = ("findings", "milestones", "responses__publication", "responses__steps", "same_as__responses__publication")
    return own.select_related("same_as").prefetch_related(*related)


def register(*, viewer: Viewer) -> list[InspectionCard]:
    """Every inspection of the viewer's agency, the latest report first."""
    return [_card(row) for row in _rows(viewer).order_by("-published_on", "title")]


def inspection(*, viewer: Viewer, slug: str) -> InspectionCard | None:
    """One inspection of the viewer's agency; None when there is none by that name."""
    row = _rows(viewer).filter(slug=slug).first()
    return _card(row) if row else None


def response_of(card: InspectionCard) -> ResponseCard:
    """The response of a card that has passed a rule which asks for one."""
    if card.response is None:  # the type checker cannot know
        raise AssertionError("a rule has let through an inspection without a response")
    return card.response


def held(*, viewer: Viewer, slug: str) -> InspectionCard:
    """The same for an operation: RefusedError where there is none."""
    card = inspection(viewer=viewer, slug=slug)
    if card is None:
        raise RefusedError(Refused("Your agency has no such inspection.", "Keepsight: each agency keeps its own register"))
    return card
