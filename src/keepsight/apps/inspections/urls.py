"""Addresses of the register, below /app/inspections/."""

from django.urls import path

from keepsight.apps.inspections import pages

app_name = "inspections"
urlpatterns = [
    path("", pages.inspections, name="inspections"),
    path("new", pages.register_inspection, name="register_inspection"),
    path("<slug:slug>/", pages.inspection, name="inspection"),
    path("<slug:slug>/review", pages.review_response, name="review_response"),
    path("<slug:slug>/publish", pages.publish_response, name="publish_response"),
    path("<slug:slug>/milestones", pages.milestones, name="milestones"),
    path("<slug:slug>/joint", pages.joint_inspection, name="joint_inspection"),
    path("<slug:slug>/actions/", pages.actions, name="actions"),
    path("<slug:slug>/actions/new", pages.add_action, name="add_action"),
    path("<slug:slug>/actions/<uuid:action>", pages.action, name="action"),
]
