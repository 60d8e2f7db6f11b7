"""What the desk does by itself."""

from datetime import datetime, timedelta

from keepsight.apps.desk import operations
from keepsight.vocabulary.tasks import Task


def _remind(at: datetime) -> int:
    return operations.remind(by=None, at=at)


TASKS = (
    Task(
        "desk.remind",
        timedelta(minutes=15),
        "Tells people of what became late, of danger, and once a day of everything that waits",
        _remind,
    ),
)
