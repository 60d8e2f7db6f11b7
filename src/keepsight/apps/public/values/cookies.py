"""The register of purposes and of cookies: what each is for, on which basis, who sets it, how long it stays."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PREFERENCE = "cookie_choice"
LOOK = "text_size"
YEAR_SECONDS = 365 * 24 * 3600


class Basis(StrEnum):
    """On what something may be stored.

    Regulation 6 of the Privacy and Electronic Communications Regulations 2003, as amended by section 112 of the
    Data (Use and Access) Act 2025: what is strictly necessary needs no leave; statistics and appearance need clear
    information and an easy way to object; everything else needs consent first.
    """

    NECESSARY = "necessary"
    EXEMPT = "exempt"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why something is stored. A new version asks every visitor again."""

    key: str
    version: int
    basis: Basis
    name: str | Promise
    question: str | Promise
    words: str | Promise


APPEARANCE = Purpose(
    "appearance", 1, Basis.EXEMPT, _("Remembering how you read"), _("May we remember the size of text you chose?"),
    _("Only if you choose a size. You can object, and then the size holds for one page only."),
)  # fmt: skip
ANALYTICS = Purpose(
    "analytics", 1, Basis.CONSENT, _("Counting visits"), _("May we count your visits?"),
    _("Counts tell us which answers people look for. Pages about getting help are never counted."),
)  # fmt: skip
PURPOSES = (APPEARANCE, ANALYTICS)


@dataclass(frozen=True, slots=True)
class Cookie:
    """One cookie: its name (a star is what a counting service adds), for which purpose, who sets it, how long it stays."""

    name: str
    purpose: str
    words: str | Promise
    setter: str | Promise
    lasts: str | Promise


NECESSARY = (
    Cookie(
        PREFERENCE, "necessary", _("Keeps your answer to the questions about cookies"), _("This site, when you answer"),
        _("1 year, or this visit only, as you choose"),
    ),
    Cookie(
        "session", "necessary", _("Keeps professionals signed in"), _("This site, at sign-in only"),
        _("Until the browser closes, at most 10 hours"),
    ),
    Cookie(
        "form", "necessary", _("Makes sure that a form comes from our own page"), _("This site, at sign-in and after it only"),
        _("1 year"),
    ),
    Cookie(
        "messages", "necessary", _("Carries a message such as “Saved” to the next page"), _("This site, after sign-in only"),
        _("Until the message is shown"),
    ),
)  # fmt: skip
_LOOKS = Cookie(LOOK, APPEARANCE.key, _("Keeps the size of text you chose"), _("This site, when you choose a size"), _("1 year"))
_COUNTING = {
    "ga4": (
        Cookie("_ga", ANALYTICS.key, _("Tells one browser from another"), _("Google Analytics, after your yes"), _("2 years")),
        Cookie("_ga_*", ANALYTICS.key, _("Keeps where a visit stands"), _("Google Analytics, after your yes"), _("2 years")),
    ),
    "matomo": (
        Cookie("_pk_id.*", ANALYTICS.key, _("Tells one browser from another"), _("Matomo, after your yes"), _("13 months")),
        Cookie("_pk_ses.*", ANALYTICS.key, _("Keeps where a visit stands"), _("Matomo, after your yes"), _("30 minutes")),
    ),
}
COUNTING_NAMES = ("_ga", "_gid", "_gat", "_pk_")  # how names of counting cookies begin: withdrawal deletes them all


def cookies(counting: str) -> tuple[Cookie, ...]:
    """Every cookie an installation may set; `counting` is "", "ga4" or "matomo"."""
    return (*NECESSARY, _LOOKS, *_COUNTING.get(counting, ()))


class Answer(StrEnum):
    """What a visitor said about a purpose."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Choice:
    """Where a visitor stands: an answer for each purpose, and whether the browser objects (Global Privacy Control)."""

    answers: tuple[tuple[str, Answer], ...]  # by key of the purpose; empty before the first answer
    objects: bool
    counting: bool  # whether this installation counts at all

    def answer(self, purpose: Purpose) -> Answer | None:
        """What was said about a purpose, None before."""
        return dict(self.answers).get(purpose.key)

    @property
    def counts(self) -> bool:
        """Whether the visit may be counted: only after a yes, and never against an objection."""
        return self.counting and self.answer(ANALYTICS) is Answer.YES and not self.objects

    @property
    def keeps_look(self) -> bool:
        """Whether a chosen size of text is remembered: unless the visitor objects."""
        return self.answer(APPEARANCE) is not Answer.NO and not self.objects

    @property
    def asks(self) -> bool:
        """Whether the banner asks: only where there is something that needs consent, and no answer to it yet."""
        return self.counting and self.answer(ANALYTICS) is None and not self.objects
