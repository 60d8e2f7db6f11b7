"""Proposing another oversight policy, and answering a proposal. Nothing is saved here."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.ui.fields import DayField, RadioField


class ProposePolicyForm(forms.Form):
    """The whole next policy as its file would stand, the day from which it holds, and why."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    text = forms.CharField(
        label=_("The policy, word for word"), widget=forms.Textarea, max_length=100_000, strip=False,
        help_text=_("It begins with a copy of the newest one. Change what should change, and give it a later version."),
    )  # fmt: skip
    from_on = DayField(label=_("In force from"), help_text=_("A day to come: a policy never reaches back."))
    reason = forms.CharField(
        label=_("Why should it change?"), widget=forms.Textarea, max_length=5000,
        error_messages={"required": _("Say why the policy should change")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, text: str) -> None:
        super().__init__(data, initial={"text": text})

    def clean_text(self) -> str:
        """A browser sends its own line ends; one text has one form."""
        return str(self.cleaned_data["text"]).replace("\r\n", "\n").rstrip() + "\n"


class AnswerProposalForm(forms.Form):
    """An answer to the proposal that was read."""

    signed_hash = forms.CharField(widget=forms.HiddenInput)
    answer = RadioField(
        label=_("Your answer"),
        choices=[
            ("agree", _("Agree"), _("The new policy holds from its day.")),
            ("send-back", _("Send back"), _("It does not come into force. A new proposal may follow.")),
        ],
    )
    reasons = forms.CharField(
        label=_("Your reasons"), widget=forms.Textarea, max_length=5000,
        error_messages={"required": _("Say what you looked at and what you weighed")},
    )  # fmt: skip
