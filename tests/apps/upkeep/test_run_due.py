"""Tasks that run by themselves: when due, by one worker at a time, again after a kill, and one's fault stops no other."""

import threading
from datetime import datetime, timedelta

import pytest
import worker_acts
from django.db import connection
from testing_database import Database

from keepsight.apps.upkeep import operations
from keepsight.apps.upkeep.queries import task_states
from keepsight.config import worker
from keepsight.vocabulary.tasks import Task

MINUTE = timedelta(minutes=1)


@pytest.fixture
def ran(live: Database) -> list[datetime]:
    """As the worker role; what the task did."""
    worker_acts.become_worker(live)
    return []


def noting(ran: list[datetime], name: str = "test.note") -> Task:
    def run(at: datetime) -> int:
        ran.append(at)
        return 3

    return Task(name, 10 * MINUTE, "Notes", run)


def test_it_runs_when_due_and_says_how_much_it_did(ran: list[datetime], at: datetime) -> None:
    for moment in (at, at + 9 * MINUTE, at + 10 * MINUTE):
        operations.run_due(tasks=[noting(ran)], by=None, at=moment)
    assert ran == [at, at + 10 * MINUTE]
    [state] = task_states().values()
    assert (state.name, state.done_at, state.did, state.fault) == ("test.note", at + 10 * MINUTE, 3, "")


def test_a_fault_is_noted_by_its_kind_tried_again_and_stops_no_other(ran: list[datetime], at: datetime) -> None:
    def fail(at: datetime) -> int:
        del at
        raise ValueError("Zosia")

    both = [Task("test.fail", 10 * MINUTE, "Fails", fail), noting(ran)]
    assert operations.run_due(tasks=both, by=None, at=at) == ["test.note"]
    state = task_states()["test.fail"]
    assert (state.fault, state.failed_at, state.done_at) == ("ValueError", at, None)
    mended = [noting(ran, "test.fail")]
    assert operations.run_due(tasks=mended, by=None, at=at + timedelta(seconds=30)) == []
    assert operations.run_due(tasks=mended, by=None, at=at + MINUTE) == ["test.fail"]
    assert task_states()["test.fail"].failed_at is None


def test_two_workers_do_not_run_one_task_at_once(ran: list[datetime], at: datetime) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def wait(at: datetime) -> int:
        ran.append(at)
        inside.set()
        assert go_on.wait(30)
        return 1

    def other() -> None:
        operations.run_due(tasks=[Task("test.wait", MINUTE, "Waits", wait)], by=None, at=at)
        connection.close()

    first = threading.Thread(target=other)
    first.start()
    assert inside.wait(30)
    assert operations.run_due(tasks=[noting(ran, "test.wait")], by=None, at=at + 60 * MINUTE) == []
    go_on.set()
    first.join()
    assert ran == [at]


def test_a_killed_run_is_run_again_at_once(ran: list[datetime], at: datetime) -> None:
    class KilledError(BaseException):
        """As if the process were gone."""

    def die(at: datetime) -> int:
        del at
        connection.close()
        raise KilledError

    with pytest.raises(KilledError):
        operations.run_due(tasks=[Task("test.die", 10 * MINUTE, "Dies", die)], by=None, at=at)
    assert operations.run_due(tasks=[noting(ran, "test.die")], by=None, at=at + timedelta(seconds=1)) == ["test.die"]


def test_the_web_role_runs_no_task(live: Database) -> None:
    with live.connect("web") as web, pytest.raises(Exception, match="permission denied"):
        web.execute("SELECT sec.begin_task('x.y', '1 minute', now())")


def test_every_app_s_tasks_are_found_once() -> None:
    assert "decisions.escalate" in {task.name for task in worker.tasks()}


@pytest.mark.parametrize(("name", "every"), [("escalate", MINUTE), ("decisions.escalate", timedelta(0))])
def test_a_task_without_a_name_or_a_pause_is_none(name: str, every: timedelta) -> None:
    with pytest.raises(ValueError, match="a task has a name"):
        Task(name, every, "", lambda at: at.day)
