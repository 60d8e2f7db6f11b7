"""An investigation has ended and the agencies have not discussed it."""

from datetime import UTC, datetime

from keepsight.engines.prompts.values import Found, Known

QUESTION = "The police investigation has ended. When do the agencies discuss what that means for the child?"
SOURCE = "Child Safeguarding Practice Review Panel, national review, 26 November 2024"


def find(known: Known) -> Found | None:
    """The last investigation that ended has no discussion of its end."""
    if not known.investigations_ended:
        return None
    ended = max(known.investigations_ended)
    if known.discussed_since(ended, "end-of-investigation"):
        return None
    return Found((f"Investigation ended {ended.date().isoformat()}",), ended.isoformat())


_AT = datetime(2026, 11, 20, tzinfo=UTC)
_ENDED = datetime(2026, 10, 1, tzinfo=UTC)
EXAMPLES = (
    (Known(_AT, investigations_ended=(_ENDED,)), ("Investigation ended 2026-10-01",)),
    (Known(_AT, investigations_ended=(_ENDED,), discussed=(("end-of-investigation", _AT),)), None),
    (Known(_AT, investigations_ended=(_ENDED,), discussed=(("strategy", _AT),)), ("Investigation ended 2026-10-01",)),
    (Known(_AT), None),
)
