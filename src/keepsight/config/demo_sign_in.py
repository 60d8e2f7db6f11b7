"""`GET /demo/sign-in/<persona>`: one click into the fictional area. Its address exists in a demo only (config.urls)."""

from django.contrib.auth import get_user_model, login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from keepsight.apps.access import queries as access
from keepsight.vocabulary.personas import DOMAIN, PERSONAS


def choose(request: HttpRequest) -> HttpResponse:
    """The list of personas."""
    return render(request, "ui/personas.html", {"personas": PERSONAS})


def sign_in(request: HttpRequest, persona: str) -> HttpResponse:
    """Sign in as an invented person."""
    user_id = access.user_by_email(f"{persona}@{DOMAIN}") if persona in {one.slug for one in PERSONAS} else None
    if user_id is None:
        raise Http404
    logout(request)
    user = get_user_model().objects.get(pk=user_id)
    login(request, user)
    return redirect("/scrutiny/" if persona == "scrutiny-officer" else "/app/")
