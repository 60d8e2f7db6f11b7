"""A response as written, as reviewed, and the milestones after it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.inspections.values import (
    Action,
    Answer,
    Check,
    ChiefComments,
    Finding,
    Milestone,
    ResponseDraft,
    choices_of,
)
from keepsight.ui.fields import ChecksField, DayField, RadioField
from keepsight.ui.whole import whole

_TEXTS = ("comments", "chief", "chief_comments", "invited_on", "answer_by_on", "received_on", "reply", "correction")


def _area(label: Any, hint: Any = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=required, widget=forms.Textarea)


class ResponseForm(forms.Form):
    """The response to one report. What is missing stands in the way of publishing only."""

    comments = _area(_("The body's comments"))
    chief = RadioField(label=_("The chief officer's comments"), choices=choices_of(ChiefComments))
    invited_on = DayField(label=_("When were they invited?"), required=False)
    answer_by_on = DayField(label=_("By when were they asked for?"), required=False)
    received_on = DayField(label=_("When were they received?"), required=False)
    chief_comments = _area(_("What the chief officer says"))
    reply = _area(_("Reply to the chief officer"))
    correction = _area(
        _("What this version puts right"), _("Needed once a version is published: the public reads it with the date")
    )
    after = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, findings: tuple[Finding, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings = findings
        for one in findings:
            words = {"number": one.number}
            self.fields[f"action_{one.number}"] = RadioField(
                label=_("What is done about finding %(number)d?") % words, choices=choices_of(Action), required=False
            )
            self.fields[f"answer_{one.number}"] = _area(_("Answer to finding %(number)d") % words)

    def draft(self) -> ResponseDraft:
        """The response as a value. Only after `is_valid`."""
        data = self.cleaned_data
        answers = tuple(
            Answer(
                one.number,
                Action(data[f"action_{one.number}"]) if data[f"action_{one.number}"] else None,
                data[f"answer_{one.number}"],
            )
            for one in self.findings
        )
        given = {name: data[name] for name in _TEXTS} | {"chief": ChiefComments(data["chief"])}
        return ResponseDraft(**given, answers=answers)


def starting_values(draft: ResponseDraft | None, version: int, *, published: bool = False) -> dict[str, Any]:
    """What the form shows at first: the saved version, or the state before anyone wrote."""
    if draft is None:
        return {"chief": ChiefComments.NOT_SOUGHT, "after": version}
    values: dict[str, Any] = {name: getattr(draft, name) for name in _TEXTS} | {"after": version}
    if published:
        values["correction"] = ""  # a new correction says what it puts right itself
    for one in draft.answers:
        values |= {f"action_{one.number}": one.action or "", f"answer_{one.number}": one.text}
    return values


class ApprovalForm(forms.Form):
    """What the second person confirms, and for which day."""

    checks = ChecksField(label=_("I have read all of it and found"), choices=choices_of(Check))
    publish_on = DayField(label=_("On which day is it published?"))

    def confirmed(self) -> frozenset[Check]:
        """The checks that were made. Only after `is_valid`."""
        return frozenset(Check(value) for value in self.cleaned_data["checks"])


class ReturnForm(forms.Form):
    """Why the second person sends it back."""

    note = forms.CharField(label=_("What has to change?"), widget=forms.Textarea)


class WithdrawalForm(forms.Form):
    """Why an approved version is stopped."""

    note = forms.CharField(label=_("Why is it not to be published?"), widget=forms.Textarea)


def version_seen(text: str) -> int:
    """The version that stood on the page which sent the form; 0, which is none, where it says nothing that can be one."""
    return whole(text)


class MilestoneForm(forms.Form):
    """A dated thing done, with its proof."""

    milestone = forms.ChoiceField(label=_("What was done?"), choices=choices_of(Milestone))
    happened_on = DayField(label=_("On which day?"))
    version = forms.TypedChoiceField(
        label=_("If a response was sent: which version?"),
        help_text=_("Needed only where more than one was before the public on that day"),
        coerce=int,
        required=False,
    )
    proof = forms.CharField(
        label=_("What proves it?"),
        help_text=_("Such as the reference of the letter or message. The public can read this"),
        max_length=300,
    )

    def __init__(self, *args: Any, versions: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if versions < 2:  # noqa: PLR2004 - one version leaves no question
            del self.fields["version"]
            return
        each = [(number, _("Version %(number)d") % {"number": number}) for number in range(versions, 0, -1)]
        self.fields["version"].choices = [("", _("The day says which")), *each]  # type: ignore[attr-defined]  # a ChoiceField
