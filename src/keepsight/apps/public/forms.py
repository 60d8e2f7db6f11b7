"""The one form of the public site: the answer about cookies."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.public import rules
from keepsight.apps.public.values import Answer
from keepsight.ui.fields import RadioField


class CookiesForm(forms.Form):
    """Yes or no to counting visits, and the page to return to."""

    statistics = RadioField(
        label=_("May we count your visits?"),
        help_text=_("Counts would tell us which answers people look for. They would not tell us who you are."),
        choices=[(Answer.YES.value, _("Yes")), (Answer.NO.value, _("No"))],
    )
    back = forms.CharField(widget=forms.HiddenInput, required=False, max_length=500)

    def clean_back(self) -> str:
        """One of our own pages; empty when the answer was given on the cookies page itself."""
        path: Any = self.cleaned_data["back"]
        return rules.way_back(path) if path else ""
