"""Erasures of bodies: what was asked for, and, for the auditor, which ones the log itself tells of."""

import json

from django.db import connection

from keepsight.apps.ledger.models import Body, Entry
from keepsight.apps.ledger.values import ErasureCard
from keepsight.vocabulary.people import Viewer

ERASED = "ledger.entry.erased"


def erasure_of(*, viewer: Viewer, index: int) -> ErasureCard | None:
    """The erasure of one entry; None where nobody asked for it, or the viewer is no administrator."""
    del viewer  # the function reads the signed context
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM public.ledger_erasure_of(%s)", [index])
        row = cursor.fetchone()
    return ErasureCard(*row) if row else None


def erased(*, using: str = "default") -> dict[int, int]:
    """Index of each entry whose body the log says was erased, and of the entry that says so; as the role `auditor`."""
    told = Entry.objects.using(using).filter(kind=ERASED).values_list("index", flat=True)
    bodies = Body.objects.using(using).filter(pk__in=list(told)).exclude(body=None)
    return {int(json.loads(bytes(body.body or b""))["index"]): body.pk for body in bodies}
