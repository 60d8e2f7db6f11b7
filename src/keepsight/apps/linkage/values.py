"""What other apps may hold of a placement."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from keepsight.apps.people.values import HouseholdCard


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of why: the field compared, the words, the bits it added or took."""

    field: str
    words: str
    bits: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a record went: link, possible or new; the person; the total weight in bits; the reasons."""

    record: UUID
    status: str
    person: UUID
    bits: float | None
    reasons: tuple[Reason, ...] = ()
    guards: tuple[str, ...] = ()
    possible: int = 0
    model: str = ""


@dataclass(frozen=True, slots=True)
class LikenessCard:
    """Two records that may be of one person: the agency's own one, the other's id, the weight and its reasons."""

    id: int
    record: UUID
    other: UUID
    bits: float
    reasons: tuple[Reason, ...]
    guards: tuple[str, ...]
    model: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PairNow:
    """How two records stand to each other at present: their persons, how many records each has, what forbids joining."""

    person: UUID | None
    other_person: UUID | None
    records: int
    other_records: int
    never: bool  # somebody decided that two other records of these persons are never one
    restricted: bool  # joining opens what is restricted or locked: two people decide

    @property
    def is_one(self) -> bool:
        """Whether both are about one person already."""
        return self.person == self.other_person


@dataclass(frozen=True, slots=True)
class Parting:
    """A record's newest parting by its agency: from which person and other records, to which, why, and whether it was undone."""

    split: UUID
    record: UUID
    before: UUID
    after: UUID
    others: tuple[UUID, ...]
    reason: str
    by: int
    at: datetime
    undone: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One field of two records. `other` is empty where the viewer may not see it; `words` says how the two agree."""

    field: str
    own: str
    other: str
    words: str
    differs: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A possible link as a reviewer sees it. `other_is_shown`: the other record's values lie within the viewer's scope."""

    likeness: LikenessCard
    lines: tuple[Line, ...]
    other_is_shown: bool
    household: tuple[HouseholdCard, ...]
    now: PairNow
    proposed_by: int | None  # who answered "same" first, where two people must


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far reviewers of the agency agree: answers, pairs answered by two or more people, and pairs they answered alike."""

    answers: int
    by_two: int
    alike: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """One settled answer with the weight the machine gave at the time."""

    bits: float
    same: bool
    model: str


@dataclass(frozen=True, slots=True)
class Recomputed:
    """A stored weight and the same computed again; equal only where inputs, model and frequencies are still the same."""

    bits_then: float
    bits_now: float | None
    same_inputs: bool
    same_model: bool


@dataclass(frozen=True, slots=True)
class Parted:
    """A split: what leaves the chronology with the record (event ids), and who saw it while it was joined (user ids)."""

    split: UUID
    record: UUID
    before: UUID
    after: UUID
    events: tuple[str, ...]
    lookers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ToBeTold:
    """That what someone read of a person contained a record that is not theirs."""

    split: UUID
    person: UUID
    looks: int
    last_at: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Relinked:
    """What linking everything anew did: records compared and moved, kept back because something is closed, links refused."""

    records: int
    moved: int
    kept_back: int
    refused: int
