"""The practitioners' forms: input to plain values. Nothing is saved here."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.access.values import StaffCard
from keepsight.apps.decisions.values import SUSPECTED, DecisionCard, DecisionDraft
from keepsight.apps.people.values import HouseholdCard
from keepsight.apps.response.values import BASES
from keepsight.engines.oversight import Answer, Requirement
from keepsight.ui.fields import ChecksField, DayField, RadioField, offer

_LONDON = ZoneInfo("Europe/London")
OPTIONS = 3  # rows of options offered on the form


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


class DecisionForm(forms.Form):
    """A decision as a person writes it."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    kind = RadioField(label=_("What is being decided?"))
    suspected = RadioField(
        label=_("Is sexual abuse in the family suspected?"), choices=list(SUSPECTED.items()),
        help_text=_("Asked of every decision about a child, so that abuse without a label is seen."),
    )  # fmt: skip
    chosen = forms.CharField(
        label=_("The decision"), widget=forms.Textarea, error_messages={"required": _("Say what was decided")}
    )
    rationale = forms.CharField(
        label=_("Why"), widget=forms.Textarea, help_text=_("On what was known. The chronology is fixed with your decision."),
        error_messages={"required": _("Say why, on what was known")},
    )  # fmt: skip
    voice = forms.CharField(
        label=_("The child’s voice"), widget=forms.Textarea,
        help_text=_("Their own words and how they were. If not yet heard: why, and when they will be."),
        error_messages={"required": _("Say what the child said and how they were, or why they have not been heard yet")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, kinds: Iterable[Requirement], card: DecisionCard | None = None) -> None:
        super().__init__(data, initial=_initial(card) if card else None)
        offer(self, "kind", [(one.kind, one.title) for one in kinds])
        for number in range(1, OPTIONS + 1):
            for part, label in (
                ("option", _("Option %s")),
                ("for", _("For option %s")),
                ("against", _("Against option %s")),
            ):
                self.fields[f"{part}_{number}"] = forms.CharField(label=label % number, required=False, max_length=500)
        if card and card.answers and card.answers[-1].answer == Answer.SEND_BACK:
            self.fields["answer_to_questions"] = forms.CharField(label=_("Your answer to the questions"), widget=forms.Textarea)

    @property
    def option_rows(self) -> list[tuple[str, str, str]]:
        """Field names of each row of options."""
        return [(f"option_{number}", f"for_{number}", f"against_{number}") for number in range(1, OPTIONS + 1)]

    def clean(self) -> dict[str, Any]:
        """At least two options: one is no choice."""
        values = super().clean() or {}
        if len(self._options(values)) < 2:  # noqa: PLR2004 - one option is no choice
            self.add_error("option_1", _("Say at least two options that were considered"))
        return values

    def _options(self, values: dict[str, Any]) -> tuple[tuple[str, str, str], ...]:
        rows = [tuple(values.get(name, "") for name in row) for row in self.option_rows]
        return tuple((row[0], row[1], row[2]) for row in rows if row[0])

    def draft(self) -> DecisionDraft:
        """The plain value."""
        values = self.cleaned_data
        return DecisionDraft(
            values["kind"], values["chosen"], self._options(values), values["rationale"], values["voice"], values["suspected"],
            values.get("answer_to_questions", ""),
        )  # fmt: skip


def _initial(card: DecisionCard) -> dict[str, Any]:
    draft = card.draft
    values: dict[str, Any] = {
        "version": card.version, "kind": card.kind, "suspected": draft.suspected, "chosen": draft.chosen,
        "rationale": draft.rationale, "voice": draft.voice, "answer_to_questions": draft.answer_to_questions,
    }  # fmt: skip
    for number, row in enumerate(draft.options, start=1):
        values |= {f"option_{number}": row[0], f"for_{number}": row[1], f"against_{number}": row[2]}
    return values


class SignOffForm(forms.Form):
    """A senior's answer. Nothing is chosen beforehand."""

    signed_hash = forms.CharField(widget=forms.HiddenInput)
    opened_at = forms.DateTimeField(widget=forms.HiddenInput)
    answer = RadioField(
        label=_("Your answer"),
        choices=[
            (Answer.AGREE.value, _("Agree"), _("The decision stands as written.")),
            (
                Answer.SEND_BACK.value,
                _("Send back with questions"),
                _("It still acts. The author must answer your questions."),
            ),
            (
                Answer.OVERTURN.value,
                _("Overturn"),
                _("It stops now. Say what happens instead, and who tells the family."),
            ),
        ],
    )
    reasons = forms.CharField(
        label=_("Your reasons or questions"), widget=forms.Textarea, max_length=5000,
        help_text=_("Needed for every answer. Say what you looked at and what you weighed."),
        error_messages={"required": _("Say what you looked at and what you weighed")},
    )  # fmt: skip


class DissentForm(forms.Form):
    """Disagreement on the record."""

    words = forms.CharField(
        label=_("What do you disagree with, and why?"), widget=forms.Textarea, max_length=5000,
        error_messages={"required": _("Say what you disagree with and why")},
    )  # fmt: skip


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
        named = [(str(card.user), card.name, f"{card.rank.replace('-', ' ')}, {card.agency}") for card in staff]
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
