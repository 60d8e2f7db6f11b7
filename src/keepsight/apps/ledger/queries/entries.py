"""The committed entries, in the order of the log; for roles that may read the table."""

from collections.abc import Iterator

from django.db.models import Max

from keepsight.apps.ledger.models import Entry

_AT_ONCE = 8_192


def count_entries(*, using: str) -> int:
    """How many indexes have been given out; the log has no gaps, so also how many entries it should have."""
    last: int | None = Entry.objects.using(using).aggregate(last=Max("index"))["last"]
    return 0 if last is None else last + 1


def entries_between(start: int, stop: int, *, using: str) -> Iterator[tuple[int, bytes, bytes]]:
    """Index, entry and leaf hash of each entry from `start` up to `stop`."""
    for first in range(start, stop, _AT_ONCE):
        last = min(first + _AT_ONCE, stop)
        rows = Entry.objects.using(using).filter(index__gte=first, index__lt=last).order_by("index")
        for index, entry, leaf_hash in rows.values_list("index", "entry", "leaf_hash"):
            yield index, bytes(entry), bytes(leaf_hash)
