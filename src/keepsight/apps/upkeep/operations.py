"""Running tasks that are due: each at most once at a time, whatever else runs, and one's fault stops no other."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from django.db import Error, InterfaceError, OperationalError, connection

from keepsight.vocabulary.tasks import Task

logger = logging.getLogger("keepsight.worker")


def run_due(*, tasks: Iterable[Task], by: None, at: datetime) -> list[str]:
    """Run every task that is due and that no other worker runs; the names of those that were run to their end.

    A fault in a task is noted and logged by its kind; a database that is away is the caller's to wait for.
    """
    del by  # nobody: each task's own operation says in whose name it acts
    return [task.name for task in tasks if _run(task, at)]


def _run(task: Task, at: datetime) -> bool:
    with _held(task.name) as is_ours:
        if not is_ours or not _call("SELECT sec.begin_task(%s, %s, %s)", task.name, task.every, at):
            return False
        try:
            did = task.run(at)
        except (OperationalError, InterfaceError):
            raise  # the connection is gone, and with it the lock
        except Exception as error:  # noqa: BLE001 - whatever it is, the other tasks go on
            fault = type(error).__name__
            # Without its text: that may hold what a row holds.
            logger.error("task %s failed: %s", task.name, fault)  # noqa: TRY400 - a traceback would show values
            _call("SELECT sec.end_task(%s, %s, 0, %s)", task.name, at, fault)
            return False
        _call("SELECT sec.end_task(%s, %s, %s, '')", task.name, at, did)
    if did:
        logger.info("task %s did %d", task.name, did)
    return True


@contextmanager
def _held(name: str) -> Iterator[bool]:
    """A lock of this session: a killed worker's ends with its connection."""
    key = f"keepsight.task.{name}"
    got = bool(_call("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", key))
    try:
        yield got
    finally:
        if got:
            with suppress(Error):
                _call("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", key)


def _call(statement: str, *values: str | int | datetime | timedelta) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)  # type: ignore[arg-type]  # the stubs do not know of intervals
        row = cursor.fetchone()
    return row[0] if row else None
