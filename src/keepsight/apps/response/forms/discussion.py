"""Forms of a discussion: called, held, ended, and what came of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.access.values import StaffCard
from keepsight.apps.response.values import AT_RISK, CONTRIBUTED, CallDraft, EndDraft
from keepsight.engines.pathway import Meeting, MeetingRule, choices, meetings
from keepsight.ui.fields import ChecksField, DayField, RadioField, offer, words_field

_LONDON = ZoneInfo("Europe/London")


def _needs(rule: MeetingRule) -> str:
    """Which agencies a kind of discussion needs to decide, with somebody senior enough of each."""
    return _("Needs somebody senior of: %s") % ", ".join(one.replace("-", " ") for one in rule.agencies) if rule.agencies else ""


class CallForm(forms.Form):
    """A discussion to be called."""

    sitting = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    kind = RadioField(label=_("Which discussion?"))
    purpose = words_field(_("What has it to decide?"), _("Say what the discussion has to decide"))
    day = DayField(label=_("On which day?"))
    time = forms.TimeField(label=_("At what time, like 14:30?"))
    invited = ChecksField(label=_("Who is invited?"), error_messages={"required": _("Invite at least one other person")})

    def __init__(
        self, data: Any = None, *, staff: Iterable[StaffCard], family: Iterable[tuple[str, str]], taking_part: Iterable[int]
    ) -> None:
        super().__init__(data, initial={"invited": [str(one) for one in taking_part]})
        offer(self, "kind", [(one.kind, one.words, _needs(one)) for one in meetings().values()])
        offer(self, "invited", [(str(one.user), one.name, one.post) for one in staff])
        others = list(family)
        if others:
            self.fields["others"] = ChecksField(
                label=_("Also about these children of the family"), choices=others, required=False
            )

    def draft(self) -> CallDraft:
        """The plain value."""
        given = self.cleaned_data
        moment = datetime.combine(given["day"], given["time"], tzinfo=_LONDON)
        return CallDraft(Meeting(given["kind"]), given["purpose"], moment, tuple(int(one) for one in given["invited"]))


class ContributionForm(forms.Form):
    """What an agency brings."""

    status = RadioField(label=_("Your agency"), choices=list(CONTRIBUTED.items()))
    words = words_field(
        _("What your agency holds, or why it does not share"),
        hint=_("It begins with what your agency has entered here already. Change it as you see fit."),
        required=False,
    )


class DraftForm(forms.Form):
    """What somebody is still writing, as it stands. Longer than what can be sent: it is cut by whoever wrote it."""

    words = forms.CharField(max_length=50_000, required=False, strip=False)


class BeliefForm(forms.Form):
    """What an agency believes."""

    at_risk = RadioField(
        label=_("Does your agency believe the child to be at risk of significant harm?"), choices=list(AT_RISK.items())
    )
    words = words_field(_("Why"), _("Say why"))


class ObjectionForm(forms.Form):
    """Disagreement by name."""

    words = words_field(_("What do you disagree with, and why?"), _("Say what you disagree with and why"))


class ActionForm(forms.Form):
    """An action with its person and time."""

    words = forms.CharField(
        label=_("What will be done?"), max_length=500, error_messages={"required": _("Say what will be done")}
    )
    owner = RadioField(label=_("By whom?"))
    due_on = DayField(label=_("By which day?"))
    due_time = forms.TimeField(label=_("By what time, like 17:00?"))

    def __init__(self, data: Any = None, *, staff: Iterable[StaffCard], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "owner", [(str(one.user), one.name, one.agency) for one in staff])

    def moment(self) -> datetime:
        """When it is due."""
        return datetime.combine(self.cleaned_data["due_on"], self.cleaned_data["due_time"], tzinfo=_LONDON)


class DoneForm(forms.Form):
    """How an action was done."""

    words = words_field(_("How was it done?"), _("Say how it was done"))


class CirculateForm(forms.Form):
    """That a record was circulated."""

    words = words_field(_("To whom did the record go, and how?"), _("Say to whom the record went, and how"))


class CallOffForm(forms.Form):
    """Why a discussion is not held."""

    why = words_field(_("Why is it not held?"), _("Say why it is not held"))


class EndForm(forms.Form):
    """How a discussion ends."""

    chose = ChecksField(label=_("What was decided?"), error_messages={"required": _("Say what was decided")})
    rationale = words_field(_("Why"), _("Say why"))
    interview = words_field(
        _("A recorded interview: what was decided, and why"),
        _("Say what was decided about a recorded interview; if none, why not"),
    )
    medical = words_field(
        _("A medical examination, for recent and non-recent abuse: what was decided, and why"),
        _("Say what was decided about a medical examination; if none, why not"),
    )
    next_on = DayField(label=_("Next date"), required=False)
    urgent = words_field(
        _("There is no quorum: why can it not wait?"),
        _("Wait for whoever is missing, or say why it cannot wait"),
        _("The record says that it was held as urgent, and is provisional."),
    )

    def __init__(self, data: Any = None, *, kind: Meeting, quorate: bool, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "chose", [(one, choices()[one]) for one in meetings()[kind].chooses])
        if kind is not Meeting.STRATEGY:
            del self.fields["interview"], self.fields["medical"]
        if quorate:
            del self.fields["urgent"]

    def draft(self) -> EndDraft:
        """The plain value."""
        given = self.cleaned_data
        return EndDraft(
            tuple(given["chose"]), given["rationale"], given.get("interview", ""), given.get("medical", ""),
            given.get("urgent", ""), given["next_on"],
        )  # fmt: skip
