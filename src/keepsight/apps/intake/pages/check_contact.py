"""Check answers, then send. Sending twice is sending once: the draft's id is the key."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.intake import forms, operations, queries
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.words import plain_date
from keepsight.vocabulary.answers import InvalidError
from keepsight.vocabulary.dates import PartialDate


@require_http_methods(["GET", "POST"])
def check_contact(request: PracticeRequest, draft: UUID) -> HttpResponse:
    """Show all answers with a way back to each; POST sends."""
    answers = queries.draft(viewer=request.viewer, draft=draft)
    if answers is None:  # sent already, or dropped
        return redirect("desk:home")
    errors: dict[str, str] = {}
    if request.method == "POST":
        try:
            done = operations.receive(draft=forms.contact_draft(answers), key=str(draft), by=request.viewer.actor, at=request.at)
        except InvalidError as error:
            errors = error.errors
        else:
            operations.drop_draft(draft=draft, by=request.viewer.actor, at=request.at)
            if queries.contact(viewer=request.viewer, contact=done.contact):
                return redirect("intake:contact", contact=done.contact)
            # About a child who is restricted from its sender as well: it was sent, and what else is known stays unseen.
            messages.success(request, _("Sent. The reference is %(reference)s.") % {"reference": done.reference})
            return redirect("desk:home")
    context = {"parts": _parts(request, answers), "draft": draft, "errors": errors}
    return render(request, "intake/check_contact.html", context, status=422 if errors else 200)


def _parts(request: PracticeRequest, answers: dict[str, Any]) -> list[dict[str, Any]]:
    """Each step's answers as rows of label and text."""
    names = {card.code: card.name for card in access.agencies(viewer=request.viewer).values()}
    parts = []
    for step, (title, form) in forms.STEPS.items():
        rows = [
            {"label": field.label, "text": _text(name, answers.get(name, ""), names)} for name, field in form.base_fields.items()
        ]
        parts.append({"step": step, "title": title, "rows": rows})
    return parts


def _text(name: str, value: str, agencies: dict[str, str]) -> str:
    if not value:
        return _("Not given")
    if name == "date_of_birth":
        return plain_date(PartialDate.parse(value))
    if name == "sex":
        return {"F": _("Female"), "M": _("Male"), "U": _("Not known")}[value]
    return agencies.get(value, value) if name == "to_agency" else value
