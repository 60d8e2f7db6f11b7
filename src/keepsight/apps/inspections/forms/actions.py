"""What is done about a finding, and what a joint inspection asked for, as it is entered."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.inspections.values import CHILD_LISTS, Finding, ListState, Note, choices_of
from keepsight.ui.fields import ChecksField, DayField, RadioField


class ActionForm(forms.Form):
    """One agency's part."""

    finding = forms.ChoiceField(label=_("Which finding?"))
    agency = forms.ChoiceField(label=_("Whose part is it?"))
    owner = forms.EmailField(
        label=_("Owner’s e-mail address"), help_text=_("The person who answers for it. The public reads only the agency")
    )
    text = forms.CharField(label=_("What will be done"), widget=forms.Textarea)
    due_on = DayField(label=_("By when?"), required=False)
    measures = ChecksField(
        label=_("Which published figures show whether it helped?"),
        help_text=_("The public reads them beside the action, before it and since"),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        findings: tuple[Finding, ...],
        agencies: Iterable[tuple[int, str]],
        measures: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = {
            "finding": [(one.number, f"{one.number}. {one.text[:90]}") for one in findings],
            "agency": list(agencies),
            "measures": list(measures),
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]  # each has choices


class NoteForm(forms.Form):
    """An entry in the history of an action."""

    kind = RadioField(label=_("What is it?"), choices=choices_of(Note))
    text = forms.CharField(label=_("In a sentence or two, as the public may read it"), widget=forms.Textarea)


class ListForm(forms.Form):
    """Where one child-level list stands."""

    number = forms.TypedChoiceField(
        label=_("Which list?"), coerce=int, choices=[(number, words) for number, words in CHILD_LISTS.items()]
    )
    state = RadioField(label=_("Where does it stand?"), choices=choices_of(ListState))
    stood_on = DayField(label=_("Since which day?"))


class CountForm(forms.Form):
    """How many children, never who."""

    tracked = forms.IntegerField(label=_("Children tracked in depth"), min_value=0, max_value=1000)
    sampled = forms.IntegerField(label=_("Children sampled"), min_value=0, max_value=1000)
