"""The questions of a new concern, one form a page: input to plain values. Nothing is saved here."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.access import queries as access
from keepsight.apps.intake.values import ContactDraft
from keepsight.apps.people.values import Facts
from keepsight.ui.fields import PartialDateField, RadioField, offer
from keepsight.vocabulary.people import AgencyKind, Viewer


def _long(label: Any, hint: Any, *, required: bool = True, error: Any = "") -> forms.CharField:
    messages = {"required": error} if error else {}
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=5000,
        widget=forms.Textarea,
        error_messages=messages,
    )


class ChildForm(forms.Form):
    """Who the concern is about; as much as is known."""

    forename = forms.CharField(label=_("First name"), max_length=200, required=False)
    surname = forms.CharField(label=_("Last name"), max_length=200, required=False)
    other_surnames = forms.CharField(label=_("Other last names"), max_length=300, required=False)
    date_of_birth = PartialDateField(
        label=_("Date of birth"),
        required=False,
        help_text=_("Leave out what you do not know. For example, 12 3 2018"),
    )
    sex = RadioField(label=_("Sex"), required=False, choices=[("F", _("Female")), ("M", _("Male")), ("U", _("Not known"))])
    address = forms.CharField(label=_("Address"), max_length=500, required=False)
    postcode = forms.CharField(label=_("Postcode"), max_length=20, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=30, required=False)
    nhs_number = forms.CharField(label=_("NHS number"), max_length=20, required=False)

    def clean(self) -> dict[str, Any]:
        """At least something by which the child can be found."""
        values = super().clean() or {}
        if not (values.get("forename") or values.get("surname") or values.get("nhs_number")):
            self.add_error("forename", _("Enter a name or an NHS number, or nobody could find this child"))
        return values


class FamilyForm(forms.Form):
    """The household as known."""

    family_known = _long(
        _("Who is in the family and the household?"), _("Brothers, sisters, other children, adults. Say if you do not know."),
        required=False,
    )  # fmt: skip


class SeenForm(forms.Form):
    """What was seen or heard; the child's own words stand apart."""

    seen_heard = _long(
        _("What was seen or heard?"), _("Say who saw or heard it and when. Short and factual."),
        error=_("Say what was seen or heard, by whom and when"),
    )  # fmt: skip
    child_words = _long(
        _("The child’s own words"),
        _("Only what the child said, as they said it. Do not ask for more."),
        required=False,
    )


class SafetyForm(forms.Form):
    """Immediate safety, and who else may hold something."""

    safety = _long(
        _("Is the child safe now?"), _("In danger now? Ring 999 first. Say how you know."),
        error=_("Say whether the child is safe now and how you know"),
    )  # fmt: skip
    who_else = _long(_("Who else may know something?"), _("Agencies or people."), required=False)


class ToldForm(forms.Form):
    """What the family knows, and where the concern goes."""

    family_told = _long(
        _("What has the family been told?"), _("If telling them is not safe, say why."),
        error=_("Say what the family has been told, or why telling them is not safe"),
    )  # fmt: skip
    to_agency = RadioField(label=_("Send this to"))

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        front_doors = (AgencyKind.SOCIAL_CARE, AgencyKind.POLICE)
        cards = [card for card in access.agencies(viewer=viewer).values() if card.kind in front_doors]
        offer(self, "to_agency", [(card.code, card.name) for card in cards if card.id != viewer.actor.agency])


STEPS: dict[str, tuple[Any, type[forms.Form]]] = {
    "child": (_("Who is the concern about?"), ChildForm),
    "family": (_("The family and household"), FamilyForm),
    "seen": (_("What was seen or heard"), SeenForm),
    "safety": (_("Immediate safety"), SafetyForm),
    "told": (_("What the family knows"), ToldForm),
}


def form_for(step: str, viewer: Viewer, data: Any, initial: dict[str, Any]) -> forms.Form:
    """The form of a step, bound when there is data."""
    kind = STEPS[step][1]
    return kind(data, initial=initial, viewer=viewer) if kind is ToldForm else kind(data, initial=initial)


def plain(values: dict[str, Any]) -> dict[str, Any]:
    """Cleaned values as JSON's own types; a partial date as its text."""
    return {name: str(value) if value is not None else "" for name, value in values.items()}


def contact_draft(answers: dict[str, Any]) -> ContactDraft:
    """All answers as the one value that every door hands to `receive`."""
    facts = {name: answers.get(name, "") for name in ChildForm.base_fields}
    rest = ("to_agency", "seen_heard", "safety", "family_told", "child_words", "family_known", "who_else")
    return ContactDraft(child=Facts(**facts), **{name: answers.get(name, "") for name in rest})
