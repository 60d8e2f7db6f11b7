"""The child was not brought to appointments again and again."""

from datetime import UTC, datetime

from keepsight.engines.prompts.values import Entry, Found, Known, months

QUESTION = "This child was not brought to several appointments. Who has asked the carers why, and who has seen the child?"
SOURCE = "Working Together to Safeguard Children 2023, chapter 1: children not brought to appointments"
_MANY = 3
_PERIOD = months(12)


def find(known: Known) -> Found | None:
    """Three or more within a year."""
    missed = known.within(_PERIOD, "missed-appointment")
    if len(missed) < _MANY:
        return None
    return Found(tuple(f"{one.title} ({one.agency}), {one.at.date().isoformat()}" for one in missed), missed[-1].id)


_AT = datetime(2026, 11, 20, tzinfo=UTC)
_MISSED = tuple(
    Entry(f"m{month}", "missed-appointment", "Health", datetime(2026, month, 2, tzinfo=UTC), "Not brought") for month in (2, 5, 9)
)
EXAMPLES = (
    (
        Known(_AT, _MISSED),
        ("Not brought (Health), 2026-02-02", "Not brought (Health), 2026-05-02", "Not brought (Health), 2026-09-02"),
    ),
    (Known(_AT, _MISSED[:2]), None),
    (Known(datetime(2027, 4, 1, tzinfo=UTC), _MISSED), None),
    (Known(_AT, (*_MISSED[:2], Entry("v", "visit", "Health", _AT, "Visit"))), None),
)
