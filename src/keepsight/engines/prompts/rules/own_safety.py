"""A child who may have harmed another child: the agencies have not discussed this child's own safety."""

from datetime import UTC, datetime

from keepsight.engines.prompts.values import Found, Known

QUESTION = "Harmful sexual behaviour is recorded. Have the agencies discussed what may have happened to this child?"
SOURCE = "Joint targeted area inspection report, 4 February 2020: harmful sexual behaviour can be a first sign"


def find(known: Known) -> Found | None:
    """The circumstance is recorded, no discussion was held, and the item about their own safety has no answer."""
    if "harms" not in known.circumstances or known.discussed or "own-safety" in known.answered:
        return None
    return Found(("Recorded as a child who may have harmed another child",))


_AT = datetime(2026, 11, 20, tzinfo=UTC)
EXAMPLES = (
    (Known(_AT, circumstances=frozenset({"harms"})), ("Recorded as a child who may have harmed another child",)),
    (Known(_AT, circumstances=frozenset({"harms"}), discussed=(("strategy", _AT),)), None),
    (Known(_AT, circumstances=frozenset({"harms"}), answered=frozenset({"own-safety"})), None),
    (Known(_AT), None),
)
