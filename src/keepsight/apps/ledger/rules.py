"""Whether the body of an entry may be erased, and who says so; the one form of a body in bytes."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from keepsight.apps.ledger.values import ErasureCard
from keepsight.engines.merkle.canonical import canonical_json
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import Actor, Role

_SOURCE = "UK GDPR article 17; Keepsight: what is erased is agreed to by two"
_OF_THE_LOG_ITSELF = re.compile(r"(ledger|decisions\.policy)\.")


def may_ask_erasure(by: Actor, kind: str | None, held: ErasureCard | None) -> Allowed | Refused:
    """An administrator, for an entry that is not about the log or the policy itself and was not asked for before."""
    if not by.has(Role.ADMINISTRATOR):
        return Refused("Only an administrator asks for an erasure.", _SOURCE)
    if kind is None:
        return Refused("The log has no such entry.", _SOURCE)
    if _OF_THE_LOG_ITSELF.match(kind):
        return Refused("Entries about the log itself and about its policy are kept: they are about no child.", _SOURCE)
    if held is not None:
        return Refused("It was asked for already.", _SOURCE)
    return Allowed()


def may_agree_erasure(by: Actor, held: ErasureCard | None) -> Allowed | Refused:
    """Another administrator than the one who asked, once."""
    if not by.has(Role.ADMINISTRATOR) or held is None:
        return Refused("Only an administrator agrees, to what another one asked for.", _SOURCE)
    if held.asked_by == by.user:
        return Refused("You asked for this erasure. Another administrator must agree.", _SOURCE)
    if held.agreed_by is not None:
        return Refused("It was erased already.", _SOURCE)
    return Allowed()


def said(*, body: Mapping[str, Any], by: int | None, at: datetime) -> bytes:
    """What an entry commits to, as bytes: the body with who acted and when."""
    return canonical_body({**body, "by": by, "at": at.astimezone(UTC)})


def canonical_body(body: Mapping[str, Any]) -> bytes:
    """The bytes of a body, as callers hold it."""
    return canonical_json(_plain(body))


def _plain(value: object) -> object:
    """Ids, dates and enums as text, so that callers may pass what they hold."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID | PartialDate):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
