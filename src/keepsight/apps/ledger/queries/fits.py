"""Whether what the rows of a decision say is what the log sealed when they were written."""

from collections.abc import Sequence

from django.db import connection

from keepsight.apps.ledger import rules
from keepsight.apps.ledger.values import Claim
from keepsight.vocabulary.people import Viewer


def fits(*, viewer: Viewer, claims: Sequence[Claim]) -> list[bool | None]:
    """Of each claim whether the entry commits to it; None where its body was erased, or there is no such entry of a decision."""
    del viewer  # the function reads the signed context
    bodies = [rules.said(body=one.body, by=one.by, at=one.at) for one in claims]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT public.ledger_fits(one.index, one.body) FROM unnest(%s::bigint[], %s::bytea[]) WITH ORDINALITY"
            " AS one (index, body, place) ORDER BY one.place",
            [[one.index for one in claims], bodies],
        )
        return [row[0] for row in cursor.fetchall()]
