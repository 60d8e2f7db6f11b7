"""Addresses of a child's response and of discussions, under /app/."""

from django.urls import path

from keepsight.apps.response.pages.apart import apart
from keepsight.apps.response.pages.calendar import calendar
from keepsight.apps.response.pages.call_discussion import call_discussion
from keepsight.apps.response.pages.circumstances import circumstances
from keepsight.apps.response.pages.course import course
from keepsight.apps.response.pages.discussion import discussion, discussion_live, keep_draft
from keepsight.apps.response.pages.discussion_record import discussion_pdf, discussion_record
from keepsight.apps.response.pages.export import export, export_csv, export_json
from keepsight.apps.response.pages.investigation import investigation
from keepsight.apps.response.pages.item import item
from keepsight.apps.response.pages.prompt import prompt
from keepsight.apps.response.pages.prompts import prompts
from keepsight.apps.response.pages.schedule import schedule, schedule_csv
from keepsight.apps.response.pages.step import step

app_name = "response"
urlpatterns = [
    path("children/<uuid:person>/response/", course, name="course"),
    path("children/<uuid:person>/response/steps/<slug:way>", step, name="step"),
    path("children/<uuid:person>/response/items/<slug:question>", item, name="item"),
    path("children/<uuid:person>/response/circumstances", circumstances, name="circumstances"),
    path("children/<uuid:person>/response/investigation", investigation, name="investigation"),
    path("children/<uuid:person>/response/done", export, name="export"),
    path("children/<uuid:person>/response/done.json", export_json, name="export_json"),
    path("children/<uuid:person>/response/done.csv", export_csv, name="export_csv"),
    path("children/<uuid:person>/response/call", call_discussion, name="call_discussion"),
    path("children/<uuid:person>/apart", apart, name="apart"),
    path("children/<uuid:person>/disclosure", schedule, name="schedule"),
    path("children/<uuid:person>/disclosure.csv", schedule_csv, name="schedule_csv"),
    path("children/<uuid:person>/prompts/<int:number>", prompt, name="prompt"),
    path("calendar/", calendar, name="calendar"),
    path("prompts/", prompts, name="prompts"),
    path("discussions/<uuid:discussion>/", discussion, name="discussion"),
    path("discussions/<uuid:discussion>/live", discussion_live, name="discussion_live"),
    path("discussions/<uuid:discussion>/draft", keep_draft, name="keep_draft"),
    path("discussions/<uuid:discussion>/record", discussion_record, name="discussion_record"),
    path("discussions/<uuid:discussion>/record.pdf", discussion_pdf, name="discussion_pdf"),
]
