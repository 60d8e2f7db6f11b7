"""The questions that the record raises about children, as this viewer's own view of the record raises them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.chronology import queries as chronology
from keepsight.apps.intake import queries as intake
from keepsight.apps.people import queries as people
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
    told = intake.received(viewer=viewer, since=at - _LOOK_BACK, most=_MOST)
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
    open_ = people.persons(viewer=viewer, persons=persons)
    given = {(row.scope, row.key): row for row in PromptAnswer.objects.filter(scope__in=list(open_)).order_by("at", "pk")}
    known = _known(viewer, sorted(open_), at)
    cards = []
    for person in sorted(open_):
        for one in prompts.prompts(known[person], off):
            row = given.get((person, one.key))
            answer = (row.answer, row.words, row.later_on) if row else ("", "", None)
            cards.append(PromptCard(person, open_[person].facts.name, one, *answer))
    return cards


def switches(*, viewer: Viewer) -> list[SwitchCard]:
    """Every rule, and whether the viewer's agency has switched it off."""
    newest = {row.rule: row for row in PromptSwitch.objects.filter(agency_id=viewer.actor.agency).order_by("at", "pk")}
    return [
        SwitchCard(rule, row.is_off, row.reason, row.made_by_id, row.at) if row else SwitchCard(rule, False, "", 0, None)
        for rule in prompts.rules().values()
        for row in [newest.get(rule.id)]
    ]


def _known(viewer: Viewer, persons: list[UUID], at: datetime) -> dict[UUID, Known]:
    """What the rules may rest on, of each of them: asked once for all, however many children an agency leads."""
    homes = people.households(viewer=viewer, persons=persons)
    near = {one: {card.person: card.name for card in homes[one] if card.person and "child" in card.parts} for one in persons}
    adults = {one: [card for card in homes[one] if "child" not in card.parts] for one in persons}
    wanted = dict.fromkeys((*persons, *(child for children in near.values() for child in children)))
    facts = facts_of(viewer=viewer, persons=wanted, at=at, with_decisions=False)
    owners = people.owners_of(viewer=viewer, persons=persons)
    grown = {card.person for cards in adults.values() for card in cards if card.person}
    events = chronology.events_by_owner(viewer=viewer, owners=owners)
    theirs = chronology.events_by_owner(viewer=viewer, owners=people.owners_of(viewer=viewer, persons=grown))
    risks: dict[UUID | None, tuple[Entry, ...]] = {one: _entries(_supervised(held, at)) for one, held in theirs.items()}
    told = _senders(viewer, owners)
    return {
        one: _of(
            facts[one], at, _entries(events.get(one, ())), tuple(told.get(one, ())),
            tuple(Adult(card.name, None, risks.get(card.person, ())) for card in adults[one]),
            tuple(name for child, name in near[one].items() if pathway.stage(facts[child]) == "enquiry"),
        )
        for one in persons
    }  # fmt: skip


def _of(
    mine: pathway.Facts, at: datetime, entries: tuple[Entry, ...], senders: tuple[tuple[str, datetime], ...],
    adults: tuple[Adult, ...], siblings: tuple[str, ...],
) -> Known:  # fmt: skip
    """One child's part of it."""
    return Known(
        at=at, entries=entries, senders=senders, adults=adults, circumstances=mine.circumstances,
        stage=pathway.stage(mine) if mine.steps else "", stage_since=mine.steps[-1].at if mine.steps else None,
        discussed=tuple((one.kind, one.ended_at) for one in mine.held if one.ended_at),
        answered=frozenset(name for name, one in pathway.newest(mine, pathway.ENQUIRY).items() if one.counts),
        investigations_ended=tuple(one.ended_at for one in mine.investigations if one.ended_at),
        siblings_on_enquiry=siblings,
    )  # fmt: skip


def _senders(viewer: Viewer, owners: Mapping[UUID, list[UUID]]) -> dict[UUID, list[tuple[str, datetime]]]:
    """Person → who told of them and when, newest first."""
    names = {card.id: card.name for card in access.agencies(viewer=viewer).values()}
    found: dict[UUID, list[tuple[str, datetime]]] = defaultdict(list)
    for card in intake.contacts_of(viewer=viewer, records=list(owners)):
        for person in dict.fromkeys((*owners.get(card.record, ()), *owners.get(card.received_record, ()))):
            found[person].append((names[card.agency], card.sent_at))
    return found


def risks_of(*, viewer: Viewer, person: UUID, at: datetime) -> list[Event]:
    """Supervision of somebody that has not ended: what is known, never a score."""
    return _supervised(chronology.events(viewer=viewer, scopes=people.scopes_of(viewer=viewer, person=person)), at)


def _supervised(events: Iterable[Event], at: datetime) -> list[Event]:
    today = timezone.localdate(at)
    return [one for one in events if one.kind == "supervision" and (one.until is None or one.until.last >= today)]


def _entries(events: Iterable[Event]) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.id, one.kind, one.agency, datetime.combine(one.happened.first, datetime.min.time(), UTC), one.title)
        for one in events
    )
