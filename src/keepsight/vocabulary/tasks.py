"""A task that runs by itself every so often. An app lists its own as `TASKS` in its `tasks.py`; the worker finds them there."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

_NAME = re.compile(r"[a-z]+(\.[a-z_]+)+")


@dataclass(frozen=True, slots=True)
class Task:
    """`run` is given the moment and says how many things it did.

    A worker may be killed in the middle and the task run again: it must find out itself what is left to do, and do nothing
    twice. Two workers never run the same task at once.
    """

    name: str  # app and verb: decisions.escalate
    every: timedelta
    does: str  # in plain words, for `keepsight worker --list`
    run: Callable[[datetime], int]

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or self.every <= timedelta(0):
            raise ValueError(f"a task has a name like app.verb and a time between two runs: {self.name!r}")
