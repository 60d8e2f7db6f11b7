"""A person's own notices."""

from keepsight.apps.notices.models import Notice
from keepsight.apps.notices.values import NoticeCard
from keepsight.vocabulary.people import Viewer

_SHOWN = 100


def notices(*, viewer: Viewer) -> list[NoticeCard]:
    """The viewer's notices, those not read first, then the newest; at most a hundred."""
    rows = Notice.objects.filter(user_id=viewer.actor.user).order_by("-at", "-pk")[:_SHOWN]
    cards = [NoticeCard(row.pk, row.kind, row.words, row.path, row.at, row.read_at is not None) for row in rows]
    return sorted(cards, key=lambda card: card.is_read)


def unread(*, viewer: Viewer) -> int:
    """How many the viewer has not read."""
    return Notice.objects.filter(user_id=viewer.actor.user, read_at=None).count()


def was_told(*, viewer: Viewer, key: str) -> bool:
    """Whether the viewer has a notice under this key already."""
    return Notice.objects.filter(user_id=viewer.actor.user, key=key).exists()
