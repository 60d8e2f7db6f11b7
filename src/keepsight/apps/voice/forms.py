"""Forms of the child's voice, support and updates: input to plain values. Nothing is saved here."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.voice.values import (
    CASE_EVENTS,
    HELP,
    OFFER_EVENTS,
    PRESENCE,
    SERVICES,
    WAYS,
    WHOM,
    EntryDraft,
    WayCard,
    WayDraft,
)
from keepsight.ui.fields import DayField, RadioField, offer, words_field


class EntryForm(forms.Form):
    """What a child said and how they were."""

    heard_on = DayField(label=_("On which day?"))
    presence = RadioField(label=_("Who was there?"), choices=list(PRESENCE.items()))
    help = RadioField(label=_("What help did the child have to be understood?"), choices=list(HELP.items()))
    help_words = forms.CharField(label=_("Who helped, or why nobody did"), required=False, max_length=500)
    said = words_field(
        _("What the child said, in their own words"), hint=_("Only what they said of themselves. Nothing is asked for more."),
        required=False,
    )  # fmt: skip
    manner = words_field(_("How the child was"), _("Say how the child was"))
    wants = words_field(_("What the child wants"), required=False)
    changed = words_field(_("What it changed in what you decided"), required=False)

    def draft(self) -> EntryDraft:
        """The plain value."""
        return EntryDraft(**self.cleaned_data)


class WayField(RadioField):
    """By which way of safe contact; the ways are set when it is known about whom. Gives the id of one, None for none."""

    default_error_messages = {"required": _("Look at safe contact and choose the way")}

    def clean(self, value: Any) -> int | None:
        """The way's id."""
        given = super().clean(value)
        return int(given) if given else None


def offer_ways(form: forms.Form, ways: Iterable[WayCard]) -> None:
    """Set the ways that may be used now."""
    offer(form, "way", [(str(one.id), one.words, one.draft.when) for one in ways if not one.refusal])


class TellForm(forms.Form):
    """Whether the child was told."""

    about = forms.CharField(label=_("About what?"), max_length=300, error_messages={"required": _("Say what it is about")})
    was_told = RadioField(label=_("Was the child told?"), choices=[("yes", _("Yes")), ("no", _("Not yet"))])
    way = WayField(label=_("If told: by which way?"), required=False)
    words = words_field(_("How, in words they understand; or why not yet"), _("Say how, or why not yet"))

    def __init__(self, data: Any = None, *, ways: Iterable[WayCard]) -> None:
        super().__init__(data)
        offer_ways(self, ways)

    def clean(self) -> dict[str, Any]:
        """Who was told, was told by a way."""
        given = super().clean() or {}
        if given.get("was_told") == "yes" and not given.get("way") and "way" not in self.errors:
            self.add_error("way", self.fields["way"].error_messages["required"])
        return given


class OfferForm(forms.Form):
    """Support offered."""

    whom = RadioField(label=_("To whom?"), choices=list(WHOM.items()))
    service = RadioField(label=_("Which service?"), choices=list(SERVICES.items()))
    offered_on = DayField(label=_("On which day?"))
    way = WayField(label=_("By which way was it offered?"))
    words = forms.CharField(label=_("Where, or with whom"), required=False, max_length=500)

    def __init__(self, data: Any = None, *, ways: Iterable[WayCard]) -> None:
        super().__init__(data)
        offer_ways(self, ways)


class FollowUpForm(forms.Form):
    """What became of an offer."""

    kind = RadioField(label=_("What became of it?"))
    on = DayField(label=_("On which day?"))
    words = forms.CharField(label=_("In a few words"), required=False, max_length=500)
    again_on = DayField(label=_("If declined: on which day is it offered again?"), required=False)

    def __init__(self, data: Any = None, *, kinds: Iterable[str], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "kind", [(one, OFFER_EVENTS[one]) for one in kinds])


class CaseEventForm(forms.Form):
    """Something happened in the case."""

    kind = RadioField(label=_("What happened, just now?"), choices=list(CASE_EVENTS.items()))


class CaseTellingForm(forms.Form):
    """The child was told, by a way that may be used."""

    way = WayField(label=_("By which way?"))
    words = words_field(_("Who was told, and how?"), _("Say who was told and how"))

    def __init__(self, data: Any = None, *, ways: Iterable[WayCard], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer_ways(self, ways)


class ContactWayForm(forms.Form):
    """A way by which somebody may be contacted, or never."""

    whom = forms.CharField(
        label=_("Who is it about?"), max_length=100, help_text=_("The child, or for example: her mother, Ewa"),
        error_messages={"required": _("Say who this is about")},
    )  # fmt: skip
    way = RadioField(label=_("Which way?"), choices=list(WAYS.items()))
    is_allowed = RadioField(label=_("May it be used?"), choices=[("yes", _("Yes")), ("never", _("Never"))])
    where = forms.CharField(label=_("Number, address, or through whom"), required=False, max_length=200)
    when = forms.CharField(label=_("When, and when not"), required=False, max_length=200)
    reason = forms.CharField(label=_("If never: why"), required=False, max_length=500)

    def draft(self) -> WayDraft:
        """The plain value."""
        return WayDraft(**self.cleaned_data | {"is_allowed": self.cleaned_data["is_allowed"] == "yes"})
