"""Forms of the register: a report as published, a response as written. They give values and save nothing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.inspections.values import (
    Action,
    Answer,
    Basis,
    ChiefComments,
    Finding,
    FindingKind,
    Report,
    ReportKind,
    ResponseDraft,
    words_for,
)
from keepsight.ui.fields import DayField, RadioField

_FINDING_FIELDS = (
    ("causes", FindingKind.CAUSE_OF_CONCERN),
    ("recommendations", FindingKind.RECOMMENDATION),
    ("improvements", FindingKind.AREA_FOR_IMPROVEMENT),
    ("practice", FindingKind.GOOD_PRACTICE),
)


def _area(label: Any, hint: Any = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=required, widget=forms.Textarea)


class ReportForm(forms.Form):
    """A report to register."""

    title = forms.CharField(label=_("Title of the report"), max_length=300)
    theme = forms.CharField(label=_("Theme"), help_text=_("For example: protecting children"), max_length=200)
    inspectorates = forms.CharField(label=_("Inspectorates"), max_length=200)
    published_on = DayField(label=_("When was it published?"), help_text=_("The 56 days begin with this day"))
    report_url = forms.URLField(label=_("Address of the report"), required=False, max_length=200, assume_scheme="https")
    kind = RadioField(label=_("What kind of report is it?"), choices=[(kind, words_for(kind)) for kind in ReportKind])
    basis = RadioField(label=_("Why is it answered?"), choices=[(basis, words_for(basis)) for basis in Basis])
    quotes_force = RadioField(label=_("Does the report quote the force?"), choices=[("yes", _("Yes")), ("no", _("No"))])
    causes = _area(_("Causes of concern"), _("One on each line, as the report words them"))
    recommendations = _area(_("Recommendations"), _("One on each line"))
    improvements = _area(_("Areas for improvement"), _("One on each line"))
    practice = _area(_("Good practice"), _("One on each line"))
    nothing = RadioField(
        label=_("Does the report hold any finding for this body?"),
        choices=[("some", _("Yes, as entered above")), ("none", _("No: it is answered all the same, and says so"))],
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """At least one finding, or the statement that there is none."""
        data = super().clean() or {}
        some = any((data.get(name) or "").strip() for name, _kind in _FINDING_FIELDS)
        if not some and data.get("nothing") != "none":
            self.add_error("recommendations", _("Enter at least one finding, or say below that there is none"))
        if some and data.get("nothing") == "none":
            self.add_error("nothing", _("Findings are entered above: take them out, or answer yes"))
        return data

    def report(self) -> Report:
        """The report, its findings numbered in the order of the boxes. Only after `is_valid`."""
        data = self.cleaned_data
        texts = [(kind, line.strip()) for name, kind in _FINDING_FIELDS for line in data[name].splitlines() if line.strip()]
        return Report(
            title=data["title"],
            theme=data["theme"],
            inspectorates=data["inspectorates"],
            kind=ReportKind(data["kind"]),
            basis=Basis(data["basis"]),
            published_on=data["published_on"],
            quotes_force=data["quotes_force"] == "yes",
            report_url=data["report_url"],
            findings=tuple(Finding(number, kind, text) for number, (kind, text) in enumerate(texts, start=1)),
        )


class ResponseForm(forms.Form):
    """The response to one report. What is missing stands in the way of publishing only."""

    comments = _area(_("The body's comments"))
    chief = RadioField(
        label=_("The chief officer's comments"),
        choices=[(state, words_for(state)) for state in ChiefComments],
    )
    invited_on = DayField(label=_("When were they invited?"), required=False)
    answer_by_on = DayField(label=_("By when were they asked for?"), required=False)
    received_on = DayField(label=_("When were they received?"), required=False)
    chief_comments = _area(_("What the chief officer says"))
    reply = _area(_("Reply to the chief officer"))
    after = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, findings: tuple[Finding, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings = findings
        for one in findings:
            words = {"number": one.number}
            self.fields[f"action_{one.number}"] = RadioField(
                label=_("What is done about finding %(number)d?") % words,
                choices=[(action, words_for(action)) for action in Action],
                required=False,
            )
            self.fields[f"answer_{one.number}"] = _area(_("Answer to finding %(number)d") % words)

    def draft(self) -> ResponseDraft:
        """The response as a value. Only after `is_valid`."""
        data = self.cleaned_data
        return ResponseDraft(
            comments=data["comments"],
            chief=ChiefComments(data["chief"]),
            chief_comments=data["chief_comments"],
            invited_on=data["invited_on"],
            answer_by_on=data["answer_by_on"],
            received_on=data["received_on"],
            reply=data["reply"],
            answers=tuple(
                Answer(
                    one.number,
                    Action(data[f"action_{one.number}"]) if data[f"action_{one.number}"] else None,
                    data[f"answer_{one.number}"],
                )
                for one in self.findings
            ),
        )


def starting_values(draft: ResponseDraft | None, version: int) -> dict[str, Any]:
    """What the form shows at first: the saved version, or the state before anyone wrote."""
    if draft is None:
        return {"chief": ChiefComments.NOT_SOUGHT, "after": version}
    names = ("comments", "chief", "chief_comments", "invited_on", "answer_by_on", "received_on", "reply")
    values: dict[str, Any] = {name: getattr(draft, name) for name in names} | {"after": version}
    for one in draft.answers:
        values |= {f"action_{one.number}": one.action or "", f"answer_{one.number}": one.text}
    return values
