"""Addresses of the public site, at the root."""

from django.urls import path, re_path

from keepsight.apps.public import pages
from keepsight.apps.public.channels import feeds, paper, theme

app_name = "public"
urlpatterns = [
    path("", pages.home, name="home"),
    path("responses/", pages.responses, name="responses"),
    path("responses.atom", feeds.atom, name="atom"),
    path("responses.json", feeds.json_feed, name="json_feed"),
    path("responses/<slug:slug>/", pages.response, name="response"),
    path("responses/<slug:slug>/response.pdf", paper.response_pdf, name="response_pdf"),
    path("recommendations/", pages.recommendations, name="recommendations"),
    path("recommendations.csv", feeds.findings_csv, name="findings_csv"),
    path("recommendations/<slug:slug>/<int:number>/", pages.recommendation, name="recommendation"),
    path("figures", pages.figures, name="figures"),
    path("check", pages.check, name="check"),
    path("cookies", pages.cookies, name="cookies"),
    path("linking", pages.linking, name="linking"),
    path("privacy", pages.privacy, name="privacy"),
    path("accessibility", pages.accessibility, name="accessibility"),
    path("help", pages.get_help, name="get_help"),
    path("worried/", pages.worried, name="worried"),
    re_path("^worried/(?P<whom>children|parents|professionals|survivors)$", pages.worried_for, name="worried_for"),
    path("contact", pages.contact, name="contact"),
    path("theme.css", theme.theme, name="theme"),
]
