"""A manager records that a colleague completed a course."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.access.values import StaffCard
from keepsight.apps.training.values import courses
from keepsight.ui.fields import DayField, RadioField, offer


class CompletionForm(forms.Form):
    """Who, which course, when."""

    user = RadioField(label=_("Who?"))
    course = RadioField(label=_("Which course?"))
    completed_on = DayField(label=_("On which day was it completed?"))

    def __init__(self, data: Any = None, *, staff: Iterable[StaffCard]) -> None:
        super().__init__(data)
        offer(self, "user", [(str(one.user), one.name, one.rank.replace("-", " ")) for one in staff])
        offer(self, "course", [(one.code, one.title) for one in courses().values()])
