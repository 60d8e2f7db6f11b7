"""The response's forms: input to plain values. Nothing is saved here."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.access.values import StaffCard
from keepsight.apps.response.values import (
    APART,
    AT_RISK,
    CONTRIBUTED,
    OUTCOMES,
    PROMPT_ANSWERS,
    ApartDraft,
    CallDraft,
    EndDraft,
    ShareDraft,
)
from keepsight.engines.pathway import (
    Item,
    ItemAnswer,
    Meeting,
    MeetingRule,
    Way,
    choices,
    circumstances,
    grounds,
    meetings,
    refused_grounds,
)
from keepsight.ui.fields import ChecksField, DayField, RadioField, offer, words_field

_LONDON = ZoneInfo("Europe/London")
_ANSWERS = {
    ItemAnswer.DONE: (_("Done"), ""),
    ItemAnswer.NOT_NEEDED: (_("Not needed"), _("Say why. It is read with the decision.")),
    ItemAnswer.NOT_POSSIBLE: (_("Not possible"), _("Say why, and when it will be. A manager approves it.")),
}


def _needs(rule: MeetingRule) -> str:
    """Which agencies a kind of discussion needs to decide, with somebody senior enough of each."""
    return _("Needs somebody senior of: %s") % ", ".join(one.replace("-", " ") for one in rule.agencies) if rule.agencies else ""


class StepForm(forms.Form):
    """A step: why, for whom else of the family, and for a closing step on which ground."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = words_field(_("Why, on what is known"), _("Say why, on what is known"))

    def __init__(self, data: Any = None, *, way: Way, version: int, family: Iterable[tuple[str, str]]) -> None:
        super().__init__(data, initial={"version": version})
        if "ground_stands" in way.guards:
            given = [(name, words) for name, words in grounds().items()]
            never = [(name, name.replace("-", " ").capitalize(), why) for name, why in refused_grounds().items()]
            self.fields["ground"] = RadioField(label=_("On which ground does it close?"), choices=[*given, *never])
        others = list(family)
        if others:
            self.fields["others"] = ChecksField(label=_("Also for these children of the family"), choices=others, required=False)


class ItemForm(forms.Form):
    """An answer to what a step asks."""

    answer = RadioField(label=_("Your answer"))
    words = words_field(_("How, when and by whom; or why not"), _("Say how and when, or why not"))

    def __init__(self, data: Any = None, *, item: Item, words: str = "") -> None:
        super().__init__(data, initial={"words": words})
        offer(self, "answer", [(one.value, *_ANSWERS[one]) for one in item.answers])


class ApprovalForm(forms.Form):
    """A manager's approval of what was not possible."""

    words = words_field(_("Why the gap is an honest one, and when it will be filled"), _("Say why, and when it will be filled"))


class CircumstanceForm(forms.Form):
    """What is particular about a child."""

    kind = RadioField(label=_("What is particular about this child?"))
    words = words_field(_("How is this known?"), _("Say how this is known"))
    colleague = RadioField(
        label=_("If there is an allegation about a colleague: which account is theirs?"),
        help_text=_("They see nothing of this child from the moment you record it. Only a manager ends that."),
        required=False,
    )

    def __init__(self, data: Any = None, *, staff: Iterable[StaffCard]) -> None:
        super().__init__(data)
        offer(self, "kind", [(one.id, one.words) for one in circumstances().values()])
        listed = [(str(one.user), one.name, one.post) for one in staff]
        offer(self, "colleague", [("none", _("They have no account here"), ""), *listed])

    def clean(self) -> dict[str, Any]:
        """Whoever marks an allegation says whose account it is, or that there is none."""
        given = super().clean() or {}
        if given.get("kind") == "colleague" and not given.get("colleague"):
            self.add_error("colleague", _("Choose their account, or that they have none"))
        return given


class OpenInvestigationForm(forms.Form):
    """The police's own reference."""

    reference = forms.CharField(
        label=_("Your reference"), max_length=60, error_messages={"required": _("Give the reference in your own system")}
    )


class EndInvestigationForm(forms.Form):
    """How an investigation ends."""

    outcome = RadioField(label=_("How did it end?"), choices=list(OUTCOMES.items()))
    why = words_field(_("Why"), _("Say why"), _("In words that the agencies may hold. They are shown to all of them."))
    shared_with = words_field(_("Who was told, and when?"), _("Say which agencies were told, and when"))


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


class PromptForm(forms.Form):
    """An answer to a question that the record raises."""

    key = forms.CharField(widget=forms.HiddenInput)
    answer = RadioField(label=_("Your answer"), choices=list(PROMPT_ANSWERS.items()))
    words = words_field(
        _("What was done; why it is not relevant; or what has to happen first"), _("Say what was done, or why not")
    )
    later_on = DayField(label=_("If later: on which day is it asked again?"), required=False)


class SwitchForm(forms.Form):
    """Switching a rule off or on."""

    reason = words_field(_("Why"), _("Say why; it is recorded with your name"))


class ApartForm(forms.Form):
    """A note to keep apart."""

    kind = RadioField(label=_("What is it?"), choices=list(APART.items()))
    written_on = DayField(label=_("Of which day?"))
    words = forms.CharField(
        label=_("The note"), widget=forms.Textarea, max_length=10_000, error_messages={"required": _("Write the note")}
    )

    def draft(self) -> ApartDraft:
        """The plain value."""
        return ApartDraft(**self.cleaned_data)


class ShareForm(forms.Form):
    """A note was handed over."""

    agency = RadioField(label=_("To which agency?"))
    whom = forms.CharField(label=_("To whom there?"), max_length=200, error_messages={"required": _("Say to whom")})
    why = forms.CharField(label=_("Why?"), max_length=1000, error_messages={"required": _("Say why")})
    basis = forms.CharField(
        label=_("On which basis?"), max_length=500, help_text=_("Consent, a court’s order, or another basis in law"),
        error_messages={"required": _("Say on which basis")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, agencies: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "agency", [(str(one), name) for one, name in agencies])

    def draft(self) -> ShareDraft:
        """The plain value."""
        return ShareDraft(**self.cleaned_data | {"agency": int(self.cleaned_data["agency"])})
