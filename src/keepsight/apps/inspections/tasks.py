"""What the register does by itself."""

from datetime import datetime, timedelta

from keepsight.apps.inspections import operations
from keepsight.vocabulary.tasks import Task


def _publish(at: datetime) -> int:
    return operations.publish_due(by=None, at=at)


TASKS = (
    Task("inspections.publish", timedelta(minutes=1), "Publishes each response on the day for which it was approved", _publish),
)
