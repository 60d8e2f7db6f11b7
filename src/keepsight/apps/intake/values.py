"""One contact from any door, and what came of it."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from keepsight.apps.linkage.values import Placed
from keepsight.apps.people.values import Facts


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What web form, API and file all become. `external_id` is the sender's own number for the child, where it has one."""

    to_agency: str  # code
    child: Facts
    seen_heard: str
    safety: str
    family_told: str
    external_id: str = ""
    child_words: str = ""
    family_known: str = ""
    who_else: str = ""

    def as_text(self) -> str:
        """Everything in one canonical text, to tell a repeat from another contact under the same key."""
        return repr(sorted(asdict(self).items(), key=lambda item: item[0]))


@dataclass(frozen=True, slots=True)
class Received:
    """A contact that was taken in: ids, how the sender's record was placed, the log's index.

    A retry is a `repeat`: its `placed` says where the record went and how surely, without the reasons.
    """

    contact: UUID
    reference: str
    placed: Placed
    ledger_index: int
    repeat: bool


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact as a viewer sees it."""

    id: UUID
    reference: str
    agency: int
    to_agency: int
    record: UUID
    received_record: UUID
    seen_heard: str
    child_words: str
    safety: str
    family_told: str
    family_known: str
    who_else: str
    sent_by: int
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class StaleDraft:
    """A concern that its writer has not sent for more than a day. Whose post has ended cannot send it any more."""

    draft: UUID
    writer: int
    changed_at: datetime
    has_left: bool
