"""Forms of the public site: answers about cookies, a receipt to check, the size of text, and what a list is asked for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.public import rules
from keepsight.apps.public.values import ANALYTICS, APPEARANCE, Answer, Choice, Sought
from keepsight.ui.fields import RadioField
from keepsight.ui.whole import whole

_YES_NO = [(Answer.YES.value, _("Yes")), (Answer.NO.value, _("No"))]


def _back(path: Any) -> str:
    return rules.way_back(path) if path else ""


class CookiesForm(forms.Form):
    """Yes or no to each purpose, for how long that is kept, and the page to return to."""

    analytics = RadioField(label=ANALYTICS.question, help_text=ANALYTICS.words, choices=_YES_NO)
    appearance = RadioField(label=APPEARANCE.question, help_text=APPEARANCE.words, choices=_YES_NO, required=False)
    lasts = RadioField(
        label=_("For how long should we keep your answers?"),
        choices=[("year", _("1 year")), ("visit", _("For this visit only: until you close the browser"))],
        required=False,
    )
    back = forms.CharField(widget=forms.HiddenInput, required=False, max_length=500)

    def __init__(self, *args: Any, counting: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not counting:  # nothing to consent to: the question is not asked
            del self.fields["analytics"]
            self.fields["appearance"].required = True

    def clean_back(self) -> str:
        """One of our own pages; empty when the answer was given on the cookies page itself."""
        return _back(self.cleaned_data["back"])

    def answers(self) -> dict[str, Answer]:
        """The answers by key of the purpose; a question that was not put is left out. Only after `is_valid`."""
        given = {name: self.cleaned_data.get(name) for name in ("appearance", "analytics")}
        return {name: Answer(value) for name, value in given.items() if value}

    @staticmethod
    def starting(choice: Choice) -> dict[str, str]:
        """What stands in it before: No to counting, until a yes; remembering the size of text, unless objected to."""
        return {
            "analytics": choice.answer(ANALYTICS) or Answer.NO,
            "appearance": Answer.YES if choice.keeps_look else Answer.NO,
            "lasts": "year",
        }


class LookForm(forms.Form):
    """The size of text."""

    size = RadioField(label=_("Size of text"), choices=[("usual", _("Usual")), ("large", _("Large"))])
    back = forms.CharField(widget=forms.HiddenInput, required=False, max_length=500)

    def clean_back(self) -> str:
        """One of our own pages."""
        return rules.way_back(self.cleaned_data["back"])


_LONGEST = 100


def sought(given: Any) -> Sought:
    """What the address of a list asks for; what makes no sense asks for nothing."""
    texts = {
        name: given.get(name, "").strip()[:_LONGEST]
        for name in ("words", "year", "inspectorate", "kind", "status", "step", "addressed_to", "report")
    }
    return Sought(**texts, overdue=given.get("overdue") == "1", page=whole(given.get("page", ""), 1))
