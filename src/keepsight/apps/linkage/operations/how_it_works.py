"""The public account of how records are linked: its text, with the figures of the model in force, frozen by a publisher.

Ordered as the UK Algorithmic Transparency Recording Standard asks: owner, purpose, people's part, model, figures, data, risks.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from keepsight.apps.publications import operations as publications
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Actor

KIND, SLUG = "algorithms", "linking"
_SAID = {  # keys of a model's card that do not explain themselves
    "at_link_bits_pairs": "Links between invented records",
    "recall": "share found",
    "precision": "share right",
    "new_contacts": "New contacts about invented children",
}


def publish_how_it_works(*, owner: str, contact: str, by: Actor, at: datetime) -> int:
    """Publish the account, or a newer version of it; gives its number. RefusedError for anybody but a publisher.

    `owner`: the post or body that answers for it. `contact`: how to reach them.
    """
    model = engine.default_model()
    body = {"sections": _sections(model, owner, contact), "model": model.version}
    return publications.publish(kind=KIND, slug=SLUG, title=_("How records about one child are linked"), body=body, by=by, at=at)


def _sections(model: engine.Model, owner: str, contact: str) -> list[dict[str, Any]]:
    return [*_what_and_who(owner, contact), *_how(model), *_rights(model.card)]


def _what_and_who(owner: str, contact: str) -> list[dict[str, Any]]:
    return [
        _section(_("What it does"), [
            _("Agencies that protect children write down the same child in different ways. This tool compares what two records "
              "say and works out how likely it is that both are about one person. It answers one question: who else knows this "
              "child?"),
            _("It gives no score to a child or a family and foretells nothing. It says only whether two records belong "
              "together."),
        ]),
        _section(_("Why it is used"), [
            _("Children have come to harm where each agency held a part and nobody held the whole. Comparing by hand finds "
              "fewer of these records and takes days; asking for one number for every record leaves out the children who have "
              "none."),
        ]),
        _section(_("Who answers for it"), [], [
            (_("Owner"), owner), (_("How to reach them"), contact),
            (_("Made by"), _("The Keepsight project; the code is open source. No supplier receives records.")),
        ]),
        _section(_("What people decide"), [
            _("A link is made at once only when the records agree strongly and nothing speaks against it. Twins, brothers and "
              "sisters, a record without a first name and two different NHS numbers are never linked by the tool alone."),
            _("Everything in between waits for a person, who sees both records side by side, gives a reason and can be asked "
              "about it. Two people must agree where a restricted record would open. Every link can be undone, and whoever saw "
              "it meanwhile is told. What happens for a child is decided by people, never by this tool."),
        ]),
    ]  # fmt: skip


def _how(model: engine.Model) -> list[dict[str, Any]]:
    return [
        _section(_("How it works"), [
            _("Each detail that agrees or differs adds or takes a fixed weight: a rare name that agrees says more than a common "
              "one, a missing detail says nothing. Where two records share a home, the family name and the address count once. "
              "The weights add up to a figure with its reasons, which is kept and can be worked out again."),
            _("How common a name is, is counted among the people on record here: two strangers who share a name that many bear "
              "in this place are not to be taken for one. A name that fewer than %(people)s people bear is never listed, and the "
              "counts are used for nothing else.") % {"people": engine.LISTED_FROM},
        ], [
            (_("Model"), model.version),
            (_("Linked from"), _("%(bits)s bits") % {"bits": model.link_bits}),
            (_("A person looks from"), _("%(bits)s bits") % {"bits": model.possible_bits}),
            (_("Where the weights come from"), model.provenance),
        ]),
        _section(_("How well it works"), [
            _("Measured on invented records, because nobody knows the truth of real ones for certain."),
        ], list(_figures(model.card))),
    ]  # fmt: skip


def _rights(card: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        _section(_("Whether it is fair"), [
            _("Names of some cultures are written in more ways than others. Spellings, the order of names and several surnames "
              "are therefore compared with care, and every measurement tells apart how often a link was missed or wrong for "
              "names of each culture, for girls and boys, by age and by size of household. The widest gap is a figure of its "
              "own."),
        ], [
            (_("Widest gap in the share found between name cultures"),
             _gap(card.get("recall_gap_between_name_cultures"))),
        ]),
        _section(_("Which data it uses"), [
            _("Names, date of birth, sex, addresses, telephone, e-mail, NHS and pupil numbers, as agencies hold them already, "
              "to protect children (Children Act 2004, sections 10 and 11). Nothing about health, ethnicity or belief is "
              "compared. Nothing leaves the installation, and no real record was used to make the tool."),
        ]),
        _section(_("What can go wrong"), [
            _("A wrong link puts one child’s history on another; a missed one leaves a child unseen. Both are counted, always "
              "apart. Answers of reviewers are compared with the tool’s weights, and limits change only when a person changes "
              "them."),
        ]),
        _section(_("How to complain or put something right"), [
            _("Ask the agency that holds your record what it is linked with and why, or write to the owner above. You may ask "
              "for a person to look at a link again, and complain to the Information Commissioner’s Office."),
        ]),
    ]  # fmt: skip


def _gap(share: float | None) -> str:
    if share is None:
        return _("Not stated in this model’s card")
    return _("%(points)s percentage points") % {"points": f"{100 * share:.1f}"}


def _section(title: str, words: list[str], facts: list[tuple[str, str]] | None = None) -> dict[str, Any]:
    return {"title": title, "words": words, "facts": [{"name": name, "value": value} for name, value in facts or []]}


def _figures(card: Mapping[str, Any], of: str = "") -> Iterator[tuple[str, str]]:
    """Everything the model's card says, however it is nested."""
    for key, value in card.items():
        said = _SAID.get(key, key.replace("_", " "))
        name = f"{of}: {said}" if of else said[:1].upper() + said[1:]
        if isinstance(value, Mapping):
            yield from _figures(value, name)
        elif isinstance(value, float) and 0 <= value <= 1:
            yield name, f"{value:.2%}"
        elif isinstance(value, int | float | str):
            yield name, f"{value:,}" if isinstance(value, int) else str(value)
