"""Somebody of known risk has joined the child's home."""

from datetime import UTC, datetime

from keepsight.engines.prompts.values import Adult, Entry, Found, Known

QUESTION = "A person of known risk lives in this child’s home. Has every child there been considered, and who supervises?"
SOURCE = "Child Safeguarding Practice Review Panel, national review, 26 November 2024: people of known risk"


def find(known: Known) -> Found | None:
    """An adult of the home has an entry of known risk, and no discussion about the child was held since it was made."""
    risks = [(adult, risk) for adult in known.adults for risk in adult.risks if not known.discussed_since(risk.at)]
    if not risks:
        return None
    return Found(tuple(f"{adult.name}: {risk.title} ({risk.agency})" for adult, risk in risks), max(risk.id for _, risk in risks))


_AT = datetime(2026, 11, 20, tzinfo=UTC)
_RISK = Entry("r1", "supervision", "Probation", datetime(2026, 1, 5, tzinfo=UTC), "Under supervision")
_HOME = (Adult("Daniel", None, (_RISK,)), Adult("Karolina", None))
EXAMPLES = (
    (Known(_AT, adults=_HOME), ("Daniel: Under supervision (Probation)",)),
    (Known(_AT, adults=_HOME, discussed=(("strategy", _AT),)), None),
    (
        Known(_AT, adults=_HOME, discussed=(("strategy", datetime(2025, 1, 1, tzinfo=UTC)),)),
        ("Daniel: Under supervision (Probation)",),
    ),
    (Known(_AT, adults=_HOME[1:]), None),
)
