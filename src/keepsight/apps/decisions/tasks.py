"""What decisions do by themselves."""

from datetime import datetime, timedelta

from keepsight.apps.decisions import operations
from keepsight.vocabulary.tasks import Task


def _escalate(at: datetime) -> int:
    return operations.escalate(by=None, at=at)


TASKS = (
    Task(
        "decisions.escalate",
        timedelta(minutes=1),
        "Notes what nobody answered in time, and to whom it rose",
        _escalate,
    ),
)
