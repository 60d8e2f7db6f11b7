"""Waiting for whoever works on the same thing. Rows that are only ever added cannot be locked, so names are."""

from collections.abc import Iterable

from django.db import connection


def hold(*, what: str, names: Iterable[str]) -> None:
    """Until the transaction ends, nobody else holds these names. Taken in one order: two holders never wait in a ring."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext(%s), number)"
            " FROM (SELECT DISTINCT hashtext(name) AS number FROM unnest(%s::text[]) AS name ORDER BY 1) AS held",
            [what, sorted(set(names))],
        )
