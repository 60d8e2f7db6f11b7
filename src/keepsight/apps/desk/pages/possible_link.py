"""One possible link: side by side, differences marked, the household beside it, and what each answer would change."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.desk import forms
from keepsight.apps.linkage import operations
from keepsight.apps.linkage import queries as linkage
from keepsight.apps.linkage.values import SideBySide
from keepsight.apps.people.operations import look_at
from keepsight.engines.linkage import default_model, scale
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed

LABELS = {
    "prior": later("Before comparing"), "forename": later("First name"), "first_as_middle": later("First and middle name"),
    "middle_names": later("Middle names"), "surname": later("Last name"), "other_surnames": later("Other last names"),
    "date_of_birth": later("Date of birth"), "sex": later("Sex"), "address": later("Address"), "postcode": later("Postcode"),
    "other_postcodes": later("Other postcodes"), "phone": later("Telephone"), "email": later("E-mail"),
    "name_and_birth": later("First name with date of birth"),
    "nhs_number": later("NHS number"), "upn": later("Pupil number"), "other_id": later("Other number"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Step:
    """One comparison as keepsight.ui.waterfall draws it."""

    label: str
    why: str
    bits: float


@require_http_methods(["GET", "POST"])
def possible_link(request: PracticeRequest, link: int) -> HttpResponse:
    """The page, and the answer with its reason."""
    seen = linkage.side_by_side(viewer=request.viewer, link=link)
    if seen is None or seen.now.person is None:
        raise Http404
    if look_at(person=seen.now.person, page="possible_link", by=request.viewer, at=request.at) is None:
        raise Http404
    form = forms.SamePersonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            given = form.cleaned_data
            settled = operations.answer_possible(
                link=link, same=given["answer"] == "same", reason=given["reason"], by=request.viewer.actor, at=request.at
            )
            messages.success(
                request,
                _("Recorded. The records are kept so from now on.")
                if settled
                else _("Recorded as a proposal. A second person must agree, because a restricted record would open."),
            )
            return redirect("desk:possible_links")
    return render(request, "desk/possible_link.html", _context(request, seen, form), status=422 if form.errors else 200)


def _context(request: PracticeRequest, seen: SideBySide, form: forms.SamePersonForm) -> dict[str, Any]:
    bands = scale(default_model())
    steps = [_Step(str(LABELS.get(one.field, one.field)), one.words, one.bits) for one in seen.likeness.reasons if one.bits]
    proposer = access.staff(viewer=request.viewer, users=[seen.proposed_by]) if seen.proposed_by else {}
    return {
        "form": form,
        "seen": seen,
        "lines": [(LABELS.get(line.field, line.field), line) for line in seen.lines],
        "steps": steps,
        "lower": bands.possible,
        "upper": bands.link,
        "held_back": seen.likeness.bits >= bands.link,
        "proposer": proposer.get(seen.proposed_by or 0),
        "may_review": isinstance(linkage.may_review(viewer=request.viewer), Allowed),
    }
