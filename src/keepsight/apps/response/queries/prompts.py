"""The questions that the record raises about children, as this viewer's own view of the record raises them."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.chronology import queries as chronology
from keepsight.apps.intake import queries as intake
from keepsight.apps.people import queries as people
from keepsight.apps.people.values import HouseholdCard
from keepsight.apps.response.models import Course, PromptAnswer, PromptSwitch
from keepsight.apps.response.queries.due import workers
from keepsight.apps.response.queries.facts import facts_of
from keepsight.apps.response.values import PromptCard, SwitchCard
from keepsight.engines import pathway, prompts
from keepsight.engines.chronology import Event
from keepsight.engines.prompts import Adult, Entry, Known
from keepsight.vocabulary.people import SENIORS, Viewer

_LOOK_BACK = timedelta(days=365)
_MOST = 25  # contacts whose children are asked about although nobody has opened a response: each takes a look at a whole record


def digest(*, viewer: Viewer, at: datetime) -> list[PromptCard]:
    """Open questions about the children whose response the agency leads or who were told of last within a year."""
    told = intake.received(viewer=viewer, since=at - _LOOK_BACK)[:_MOST]
    persons = set(people.persons_of(viewer=viewer, records=[card.received_record for card in told]).values())
    persons |= set(Course.objects.filter(agency_id=viewer.actor.agency).values_list("scope", flat=True))
    return [card for card in _asked(viewer, persons, at) if card.is_open(timezone.localdate(at))]


def dangers(*, viewer: Viewer, at: datetime) -> list[PromptCard]:
    """Open questions that do not wait for the day's digest, about the children whose last step the viewer took.

    Those of somebody who has left are for whoever leads others.
    """
    held = access.present(viewer=viewer, on=timezone.localdate(at))
    leads = bool(viewer.actor.roles & SENIORS)
    mine = [
        person for person, user in workers(viewer=viewer).items() if user == viewer.actor.user or (leads and user not in held)
    ]
    return [card for card in _asked(viewer, mine, at) if card.interrupts and card.is_open(timezone.localdate(at))]


def prompts_about(*, viewer: Viewer, person: UUID, at: datetime) -> list[PromptCard]:
    """Every question about one child, with its answer where there is one."""
    return _asked(viewer, [person], at)


def _asked(viewer: Viewer, persons: Iterable[UUID], at: datetime) -> list[PromptCard]:
    """Every question about those of the persons who are open to the viewer, child by child."""
    off = [card.rule.id for card in switches(viewer=viewer) if card.is_off]
    names = {card.id: card.name for card in access.agencies(viewer=viewer).values()}
    cards = []
    for person, found in sorted(people.persons(viewer=viewer, persons=persons).items()):
        given = {row.key: row for row in PromptAnswer.objects.filter(scope=person).order_by("at", "pk")}
        for one in prompts.prompts(_known(viewer, person, at, names), off):
            row = given.get(one.key)
            answer = (row.answer, row.words, row.later_on) if row else ("", "", None)
            cards.append(PromptCard(person, found.facts.name, one, *answer))
    return cards


def switches(*, viewer: Viewer) -> list[SwitchCard]:
    """Every rule, and whether the viewer's agency has switched it off."""
    newest = {row.rule: row for row in PromptSwitch.objects.filter(agency_id=viewer.actor.agency).order_by("at", "pk")}
    return [
        SwitchCard(rule, row.is_off, row.reason, row.made_by_id, row.at) if row else SwitchCard(rule, False, "", 0, None)
        for rule in prompts.rules().values()
        for row in [newest.get(rule.id)]
    ]


def _known(viewer: Viewer, person: UUID, at: datetime, names: dict[int, str]) -> Known:
    home = people.household(viewer=viewer, person=person)
    children = {card.person: card.name for card in home if card.person and "child" in card.parts}
    facts = facts_of(viewer=viewer, persons=[person, *children], at=at, with_decisions=False)
    mine, scopes = facts[person], people.scopes_of(viewer=viewer, person=person)
    here = pathway.stage(mine) if mine.steps else ""
    return Known(
        at=at, entries=_entries(chronology.events(viewer=viewer, scopes=scopes)),
        senders=tuple((names[card.agency], card.sent_at) for card in intake.contacts_of(viewer=viewer, records=scopes)),
        adults=tuple(_adult(viewer, card, at) for card in home if "child" not in card.parts), circumstances=mine.circumstances,
        stage=here, stage_since=mine.steps[-1].at if mine.steps else None,
        discussed=tuple((one.kind, one.ended_at) for one in mine.held if one.ended_at),
        answered=frozenset(name for name, one in pathway.newest(mine, pathway.ENQUIRY).items() if one.counts),
        investigations_ended=tuple(one.ended_at for one in mine.investigations if one.ended_at),
        siblings_on_enquiry=tuple(name for one, name in children.items() if pathway.stage(facts[one]) == "enquiry"),
    )  # fmt: skip


def _adult(viewer: Viewer, card: HouseholdCard, at: datetime) -> Adult:
    risks = risks_of(viewer=viewer, person=card.person, at=at) if card.person else []
    return Adult(card.name, None, _entries(risks))


def risks_of(*, viewer: Viewer, person: UUID, at: datetime) -> list[Event]:
    """Supervision of somebody that has not ended: what is known, never a score."""
    found = chronology.events(viewer=viewer, scopes=people.scopes_of(viewer=viewer, person=person))
    return [one for one in found if one.kind == "supervision" and (one.until is None or one.until.last >= timezone.localdate(at))]


def _entries(events: Iterable[Event]) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.id, one.kind, one.agency, datetime.combine(one.happened.first, datetime.min.time(), UTC), one.title)
        for one in events
    )
