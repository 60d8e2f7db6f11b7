"""A brother or sister is the subject of an enquiry, and nobody has considered this child."""

from datetime import UTC, datetime

from keepsight.engines.prompts.values import Found, Known

QUESTION = "A brother or sister is the subject of an enquiry. Has this child been seen and considered?"
SOURCE = "Working Together to Safeguard Children 2023, chapter 3: other children of the household"


def find(known: Known) -> Found | None:
    """There is such an enquiry and this child has no response of their own."""
    if not known.siblings_on_enquiry or known.stage not in ("", "contact", "closed"):
        return None
    return Found(tuple(f"Enquiry about {name}" for name in known.siblings_on_enquiry), "|".join(known.siblings_on_enquiry))


_AT = datetime(2026, 11, 20, tzinfo=UTC)
EXAMPLES = (
    (Known(_AT, siblings_on_enquiry=("Zosia",)), ("Enquiry about Zosia",)),
    (Known(_AT, siblings_on_enquiry=("Zosia",), stage="assessment"), None),
    (Known(_AT), None),
)
