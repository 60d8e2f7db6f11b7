"""Questions about records and persons; row security narrows every one to what the viewer may see."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q

from keepsight.apps.people import rules
from keepsight.apps.people.models import HouseholdMember, Membership, Record, Relationship
from keepsight.apps.people.values import (
    EVEN,
    FACTS,
    Facts,
    HouseholdCard,
    Person,
    RecordCard,
    RecordDraft,
    RelationCard,
    RelationDraft,
)
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.paging import Page, page_of
from keepsight.vocabulary.people import Viewer

_PAGE = 25

# Written out: every page about a child asks both, and Django took longer to make them than PostgreSQL to answer.
_NEWEST = """
SELECT DISTINCT ON (v.scope) v.scope, v.agency_id, r.external_id, v.written_at, {facts}
FROM people_recordversion v JOIN people_record r ON r.scope = v.record_id WHERE {which} ORDER BY v.scope, v.number DESC
"""
_FACTS = ", ".join(f"v.{name}" for name in FACTS)
NEWEST_OF_PERSON = _NEWEST.format(
    facts=_FACTS,
    which="v.scope IN (SELECT scope FROM people_membership WHERE person = sec.present_id(%(person)s) AND until_at IS NULL)",
)  # for `person_in`
_NEWEST_OF_RECORDS = _NEWEST.format(facts=_FACTS, which="v.scope = ANY (%(records)s)")
# Names first, then whether they are of the newest version: the other way round every version of the agency is looked up anew,
# once a word (named is MATERIALIZED for that). The page and how many there are come of one pass.
_FIND = """
WITH named AS MATERIALIZED (
  SELECT id, record_id, scope, number, surname, forename FROM people_recordversion WHERE agency_id = %(agency)s{words})
SELECT n.scope, count(*) OVER () FROM named n
WHERE NOT EXISTS (SELECT FROM people_recordversion later WHERE later.record_id = n.record_id AND later.number > n.number)
ORDER BY n.surname, n.forename, n.id LIMIT %(most)s OFFSET %(skip)s
"""
_WORD = " AND (upper(forename) LIKE upper(%({name})s) OR upper(surname) LIKE upper(%({name})s))"
# The records about a person, for a statement's `WITH own AS MATERIALIZED (…)`: row security is asked once for what stands there.
OWN = "SELECT scope FROM people_membership WHERE person = sec.present_id(%(person)s) AND until_at IS NULL"
# These and the records about everyone whom one of them puts in a household with the person, as the viewer may see them. Arrays,
# so that each step is asked from the one before it, and one that nothing leads to not at all.
OWN_AND_AROUND = """
SELECT scope FROM own UNION ALL SELECT scope FROM people_membership WHERE until_at IS NULL AND person = ANY (ARRAY(
  SELECT person FROM people_membership WHERE until_at IS NULL AND scope = ANY (ARRAY(
    SELECT scope FROM people_householdmember WHERE until_on IS NULL AND household = ANY (ARRAY(
      SELECT household FROM people_householdmember WHERE until_on IS NULL AND scope = ANY (ARRAY(SELECT scope FROM own))))))))
"""


def person(*, viewer: Viewer, person: UUID) -> Person | None:
    """The person through the records this viewer may see; None when there are none (which may mean not allowed)."""
    with connection.cursor() as cursor:
        cursor.execute(NEWEST_OF_PERSON, {"person": person})
        return person_in(rows=cursor.fetchall(), viewer=viewer, person=person)


def person_in(*, rows: Iterable[tuple[Any, ...]], viewer: Viewer, person: UUID) -> Person | None:
    """The same from what NEWEST_OF_PERSON was answered, for whoever asks that as part of a longer statement."""
    cards = [replace(card, person=person) for card in _cards(rows)]
    own_first = sorted(cards, key=lambda card: (card.agency != viewer.actor.agency, -card.written_at.timestamp()))
    return Person(person, tuple(own_first)) if cards else None


def persons(*, viewer: Viewer, persons: Iterable[UUID]) -> dict[UUID, Person]:
    """Those of the persons who are open to the viewer, each through the records that are, the viewer's own agency's first."""
    scopes = _scopes_of(persons)
    cards = {card.record: card for card in records(viewer=viewer, scopes=dict.fromkeys(set().union(*scopes.values())))}
    found = {one: [replace(cards[record], person=one) for record in held if record in cards] for one, held in scopes.items()}
    for own_first in found.values():
        own_first.sort(key=lambda card: (card.agency != viewer.actor.agency, -card.written_at.timestamp()))
    return {one: Person(one, tuple(held)) for one, held in found.items() if held}


def ids_of(*, viewer: Viewer, person: UUID) -> list[UUID]:
    """An id of a person and their others: what was written under them before records were joined is still found there."""
    del viewer  # ids only: what stands under them is narrowed by row security
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH present AS MATERIALIZED (SELECT sec.present_id(%(person)s) AS one)"
            " SELECT one FROM present UNION SELECT sec.joined_to(ARRAY[one]) FROM present", {"person": person},
        )  # fmt: skip
        return [person, *sorted(one for (one,) in cursor.fetchall() if one not in (None, person))]


def may_see(*, viewer: Viewer, person: UUID) -> Allowed | Refused:
    """Whether this person is open to the viewer at all."""
    del viewer  # row security narrows
    if not _scopes_of([person]):
        return Refused("There is no such child, or the record is not open to you.", "Row security")
    return Allowed()


def _scopes_of(persons: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """Person → the records about them that are open. An id that was joined to another has that one's."""
    found: dict[UUID, set[UUID]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT asked.id, m.scope FROM unnest(%s::uuid[]) AS asked (id)"
            " JOIN people_membership m ON m.person = sec.present_id(asked.id) AND m.until_at IS NULL", [list(persons)],
        )  # fmt: skip
        for person, scope in cursor.fetchall():
            found.setdefault(person, set()).add(scope)
    return found


def persons_of(*, viewer: Viewer, records: Iterable[UUID]) -> dict[UUID, UUID]:
    """Record → person, for those of the given records that have one at present."""
    del viewer  # row security narrows
    rows = Membership.objects.filter(scope__in=list(records), until_at=None)
    return dict(rows.values_list("scope", "person"))


def scopes_of(*, viewer: Viewer, person: UUID) -> list[UUID]:
    """Ids of the records about a person that this viewer may see."""
    del viewer  # row security narrows
    return sorted(_scopes_of([person]).get(person, ()))


def owners_of(*, viewer: Viewer, persons: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """Record that this viewer may see → those of the persons whom it is about: more than one where ids were joined."""
    del viewer  # row security narrows
    found: dict[UUID, list[UUID]] = {}
    for person, scopes in _scopes_of(persons).items():
        for scope in scopes:
            found.setdefault(scope, []).append(person)
    return found


def records(*, viewer: Viewer, scopes: Mapping[UUID, UUID | None]) -> list[RecordCard]:
    """The newest version of each record (record → person) that this viewer may see."""
    del viewer  # row security narrows
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST_OF_RECORDS, {"records": list(scopes)})
        return [replace(card, person=scopes.get(card.record)) for card in _cards(cursor.fetchall())]


def _cards(rows: Iterable[tuple[Any, ...]]) -> list[RecordCard]:
    """The newest version of each record that was found; whose it is, is for the caller to say."""
    return [
        RecordCard(scope, agency, number, Facts(**dict(zip(FACTS, facts, strict=True))), written_at, None)
        for scope, agency, number, written_at, *facts in rows
    ]


def household(*, viewer: Viewer, person: UUID) -> list[HouseholdCard]:
    """Everyone whom a visible record puts in a household with this person, one card a person, the person left out."""
    return households(viewer=viewer, persons=[person]).get(person, [])


def households(*, viewer: Viewer, persons: Iterable[UUID]) -> dict[UUID, list[HouseholdCard]]:
    """The same for many: person → who lives with them; whoever is not open to the viewer is left out."""
    own = _scopes_of(persons)
    homes = HouseholdMember.objects.filter(scope__in=set().union(*own.values()), until_on=None).values("household")
    lived: dict[UUID, set[UUID]] = defaultdict(set)
    members: dict[UUID, dict[UUID, HouseholdMember]] = defaultdict(dict)
    for row in HouseholdMember.objects.filter(household__in=homes, until_on=None):
        lived[row.scope].add(row.household)
        members[row.household][row.scope] = row
    linked = dict(Membership.objects.filter(scope__in=list(lived), until_at=None).values_list("scope", "person"))
    cards = {card.record: card for card in records(viewer=viewer, scopes=linked)}
    found = {}
    for person, held in own.items():
        near = {scope: row for record in held for home in lived.get(record, ()) for scope, row in members[home].items()}
        found[person] = _at_home([(cards[scope], near[scope]) for scope in sorted(near) if scope in cards and scope not in held])
    return found


def _at_home(rows: Iterable[tuple[RecordCard, HouseholdMember]]) -> list[HouseholdCard]:
    """One card a person, the oldest first."""
    found: dict[UUID, HouseholdCard] = {}
    for card, row in rows:
        if card.person is None:
            continue
        before = found.get(card.person)
        parts = dict.fromkeys((*(before.parts if before else ()), row.part))
        name, born = (before.name, before.date_of_birth) if before else (card.facts.name, card.facts.date_of_birth)
        found[card.person] = HouseholdCard(card.person, name, born, tuple(parts))
    return sorted(found.values(), key=lambda card: (card.date_of_birth or "9", card.name))


def held_relationships(*, viewer: Viewer, persons: Iterable[UUID]) -> list[RelationCard]:
    """What each agency said last of how these people are related to anybody, the ended ones too, in the order it was said."""
    del viewer  # row security narrows
    wanted = list(persons)
    newest: dict[tuple[object, ...], RelationCard] = {}
    for row in Relationship.objects.filter(Q(one__in=wanted) | Q(other__in=wanted)).order_by("at", "pk"):
        draft = RelationDraft(row.one, row.other, row.kind, row.contact, row.since_on, row.until_on)
        pair = tuple(sorted((row.one, row.other))) if row.kind in EVEN else (row.one, row.other)
        key = (row.agency_id, row.kind, *pair)
        newest.pop(key, None)
        newest[key] = RelationCard(row.agency_id, draft, row.noted_by_id, row.at)
    return list(newest.values())


def network(*, viewer: Viewer, person: UUID) -> list[RelationCard]:
    """Relationships that hold now around a person and around those near them: brothers and sisters stand behind a parent."""
    near = {person, *(card.person for card in household(viewer=viewer, person=person) if card.person)}
    for _ in range(2):
        found = [card for card in held_relationships(viewer=viewer, persons=near) if card.draft.until is None]
        near |= {one for card in found for one in (card.draft.one, card.draft.other)}
    return found


def person_by_number(*, viewer: Viewer, number: str) -> UUID | None:
    """The person of the agency's own record of that number; None when there is none open to the viewer."""
    held = Record.objects.filter(agency_id=viewer.actor.agency, external_id=number).values("scope")
    return Membership.objects.filter(scope__in=held, until_at=None).values_list("person", flat=True).first()


def agencies_that_know(*, viewer: Viewer, person: UUID) -> dict[int, datetime]:
    """Agency id → since when it holds a record of this person. Existence only, restricted records left out."""
    del viewer  # the function reads the signed context
    with connection.cursor() as cursor:
        cursor.execute("SELECT agency_id, since FROM sec.agencies_that_know(%s)", [person])
        return dict(cursor.fetchall())


def faults(*, draft: RecordDraft) -> dict[str, str]:
    """Column → what is wrong and what to do; empty when the draft can be kept. Asks no row."""
    return rules.faults(draft.external_id, draft.facts)


def find(*, viewer: Viewer, text: str, page: int) -> Page[RecordCard]:
    """The agency's own records whose name begins with each word of `text`, page by page."""
    page = max(page, 1)
    rows, total = _named(viewer, text, page)
    if not rows and page > 1:
        total = _named(viewer, text, 1)[1]

    def cards(places: slice) -> list[RecordCard]:
        number = places.start // _PAGE + 1
        chosen = rows if number == page else _named(viewer, text, number)[0]
        linked = dict(Membership.objects.filter(scope__in=chosen, until_at=None).values_list("scope", "person"))
        found = {card.record: card for card in records(viewer=viewer, scopes=dict.fromkeys(chosen) | linked)}
        return [found[scope] for scope in chosen]

    return page_of(page, total=total, size=_PAGE, take=cards)


def _named(viewer: Viewer, text: str, page: int) -> tuple[list[UUID], int]:
    """One page of the records that `find` asks for, and how many there are; past the end neither."""
    words = {f"word{place}": connection.ops.prep_for_like_query(word) + "%" for place, word in enumerate(text.split())}
    given = {"agency": viewer.actor.agency, "most": _PAGE, "skip": (page - 1) * _PAGE}
    with connection.cursor() as cursor:
        cursor.execute(_FIND.format(words="".join(_WORD.format(name=name) for name in words)), {**words, **given})
        rows = cursor.fetchall()
    return [scope for scope, _total in rows], rows[0][1] if rows else 0
