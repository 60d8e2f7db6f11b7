"""What others may hold of upkeep."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TaskState:
    """The last run of a task: None and empty where there was none."""

    name: str
    done_at: datetime | None
    failed_at: datetime | None
    fault: str
    did: int
