"""What was done, for the agency's own system of record: a page to print, JSON and CSV. Each look is logged."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.people.operations import look_at
from keepsight.apps.response import queries
from keepsight.apps.response.values import Export, ExportLine
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.sheets import csv_answer

_COLUMNS = ("id", "kind", "what", "answer", "words", "by", "agency", "at")


@require_GET
def export(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The page."""
    return render(request, "response/export.html", {"person": person, "export": _export(request, person, "export")})


@require_GET
def export_json(request: PracticeRequest, person: UUID) -> HttpResponse:
    """One object; a line's id stays the same, so that a system that has it already keeps it once."""
    found = _export(request, person, "export_json")
    body: dict[str, Any] = {
        "format": "keepsight-steps-1",
        "made_at": request.at.isoformat(),
        "agency": found.agency.code,
        "system_of_record": found.agency.system_of_record,
        "reference": found.reference,
        "child": found.name,
        "lines": [dict(zip(_COLUMNS, _cells(line), strict=True)) for line in found.lines],
    }
    headers = {"Content-Disposition": 'attachment; filename="steps.json"'}
    return JsonResponse(body, headers=headers, json_dumps_params={"ensure_ascii": False, "indent": 1})


@require_GET
def export_csv(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The same lines, each with the agency's own reference of the child before it."""
    found = _export(request, person, "export_csv")
    return csv_answer("steps", ("reference", *_COLUMNS), [(found.reference, *_cells(line)) for line in found.lines])


def _cells(line: ExportLine) -> tuple[str, ...]:
    return (line.id, line.kind, line.what, line.answer, line.words, line.by, line.agency, line.at.isoformat())


def _export(request: PracticeRequest, person: UUID, page: str) -> Export:
    """404 where the person is not open to the viewer, or their agency holds no record to which the lines belong."""
    if look_at(person=person, page=page, by=request.viewer, at=request.at) is None:
        raise Http404
    found = queries.export(viewer=request.viewer, person=person)
    if found is None:
        raise Http404
    return found
