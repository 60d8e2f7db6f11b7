"""Addresses of the public site, at the root."""

from django.urls import path

from keepsight.apps.public import pages

app_name = "public"
urlpatterns = [
    path("", pages.home, name="home"),
    path("responses/", pages.responses, name="responses"),
    path("responses/<slug:slug>/", pages.response, name="response"),
    path("check", pages.check, name="check"),
    path("cookies", pages.cookies, name="cookies"),
    path("linking", pages.linking, name="linking"),
    path("privacy", pages.privacy, name="privacy"),
    path("accessibility", pages.accessibility, name="accessibility"),
    path("help", pages.get_help, name="get_help"),
    path("contact", pages.contact, name="contact"),
]
