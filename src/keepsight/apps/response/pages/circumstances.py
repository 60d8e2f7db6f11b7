"""What is particular about a child: what it changes, marking it, ending it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries
from keepsight.engines import pathway
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole


@require_http_methods(["GET", "POST"])
def circumstances(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A POST marks one, or ends the one whose number it gives."""
    found = look_at(person=person, page="circumstances", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    card = queries.course(viewer=request.viewer, person=person, at=request.at)
    ended = request.POST.get("end", "")
    by, at = request.viewer.actor, request.at
    staff = access.colleagues(viewer=request.viewer, on=timezone.localdate(request.at))
    form = forms.CircumstanceForm(request.POST if request.method == "POST" and not ended else None, staff=staff)
    if circumstance := whole(ended):
        operations.end_circumstance(circumstance=circumstance, by=by, at=at)
        messages.success(request, _("Ended. What the steps ask has changed with it."))
        return redirect("response:circumstances", person=person)
    if form.is_valid() and _marked(request, person, form):
        messages.success(request, _("Recorded. What the steps ask has changed with it."))
        return redirect("response:circumstances", person=person)
    known = pathway.items()
    held = [(one, [known[name].words for name in one.kind.adds]) for one in card.circumstances]
    past = queries.past_circumstances(viewer=request.viewer, person=person)
    context = {"form": form, "person": found, "held": held, "past": past, "ours": by.agency}
    return render(request, "response/circumstances.html", context, status=422 if form.errors else 200)


def _marked(request: PracticeRequest, person: UUID, form: forms.CircumstanceForm) -> bool:
    """Whether the operation took it."""
    given = form.cleaned_data
    colleague = int(given["colleague"]) if given["colleague"] not in ("", "none") else None
    with faults_at(form):
        operations.mark_circumstance(
            person=person, kind=given["kind"], words=given["words"], colleague=colleague, by=request.viewer.actor, at=request.at
        )
    return form.is_valid()
