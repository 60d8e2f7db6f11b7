"""The form in which a person writes a decision: input to plain values. Nothing is saved here."""

from collections.abc import Iterable
from operator import mod
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.functional import Promise, lazy
from django.utils.translation import gettext_lazy as _

from keepsight.apps.decisions.values import SUSPECTED, DecisionCard, DecisionDraft
from keepsight.engines.oversight import Requirement, Standing
from keepsight.ui.fields import RadioField, offer

_numbered = lazy(mod, str)  # a lazy label % a number would be translated here and now


def _option(label: Promise, number: int) -> forms.CharField:
    return forms.CharField(label=_numbered(label, number), required=False, max_length=500)


def _options(number: int) -> tuple[forms.CharField, forms.CharField, forms.CharField]:
    """A row: the option, what speaks for it and what against."""
    return _option(_("Option %s"), number), _option(_("For option %s"), number), _option(_("Against option %s"), number)


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

    urgent = forms.CharField(
        label=_("Urgent: why can it not wait for a signature?"), widget=forms.Textarea, required=False, max_length=2000,
        help_text=_("Only for kinds that act when signed. Leave it empty if it can wait."),
    )  # fmt: skip

    option_1, for_1, against_1 = _options(1)
    option_2, for_2, against_2 = _options(2)
    option_3, for_3, against_3 = _options(3)

    def __init__(
        self, data: Any = None, *, kinds: Iterable[Requirement], card: DecisionCard | None = None, heard: str = ""
    ) -> None:
        super().__init__(data, initial=_initial(card) if card else {"voice": heard})
        offer(self, "kind", [(one.kind, one.title) for one in kinds])
        if card and card.answers and card.standing in (Standing.SENT_BACK, Standing.DISAGREED):
            self.fields["answer_to_questions"] = forms.CharField(label=_("Your answer to the questions"), widget=forms.Textarea)

    @property
    def option_rows(self) -> list[tuple[str, str, str]]:
        """Field names of each row of options."""
        return [(f"option_{number}", f"for_{number}", f"against_{number}") for number in (1, 2, 3)]

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
            values.get("answer_to_questions", ""), values["urgent"],
        )  # fmt: skip


def _initial(card: DecisionCard) -> dict[str, Any]:
    draft = card.draft
    values: dict[str, Any] = {
        "version": card.version, "kind": card.kind, "suspected": draft.suspected, "chosen": draft.chosen,
        "rationale": draft.rationale, "voice": draft.voice, "answer_to_questions": draft.answer_to_questions,
        "urgent": draft.urgent,
    }  # fmt: skip
    for number, row in enumerate(draft.options, start=1):
        values |= {f"option_{number}": row[0], f"for_{number}": row[1], f"against_{number}": row[2]}
    return values
