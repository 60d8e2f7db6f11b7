"""Kinds of event and how each is drawn; a draft of an event."""

from dataclasses import dataclass
from uuid import UUID

# kind → shape on the chronology (engines.chronology): contact, decision, missed or lasting
KINDS = {
    "concern": "contact",
    "contact": "contact",
    "attendance": "contact",
    "visit": "contact",
    "health-check": "contact",
    "referral": "contact",
    "decision": "decision",
    "meeting": "decision",
    "missed-appointment": "missed",
    "absence": "lasting",
    "supervision": "lasting",
    "plan": "lasting",
}


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event to add about one record. `happened` and `until` are partial ISO dates, `until` empty for one moment."""

    record: UUID
    kind: str
    happened: str
    title: str
    detail: str = ""
    until: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no such kind of event: {self.kind!r}; use one of {', '.join(KINDS)}")
