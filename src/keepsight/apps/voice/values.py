"""The words people choose from, and what pages show of a child's voice, support and updates."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

PRESENCE = {
    "alone": "Alone with whoever heard them",
    "trusted-adult": "With an adult they chose",
    "carer": "With a parent or carer there",
    "others": "With others there",
    "watched": "Seen and watched, not spoken with",
}
HELP = {
    "none": "No help was needed",
    "interpreter": "A professional interpreter; never a relative",
    "intermediary": "A registered intermediary",
    "aid": "An aid to communication",
    "needed-not-there": "Help was needed and not there",
}
WHOM = {"child": "The child", "sibling": "A brother or sister", "carer": "A parent or carer who does not harm"}
SERVICES = {
    "sarc": "Sexual assault referral centre (SARC)",
    "chisva": "Children’s independent sexual violence adviser (CHISVA)",
    "therapy": "Therapy",
    "advocacy": "Advocacy",
    "school": "Support at school",
    "other": "Another service",
}
OFFER_EVENTS = {"accepted": "Accepted", "declined": "Declined", "started": "Started", "ended": "Ended"}
# State of an offer → events that may follow it. What was declined may still be taken up later.
FOLLOWS = {
    "offered": ("accepted", "declined"),
    "declined": ("accepted", "declined"),
    "waiting": ("started", "declined", "ended"),
    "started": ("ended",),
    "ended": (),
}
# What of a case the Victims' Code lists for telling (rights 6 and 9).
CASE_EVENTS = {
    "arrest": "A suspect was arrested",
    "released": "A suspect was released, with or without bail",
    "bail-changed": "Conditions of bail changed",
    "charged": "A suspect was charged",
    "not-charged": "It was decided not to charge",
    "hearing": "A court hearing was set or moved",
    "outcome": "The court decided",
}


WAYS = {
    "call": "Telephone call",
    "text": "Text message",
    "voicemail": "Voicemail",
    "email": "E-mail",
    "letter": "Letter",
    "visit": "Visit at home",
    "in-person": "In person, somewhere else",
    "professional": "Through a professional they trust",
}


@dataclass(frozen=True, slots=True)
class WayDraft:
    """One way to one person: a key of WAYS, whether it may be used, where and when; the reason where it never may."""

    whom: str
    way: str
    is_allowed: bool
    where: str = ""
    when: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WayCard:
    """What holds of one way to one person. `refusal` says which agency's "never" holds, empty for an allowed way."""

    id: int
    agency: int
    draft: WayDraft
    user: int
    at: datetime
    refusal: str

    @property
    def words(self) -> str:
        """Whom and how, in words."""
        return f"{self.draft.whom}: {WAYS[self.draft.way].lower()}"


@dataclass(frozen=True, slots=True)
class ToCall:
    """A child of a call list: why somebody is to be contacted, and the ways that may be used."""

    person: UUID
    name: str
    why: tuple[str, ...]
    ways: tuple[WayCard, ...]


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What somebody enters after hearing a child."""

    heard_on: date
    manner: str
    presence: str
    help: str
    said: str = ""
    wants: str = ""
    help_words: str = ""
    changed: str = ""


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One entry of the child's voice."""

    id: UUID
    agency: int
    user: int
    draft: EntryDraft
    at: datetime


@dataclass(frozen=True, slots=True)
class TellingCard:
    """Whether the child was told of something."""

    about: str
    was_told: bool
    words: str
    user: int
    at: datetime


@dataclass(frozen=True, slots=True)
class OfferCard:
    """An offer of support as its events leave it. `since` is when its present state began; `again_on` only when declined."""

    id: UUID
    person: UUID
    agency: int
    whom: str
    service: str
    words: str
    offered_on: date
    state: str  # offered, waiting, declined, started or ended
    since: date
    again_on: date | None
    events: tuple[tuple[str, date, str], ...]
    user: int


@dataclass(frozen=True, slots=True)
class Wait:
    """A service that children and carers of the viewer's wait for: how many, and since when the longest."""

    service: str
    waiting: int
    longest_since: date


@dataclass(frozen=True, slots=True)
class UpdateCard:
    """An event of the case, and how it was told; empty words and no moment while it was not."""

    id: int
    person: UUID
    agency: int
    kind: str
    happened_at: datetime
    words: str
    told_at: datetime | None
    noted_by: int
