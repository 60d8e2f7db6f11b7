"""A child's response as tests carry it on: the acts of its people, each a little later than the last."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented

from keepsight.apps.people.values import Facts
from keepsight.apps.response import operations, queries
from keepsight.apps.response.values import CallDraft, CourseCard, DiscussionCard, EndDraft
from keepsight.engines import pathway
from keepsight.engines.pathway import Meeting
from keepsight.vocabulary.people import Purpose, Viewer

EVERYBODY = ("team-manager", "detective-sergeant", "detective-inspector", "named-nurse", "school-dsl")


@dataclass
class Case:
    """Zosia's response at a moment that moves on with each act."""

    person: UUID
    episode: UUID
    now: datetime

    def tick(self) -> datetime:
        self.now += timedelta(minutes=5)
        return self.now

    def course(self, persona: str = "social-worker") -> CourseCard:
        with invented.acting_as(persona) as by:
            return queries.course(viewer=Viewer(by, Purpose.SAFEGUARDING), person=self.person, at=self.now)

    def step(self, way: str, *, by: str = "social-worker", ground: str = "", version: int | None = None) -> None:
        seen = self.course().version if version is None else version
        with invented.acting_as(by) as actor:
            operations.take_step(
                children={self.person: seen}, way=way, reason="As discussed", ground=ground, by=actor, at=self.tick()
            )

    def reply(self, item: str, answer: str = "done", *, by: str = "social-worker") -> int:
        with invented.acting_as(by) as actor:
            return operations.reply(
                person=self.person, item=item, answer=answer, words="On 20 November", by=actor, at=self.tick()
            )

    def answer(self, step: str) -> None:
        for item in pathway.missing(self.course().facts, step):
            self.reply(item.id)

    def decide(self, kind: str) -> None:
        """Decided by the social worker, agreed by whoever the policy asks."""
        invented.overseen_decision(self.person, kind, self.tick())

    def call(self, kind: Meeting = Meeting.STRATEGY, *, by: str = "social-worker") -> UUID:
        draft = CallDraft(kind, "Decide together", self.now, tuple(invented.user(one) for one in EVERYBODY))
        with invented.acting_as(by) as actor:
            return operations.call(sitting=uuid4(), persons=[self.person], draft=draft, by=actor, at=self.tick())[self.person]

    def attend(self, discussion: UUID, *personas: str) -> None:
        for one in personas or ("team-manager", "detective-sergeant", "named-nurse"):
            with invented.acting_as(one) as actor:
                operations.attend(discussion=discussion, by=actor, at=self.tick())

    def end(self, discussion: UUID, *chose: str, urgent: str = "", by: str = "social-worker") -> None:
        draft = EndDraft(
            chose or ("section-47",), "Together the entries show more", "Held on Monday", "Paediatrician asked", urgent
        )
        with invented.acting_as(by) as actor:
            operations.end(discussion=discussion, draft=draft, by=actor, at=self.tick())

    def hold(self, kind: Meeting, *chose: str, by: str = "social-worker") -> UUID:
        made = self.call(kind, by=by)
        self.attend(made)
        self.end(made, *(chose or (pathway.meetings()[kind].chooses[0],)), by=by)
        return made

    def card(self, discussion: UUID, persona: str = "social-worker") -> DiscussionCard | None:
        with invented.acting_as(persona) as by:
            return queries.discussion(viewer=Viewer(by, Purpose.SAFEGUARDING), discussion=discussion)

    def to_assessment(self) -> None:
        self.step("accept-referral")
        self.decide("referral")
        self.reply("referrer-told")
        self.step("assess")

    def to_enquiry(self) -> UUID:
        self.to_assessment()
        made = self.call()
        self.step("call-strategy")
        self.attend(made)
        self.end(made)
        self.step("enquire")
        return made


def open_case(at: datetime, child: Facts = invented.ZOSIA) -> Case:
    """A child told of by the school, Zosia unless another is given; social care has opened a joint response with everybody."""
    person = invented.receive(at, child=child).placed.person
    with invented.acting_as("social-worker") as by:
        episode = operations.open_episode(
            person=person, basis="section-47", reason="Each holds a part", household=[],
            members=[invented.user(one) for one in EVERYBODY], by=by, at=at,
        )  # fmt: skip
    return Case(person, episode, at)
