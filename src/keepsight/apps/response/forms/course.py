"""Forms of a response's own course: its steps, what they ask, circumstances, investigations."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keepsight.apps.access.values import StaffCard
from keepsight.apps.response.values import OUTCOMES
from keepsight.engines.pathway import ALLEGATION, Item, ItemAnswer, Way, circumstances, grounds, refused_grounds
from keepsight.ui.fields import ChecksField, RadioField, offer, words_field

_ANSWERS = {
    ItemAnswer.DONE: (_("Done"), ""),
    ItemAnswer.NOT_NEEDED: (_("Not needed"), _("Say why. It is read with the decision.")),
    ItemAnswer.NOT_POSSIBLE: (_("Not possible"), _("Say why, and when it will be. A manager approves it.")),
}


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
        if given.get("kind") == ALLEGATION and not given.get("colleague"):
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
