"""The worker tells each person of what is theirs: late and danger at once and once, the rest in one digest a day, no names."""

from datetime import datetime, timedelta

import invented
import pytest
import worker_acts
from casework import Case, open_case
from testing_database import Database

from keepsight.apps.desk import operations
from keepsight.apps.desk import queries as needs
from keepsight.apps.intake import operations as intake
from keepsight.apps.notices import queries
from keepsight.apps.notices.models import Notice
from keepsight.apps.notices.values import NoticeCard
from keepsight.apps.response import operations as response
from keepsight.apps.response import queries as response_queries
from keepsight.config.worker import tasks

DAY = timedelta(days=1)


@pytest.fixture
def running(live: Database, at: datetime) -> Case:
    """A response with its clocks, led by the social worker; from here on the process is the worker."""
    case = open_case(at)
    case.step("accept-referral")
    worker_acts.become_worker(live)
    return case


def told(persona: str) -> list[NoticeCard]:
    with invented.acting_as(persona):
        return queries.notices(viewer=invented.viewer(persona))


def words(persona: str, kind: str) -> list[str]:
    return [one.words for one in told(persona) if one.kind == kind]


def test_a_breached_clock_is_told_once_to_whom_it_waits_for(running: Case) -> None:
    late = running.now + 5 * DAY
    assert operations.remind(by=None, at=late) > 0
    assert operations.remind(by=None, at=late + timedelta(minutes=15)) == 0
    assert words("social-worker", "late") == ["Due: a decision on the type of response"]
    assert words("detective-sergeant", "late") == []
    assert all("Zosia" not in one.words for persona in ("social-worker", "team-manager") for one in told(persona))
    assert Notice.objects.count() == 0, "the worker itself sees nobody's notices"


def test_a_manager_is_told_once_that_a_colleague_s_concern_was_not_sent(live: Database, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        intake.save_draft(draft=None, answers={"seen_heard": "Zosia"}, by=by, at=at)
    worker_acts.become_worker(live)
    for hours in (23, 25, 26):
        operations.remind(by=None, at=at + timedelta(hours=hours))
    assert words("team-manager", "late") == ["A colleague’s concern was not sent"]
    assert words("social-worker", "late") == []


def test_the_digest_comes_once_a_day_from_eight(running: Case) -> None:
    morning = (running.now + DAY).replace(hour=7, minute=30)
    operations.remind(by=None, at=morning)
    assert words("social-worker", "digest") == []
    for minutes in (30, 45, 500):
        operations.remind(by=None, at=morning + timedelta(minutes=minutes))
    [digest] = words("social-worker", "digest")
    assert digest.startswith("Today: 0 late, ")
    operations.remind(by=None, at=morning + 2 * DAY)
    operations.remind(by=None, at=morning + 2 * DAY + timedelta(hours=1))
    assert len(words("social-worker", "digest")) == 2
    assert words("probation-officer", "digest") == [], "nothing waits for her"


def test_danger_interrupts_whoever_leads_until_it_is_answered(running: Case) -> None:
    invented.household(running.person, running.now)
    operations.remind(by=None, at=running.now)
    [danger] = words("social-worker", "danger")
    assert danger.startswith("A person of known risk lives in this child’s home.")
    assert words("team-manager", "danger") == []
    viewer = invented.viewer("social-worker")
    with invented.acting_as("social-worker") as by:
        [card] = response_queries.dangers(viewer=viewer, at=running.now)
        given = {"answer": "done", "words": "Asked probation", "later_on": None}
        response.answer_prompt(person=running.person, key=card.prompt.key, **given, by=by, at=running.now)  # type: ignore[arg-type]  # by name
        assert response_queries.dangers(viewer=viewer, at=running.now) == []


def test_what_waits_for_somebody_who_left_is_told_to_their_managers(running: Case, live: Database) -> None:
    invented.household(running.person, running.now)
    with live.connect("migrator") as owner:
        owner.execute(
            "UPDATE access_appointment SET until_on = %s WHERE user_id = %s", [running.now.date(), invented.user("social-worker")]
        )
    operations.remind(by=None, at=running.now + 5 * DAY)
    assert "Due: a decision on the type of response" in words("team-manager", "late")
    assert len(words("team-manager", "danger")) == 1
    assert words("detective-inspector", "danger") == []
    with invented.acting_as("team-manager"):
        rows = needs.needs(viewer=invented.viewer("team-manager"), at=running.now + 5 * DAY)
    assert {(row.by, row.by_name) for row in rows if row.what.startswith("Due: ")} == {(0, "")}


def test_an_action_s_own_words_stay_on_the_page(running: Case) -> None:
    made = running.call()
    with invented.acting_as("social-worker") as by:
        due = running.now + timedelta(hours=1)
        response.add_action(discussion=made, owner=by.user, words="Ring Ewa", due_at=due, by=by, at=running.now)
    operations.remind(by=None, at=running.now + timedelta(hours=2))
    assert "Action: an action of a discussion" in words("social-worker", "late")


def test_one_person_s_fault_stops_no_other_s(running: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    first, news = invented.user("social-worker"), operations._news

    def faulty(viewer: object, at: datetime) -> object:
        if viewer.actor.user == first:  # type: ignore[attr-defined]  # as it is called
            raise ValueError("Zosia")
        return news(viewer, at)  # type: ignore[arg-type]  # as above

    running.call()
    monkeypatch.setattr(operations, "_news", faulty)
    operations.remind(by=None, at=running.now + timedelta(hours=1))
    assert words("social-worker", "late") == []
    assert "Invited: Strategy discussion" in words("named-nurse", "late")


def test_it_is_among_the_worker_s_tasks() -> None:
    assert "desk.remind" in {task.name for task in tasks()}


@pytest.mark.django_db
def test_no_concern_falls_off_the_list_because_others_came_after_it(at: datetime) -> None:
    for number in range(27):
        invented.receive(at + timedelta(minutes=number), child=invented.other_child(number))
    with invented.acting_as("social-worker"):
        rows = needs.needs(viewer=invented.viewer("social-worker"), at=at + 5 * DAY)
    assert [row.status for row in rows] == ["late"] * 27
