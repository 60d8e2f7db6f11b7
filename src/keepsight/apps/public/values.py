"""The register of cookies and of the purposes a visitor may object to, and what the public pages show."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PREFERENCE = "cookie_choice"
YEAR_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why something is stored. A new version asks every visitor again."""

    key: str
    version: int
    name: str | Promise


@dataclass(frozen=True, slots=True)
class Cookie:
    """One cookie: its name, what for, who sets it, how long it stays."""

    name: str
    purpose: str
    words: str | Promise
    setter: str | Promise
    lasts: str | Promise


# Regulation 6 of the Privacy and Electronic Communications Regulations 2003, as amended by section 112 of the
# Data (Use and Access) Act 2025: what is strictly necessary needs no leave; counting can be objected to.
STATISTICS = Purpose("statistics", 1, _("Counting visits"))

COOKIES = (
    Cookie(
        PREFERENCE,
        "necessary",
        _("Keeps your answer to the question about cookies"),
        _("This site, when you answer"),
        _("1 year"),
    ),
    Cookie(
        "session",
        "necessary",
        _("Keeps professionals signed in"),
        _("This site, at sign-in only"),
        _("Until the browser closes, at most 10 hours"),
    ),
    Cookie(
        "form",
        "necessary",
        _("Makes sure that a form comes from our own page"),
        _("This site, at sign-in and after it only"),
        _("1 year"),
    ),
    Cookie(
        "messages",
        "necessary",
        _("Carries a message such as “Saved” to the next page"),
        _("This site, after sign-in only"),
        _("Until the message is shown"),
    ),
)


class Answer(StrEnum):
    """What a visitor said about a purpose."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Choice:
    """Where a visitor stands: the answer given, and whether the browser objects (Global Privacy Control)."""

    answer: Answer | None
    objects: bool

    @property
    def counts(self) -> bool:
        """Whether the visit may be counted."""
        return self.answer is Answer.YES and not self.objects

    @property
    def asks(self) -> bool:
        """Whether the question is still open."""
        return self.answer is None and not self.objects


@dataclass(frozen=True, slots=True)
class Standing:
    """How a response stands to its deadline: a kind of status, words, and the days for the drawing."""

    kind: str
    words: str
    reported_on: date
    responded_on: date | None
    last_lawful_on: date | None

    @property
    def day_number(self) -> int | None:
        """On which of the 56 days it was published, the day of the report being the first."""
        return (self.responded_on - self.reported_on).days + 1 if self.responded_on else None
