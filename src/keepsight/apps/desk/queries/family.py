"""A child's family and network, drawn and in words."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from keepsight.apps.access import queries as access
from keepsight.apps.desk.values import Family, TieLine
from keepsight.apps.people import queries as people
from keepsight.apps.people.values import CONTACT, KINSHIP, Person, RelationCard
from keepsight.apps.response import queries as response
from keepsight.engines.network import Member, Tie, layout
from keepsight.vocabulary.people import Viewer


def family(*, viewer: Viewer, person: Person, at: datetime) -> Family:
    """Everybody of the household and the network, none left out: who is not open to the viewer stands as existence only."""
    held = people.network(viewer=viewer, person=person.id)
    home = {card.person: card for card in people.household(viewer=viewer, person=person.id) if card.person}
    ids = dict.fromkeys([person.id, *home, *(one for card in held for one in (card.draft.one, card.draft.other))])
    names = {one: found.facts.name for one, found in people.persons(viewer=viewer, persons=ids).items()}
    parts = {one: ", ".join(card.parts) for one, card in home.items()}
    members = tuple(
        Member(
            str(one), names.get(one, _("A record elsewhere")), _part(one, person, held, parts.get(one, "")),
            tuple(event.title for event in response.risks_of(viewer=viewer, person=one, at=at)), one not in names,
        )
        for one in ids
    )  # fmt: skip
    ties = [Tie(str(card.draft.one), str(card.draft.other), KINSHIP[card.draft.kind][1], card.draft.contact) for card in held]
    agencies = {card.id: card.name for card in access.agencies(viewer=viewer).values()}
    shown = {member.id: member.name for member in members}
    lines = tuple(
        TieLine(
            shown[str(card.draft.one)], KINSHIP[card.draft.kind][0], shown[str(card.draft.other)], CONTACT[card.draft.contact],
            card.draft.since, agencies[card.agency],
        )
        for card in held
    )  # fmt: skip
    return Family(members, lines, layout(members, ties, str(person.id)))


def _part(one: UUID, child: Person, held: list[RelationCard], at_home: str) -> str:
    """What somebody is to the child: by what is recorded of both, else their part in the household."""
    if one == child.id:
        return _("the child")
    for card in held:
        if (card.draft.one, card.draft.other) in ((one, child.id), (child.id, one)):
            words = KINSHIP[card.draft.kind][0]
            return words if card.draft.one == one or not KINSHIP[card.draft.kind][1] else _("child")
    return at_home
