"""A child's chronology, household included, as evidence and for headings."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from keepsight.apps.access import queries as access
from keepsight.apps.access.values import ScopeCard
from keepsight.apps.chronology import queries as chronology
from keepsight.apps.decisions.values import Evidence
from keepsight.apps.desk.values import Told
from keepsight.apps.people import queries as people
from keepsight.apps.people.values import Person
from keepsight.engines.chronology import Event, evidence_hash
from keepsight.ui.words import plain_date
from keepsight.vocabulary.people import Viewer


def events(*, viewer: Viewer, person: UUID, household: bool) -> list[Event]:
    """All events about a person, and on request about the household, that this viewer may see."""
    if household:
        return chronology.events_around(viewer=viewer, person=person)
    return chronology.events(viewer=viewer, scopes=people.scopes_of(viewer=viewer, person=person))


def as_known(*, viewer: Viewer, person: UUID, household: bool) -> list[Event]:
    """The same for looking back: what was known of a record before it proved to be this person's was not known of this person."""
    later = chronology.joined_later(viewer=viewer, person=person)
    found = events(viewer=viewer, person=person, household=household)
    return [replace(event, known_at=max(event.known_at, later.get(event.id, event.known_at))) for event in found]


def evidence(*, viewer: Viewer, person: UUID, at: datetime) -> Evidence:
    """The chronology as it stands for this viewer at a moment: what a decision fixes by its hash."""
    return evidence_of(viewer=viewer, events=events(viewer=viewer, person=person, household=True), at=at)


def evidence_of(*, viewer: Viewer, events: list[Event], at: datetime) -> Evidence:
    """The same of events that were asked for already."""
    del viewer  # row security narrowed when they were asked for
    known = [event for event in events if event.known_at <= at]
    lines = tuple((plain_date(event.happened), event.agency, event.title) for event in known)
    return Evidence(evidence_hash(known), at, lines, tuple(event.id for event in known))


def told(*, viewer: Viewer, evidence: Iterable[Evidence], agency: int) -> list[Told]:
    """Of each evidence of an agency's decision the lines that this viewer may read, and how many are left out."""
    fixed = list(evidence)
    kept = chronology.kept_from(viewer=viewer, events={event for one in fixed for event in one.events if event}, agency=agency)
    return [_told(one, kept) for one in fixed]


def _told(evidence: Evidence, kept: frozenset[str]) -> Told:
    shown = tuple((happened, agency, title) for happened, agency, title, event in evidence.rows if event not in kept)
    return Told(evidence.as_known_at, shown, len(evidence.lines) - len(shown))


def who(*, viewer: Viewer, person: UUID) -> Person | None:
    """The person, for headings."""
    return people.person(viewer=viewer, person=person)


def own_scope(*, viewer: Viewer, person: UUID, episode: UUID) -> ScopeCard | None:
    """An open episode about this person that the viewer's own agency opened; None for any other."""
    scopes = {scope.id: scope for scope in access.open_scopes(viewer=viewer, person=person)}
    scope = scopes.get(episode)
    return scope if scope and scope.agency == viewer.actor.agency else None


def record_name(*, viewer: Viewer, record: UUID) -> str:
    """The name on one of the agency's own records; empty when it is not open to the viewer."""
    cards = people.records(viewer=viewer, scopes=dict.fromkeys([record]))
    return cards[0].facts.name if cards else ""
