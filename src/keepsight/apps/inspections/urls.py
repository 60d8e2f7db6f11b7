"""Addresses of the register, below /app/inspections/."""

from django.urls import path

from keepsight.apps.inspections import pages

app_name = "inspections"
urlpatterns = [
    path("", pages.inspections, name="inspections"),
    path("new", pages.register_inspection, name="register_inspection"),
    path("<slug:slug>/", pages.inspection, name="inspection"),
    path("<slug:slug>/publish", pages.publish_response, name="publish_response"),
]
