"""What linking does by itself."""

from datetime import datetime, timedelta

from keepsight.apps.linkage import operations
from keepsight.vocabulary.tasks import Task


def _take_stock(at: datetime) -> int:
    return operations.take_stock(by=None, at=at)


_WORDS = "Counts names, and puts records that share a common key under narrower ones"
TASKS = (Task("linkage.take_stock", timedelta(days=1), _WORDS, _take_stock),)
