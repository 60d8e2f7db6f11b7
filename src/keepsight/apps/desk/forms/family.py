"""The form of a relationship: who is what of whom, and what contact there is."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.people.values import CONTACT, KINSHIP, RelationDraft
from keepsight.ui.fields import DayField, RadioField, offer


class RelationForm(forms.Form):
    """One relationship. `one` is chosen from those known, or named by the agency's own record number."""

    one = RadioField(label=_("Who?"), required=False)
    number = forms.CharField(
        label=_("Or your agency’s own number of their record"), required=False, max_length=100,
        help_text=_("For somebody who is not in this list yet"),
    )  # fmt: skip
    kind = RadioField(label=_("Is what?"), choices=[(key, words) for key, (words, _above) in KINSHIP.items()])
    other = RadioField(label=_("Of whom?"))
    contact = RadioField(label=_("What contact is there?"), choices=list(CONTACT.items()))
    since = DayField(label=_("Since when, if known"), required=False)
    until = DayField(label=_("If it has ended: when"), required=False)

    def __init__(self, data: Any = None, *, known: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for name in ("one", "other"):
            offer(self, name, list(known))

    def clean(self) -> dict[str, Any]:
        """One of the two ways to say who."""
        given: dict[str, Any] = super().clean() or {}
        if "one" not in self.errors and bool(given.get("one")) == bool(given.get("number", "").strip()):
            self.add_error("one", _("Choose somebody, or give a number: one of the two"))
        return given

    def draft(self, by_number: UUID | None) -> RelationDraft:
        """The plain value."""
        given = self.cleaned_data
        return RelationDraft(
            by_number or UUID(given["one"]), UUID(given["other"]), given["kind"], given["contact"], given["since"], given["until"]
        )
