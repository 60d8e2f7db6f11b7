"""The tasks of all apps, and the loop that runs those that are due: `keepsight worker`."""

import logging
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.db import InterfaceError, OperationalError, connection

from keepsight.apps.upkeep import operations
from keepsight.config import clock
from keepsight.vocabulary.tasks import Task

logger = logging.getLogger("keepsight.worker")


def tasks() -> tuple[Task, ...]:
    """What each app's `tasks.py` lists as TASKS, lowest app first; ValueError where two have one name."""
    found: dict[str, Task] = {}
    for app in apps.get_app_configs():
        name = f"{app.name}.tasks"
        if not app.name.startswith("keepsight.apps.") or find_spec(name) is None:
            continue
        for task in import_module(name).TASKS:
            if task.name in found:
                raise ValueError(f"two tasks are called {task.name}")
            found[task.name] = task
    return tuple(found.values())


def run(stop: Callable[[], bool], interval: float) -> None:
    """Look every `interval` seconds until `stop()`; a database that is away is waited for."""
    known = tasks()
    while not stop():
        try:
            operations.run_due(tasks=known, by=None, at=clock.now())
        except (OperationalError, InterfaceError):
            logger.warning("the database is away; trying again")
            connection.close()
        until = time.monotonic() + interval
        while not stop() and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, 0.2))
