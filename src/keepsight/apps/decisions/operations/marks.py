"""The marks of a decision's entries, by which anybody can check in the log that its author did not sign it."""

from uuid import UUID

from keepsight.apps.decisions.models import Decision
from keepsight.engines.merkle.leaves import mark


def marks_of(decision: UUID, content: str, *users: int) -> list[bytes]:
    """The decision, its content's hash, and the people of this act; none for a decision older than marks."""
    row = Decision.objects.only("secret").get(pk=decision)
    if row.secret is None:
        return []
    values = (f"decision {decision}", f"content {content}", *(f"user {user}" for user in users))
    return [mark(secret=bytes(row.secret), value=value) for value in values]
