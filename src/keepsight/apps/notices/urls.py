"""Addresses under /app/notices/."""

from django.urls import path

from keepsight.apps.notices.pages.notices import notices

app_name = "notices"
urlpatterns = [path("", notices, name="notices")]
