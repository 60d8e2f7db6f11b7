"""Past decisions of the personas, their seniors' answers, episodes and one dissent, each at its own moment."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from keepsight.apps.access.operations import acting
from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions import queries as decided
from keepsight.apps.decisions.values import AnswerDraft
from keepsight.apps.desk import queries as desk
from keepsight.apps.people import queries as people
from keepsight.apps.response import operations as response
from keepsight.apps.simulate.operations.records import Ids
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.values import Area, Case, Outcome
from keepsight.apps.simulate.values.words import DISSENT, EPISODE_REASON, FOLLOWS, REASONS, decision_draft
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Purpose, Viewer

_AUTHORS = {"northmere-childrens-services": "social-worker", "northmere-police": "detective-sergeant"}
_SENIORS = {"northmere-childrens-services": "team-manager", "northmere-police": "detective-inspector"}
_PARTICIPANTS = ("social-worker", "detective-sergeant", "named-nurse")
_ANSWERS = {Outcome.SENT_BACK: Answer.SEND_BACK, Outcome.OVERTURNED: Answer.OVERTURN}
_EPISODES = 6


def decide_cases(area: Area, ids: Ids, staff: Staff) -> None:
    """Make every drawn decision, oldest first, and what became of it."""
    episodes = 0
    for number, case in enumerate(sorted(area.cases, key=lambda one: one.made_at)):
        person = _person(case, ids, staff)
        if case.outcome is Outcome.DISSENTED or episodes < _EPISODES:
            _open_episode(case, person, staff)
            episodes += 1
        decision = _decide(case, person, number, staff)
        if case.answered_at is not None:
            _answer(case, decision, case.answered_at, staff)
        if case.outcome is Outcome.DISSENTED:
            _dissent(decision, case.made_at + timedelta(days=2), staff)


def _person(case: Case, ids: Ids, staff: Staff) -> UUID:
    by, record = staff.persona(_AUTHORS[case.noted.agency]), ids[case.noted.agency, case.noted.external_id]
    with acting(by=by, purpose=Purpose.SAFEGUARDING):
        return people.persons_of(viewer=Viewer(by, Purpose.SAFEGUARDING), records=[record])[record]


def _open_episode(case: Case, person: UUID, staff: Staff) -> None:
    at = case.made_at - timedelta(hours=3)
    by = staff.persona(_AUTHORS[case.noted.agency])
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with acting(by=by, purpose=Purpose.SAFEGUARDING):
        home = people.household(viewer=viewer, person=person)
        response.open_episode(
            person=person, basis="section-47", reason=EPISODE_REASON, household=_persons(card.person for card in home),
            members=[staff.persona(slug).user for slug in _PARTICIPANTS], by=by, at=at,
        )  # fmt: skip


def _persons(found: Iterable[UUID | None]) -> list[UUID]:
    return [person for person in found if person]


def _decide(case: Case, person: UUID, number: int, staff: Staff) -> UUID:
    by = staff.persona(_AUTHORS[case.noted.agency])
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with acting(by=by, purpose=Purpose.SAFEGUARDING):
        return decisions.decide(
            person=person, draft=decision_draft(case.kind, case.suspected, number),
            evidence=desk.evidence(viewer=viewer, person=person, at=case.made_at), key=case.key, by=by, at=case.made_at,
        )  # fmt: skip


def _answer(case: Case, decision: UUID, at: datetime, staff: Staff) -> None:
    by = staff.persona(_SENIORS[case.noted.agency])
    given = _ANSWERS.get(case.outcome, Answer.AGREE)
    with acting(by=by, purpose=Purpose.SAFEGUARDING):
        card = decided.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
        if card is None:
            raise LookupError(f"the senior cannot see decision {decision}")
        decisions.answer(
            decision=decision,
            draft=AnswerDraft(given, REASONS[given], card.content_hash, follows=FOLLOWS if given is Answer.OVERTURN else ""),
            by=by,
            at=at,
        )


def _dissent(decision: UUID, at: datetime, staff: Staff) -> None:
    by = staff.persona("named-nurse")
    with acting(by=by, purpose=Purpose.SAFEGUARDING):
        decisions.dissent(decision=decision, words=DISSENT, by=by, at=at)
