"""The response to a report: what is written, how it was checked, and where it stands."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from keepsight.apps.inspections.values.reports import Report


class Action(StrEnum):
    """What the body says about a finding: action taken, action proposed, or why none (s55)."""

    TAKEN = "taken"
    PROPOSED = "proposed"
    NONE = "none"


class ChiefComments(StrEnum):
    """Where the chief officer's comments stand."""

    GIVEN = "given"
    AWAITED = "awaited"
    NOT_SOUGHT = "not-sought"


class Check(StrEnum):
    """What the second person looks for before anything goes to the public."""

    ANONYMITY = "anonymity"
    JIGSAW = "jigsaw"
    PROCEEDINGS = "proceedings"
    PARTNERS = "partners"


class Stage(StrEnum):
    """How far one version of a response has come; the last step made says so."""

    DRAFT = "draft"
    REVIEW = "review"
    RETURNED = "returned"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    PUBLISHED = "published"


class Milestone(StrEnum):
    """A dated thing done about an inspection, with its proof. A response is sent again when it is corrected."""

    SENT_INSPECTORS = "sent-inspectors"
    SENT_SECRETARY = "sent-secretary"
    NOTICE = "notice"
    FIELDWORK = "fieldwork"
    LETTER = "letter"
    PLAN_SENT = "plan-sent"

    @property
    def sends(self) -> bool:
        """Whether it sends a published response."""
        return self in (Milestone.SENT_INSPECTORS, Milestone.SENT_SECRETARY)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the body says to one finding; an empty text is an answer not written yet."""

    number: int
    action: Action | None
    text: str


@dataclass(frozen=True, slots=True)
class ResponseDraft:
    """A whole response as it is written. `correction` says what a version after a published one puts right."""

    comments: str
    chief: ChiefComments
    chief_comments: str
    invited_on: date | None
    answer_by_on: date | None
    received_on: date | None
    reply: str
    answers: tuple[Answer, ...]
    correction: str = ""


@dataclass(frozen=True, slots=True)
class ResponseCard:
    """One saved version: who wrote it, when, how far it is, and from which day it may be published."""

    version: int
    draft: ResponseDraft
    written_by: int
    written_at: datetime
    stage: Stage
    publish_on: date | None = None
    note: str = ""

    @property
    def published(self) -> bool:
        """Whether it is before the public."""
        return self.stage is Stage.PUBLISHED

    def forgotten(self, today: date) -> bool:
        """Whether the day for which it was approved has passed and it is not public."""
        return self.stage is Stage.APPROVED and self.publish_on is not None and self.publish_on < today


@dataclass(frozen=True, slots=True)
class DueResponse:
    """A response whose approved day has come: what goes out, as the second person read it, and who that was."""

    response: int
    slug: str
    title: str
    approver: int
    told: dict[str, Any]
    first_published_on: date | None


@dataclass(frozen=True, slots=True)
class MilestoneCard:
    """A milestone: the day, and what proves it, such as the reference of a letter."""

    milestone: Milestone
    happened_on: date
    proof: str
    version: int = 0  # of a sending: which published version went


@dataclass(frozen=True, slots=True)
class InspectionCard:
    """An inspection with its deadline (None where no duty applies) and its latest response, if any.

    `authors` wrote what is not public yet.
    """

    id: UUID
    slug: str
    report: Report
    last_lawful_on: date | None
    response: ResponseCard | None
    authors: frozenset[int]
    published_on: tuple[date, ...] = ()  # the day of each version before the public, the first one first
    milestones: tuple[MilestoneCard, ...] = ()
    answered_on: date | None = None  # the first response published; where another report says the same, to that one

    @property
    def first_published_on(self) -> date | None:
        """The day by which lateness is judged: a correction does not make a response late."""
        return self.published_on[0] if self.published_on else None

    @property
    def unsent(self) -> list[Milestone]:
        """To whom the version before the public has yet to be sent."""
        newest = len(self.published_on)
        return [one for one in Milestone if one.sends and newest and not self.on(one, newest)]

    def versions_on(self, milestone: Milestone, day: date) -> tuple[int, ...]:
        """The versions that a sending on a day may have sent: each that was before the public at some time of it.

        None before the first one was out; 0 alone for what sends none.
        """
        if not milestone.sends:
            return (0,)
        before, by_then = sum(one < day for one in self.published_on), sum(one <= day for one in self.published_on)
        return tuple(range(max(before, 1), by_then + 1))

    def on(self, milestone: Milestone, version: int = 0) -> date | None:
        """The day of a milestone, None while it has not come; of a sending, that of this version."""
        marks = (one for one in self.milestones if one.milestone is milestone and one.version == version)
        return next((one.happened_on for one in marks), None)
