"""Several at once: one child stays one person, one key one contact, one version one answer, one edit the next version."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import invented
import posting
import pytest
from contexts import count
from django.db import connection
from running import Running, running
from small_area import Area
from testing_database import Database

from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions import queries as decision_queries
from keepsight.apps.decisions.values import AnswerDraft
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.answers import RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer

T = TypeVar("T")
SENDERS = ("larch-walk-primary", "northmere-community-health")


@pytest.fixture
def site(own_database: Database, folder: Path) -> Iterator[Running]:
    with running(own_database, folder) as made:
        yield made


def at_once(acts: Sequence[Callable[[], T]]) -> list[T]:
    """Each act in a thread of its own with a database connection of its own, all let go at one moment."""
    ready, answers, faults = threading.Barrier(len(acts)), [], []

    def run(act: Callable[[], T]) -> None:
        try:
            ready.wait(timeout=30)
            answers.append(act())
        except BaseException as error:  # noqa: BLE001 - reported below, in the test's own thread
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert faults == []
    return answers


def test_eight_contacts_about_one_new_child_make_one_person(site: Running) -> None:
    tokens = [posting.token(site, code) for code in SENDERS]
    child = invented.ZOSIA
    answers = at_once([lambda bearer=bearer: posting.post(site, bearer, posting.body(child)) for bearer in tokens * 4])
    assert [status for status, _ in answers] == [201] * 8
    assert len({given["person_id"] for _, given in answers}) == 1
    assert Counter(given["link"]["status"] for _, given in answers) == {"new": 1, "link": 7}
    assert len({given["reference"] for _, given in answers}) == 8
    with site.database.connect("bootstrap") as superuser:
        assert count(superuser, "people_record") == 16, "the sender's and the receiver's"
        people = superuser.execute("SELECT count(DISTINCT person), count(*) FROM people_membership WHERE until_at IS NULL")
        assert people.fetchone() == (1, 16)
        gaps = superuser.execute("SELECT count(*) = max(index) + 1 FROM ledger_entry").fetchone()
        assert gaps == (True,)


def family(number: int) -> list[Facts]:
    """Four children of one home; those of two neighbouring families share a surname and a postcode."""
    home = {
        "surname": f"{'Brampton' if number % 2 else 'Tarnholt'}",
        "address": f"{number + 1} Larch Walk",
        "postcode": "NX1 4AB",
    }
    first = (
        "Benedek Dorota Gwilym Karina",
        "Alasdair Fenella Ottilie Ruaridh",
        "Bronagh Cuthbert Ingrid Tarik",
        "Delyth Esme Joscelin Yusra",
    )
    return [
        Facts(forename=name, date_of_birth=f"{2010 + number}-0{place + 1}-1{place}", **home)
        for place, name in enumerate(first[number].split())
    ]


def test_eight_writers_on_overlapping_families_make_each_child_once(live: Database, at: datetime) -> None:
    """Each places all children, one a transaction, in an order of its own: nobody twice, nobody joined, no ring of waiters."""
    children = [child for number in range(4) for child in family(number)]

    def write(writer: int) -> None:
        code = (invented.POLICE, invented.SOCIAL_CARE, invented.SCHOOL)[writer % 3]
        for step in range(len(children)):
            place = (step * (2 * writer + 1) + writer) % len(children)
            with invented.acting_as(code, Purpose.LOADING) as by:
                kept = people.keep(draft=RecordDraft(f"W{writer}-{place}", children[place]), by=by, at=at)
                linkage.place(record=kept, by=by, at=at)

    at_once([lambda writer=writer: write(writer) for writer in range(8)])
    with live.connect("bootstrap") as superuser:
        found = superuser.execute(
            "SELECT count(*), count(DISTINCT (v.forename, v.date_of_birth)) FROM people_membership m"
            " JOIN people_recordversion v ON v.scope = m.scope WHERE m.until_at IS NULL GROUP BY m.person"
        ).fetchall()
    assert found == [(8, 1)] * len(children)


def test_one_key_eight_times_at_once_is_one_contact(site: Running) -> None:
    bearer = posting.token(site, SENDERS[0])
    answers = at_once([lambda: posting.post(site, bearer, posting.body(), key="one-key-only")] * 8)
    assert [status for status, _ in answers] == [201] * 8
    assert len({str(given) for _, given in answers}) == 1
    with site.database.connect("bootstrap") as superuser:
        assert count(superuser, "intake_contact") == 1
        assert count(superuser, "people_record") == 2
        assert count(superuser, "ledger_entry", "kind = 'intake.contact.received'") == 1


def second_manager(area: Area) -> Actor:
    """Another post in social care's line."""
    care = invented.actor("team-manager")
    with area.database.connect("bootstrap") as superuser:
        row = superuser.execute(
            "INSERT INTO access_user (email, name, is_active, password)"
            " VALUES ('second@demo.example', 'Second', true, '') RETURNING id"
        ).fetchone()
        assert row
        superuser.execute(
            "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on)"
            " VALUES (%s, %s, 'manager', 'service-manager', '2020-01-01')",
            [row[0], care.agency],
        )
    return invented.actor("second")


def outcome(act: Callable[[], None]) -> str:
    try:
        act()
    except RefusedError as error:
        return error.refused.reason
    return "done"


def edit(decision: UUID, by: Actor, words: str, at: datetime) -> None:
    with invented.acting_as("social-worker"):
        draft = invented.decision(chosen=words)
        decisions.edit(decision=decision, draft=draft, evidence=invented.evidence(at), version=1, by=by, at=at)


def test_two_edits_of_one_version_are_one_edit_and_one_refusal(area: Area, at: datetime) -> None:
    decision, by = area.decisions[invented.SOCIAL_CARE], invented.actor("social-worker")
    answers = at_once([lambda words=words: outcome(lambda: edit(decision, by, words, at)) for words in ("One", "Two")])
    assert sorted(answers) == [
        "Someone else changed this decision while you wrote. Read the new version first.",
        "done",
    ]
    with area.database.connect("bootstrap") as superuser:
        assert count(superuser, "decisions_decisionversion", f"decision_id = '{decision}'") == 2


def test_two_seniors_answering_one_version_are_one_answer(area: Area, at: datetime) -> None:
    decision, author = area.decisions[invented.SOCIAL_CARE], invented.actor("social-worker")
    edit(decision, author, "Written anew", at)
    seniors = {"team-manager": invented.actor("team-manager"), "second": second_manager(area)}
    before = newest_hash(decision, at)

    def sign(persona: str) -> None:
        with invented.acting_as(persona) as by:
            decisions.answer(decision=decision, draft=AnswerDraft(Answer.AGREE, "Read the whole", before), by=by, at=at)

    answers = at_once([lambda persona=persona: outcome(lambda: sign(persona)) for persona in seniors])
    assert sorted(answers) == ["This version has been answered already.", "done"]
    with area.database.connect("bootstrap") as superuser:
        assert count(superuser, "decisions_signoff", f"content_hash = '{before}'") == 1


def newest_hash(decision: UUID, at: datetime) -> str:
    with invented.acting_as("social-worker") as by:
        card = decision_queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
    assert card
    return card.content_hash
