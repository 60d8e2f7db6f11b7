"""The rules of the public site: cookies, and how responses and findings stand."""

from keepsight.apps.public.rules.cookies import choice, is_own_form, is_receipt, kept, receipt, way_back
from keepsight.apps.public.rules.standings import measured, page, part, standing, step_words, tracked

__all__ = [
    "choice", "is_own_form", "is_receipt", "kept", "measured", "page", "part", "receipt", "standing",
    "step_words", "tracked", "way_back",
]  # fmt: skip
