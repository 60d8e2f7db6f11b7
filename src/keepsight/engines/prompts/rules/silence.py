"""Nothing was recorded for a long time after the response had been stepped up."""

from datetime import UTC, datetime

from keepsight.engines.prompts.values import Entry, Found, Known, months

QUESTION = "Nothing has been recorded for some weeks although the response is open. Who has seen this child, and when?"
SOURCE = "Working Together to Safeguard Children 2023, chapter 3: visits and reviews while a response is open"
_LONG = months(1.5)
_OPEN = ("strategy", "enquiry", "conference", "protection-plan")


def find(known: Known) -> Found | None:
    """Six weeks without an entry in a stage at which the child is to be seen."""
    if known.stage not in _OPEN or known.stage_since is None:
        return None
    last = max([known.stage_since, *(one.at for one in known.entries if one.at <= known.at)])
    if known.at - last < _LONG:
        return None
    return Found((f"Last entry {last.date().isoformat()}",), last.isoformat())


_AT = datetime(2026, 11, 20, tzinfo=UTC)
_BEGAN = datetime(2026, 8, 1, tzinfo=UTC)
EXAMPLES = (
    (Known(_AT, stage="protection-plan", stage_since=_BEGAN), ("Last entry 2026-08-01",)),
    (
        Known(
            _AT, (Entry("v", "visit", "Care", datetime(2026, 11, 1, tzinfo=UTC), "Visit"),), stage="enquiry", stage_since=_BEGAN
        ),
        None,
    ),
    (Known(_AT, stage="closed", stage_since=_BEGAN), None),
    (Known(_AT), None),
)
