"""What the rules read about one child, and what they ask."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta


def months(number: float) -> timedelta:
    """Months of 30 days: a rule of thumb needs no calendar."""
    return timedelta(days=30 * number)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the chronology: its id, kind, whose it is, when it happened, its title."""

    id: str
    kind: str
    agency: str
    at: datetime
    title: str


@dataclass(frozen=True, slots=True)
class Adult:
    """An adult of the child's home: their name, since when they live there (None: not known), entries of known risk."""

    name: str
    since: datetime | None
    risks: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """One child as the viewer sees them at a moment."""

    at: datetime
    entries: tuple[Entry, ...] = ()
    senders: tuple[tuple[str, datetime], ...] = ()  # who told us of a concern, and when
    adults: tuple[Adult, ...] = ()
    circumstances: frozenset[str] = frozenset()
    stage: str = ""  # of the pathway; empty for no response
    stage_since: datetime | None = None
    discussed: tuple[tuple[str, datetime], ...] = ()  # kind of discussion and when it ended
    answered: frozenset[str] = frozenset()  # items of the pathway with an answer that counts
    investigations_ended: tuple[datetime, ...] = ()
    siblings_on_enquiry: tuple[str, ...] = ()  # names of brothers and sisters whose enquiry is open, while this child has none

    def within(self, length: timedelta, *kinds: str) -> list[Entry]:
        """Entries of these kinds that happened so long before the moment, oldest first."""
        found = [one for one in self.entries if one.kind in kinds and self.at - length <= one.at <= self.at]
        return sorted(found, key=lambda one: one.at)

    def discussed_since(self, moment: datetime, *kinds: str) -> bool:
        """Whether the agencies have discussed this child since then."""
        return any(at >= moment and (not kinds or kind in kinds) for kind, at in self.discussed)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule rests on, in words: one line for each entry or fact. `newest` tells two findings of one rule apart."""

    lines: tuple[str, ...]
    newest: str = field(default="")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question with what is behind it. `key` is the rule and the newest of its entries."""

    rule: str
    question: str
    source: str
    lines: tuple[str, ...]
    key: str
