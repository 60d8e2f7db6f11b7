"""What the practitioners' pages show, composed."""

from dataclasses import dataclass
from datetime import date, datetime

from keepsight.engines.network import Drawing, Member


@dataclass(frozen=True, slots=True)
class Need:
    """One row of "what needs you now": how urgent, when, about whom, why, the act, and who is to do it."""

    status: str  # late, due or later
    when: str
    moment: datetime
    name: str
    url: str
    what: str
    why: str
    act: str
    act_url: str
    by: int  # the user it waits for; 0 for whoever is on duty
    by_name: str
    plain: str  # the same as `what`, without anything that somebody wrote and that may hold a name


@dataclass(frozen=True, slots=True)
class Told:
    """What a viewer may read (happened, agency, title) of evidence fixed at a moment, and how many lines they may not."""

    as_known_at: datetime
    lines: tuple[tuple[str, str, str], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class TieLine:
    """A relationship in words, as the list beside the drawing says it; its place in the list is its number."""

    one: str
    kind: str
    other: str
    contact: str
    since: date | None
    agency: str


@dataclass(frozen=True, slots=True)
class Family:
    """A child's network: who is in it, how they are related, and the drawing of both."""

    members: tuple[Member, ...]
    ties: tuple[TieLine, ...]
    drawing: Drawing
