"""An invented child as several agencies wrote her down, contacts and decisions about her, and the personas who act."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as access_queries
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions import queries as decision_queries
from keepsight.apps.decisions.values import AnswerDraft, DecisionDraft, Evidence
from keepsight.apps.intake import operations as intake
from keepsight.apps.intake.values import ContactDraft, Received
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries as people_queries
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Actor, Purpose, Viewer
from keepsight.vocabulary.personas import DOMAIN

SOCIAL_CARE, POLICE, SCHOOL = "northmere-childrens-services", "northmere-police", "larch-walk-primary"
ZOSIA = Facts(
    forename="Zosia", surname="Nowak-Hale", date_of_birth="2018-03-12", sex="F", address="14 Larch Walk",
    postcode="NX1 4AB", phone="07700900142", nhs_number="9990142769",
)  # fmt: skip


def other_child(number: int) -> Facts:
    """A child who shares nothing with any other: no name, no day, no home."""
    letters = "".join("bdfgklmnprstvz"[number // 14**place % 14] + "aeiou"[(number + place) % 5] for place in range(4))
    return Facts(
        forename=letters.title(), surname=f"{letters[::-1]}ward".title(), sex="FM"[number % 2],
        date_of_birth=f"{2008 + number % 17}-{1 + number % 12:02d}-{1 + number % 28:02d}",
        address=f"{1 + number} {letters} Lane", postcode=f"NY{number % 90 + 1} {number % 9 + 1}AA",
    )  # fmt: skip


def user(slug: str) -> int:
    """The id of a persona, or of an agency's service account when `slug` is an agency's code."""
    found = access_queries.user_by_email(f"{slug}@{DOMAIN}") or access_queries.user_by_email(f"service@{slug}.example")
    assert found, slug
    return found


def actor(slug: str) -> Actor:
    """A persona, or an agency's service account, as the session would say."""
    found = access_queries.actor_of(user=user(slug), on=date(2026, 11, 20))
    assert found, slug
    return found


def viewer(slug: str, purpose: Purpose = Purpose.SAFEGUARDING) -> Viewer:
    """A persona who looks."""
    return Viewer(actor(slug), purpose)


@contextmanager
def acting_as(slug: str, purpose: Purpose = Purpose.SAFEGUARDING) -> Iterator[Actor]:
    """One transaction in the signed context of a persona."""
    found = viewer(slug, purpose)
    with access.viewing(found):
        yield found.actor


def contact(child: Facts = ZOSIA, **changes: str) -> ContactDraft:
    """A contact about a child, to children's social care."""
    draft = ContactDraft(
        to_agency=SOCIAL_CARE, child=child, seen_heard="A change since the summer", safety="At school until 3:30pm",
        family_told="Nothing yet",
    )  # fmt: skip
    return replace(draft, **changes)


def receive(at: datetime, *, by: str = "school-dsl", key: str = "", child: Facts = ZOSIA, **changes: str) -> Received:
    """A contact sent by a persona, in a context and a transaction of its own."""
    with acting_as(by) as sender:
        return intake.receive(draft=contact(child, **changes), key=key or str(uuid4()), by=sender, at=at)


def decision(kind: str = "referral", **changes: str) -> DecisionDraft:
    """A decision as a person writes it."""
    draft = DecisionDraft(
        kind, "Assess jointly", (("Act together", "Each holds a part", ""), ("Wait", "", "Nobody would see her")),
        "Together the entries show more", "“I like it when it is me, Mama and Leo.”", "not-yet-known",
    )  # fmt: skip
    return replace(draft, **changes)


def evidence(at: datetime) -> Evidence:
    """A chronology of one line, as it stood."""
    return Evidence("ab" * 32, at.astimezone(UTC), (("20 November 2026", "Larch Walk Primary School", "Concern recorded"),))


def overseen_decision(
    person: UUID, kind: str, at: datetime, *, author: str = "social-worker", senior: str = "team-manager"
) -> UUID:
    """A decision of the kind, and its senior's agreement."""
    with acting_as(author) as by:
        made = decisions.decide(person=person, draft=decision(kind), evidence=evidence(at), key=uuid4(), by=by, at=at)
    with acting_as(senior) as by:
        card = decision_queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=made, at=at)
        assert card
        draft = AnswerDraft(Answer.AGREE, "Read the whole", card.content_hash)
        decisions.answer(decision=made, draft=draft, by=by, at=at)
    return made


def hold_record(agency: str, child: Facts, at: datetime) -> UUID:
    """An agency's own record of a child, placed. Returns the person."""
    with acting_as(agency, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft(f"R-{child.forename}", child), by=by, at=at)
        return linkage.place(record=kept, by=by, at=at).person


def household(child: UUID, at: datetime) -> UUID:
    """Social care puts a child in a home with a brother and a man under supervision. Returns the brother's person."""
    home, by_part = uuid4(), {"child": replace(ZOSIA, forename="Leo", nhs_number="9990142777", date_of_birth="2023-06-21")}
    by_part["mother’s partner"] = replace(other_child(7), date_of_birth="1987-05-30")
    persons = {}
    with acting_as(SOCIAL_CARE, Purpose.LOADING) as by:
        held = people_queries.person(viewer=Viewer(by, Purpose.SAFEGUARDING), person=child)
        assert held
        own = next(card for card in held.records if card.agency == by.agency)
        people.keep(draft=RecordDraft(own.external_id, own.facts, home, "child"), by=by, at=at)
        for part, facts in by_part.items():
            kept = people.keep(draft=RecordDraft(f"H-{facts.forename}", facts, home, part), by=by, at=at)
            persons[part] = linkage.place(record=kept, by=by, at=at).person
        event = EventDraft(kept.record, "supervision", at.date().isoformat(), "Under supervision")
        chronology.add(event=event, by=by, at=at)
    return persons["child"]
