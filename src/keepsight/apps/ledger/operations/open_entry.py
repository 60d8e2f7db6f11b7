"""Opening one entry for a court or panel: its body and salt, by which anybody recomputes what the log committed to."""

from datetime import datetime

from django.db import connection, transaction
from django.utils.translation import gettext as _

from keepsight.apps.ledger.models import Body, Entry
from keepsight.apps.ledger.operations.append import seal
from keepsight.apps.ledger.values import OpenedEntry
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError

_OPENED = "ledger.entry.opened"


def open_entry(*, index: int, wanted_for: str, by: int | None, at: datetime) -> OpenedEntry:
    """The entry with what it commits to, read as the role `auditor`; that it was opened stands in the log first.

    `wanted_for` says who asks and by what order. InvalidError if the log has no such entry; RefusedError if its body was erased.
    """
    entry = Entry.objects.filter(index=index).first()
    if entry is None:
        raise InvalidError({"index": _("the log has no entry %(index)d") % {"index": index}})
    body = Body.objects.filter(pk=index).first()
    if body is None or body.body is None or body.salt is None:
        text = _("the body of entry %(index)d is not held any more; its proof in the log stays")
        raise RefusedError(Refused(text % {"index": index}, "UK GDPR article 17: erased data is not kept for evidence"))
    with transaction.atomic(), connection.cursor() as cursor:
        sealed = seal(kind=_OPENED, body={"index": index, "for": wanted_for}, by=by, at=at)
        cursor.execute("SELECT public.ledger_log_opening(%s, %s, %s)", [sealed.commitment, sealed.salt, sealed.body])
    return OpenedEntry(index, entry.kind, bytes(entry.entry), bytes(body.salt), bytes(body.body))
