"""The child has not been seen alone although an enquiry has been going on."""

from datetime import UTC, datetime, timedelta

from keepsight.engines.prompts.values import Found, Known

QUESTION = "This child has not been seen alone since the enquiry began. When will they be, and by whom?"
SOURCE = "Children Act 1989, section 47(4); Working Together to Safeguard Children 2023, chapter 3"
_LONG = timedelta(days=7)  # a local measure: guidance says promptly


def find(known: Known) -> Found | None:
    """A week of the enquiry has passed without an answer to that item. Unborn children are asked about otherwise."""
    began = known.stage_since
    if known.stage != "enquiry" or began is None or known.at - began < _LONG:
        return None
    if known.answered & {"child-seen-alone"} or known.circumstances & {"unborn", "adult"}:
        return None
    return Found((f"Enquiry began {began.date().isoformat()}",), began.isoformat())


_AT = datetime(2026, 11, 20, tzinfo=UTC)
_BEGAN = datetime(2026, 11, 10, tzinfo=UTC)
EXAMPLES = (
    (Known(_AT, stage="enquiry", stage_since=_BEGAN), ("Enquiry began 2026-11-10",)),
    (Known(_AT, stage="enquiry", stage_since=datetime(2026, 11, 18, tzinfo=UTC)), None),
    (Known(_AT, stage="enquiry", stage_since=_BEGAN, answered=frozenset({"child-seen-alone"})), None),
    (Known(_AT, stage="enquiry", stage_since=_BEGAN, circumstances=frozenset({"unborn"})), None),
    (Known(_AT, stage="assessment", stage_since=_BEGAN), None),
)
