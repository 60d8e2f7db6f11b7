"""Erasing the body and salt of an entry: asked for by one administrator, agreed to by another, told by the log itself."""

from datetime import datetime

from django.db import connection, transaction

from keepsight.apps.ledger import rules
from keepsight.apps.ledger.operations.append import seal
from keepsight.apps.ledger.queries.erasures import ERASED, erasure_of
from keepsight.apps.ledger.queries.receipts import logged_entry
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def ask_erasure(*, index: int, reason: str, by: Actor, at: datetime) -> None:
    """Ask for it; nothing is erased yet. `reason` is by whose right or order, without repeating what is to be erased."""
    if not reason.strip():
        raise InvalidError({"reason": "Say by whose right or order it is erased"})
    with transaction.atomic(), connection.cursor() as cursor:
        entry = logged_entry(index)
        held = erasure_of(viewer=Viewer(by, Purpose.ADMINISTRATION), index=index)
        require(rules.may_ask_erasure(by, entry.kind if entry else None, held))
        cursor.execute("SELECT public.ledger_ask_erasure(%s, %s, %s)", [index, reason, at])


def agree_erasure(*, index: int, by: Actor, at: datetime) -> None:
    """Agree, and erase at once. Copies in backups stay until those end; the operator's guide says so."""
    with transaction.atomic(), connection.cursor() as cursor:
        held = erasure_of(viewer=Viewer(by, Purpose.ADMINISTRATION), index=index)
        require(rules.may_agree_erasure(by, held))
        told = {"index": index, "asked_by": held.asked_by, "reason": held.reason} if held else {}
        entry = seal(kind=ERASED, body=told, by=by.user, at=at)
        cursor.execute(
            "SELECT public.ledger_agree_erasure(%s, %s, %s, %s, %s)", [index, at, entry.commitment, entry.salt, entry.body]
        )
