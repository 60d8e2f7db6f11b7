"""A senior's answer, dissent, additions, conditions met, and a post given to a deputy. Nothing is chosen beforehand."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.access.values import StaffCard
from keepsight.apps.decisions.values import AnswerDraft
from keepsight.engines.oversight import Answer
from keepsight.ui.fields import DayField, RadioField, offer

CONDITIONS = 2  # rows of conditions offered on the form
_ANSWERS = {
    Answer.AGREE: (_("Agree"), _("The decision stands as written.")),
    Answer.CONDITIONS: (_("Agree with conditions"), _("It stands. Each condition is tracked until it is met.")),
    Answer.SEND_BACK: (_("Send back with questions"), _("What already acts goes on acting. The author must answer.")),
    Answer.OVERTURN: (_("Overturn"), _("It stops now. Say what happens instead, and who tells the family.")),
}


class SignOffForm(forms.Form):
    """A senior's answer to the content they read."""

    signed_hash = forms.CharField(widget=forms.HiddenInput)
    answer = RadioField(label=_("Your answer"))
    reasons = forms.CharField(
        label=_("Your reasons or questions"), widget=forms.Textarea, max_length=5000,
        help_text=_("Needed for every answer. Say what you looked at and what you weighed."),
        error_messages={"required": _("Say what you looked at and what you weighed")},
    )  # fmt: skip
    follows = forms.CharField(
        label=_("If you overturn: what happens instead, and who tells the family?"), widget=forms.Textarea, max_length=5000,
        required=False,
    )  # fmt: skip

    def __init__(self, data: Any = None, *, answers: Iterable[Answer], signed_hash: str) -> None:
        super().__init__(data, initial={"signed_hash": signed_hash})
        offer(self, "answer", [(one.value, *_ANSWERS[one]) for one in answers])
        for number in range(1, CONDITIONS + 1):
            self.fields[f"condition_{number}"] = forms.CharField(label=_("Condition %s") % number, required=False, max_length=500)
            self.fields[f"by_{number}"] = DayField(label=_("Condition %s: by which day") % number, required=False)

    @property
    def condition_rows(self) -> list[tuple[str, str]]:
        """Field names of each row of conditions."""
        return [(f"condition_{number}", f"by_{number}") for number in range(1, CONDITIONS + 1)]

    def clean(self) -> dict[str, Any]:
        """Conditions with their days; an overturn with what follows."""
        values = super().clean() or {}
        answer = values.get("answer")
        for words, day in self.condition_rows:
            if values.get(words) and day not in self.errors and not values.get(day):
                self.add_error(day, _("Say by which day"))
        if answer == Answer.CONDITIONS and not any(values.get(words) for words, _day in self.condition_rows):
            self.add_error("condition_1", _("Say at least one condition, and by when"))
        if answer and answer != Answer.CONDITIONS and any(values.get(words) for words, _day in self.condition_rows):
            self.add_error("condition_1", _("Choose ‘Agree with conditions’, or take the conditions out"))
        if answer == Answer.OVERTURN and not values.get("follows"):
            self.add_error("follows", _("Say what happens instead, and who tells the family"))
        return values

    def _conditions(self) -> Iterator[tuple[str, date]]:
        for words, day in self.condition_rows:
            if self.cleaned_data[words]:
                yield self.cleaned_data[words], self.cleaned_data[day]

    def draft(self) -> AnswerDraft:
        """The plain value."""
        values = self.cleaned_data
        return AnswerDraft(
            Answer(values["answer"]), values["reasons"], values["signed_hash"], tuple(self._conditions()), values["follows"]
        )


class DissentForm(forms.Form):
    """Disagreement on the record."""

    words = forms.CharField(
        label=_("What do you disagree with, and why?"), widget=forms.Textarea, max_length=5000,
        error_messages={"required": _("Say what you disagree with and why")},
    )  # fmt: skip


class AddendumForm(forms.Form):
    """What was learned later."""

    words = forms.CharField(
        label=_("What was learned later, and from whom?"), widget=forms.Textarea, max_length=5000,
        help_text=_("It is shown as later. What was signed stays signed."),
        error_messages={"required": _("Say what was learned, and from whom")},
    )  # fmt: skip


class ConditionMetForm(forms.Form):
    """How a condition was met."""

    condition = forms.IntegerField(widget=forms.HiddenInput)
    words = forms.CharField(
        label=_("How was this condition met?"), widget=forms.Textarea, max_length=5000,
        error_messages={"required": _("Say how the condition was met")},
    )  # fmt: skip


class DelegationForm(forms.Form):
    """To whom a senior gives their post, for which days, and why."""

    deputy = RadioField(label=_("Who signs in your place?"))
    from_on = DayField(label=_("From"))
    until_on = DayField(label=_("Until, that day included"))
    reason = forms.CharField(label=_("Why"), max_length=500, error_messages={"required": _("Say why")})

    def __init__(self, data: Any = None, *, staff: Iterable[StaffCard]) -> None:
        super().__init__(data)
        offer(self, "deputy", [(str(card.user), card.name, card.rank.replace("-", " ")) for card in staff])
