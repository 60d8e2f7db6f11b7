"""Append to the log inside the caller's transaction; the entry is numbered when that transaction commits."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple
from datetime import datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import BigIntegerField, BinaryField, Func, TextField, Value
from django.db.transaction import TransactionManagementError

from keepsight.apps.ledger import rules
from keepsight.apps.ledger.values import Sealed, SealedEntry
from keepsight.engines.merkle.leaves import SALT_SIZE, commit


def record(*, kind: str, body: Mapping[str, Any], by: int | None, at: datetime, key: str | None = None) -> None:
    """Stage one entry: it stands in the log if and only if the caller's transaction commits.

    `kind` is like `decisions.signoff.given`; `body` is what the entry commits to, and stays in the database;
    `by` is a user's id, or None for the system; with the same `key` a second recording is an IntegrityError.
    """
    entry = seal(kind=kind, body=body, by=by, at=at)
    with connection.cursor() as cursor:
        cursor.execute("SELECT public.ledger_append(%s, %s, %s, %s, %s)", [*astuple(entry), key])


def record_now(*, kind: str, body: Mapping[str, Any], by: int | None, at: datetime, marks: Sequence[bytes] = ()) -> int:
    """The same, and the entry's index at once. Others wait until the transaction ends: call this last.

    `marks` (engines.merkle.leaves.mark) let anybody hold the entries of one case together without knowing whose it is.
    """
    entry = seal(kind=kind, body=body, by=by, at=at)
    with connection.cursor() as cursor:  # one way to the server and back: others wait meanwhile
        cursor.execute("SELECT public.ledger_append_now(%s, %s, %s, %s, %s)", [*astuple(entry), list(marks)])
        index: int = cursor.fetchone()[0]
    return index


def index_of(*, kind: str, body: Mapping[str, Any], by: int | None, at: datetime, marks: Sequence[bytes] = ()) -> Func:
    """`record_now` as an expression, for the column that keeps the index: the row's own INSERT appends and numbers.

    Others wait for the transaction from that statement on, so it is the act's last; the row in Python does not hold the number.
    """
    entry = seal(kind=kind, body=body, by=by, at=at)
    data = BinaryField()
    return Func(
        Value(entry.kind, TextField()), Value(entry.commitment, data), Value(entry.salt, data), Value(entry.body, data),
        Value(list(marks), ArrayField(data)), function="public.ledger_append_now", output_field=BigIntegerField(),
    )  # fmt: skip


def seal(*, kind: str, body: Mapping[str, Any], by: int | None, at: datetime) -> SealedEntry:
    """What `record` stages, for an SQL function that stages it together with the rows it writes."""
    if not connection.in_atomic_block:
        raise TransactionManagementError("the ledger is written in the transaction of the act itself")
    if at.tzinfo is None:
        raise ValueError("the moment of an act carries its time zone")
    if {"by", "at"} & body.keys():
        raise ValueError("who acted and when are given as `by` and `at`, not in the body")
    committed = rules.said(body=body, by=by, at=at)
    salt = secrets.token_bytes(SALT_SIZE)
    return SealedEntry(kind, commit(kind=kind, salt=salt, body=committed), salt, committed)


def commitments_of(*, kind: str, bodies: Iterable[Mapping[str, Any]]) -> list[Sealed]:
    """A salted commitment to each item of a bulk act.

    The digests (hex) go into the body of the act's one entry, each salt stays with its item.
    """
    salts_and_bodies = ((secrets.token_bytes(SALT_SIZE), rules.canonical_body(body)) for body in bodies)
    return [Sealed(salt, commit(kind=kind, salt=salt, body=body)) for salt, body in salts_and_bodies]
