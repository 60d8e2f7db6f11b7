"""A small area in which every table about a child holds rows of at least two agencies."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

import invented
import small_response
from testing_database import Database

from keepsight.apps.access import operations as access
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions import queries as decision_queries
from keepsight.apps.decisions.models import Delegation
from keepsight.apps.decisions.values import AnswerDraft
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.linkage import queries as linkage_queries
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Purpose, Viewer
from keepsight.vocabulary.subjects import Subject


@dataclass(frozen=True)
class Area:
    """The child, and what each agency holds of her."""

    database: Database
    person: UUID
    records: dict[str, UUID]  # by agency code
    decisions: dict[str, UUID]  # by agency code


def make(database: Database, at: datetime) -> Area:
    """Police and social care each hold records, an event, a household, a contact, a decision with its answer, a scope."""
    known = keep(invented.POLICE, invented.ZOSIA, at)
    sent = invented.receive(at)
    person = sent.placed.person
    invented.receive(at, by="detective-sergeant", child=invented.other_child(1))
    made = {
        invented.SOCIAL_CARE: decide("social-worker", "team-manager", "referral", person, at),
        invented.POLICE: decide("detective-sergeant", "detective-inspector", "investigation", person, at),
    }
    lines = (
        (invented.SOCIAL_CARE, "team-manager", "social-worker"),
        (invented.POLICE, "detective-inspector", "detective-sergeant"),
    )
    for number, (code, senior, deputy) in enumerate(lines):
        another = keep(code, invented.other_child(10 + number), at)
        with invented.acting_as(senior) as by:
            access.open_scope(basis="another child", persons=[another.person], members=[], by=by, at=at)
            access.restrict(scope=uuid4(), users=[by.user], reason="example", by=by, at=at)
            access.lock_out(scope=uuid4(), user=by.user, reason="example", by=by, at=at)
            Delegation.objects.create(
                agency_id=by.agency, holder_id=by.user, deputy_id=invented.user(deputy), rank=by.rank, from_on=at.date(),
                until_on=at.date(), reason="On leave", made_at=at,
            )  # fmt: skip
            viewer = Viewer(by, Purpose.SAFEGUARDING)
            access.log_read(by=viewer, subject=Subject("person", person), page="child", at=at)
        small_response.fill(senior, deputy, another.person, at)
        review(code, senior, invented.other_child(20 + number), at)
    escalate(database, at)
    return Area(database, person, {invented.POLICE: known.record, invented.SCHOOL: sent.placed.record}, made)


def review(code: str, senior: str, child: Facts, at: datetime) -> None:
    """Two records of one agency that only a person can say to be one child's: joined, and parted again."""
    for number in ("9990000018", "9434765919"):
        with invented.acting_as(code, Purpose.LOADING) as by:
            kept = people.keep(draft=RecordDraft(f"L-{number}", replace(child, nhs_number=number)), by=by, at=at)
            linkage.place(record=kept, by=by, at=at)
    with invented.acting_as(senior) as by:
        links = linkage_queries.possible_links(viewer=Viewer(by, Purpose.SAFEGUARDING), page=1).items
        linkage.answer_possible(link=links[0].id, same=True, reason="One child", by=by, at=at)
        linkage.split(record=kept.record, reason="After all not", by=by, at=at)


def keep(code: str, child: Facts, at: datetime) -> Placed:
    """An agency's own record of a child, in a household, with an event."""
    with invented.acting_as(code, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft(f"R-{child.forename}", child, uuid4(), "child"), by=by, at=at)
        chronology.add(event=EventDraft(kept.record, "visit", "2026-10-02", "A visit"), by=by, at=at)
        return linkage.place(record=kept, by=by, at=at)


def decide(author: str, senior: str, kind: str, person: UUID, at: datetime) -> UUID:
    """A decision about her with a senior's answer and a colleague's dissent."""
    with invented.acting_as(author) as by:
        made = decisions.decide(
            person=person, draft=invented.decision(kind), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )
        decisions.dissent(decision=made, words="I would go further", by=by, at=at)
        decisions.add(decision=made, words="The school rang", by=by, at=at)
    with invented.acting_as(senior) as by:
        card = decision_queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=made, at=at)
        assert card
        conditions = (("See the brother alone", at.date()),)
        draft = AnswerDraft(Answer.CONDITIONS, "Read the whole", card.content_hash, conditions)
        decisions.answer(decision=made, draft=draft, by=by, at=at)
    return made


def escalate(database: Database, at: datetime) -> None:
    """As if nobody had answered in time: a note of the worker about each decision."""
    with database.connect("bootstrap") as superuser:
        superuser.execute(
            "INSERT INTO decisions_escalation (version_id, agency_id, scope, rank, at, ledger_index)"
            " SELECT id, agency_id, scope, 'service-manager', %s, 0 FROM decisions_decisionversion", [at],
        )  # fmt: skip
