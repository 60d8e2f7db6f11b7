"""One child's response carried on by the area's people: before each step they do what its guards ask for."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from keepsight.apps.access.operations import acting
from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions import queries as decided
from keepsight.apps.decisions.values import AnswerDraft
from keepsight.apps.desk import queries as desk
from keepsight.apps.response import operations as response
from keepsight.apps.response import queries
from keepsight.apps.response.values import CallDraft, CourseCard, EndDraft
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.values import words
from keepsight.engines import pathway
from keepsight.engines.oversight import Answer
from keepsight.engines.pathway import Meeting
from keepsight.vocabulary.people import Purpose, Viewer

_SEVERAL = ("team-manager", "detective-sergeant", "named-nurse")
_A_LITTLE = timedelta(minutes=7)


class Walk:
    """The acts of one child's response, each a little later than the last. A joint response about the child is open."""

    def __init__(self, person: UUID, staff: Staff, at: datetime) -> None:
        self.person, self.staff, self.now = person, staff, at

    def take(self, way: str, at: datetime) -> None:
        """Take a step at about a moment, after whatever it asks for."""
        self.now = max(at, self.now)
        for guard in pathway.ways()[way].guards:
            supply = _SUPPLY.get(guard)
            if supply:
                supply(self)
        by = self.staff.persona("social-worker")
        ground = "needs-met" if "ground_stands" in pathway.ways()[way].guards else ""
        version = self.course().version
        with acting(by=by, purpose=Purpose.SAFEGUARDING):
            response.take_step(
                children={self.person: version}, way=way, reason=words.STEP_REASON, ground=ground, by=by, at=self._tick()
            )

    def course(self) -> CourseCard:
        """How the social worker sees it."""
        by = self.staff.persona("social-worker")
        with acting(by=by, purpose=Purpose.SAFEGUARDING):
            return queries.course(viewer=Viewer(by, Purpose.SAFEGUARDING), person=self.person, at=self.now)

    def decide(self, kind: str) -> None:
        """The social worker decides, the team manager agrees."""
        author, senior = self.staff.persona("social-worker"), self.staff.persona("team-manager")
        at, viewer = self._tick(), Viewer(author, Purpose.SAFEGUARDING)
        with acting(by=author, purpose=Purpose.SAFEGUARDING):
            made = decisions.decide(
                person=self.person, draft=words.decision_draft(kind, "not-yet-known", at.minute),
                evidence=desk.evidence(viewer=viewer, person=self.person, at=at), key=self._key(kind), by=author, at=at,
            )  # fmt: skip
        with acting(by=senior, purpose=Purpose.SAFEGUARDING):
            card = decided.one(viewer=Viewer(senior, Purpose.SAFEGUARDING), decision=made, at=at)
            if card is None:
                raise LookupError(f"the senior cannot see decision {made}")
            draft = AnswerDraft(Answer.AGREE, words.REASONS[Answer.AGREE], card.content_hash)
            decisions.answer(decision=made, draft=draft, by=senior, at=self._tick())

    def answer(self, step: str) -> None:
        """Everything that a step still asks."""
        by = self.staff.persona("social-worker")
        for item in pathway.missing(self.course().facts, step):
            with acting(by=by, purpose=Purpose.SAFEGUARDING):
                response.reply(person=self.person, item=item.id, answer="done", words=words.ITEM_ANSWER, by=by, at=self._tick())

    def call(self, kind: Meeting, planned_at: datetime | None = None) -> None:
        """Social care calls a discussion."""
        by = self.staff.persona("social-worker")
        at = self._tick()
        invited = tuple(self.staff.persona(one).user for one in _SEVERAL)
        draft = CallDraft(kind, words.PURPOSE, planned_at or at, invited)
        with acting(by=by, purpose=Purpose.SAFEGUARDING):
            response.call(sitting=self._key(kind), persons=[self.person], draft=draft, by=by, at=at)

    def hold(self, kind: Meeting, chose: str) -> None:
        """Call a discussion, unless one waits, and hold it: all are there, contribute and believe; social care ends it."""
        if not self._open(kind):
            self.call(kind)
        [discussion] = self._open(kind)
        for persona in _SEVERAL:
            by = self.staff.persona(persona)
            with acting(by=by, purpose=Purpose.SAFEGUARDING):
                response.attend(discussion=discussion, by=by, at=self._tick())
                said = words.CONTRIBUTIONS[persona]
                response.contribute(discussion=discussion, status="shared", words=said, by=by, at=self._tick())
                response.believe(discussion=discussion, at_risk="not-yet-known", words=words.BELIEF, by=by, at=self._tick())
        by = self.staff.persona("social-worker")
        draft = EndDraft((chose,), words.STEP_REASON, words.INTERVIEW, words.MEDICAL)
        with acting(by=by, purpose=Purpose.SAFEGUARDING):
            response.end(discussion=discussion, draft=draft, by=by, at=self._tick())
            response.circulate(discussion=discussion, words=words.CIRCULATED, by=by, at=self._tick())

    def _open(self, kind: Meeting) -> list[UUID]:
        return [one.id for one in self.course().discussions if one.kind is kind and one.ended_at is None]

    def _key(self, name: str) -> UUID:
        """Made of the child and the moment: the same area again has the same ids."""
        return uuid5(self.person, f"{name} {self.now.isoformat()}")

    def _tick(self) -> datetime:
        self.now += _A_LITTLE
        return self.now


_SUPPLY: dict[str, Callable[[Walk], None]] = {
    "referral_decided": lambda walk: walk.decide("referral"),
    "referrer_told": lambda walk: walk.answer(pathway.REPLY),
    "strategy_called": lambda walk: walk.call(Meeting.STRATEGY),
    "strategy_held": lambda walk: walk.hold(Meeting.STRATEGY, pathway.ENQUIRE),
    "enquiry_complete": lambda walk: walk.answer(pathway.ENQUIRY),
    "enquiry_discussed": lambda walk: walk.hold(Meeting.END_OF_ENQUIRY, "substantiated-likely"),
    "enquiry_outcome_signed": lambda walk: walk.decide("section-47-outcome"),
    "conference_held": lambda walk: walk.hold(Meeting.CONFERENCE, "protection-plan"),
    "core_group_held": lambda walk: walk.hold(Meeting.CORE_GROUP, "plan-goes-on"),
    "review_held": lambda walk: walk.hold(Meeting.REVIEW, "plan-goes-on"),
    "closure_signed": lambda walk: walk.decide("closure"),
    "child_seen": lambda walk: walk.answer(pathway.CLOSURE),
}
