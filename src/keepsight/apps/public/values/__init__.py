"""The register of cookies and purposes, and what the public pages show of responses and findings."""

from keepsight.apps.public.values.cookies import (
    ANALYTICS,
    APPEARANCE,
    COUNTING_NAMES,
    LOOK,
    PREFERENCE,
    PURPOSES,
    YEAR_SECONDS,
    Answer,
    Basis,
    Choice,
    Cookie,
    Purpose,
    cookies,
)
from keepsight.apps.public.values.standings import Choices, Part, Sought, Standing, Tracked

__all__ = [
    "ANALYTICS", "APPEARANCE", "COUNTING_NAMES", "LOOK", "PREFERENCE", "PURPOSES", "YEAR_SECONDS", "Answer", "Basis", "Choice",
    "Choices", "Cookie", "Part", "Purpose", "Sought", "Standing", "Tracked", "cookies",
]  # fmt: skip
