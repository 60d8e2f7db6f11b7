"""Any history of edits, answers, deputies, conflicts and retries: nothing acts without valid oversight, and nothing is stuck."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from keepsight.engines.oversight import (
    Answer,
    DecisionFacts,
    Edit,
    Effect,
    Sign,
    Signer,
    Standing,
    effect,
    read_policy,
    standing,
    transition,
)
from keepsight.vocabulary.answers import Refused
from keepsight.vocabulary.people import AgencyKind

POLICY = read_policy("""
version = "test"
[lines]
social-care = ["team-manager", "service-manager"]
police = ["detective-inspector"]
[decisions.plain]
title = "Plain"
hours = 24
agencies = ["social-care"]
source = "local"
[decisions.joint]
title = "Joint"
hours = 24
agencies = ["social-care"]
joint = ["social-care", "police"]
source = "local"
[decisions.blind]
title = "Blind"
hours = 24
agencies = ["social-care"]
signers = 2
blind = true
independent = true
acts_at_once = false
source = "local"
""")
BEGAN = datetime(2026, 11, 20, 16, 50, tzinfo=UTC)
CARE, POLICE = AgencyKind.SOCIAL_CARE, AgencyKind.POLICE
RANKS = {1: "team-manager", 2: "service-manager", 3: "", 4: "team-manager", 5: "service-manager", 6: "team-manager"}
MANAGER_OF = {3: 1, 1: 2, 4: 5}
users, agencies = st.integers(1, 6), st.sampled_from([CARE, POLICE])


def signer(user: int, behalf_of: int, agency: AgencyKind) -> Signer:
    """Six people of social care with their line, and an inspector; a deputy has the post of whoever gave it."""
    if agency is POLICE:
        return Signer(100 + user, 2, POLICE, "detective-inspector")
    above, one = set(), user
    while (manager := MANAGER_OF.get(one)) and manager not in above:
        above.add(manager)
        one = manager
    manages = frozenset(one for one, manager in MANAGER_OF.items() if manager == user)
    rank = RANKS[behalf_of or user]
    return Signer(user, 1, CARE, rank, frozenset(above), manages, behalf_of=behalf_of if behalf_of != user else 0)


class Oversight(RuleBasedStateMachine):
    """One decision, people at several screens; what they read may be older than what is there."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGAN
        self.facts: DecisionFacts | None = None
        self.screens: dict[int, tuple[int, str]] = {}  # user: version and hash that they have open

    @precondition(lambda self: self.facts is None)
    @rule(kind=st.sampled_from(["plain", "joint", "blind"]), author=users, urgent=st.booleans())
    def decide(self, kind: str, author: int, *, urgent: bool) -> None:
        due = BEGAN + timedelta(hours=24)
        self.facts = DecisionFacts(kind, 1, CARE, frozenset({author}), ("h1",), (), due, urgent)

    @precondition(lambda self: self.facts is not None)
    @rule(user=users)
    def open_page(self, user: int) -> None:
        assert self.facts
        self.screens[user] = (len(self.facts.hashes), self.facts.hashes[-1])

    @precondition(lambda self: self.facts is not None and self.screens)
    @rule(user=users, agency=st.sampled_from([1, 2]))
    def edit(self, user: int, agency: int) -> None:
        assert self.facts
        over, _ = self.screens.get(user, (0, ""))
        self._apply(Edit(user, agency, over, f"h{len(self.facts.hashes) + 1}", self.facts.due_at))

    @precondition(lambda self: self.facts is not None)
    @rule(user=users, behalf_of=st.one_of(st.just(0), users), agency=agencies, answer=st.sampled_from(Answer))
    def answer(self, user: int, behalf_of: int, agency: AgencyKind, answer: Answer) -> None:
        _, digest = self.screens.get(user, (0, ""))
        act = Sign(signer(user, behalf_of, agency), answer, digest)
        self._apply(act)
        self._apply(act)  # a retried request

    @rule(hours=st.integers(1, 60))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    def _apply(self, act: Edit | Sign) -> None:
        assert self.facts
        after = transition(self.facts, act, self.now, POLICY)
        if not isinstance(after, Refused):
            self.facts = after

    @invariant()
    def what_is_effective_was_overseen(self) -> None:
        if self.facts is None or effect(self.facts, self.now, POLICY) is not Effect.EFFECTIVE:
            return
        need = POLICY.requirements[self.facts.kind]
        answers = self.facts.answers
        signers = {one.signer for one in answers} | {one.behalf_of for one in answers if one.behalf_of}
        assert all(one.answer.agrees and one.content_hash == self.facts.hashes[-1] for one in answers)
        assert len(answers) == (len(need.joint) or need.signers)
        assert not signers & self.facts.authors
        for one in answers:
            assert not self.facts.authors & signer(one.signer, 0, one.agency_kind).reports_to
        if need.joint:
            assert {one.agency_kind for one in answers} == need.joint

    @invariant()
    def an_overdue_decision_says_so(self) -> None:
        if self.facts and self.now > self.facts.due_at:
            assert standing(self.facts, self.now, POLICY) is not Standing.WAITING

    @invariant()
    def nothing_is_stuck(self) -> None:
        """Somebody can always move it: a senior who is near nobody, or someone of the agency with an edit, or a new decision."""
        if self.facts is None or standing(self.facts, self.now, POLICY) in (Standing.AGREED, Standing.OVERTURNED):
            return
        outside = (Signer(77, 1, CARE, "service-manager"), Signer(78, 2, POLICE, "detective-inspector"))
        acts: list[Edit | Sign] = [Sign(one, Answer.AGREE, self.facts.hashes[-1]) for one in outside]
        acts.append(Edit(1, 1, len(self.facts.hashes), "next", self.facts.due_at))
        assert any(not isinstance(transition(self.facts, act, self.now, POLICY), Refused) for act in acts)

    @invariant()
    def a_signature_never_moves_to_another_content(self) -> None:
        if self.facts:
            edited = replace(self.facts, hashes=(*self.facts.hashes, "another"))
            assert standing(edited, self.now, POLICY) in (Standing.WAITING, Standing.LATE)


TestOversight = Oversight.TestCase
