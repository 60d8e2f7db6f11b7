"""Oversight as PostgreSQL keeps it, with acts at once and connections cut off: no decision acts without it, none is stuck."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import invented
import psycopg
from django.db import DatabaseError, connection
from forged_logs import oversight_problems
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from soaking import many
from testing_database import Database

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as who
from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.values import AnswerDraft, DecisionCard
from keepsight.engines.oversight import Answer, Effect, Standing
from keepsight.vocabulary.answers import Allowed, InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer

BEGAN = datetime(2026, 11, 20, 16, 50, tzinfo=UTC)
POSTS = {"team": "team-manager", "service": "service-manager", "head": "head-of-service", "spare": "head-of-service",
         "spare-two": "head-of-service"}  # fmt: skip
ACTING = ["social-worker", "team", "service", "head"]  # the spare ones never act: somebody is always left
Act = Callable[[], None]
people, answers = st.sampled_from(ACTING), st.sampled_from(Answer)
_WHAT = ["answer", "read and answer", "read and answer", "edit", "delegate", "take back", "open"]
acts = st.tuples(
    st.sampled_from(_WHAT),
    people,
    people,
    answers,
)
at_once = st.lists(acts, min_size=1, max_size=3)


def hire(database: Database) -> dict[str, Actor]:
    """The people of children's services: the social worker, and seniors of whom each manages the one before."""
    with database.connect("migrator") as owner:
        for name, rank in POSTS.items():
            owner.execute("INSERT INTO access_user (email, name, is_active, password) VALUES (%s, %s, true, '')", [name, name])
            owner.execute(
                "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on) SELECT u.id, a.id, 'manager', %s,"
                " '2020-01-01' FROM access_user u, access_agency a WHERE u.email = %s AND a.code = %s",
                [rank, name, invented.SOCIAL_CARE],
            )
        managed = (
            "INSERT INTO access_supervision (user_id, manager_id, from_on)"
            " SELECT u.id, m.id, '2020-01-01' FROM access_user u, access_user m WHERE u.email = %s AND m.email = %s"
        )
        owner.execute(managed, ["team", "service"])
    found = {name: who.user_by_email(name) for name in POSTS}
    actors = {name: who.actor_of(user=user, on=date(2026, 11, 20)) for name, user in found.items() if user}
    return {name: actor for name, actor in actors.items() if actor} | {"social-worker": invented.actor("social-worker")}


class Oversight(RuleBasedStateMachine):
    """One decision; in each step up to three people act at once, and perhaps somebody's connection is cut."""

    database: Database
    staff: dict[str, Actor]

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGAN
        self.screens: dict[str, tuple[int, str]] = {}

    @initialize(kind=st.sampled_from(["referral", "closure", "return-home"]), number=st.integers(0, 10**6))
    def decide(self, kind: str, number: int) -> None:
        self.kind = kind
        person = invented.receive(BEGAN, child=invented.other_child(number % 1000)).placed.person
        with access.viewing(self._viewer("social-worker")):
            self.decision = operations.decide(
                person=person, draft=invented.decision(kind), evidence=invented.evidence(BEGAN), key=uuid4(),
                by=self.staff["social-worker"], at=BEGAN,
            )  # fmt: skip

    @rule(chosen=at_once, cut=st.one_of(st.none(), st.integers(0, 40)), hours=st.integers(0, 20))
    def act(self, chosen: list[tuple[str, str, str, Answer]], cut: int | None, hours: int) -> None:
        self.now += timedelta(hours=hours)
        threads = [threading.Thread(target=self._do, args=one) for one in chosen]
        if cut is not None:
            threads.append(threading.Thread(target=self._cut, args=(cut / 1000,)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert not any(thread.is_alive() for thread in threads), "somebody waits for ever"

    def _do(self, what: str, name: str, other: str, answer: Answer) -> None:
        """Refused, invalid or cut off are answers too: what counts is what stands afterwards."""
        try:
            with suppress(RefusedError, InvalidError, DatabaseError), access.viewing(self._viewer(name)):
                self._act_as(what, self.staff[name], name, other, answer)
        finally:
            connection.close()

    def _act_as(self, what: str, by: Actor, name: str, other: str, answer: Answer) -> None:
        if what in ("open", "read and answer"):
            card = self._card(name)
            self.screens[name] = (card.version, card.content_hash)
        version, digest = self.screens.get(name, (1, ""))
        if what in ("answer", "read and answer"):
            follows = "Seen tomorrow" if answer is Answer.OVERTURN else ""
            conditions = (("See her", date(2026, 12, 24)),) if answer is Answer.CONDITIONS else ()
            draft = AnswerDraft(answer, "Read it", digest, conditions, follows)
            operations.answer(decision=self.decision, draft=draft, by=by, at=self.now)
        elif what == "edit":
            new = invented.decision(self.kind, chosen=f"Another {uuid4()}")
            known = invented.evidence(self.now)
            operations.edit(decision=self.decision, draft=new, evidence=known, version=version, by=by, at=self.now)
        elif what == "delegate":
            today, deputy = self.now.date(), self.staff[other].user
            operations.delegate(deputy=deputy, from_on=today, until_on=today, reason="Away", by=by, at=self.now)
        elif what == "take back":
            for one in queries.delegations(viewer=self._viewer(name), on=self.now.date()):
                operations.end_delegation(delegation=one.id, by=by, at=self.now)

    def _cut(self, after: float) -> None:
        threading.Event().wait(after)
        with self.database.connect("bootstrap") as superuser:
            superuser.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                " AND usename LIKE '%\\_web' AND state <> 'idle' ORDER BY random() LIMIT 1"
            )

    def _viewer(self, name: str) -> Viewer:
        return Viewer(self.staff[name], Purpose.SAFEGUARDING)

    def _card(self, name: str) -> DecisionCard:
        with access.viewing(self._viewer(name)):
            card = queries.one(viewer=self._viewer(name), decision=self.decision, at=self.now)
        assert card
        return card

    @invariant()
    def what_acts_was_overseen(self) -> None:
        card = self._card("social-worker")
        need = card.policy.requirements[card.kind]
        if card.effect is Effect.EFFECTIVE or (card.effect is Effect.PROVISIONAL and not need.acts_at_once):
            assert card.effect is Effect.EFFECTIVE, "nobody said it was urgent"
            rows = self._signed()
            assert len({row[0] for row in rows}) == len(rows) == need.signers
            assert all(row[1] == "agree" or row[1] == "conditions" for row in rows)
            assert not {user for row in rows for user in (row[0], row[2])} & self._authors()
            assert not (need.independent and self._authors() & {self.staff["team"].user} and self.staff["service"].user
                        in {row[0] for row in rows}), "the manager of an author"  # fmt: skip

    @invariant()
    def nothing_is_stuck(self) -> None:
        card = self._card("spare")
        if card.standing in (Standing.AGREED, Standing.OVERTURNED):
            return
        for name in ("spare", "spare-two"):
            with access.viewing(self._viewer(name)):
                if isinstance(queries.may_answer(viewer=self._viewer(name), card=card, at=self.now), Allowed):
                    return
        assert isinstance(queries.may_edit(viewer=self._viewer("social-worker"), card=card, at=self.now), Allowed)

    @invariant()
    def rows_and_log_say_the_same(self) -> None:
        pairs = {"decisionversion": r"^decisions\.decision\.(made|edited)$", "signoff": r"^decisions\.signoff\.given$"}
        with self.database.connect("bootstrap") as superuser:
            for table, kinds in pairs.items():
                rows = superuser.execute(f"SELECT ledger_index FROM decisions_{table} ORDER BY 1").fetchall()
                logged = superuser.execute("SELECT index FROM ledger_entry WHERE kind ~ %s ORDER BY 1", [kinds]).fetchall()
                assert rows == logged, table

    def _signed(self) -> list[tuple[int, str, int | None]]:
        """Signer, answer, and in whose place, of the newest version."""
        with self.database.connect("bootstrap") as superuser:
            return superuser.execute(
                "SELECT s.signer_id, s.answer, s.behalf_of_id FROM decisions_signoff s JOIN decisions_decisionversion v"
                " ON v.id = s.version_id AND v.content_hash = s.content_hash WHERE v.decision_id = %s AND v.number ="
                " (SELECT max(number) FROM decisions_decisionversion WHERE decision_id = v.decision_id)", [self.decision],
            ).fetchall()  # fmt: skip

    def _authors(self) -> set[int]:
        with self.database.connect("bootstrap") as superuser:
            rows = superuser.execute(
                "SELECT written_by_id FROM decisions_decisionversion WHERE decision_id = %s", [self.decision]
            )
            return {row[0] for row in rows}


def test_no_history_of_acts_at_once_and_cuts_lets_a_decision_act_unseen_or_stick(live: Database) -> None:
    Oversight.database, Oversight.staff = live, hire(live)
    run_state_machine_as_test(
        Oversight,
        settings=settings(
            max_examples=many(8, 200), stateful_step_count=8, deadline=None, derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
    the_verifier_finds_no_fault(live)


def the_verifier_finds_no_fault(live: Database) -> None:
    """The same from the log alone: by marks, without a name."""
    with live.connect("bootstrap") as superuser:
        rows = superuser.execute("SELECT entry, kind FROM ledger_entry ORDER BY index").fetchall()
    assert oversight_problems([bytes(entry) for entry, _kind in rows]) == []
    assert sum(kind == "decisions.signoff.given" for _entry, kind in rows) > 0


def test_a_cut_connection_leaves_nothing_half_written(live: Database) -> None:
    made: list[UUID] = []
    with suppress(DatabaseError), invented.acting_as("social-worker"):
        made.append(invented.receive(BEGAN).placed.person)
        with live.connect("bootstrap") as superuser:
            superuser.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE '%\\_web'")
        invented.receive(BEGAN, child=invented.other_child(1))
        raise AssertionError("the connection was cut")
    connection.close()
    with live.connect("bootstrap") as superuser, psycopg.connect(live.url("web")) as web:
        assert web.info.status is psycopg.pq.ConnStatus.OK
        assert superuser.execute("SELECT count(*) FROM people_record").fetchone() == (0,)
