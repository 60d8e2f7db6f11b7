"""A feed of what is due for one's own calendar: no name in it, only what is due, when, and where to sign in for the rest."""

from uuid import NAMESPACE_URL, uuid5

from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from icalendar import Calendar, Event

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import acting
from keepsight.apps.response import queries
from keepsight.apps.response.queries import Waiting
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.people import Purpose, Viewer

_SALT = "keepsight.calendar"
_LIFE_SECONDS = 400 * 24 * 3600


@require_GET
def calendar(request: PracticeRequest) -> HttpResponse:
    """The addresses of the person's own feed, their team's and their agency's, and what is in them."""
    actor = request.viewer.actor
    team, _users = access.team_of(viewer=request.viewer, on=timezone.localdate(request.at))
    names = {"mine": _("What waits for you"), "team": team, "agency": _("All of your agency")}
    rows = [
        (
            name,
            request.build_absolute_uri(
                reverse("calendar_feed", args=[signing.dumps([actor.user, actor.agency, whose], salt=_SALT)])
            ),
        )
        for whose, name in names.items()
        if name
    ]
    return render(request, "response/calendar.html", {"rows": rows})


@require_GET
def calendar_feed(request: PracticeRequest, token: str) -> HttpResponse:
    """The feed (RFC 5545) for whoever holds the address; 404 when it is forged, old, or its person has left the post."""
    at = request.at  # nobody is signed in here: the address itself is the key
    try:
        given = signing.loads(token, salt=_SALT, max_age=_LIFE_SECONDS)
    except signing.BadSignature as error:
        raise Http404 from error
    user, agency, whose = [*given, "agency"][:3]  # addresses given out before there were teams name no feed
    actor = access.actor_of(user=user, on=timezone.localdate(at), agency=agency)
    if actor is None:
        raise Http404
    feed = Calendar()
    feed.add("prodid", "-//Keepsight//what is due//EN")
    feed.add("version", "2.0")
    viewer = Viewer(actor, Purpose.SAFEGUARDING)
    with acting(by=actor, purpose=viewer.purpose):
        users = access.meant_by(viewer=viewer, whose=whose, on=timezone.localdate(at))
        for row in queries.waiting(viewer=viewer, at=at):
            if users is None or row.by in users:
                feed.add_component(_event(request, row))
    return HttpResponse(feed.to_ical(), content_type="text/calendar; charset=utf-8")


def _event(request: PracticeRequest, row: Waiting) -> Event:
    page = request.build_absolute_uri(reverse("response:course", args=[row.person]))
    # An action is in somebody's own words, and those may hold a name.
    words = _("An action of a discussion") if row.kind == "action" else row.words
    made = Event()
    made.add("uid", str(uuid5(NAMESPACE_URL, f"{page} {words} {row.moment.isoformat()}")))
    made.add("summary", words)
    made.add("description", _("Sign in to see about whom: %s") % page)
    made.add("dtstamp", row.moment)
    made.add("dtstart", row.moment)
    return made
