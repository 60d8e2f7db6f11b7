"""One fingerprint for a set of events: fixes at a decision what was known, so that a later change shows."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

from keepsight.engines.chronology.values import Event

_FORM = "keepsight-evidence-1"  # of the canonical text; a change of form needs a new name


def evidence_hash(events: Iterable[Event]) -> str:
    """Hex SHA-256 (FIPS 180-4) over the events; the order and repeats of the same event do not matter.

    Canonical form: one JSON array per event (ASCII, no spaces, moments in UTC), sorted, joined by line feeds
    after the name of the form.
    """
    lines = sorted({_canonical(event) for event in events})
    return sha256("\n".join((_FORM, *lines)).encode()).hexdigest()


def _canonical(event: Event) -> str:
    parts = [
        event.id,
        event.agency,
        event.kind,
        str(event.shape),
        str(event.happened),
        "" if event.until is None else str(event.until),
        _moment(event.known_at),
        _moment(event.recorded_at),
        event.title,
        event.detail,
    ]
    return json.dumps(parts, separators=(",", ":"))


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
