"""Addresses under /app/contacts/."""

from django.urls import path

from keepsight.apps.intake.pages.check_contact import check_contact
from keepsight.apps.intake.pages.contact import contact
from keepsight.apps.intake.pages.new_contact import drop_contact, new_contact, take_contact

app_name = "intake"
urlpatterns = [
    path("new", new_contact, name="new_contact"),
    path("drafts/<uuid:draft>/check", check_contact, name="check_contact"),
    path("drafts/<uuid:draft>/drop", drop_contact, name="drop_contact"),
    path("drafts/<uuid:draft>/take", take_contact, name="take_contact"),
    path("drafts/<uuid:draft>/<slug:step>", new_contact, name="new_contact_step"),
    path("<uuid:contact>", contact, name="contact"),
]
