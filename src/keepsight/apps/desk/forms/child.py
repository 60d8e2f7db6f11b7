"""Forms about a child's record: a past moment, who sees it, who takes part."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.access.values import StaffCard
from keepsight.apps.people.values import HouseholdCard
from keepsight.apps.response.values import BASES
from keepsight.ui.fields import ChecksField, DayField, RadioField, offer

_LONDON = ZoneInfo("Europe/London")


class AsKnownAtForm(forms.Form):
    """A day and time of the past."""

    day = DayField(label=_("Date"))
    time = forms.TimeField(label=_("Time, like 17:00"), required=False)

    def moment(self) -> datetime:
        """The moment meant: the end of the day when no time is given."""
        day, time = self.cleaned_data["day"], self.cleaned_data["time"]
        if time:
            return datetime.combine(day, time, tzinfo=_LONDON)
        return datetime.combine(day, datetime.max.time(), tzinfo=_LONDON)


class OpenResponseForm(forms.Form):
    """Opening an episode: basis, reason, who takes part, who of the household it covers."""

    basis = RadioField(label=_("Lawful basis"), choices=list(BASES.items()))
    reason = forms.CharField(
        label=_("Why do the agencies need to see each other’s records?"), widget=forms.Textarea, max_length=2000,
        error_messages={"required": _("Say why the agencies need to share what they hold")},
    )  # fmt: skip
    members = ChecksField(
        label=_("Named participants"),
        choices=[],
        error_messages={"required": _("Name at least one participant of another agency")},
    )
    household = ChecksField(label=_("Also about these people of the household"), required=False)

    def __init__(self, data: Any = None, *, staff: Iterable[StaffCard], household: Iterable[HouseholdCard]) -> None:
        super().__init__(data)
        named = [(str(card.user), card.name, card.post) for card in staff]
        offer(self, "members", named)
        offer(self, "household", [(str(card.person), card.name) for card in household if card.person])


class _StaffForm(forms.Form):
    """Forms about one colleague, chosen by name."""

    user = RadioField(label=_("Who"))

    def __init__(self, data: Any = None, *, staff: Iterable[StaffCard]) -> None:
        super().__init__(data)
        offer(self, "user", [(str(card.user), card.name, card.agency) for card in staff])


class LockOutForm(_StaffForm):
    """Who is locked out, or let in again, and why."""

    act = RadioField(
        label=_("What do you want to do?"),
        choices=[("lock", _("Lock someone out")), ("lift", _("End a lock-out"))],
    )
    reason = forms.CharField(label=_("Why"), widget=forms.Textarea, max_length=2000, error_messages={"required": _("Say why")})


class ParticipantsForm(_StaffForm):
    """Who takes part from now on, or no longer."""

    act = RadioField(
        label=_("What do you want to do?"),
        choices=[("name", _("Name one more person")), ("end", _("End somebody’s part"))],
    )


class RestrictForm(forms.Form):
    """To whom a record is restricted, or that it no longer is, and why."""

    act = RadioField(
        label=_("What do you want to do?"),
        choices=[("restrict", _("Restrict the record to the people named")), ("lift", _("End the restriction"))],
    )
    users = ChecksField(label=_("Who may open it"), required=False, help_text=_("Keep yourself among them."))
    reason = forms.CharField(label=_("Why"), widget=forms.Textarea, max_length=2000, error_messages={"required": _("Say why")})

    def __init__(self, data: Any = None, *, staff: Iterable[StaffCard], named: Iterable[str]) -> None:
        super().__init__(data, initial={"users": list(named)})
        offer(self, "users", [(str(card.user), card.name, card.agency) for card in staff])


class ReasonForm(forms.Form):
    """An act that needs its reason."""

    reason = forms.CharField(label=_("Why"), widget=forms.Textarea, max_length=2000, error_messages={"required": _("Say why")})


class SamePersonForm(ReasonForm):
    """Whether two records are of one person. Nothing is chosen beforehand."""

    answer = RadioField(
        label=_("Are these records of one person?"),
        choices=[
            ("same", _("Yes, the same person"), _("They are joined and stay joined.")),
            ("different", _("No, different people"), _("They are kept apart, whatever the figures say.")),
        ],
    )
    field_order = ("answer", "reason")
