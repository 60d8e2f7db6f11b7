"""Addresses under /app/training/."""

from django.urls import path

from keepsight.apps.training.pages.training import training

app_name = "training"
urlpatterns = [path("", training, name="training")]
