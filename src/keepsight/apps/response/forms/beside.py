"""Forms of what stands beside the course: questions from the record, and what is kept apart."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.response.values import APART, PROMPT_ANSWERS, ApartDraft, ShareDraft
from keepsight.ui.fields import DayField, RadioField, offer, words_field


class PromptForm(forms.Form):
    """An answer to a question that the record raises."""

    key = forms.CharField(widget=forms.HiddenInput)
    answer = RadioField(label=_("Your answer"), choices=list(PROMPT_ANSWERS.items()))
    words = words_field(
        _("What was done; why it is not relevant; or what has to happen first"), _("Say what was done, or why not")
    )
    later_on = DayField(label=_("If later: on which day is it asked again?"), required=False)


class SwitchForm(forms.Form):
    """Switching a rule off or on."""

    reason = words_field(_("Why"), _("Say why; it is recorded with your name"))


class ApartForm(forms.Form):
    """A note to keep apart."""

    kind = RadioField(label=_("What is it?"), choices=list(APART.items()))
    written_on = DayField(label=_("Of which day?"))
    words = forms.CharField(
        label=_("The note"), widget=forms.Textarea, max_length=10_000, error_messages={"required": _("Write the note")}
    )

    def draft(self) -> ApartDraft:
        """The plain value."""
        return ApartDraft(**self.cleaned_data)


class ShareForm(forms.Form):
    """A note was handed over."""

    agency = RadioField(label=_("To which agency?"))
    whom = forms.CharField(label=_("To whom there?"), max_length=200, error_messages={"required": _("Say to whom")})
    why = forms.CharField(label=_("Why?"), max_length=1000, error_messages={"required": _("Say why")})
    basis = forms.CharField(
        label=_("On which basis?"), max_length=500, help_text=_("Consent, a court’s order, or another basis in law"),
        error_messages={"required": _("Say on which basis")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, agencies: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "agency", [(str(one), name) for one, name in agencies])

    def draft(self) -> ShareDraft:
        """The plain value."""
        return ShareDraft(**self.cleaned_data | {"agency": int(self.cleaned_data["agency"])})
