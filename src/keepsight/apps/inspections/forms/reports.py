"""A report as published: its facts, and its findings row by row."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from keepsight.apps.inspections.values import (
    Addressee,
    Basis,
    Finding,
    FindingKind,
    Reach,
    Report,
    ReportKind,
    choices_of,
)
from keepsight.ui.fields import DayField, RadioField


class FindingRow(forms.Form):
    """One finding. A row without words is left out."""

    text = forms.CharField(label=_("What the report says"), required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(label=_("Kind"), choices=choices_of(FindingKind), initial=FindingKind.RECOMMENDATION.value)
    reach = forms.ChoiceField(label=_("Reach"), choices=choices_of(Reach))
    addressed_to = forms.ChoiceField(label=_("Addressed to"), choices=choices_of(Addressee))
    target_on = DayField(label=_("Target date, if the report sets one"), required=False)

    def finding(self, number: int) -> Finding:
        """The row as a value. Only after `is_valid`."""
        data = self.cleaned_data
        kind, reach, to = FindingKind(data["kind"]), Reach(data["reach"]), Addressee(data["addressed_to"])
        return Finding(number, kind, data["text"].strip(), reach, to, data["target_on"])


class ReportForm(forms.Form):
    """A report to register."""

    title = forms.CharField(label=_("Title of the report"), max_length=300)
    theme = forms.CharField(label=_("Theme"), help_text=_("For example: protecting children"), max_length=200)
    inspectorates = forms.CharField(
        label=_("Inspectorates"), help_text=_("With commas between them, if there are several"), max_length=200
    )
    area = forms.CharField(label=_("Area it is about"), max_length=200, required=False)
    published_on = DayField(label=_("When was it published?"), help_text=_("The 56 days begin with this day"))
    report_url = forms.URLField(label=_("Address of the report"), required=False, max_length=200, assume_scheme="https")
    kind = RadioField(label=_("What kind of report is it?"), choices=choices_of(ReportKind))
    basis = RadioField(label=_("Why is it answered?"), choices=choices_of(Basis))
    quotes_force = RadioField(label=_("Does the report quote the force?"), choices=[("yes", _("Yes")), ("no", _("No"))])
    same_as = forms.ChoiceField(
        label=_("Does another report say the very same?"),
        help_text=_("A national report and one about the force may make identical findings. Then one response answers both."),
        required=False,
    )
    nothing = RadioField(
        label=_("Does the report hold any finding for this body?"),
        choices=[("some", _("Yes, as entered above")), ("none", _("No: it is answered all the same, and says so"))],
        required=False,
    )

    def __init__(self, *args: Any, others: Iterable[tuple[str, str]] = (), rows: list[FindingRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        self.fields["same_as"].choices = [("", _("No, it needs an answer of its own")), *others]  # type: ignore[attr-defined]  # a ChoiceField

    def unjudged(self) -> "ReportForm":
        """The same input without a verdict on it: more rows were asked for, nothing was sent in."""
        self._errors = ErrorDict()  # Django offers no public way to keep input and not judge it
        return self

    def clean(self) -> dict[str, Any]:
        """Every row can be read, and there is at least one finding, or the statement that there is none."""
        data = super().clean() or {}
        if not all(row.is_valid() for row in self.rows):
            self.add_error(None, _("A target date among the findings cannot be read: check the rows below"))
            return data
        some = any(row.cleaned_data["text"].strip() for row in self.rows)
        if not some and data.get("nothing") != "none":
            self.add_error("nothing", _("Enter at least one finding, or say that there is none"))
        if some and data.get("nothing") == "none":
            self.add_error("nothing", _("Findings are entered above: take them out, or answer yes"))
        return data

    def report(self) -> Report:
        """The report, its findings numbered in the order of the rows. Only after `is_valid`."""
        data = self.cleaned_data
        kept = [row for row in self.rows if row.cleaned_data["text"].strip()]
        return Report(
            title=data["title"],
            theme=data["theme"],
            inspectorates=data["inspectorates"],
            kind=ReportKind(data["kind"]),
            basis=Basis(data["basis"]),
            published_on=data["published_on"],
            quotes_force=data["quotes_force"] == "yes",
            report_url=data["report_url"],
            findings=tuple(row.finding(number) for number, row in enumerate(kept, start=1)),
            area=data["area"],
            same_as=data["same_as"],
        )
