"""Responses as an Atom feed (RFC 4287) and a JSON feed (version 1.1); findings as CSV."""

from xml.etree import ElementTree as ET

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import set_response_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from keepsight.apps.public import forms, queries, rules
from keepsight.apps.public.queries import Entry
from keepsight.apps.public.values import Tracked
from keepsight.apps.publications import queries as publications
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.sheets import csv_answer

_ATOM = "http://www.w3.org/2005/Atom"
_NEWEST, _FRESH = 50, "public, max-age=300"


def _answered(request: PracticeRequest) -> list[Entry]:
    listed = [one for one in queries.entries(timezone.localdate(request.at)) if one.answered and not one.shared]
    return sorted(listed, key=lambda one: one.answered.published_at if one.answered else request.at, reverse=True)[:_NEWEST]


def _title() -> str:
    return _("Responses to inspections: %(body)s") % {"body": settings.KEEPSIGHT_SITE.name}


def _address(request: PracticeRequest, slug: str) -> str:
    return request.build_absolute_uri(reverse("public:response", kwargs={"slug": slug}))


def _fresh(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = _FRESH
    set_response_etag(response)
    return response


@require_safe
@conditional_page
def atom(request: PracticeRequest) -> HttpResponse:
    """The newest responses and corrections."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    listed = _answered(request)
    here = request.build_absolute_uri()
    updated = max((one.answered.published_at for one in listed if one.answered), default=request.at)
    for name, text in (("id", here), ("title", _title()), ("updated", updated.isoformat())):
        ET.SubElement(feed, f"{{{_ATOM}}}{name}").text = text
    ET.SubElement(feed, f"{{{_ATOM}}}link", rel="self", href=here)
    ET.SubElement(ET.SubElement(feed, f"{{{_ATOM}}}author"), f"{{{_ATOM}}}name").text = settings.KEEPSIGHT_SITE.name
    for one in listed:
        if one.answered is None:
            continue
        entry, address = ET.SubElement(feed, f"{{{_ATOM}}}entry"), _address(request, one.report.slug)
        told = [("id", address), ("title", one.report.title), ("updated", one.answered.published_at.isoformat())]
        told.append(("summary", one.answered.body.get("correction") or one.standing.words))
        for name, text in told:
            ET.SubElement(entry, f"{{{_ATOM}}}{name}").text = text
        ET.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=address)
    return _fresh(HttpResponse(ET.tostring(feed, encoding="utf-8", xml_declaration=True), "application/atom+xml"))


@require_safe
@conditional_page
def json_feed(request: PracticeRequest) -> HttpResponse:
    """The same as JSON Feed: published when its first version was, modified by a correction."""
    firsts = publications.first_published("responses")
    items = [
        {
            "id": _address(request, one.report.slug),
            "url": _address(request, one.report.slug),
            "title": one.report.title,
            "content_text": one.answered.body["comments"],
            "date_published": firsts[one.report.slug].isoformat(),
        }
        | ({"date_modified": one.answered.published_at.isoformat()} if one.answered.version > 1 else {})
        for one in _answered(request)
        if one.answered
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": _title(), "feed_url": request.build_absolute_uri()}
    return _fresh(JsonResponse(head | {"items": items}, content_type="application/feed+json"))


@require_safe
@conditional_page
def findings_csv(request: PracticeRequest) -> HttpResponse:
    """The findings of the tracker, as filtered."""
    sought, today = forms.sought(request.GET), timezone.localdate(request.at)
    head = ("report", "number", "kind", "finding", "for", "answer", "step", "due", "overdue_days", "inspectors_target")
    return _fresh(csv_answer("findings", head, [_row(one) for one in queries.chosen(sought, today)]))


def _row(one: Tracked) -> tuple[object, ...]:
    finding = one.finding
    step = _("No action, and the reason") if one.refused else rules.step_words(one.step)
    said = (finding["kind"], finding["text"], finding.get("addressed_to", ""), finding.get("answer", ""))
    return (one.title, one.number, *said, step, one.due_on or "", one.overdue or "", one.finding.get("target_on") or "")
