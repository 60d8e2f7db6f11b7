"""Several agencies have each told of one concern, and nobody has put them together."""

from datetime import UTC, datetime

from keepsight.engines.prompts.values import Found, Known, months

QUESTION = "Several agencies have each raised a concern of their own. Has anybody asked them to look at it together?"
SOURCE = "Joint targeted area inspection report, 4 February 2020: partnerships do not always work together"
_AGENCIES = 3
_PERIOD = months(12)


def find(known: Known) -> Found | None:
    """Three or more agencies told of a concern within a year, and no discussion was held since the first of them."""
    lately = sorted(((at, sender) for sender, at in known.senders if known.at - _PERIOD <= at <= known.at))
    agencies = list(dict.fromkeys(sender for _at, sender in lately))
    if len(agencies) < _AGENCIES or known.discussed_since(lately[0][0]):
        return None
    return Found(tuple(f"{sender}, {at.date().isoformat()}" for at, sender in lately), lately[-1][0].isoformat())


_AT = datetime(2026, 11, 20, tzinfo=UTC)
_THREE = tuple((name, datetime(2026, month, 1, tzinfo=UTC)) for name, month in (("School", 3), ("Health", 6), ("Police", 9)))
EXAMPLES = (
    (Known(_AT, senders=_THREE), ("School, 2026-03-01", "Health, 2026-06-01", "Police, 2026-09-01")),
    (Known(_AT, senders=_THREE[:2]), None),
    (Known(_AT, senders=(*_THREE[:2], ("School", _AT))), None),
    (Known(_AT, senders=_THREE, discussed=(("strategy", datetime(2026, 10, 1, tzinfo=UTC)),)), None),
    (Known(datetime(2028, 1, 1, tzinfo=UTC), senders=_THREE), None),
)
