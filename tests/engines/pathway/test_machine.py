"""Any history of a response: no stage without a way on, no end that skips what it owes, no step from a stale version."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from walking import BEGAN, answer, call, decide, hold

from keepsight.engines.pathway import (
    ENQUIRE,
    Answered,
    Facts,
    ItemAnswer,
    Meeting,
    circumstances,
    grounds,
    items,
    may_take,
    refused_grounds,
    running,
    stage,
    take,
    ways,
    ways_on,
)
from keepsight.vocabulary.answers import Allowed, Refused

KINDS = ("referral", "section-47-outcome", "closure")


class Response(RuleBasedStateMachine):
    """People do things in any order, on screens that may be old."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGAN
        self.facts = Facts()

    def tick(self) -> None:
        self.now += timedelta(hours=1)

    @rule(which=st.sampled_from(sorted(circumstances())))
    def circumstance(self, which: str) -> None:
        self.facts = replace(self.facts, circumstances=self.facts.circumstances | {which})

    @rule(item=st.sampled_from(sorted(items())), how=st.sampled_from(ItemAnswer), approved=st.booleans())
    def answer(self, item: str, how: ItemAnswer, *, approved: bool) -> None:
        self.tick()
        self.facts = replace(self.facts, answered=(*self.facts.answered, Answered(item, how, self.now, approved=approved)))

    @rule(kind=st.sampled_from(Meeting), chose=st.sampled_from(["", ENQUIRE]), quorate=st.booleans())
    def discuss(self, kind: Meeting, chose: str, *, quorate: bool) -> None:
        self.tick()
        self.facts = hold(self.facts, kind, self.now, *filter(None, [chose]), quorate=quorate)

    @rule(kind=st.sampled_from(KINDS), signed=st.booleans())
    def decide(self, kind: str, *, signed: bool) -> None:
        self.tick()
        self.facts = decide(self.facts, kind, self.now, signed=signed)

    @rule()
    def call_strategy(self) -> None:
        self.tick()
        self.facts = call(self.facts, self.now)

    @rule()
    def supply_what_the_stage_asks(self) -> None:
        """Without it a random walk never leaves the first stages."""
        self.facts = self.supplied()

    def supplied(self) -> Facts:
        self.tick()
        facts = self.facts
        for step in ("reply", "enquiry", "closure"):
            facts = answer(facts, step, self.now)
        for kind in KINDS:
            facts = decide(facts, kind, self.now)
        for meeting in Meeting:
            facts = hold(facts, meeting, self.now, ENQUIRE)
        return replace(call(facts, self.now), ground="safe")

    @rule(
        way=st.sampled_from(sorted(ways())),
        behind=st.integers(0, 2),
        ground=st.sampled_from([*grounds(), *refused_grounds(), ""]),
    )
    def step(self, way: str, behind: int, ground: str) -> None:
        self.tick()
        before = replace(self.facts, ground=ground)
        after = take(before, way, before.version - behind, self.now)
        if isinstance(after, Refused):
            return
        assert behind == 0
        assert stage(before) in ways()[way].origins
        if way == "close":
            self.ends_rightly(before, ground)
        self.facts = after

    def ends_rightly(self, before: Facts, ground: str) -> None:
        """By a second telling: what must stand in the record, found without the guards."""
        assert ground in grounds()
        since = max(one.at for one in before.steps if one.way in ("accept-referral", "come-back"))
        assert any(one.kind == "closure" and one.signed and one.at >= since for one in before.decided)
        stands = {one.item for one in before.answered if one.at >= since and (one.approved or one.answer != "not-possible")}
        if not before.circumstances & {"unborn", "adult"}:
            assert "child-seen" in stands
        enquiries = [one.at for one in before.steps if one.way == "enquire"]
        if enquiries:
            assert any(one.kind == Meeting.END_OF_ENQUIRY and (one.ended_at or BEGAN) >= enquiries[-1] for one in before.held)

    @invariant()
    def there_is_a_way_on(self) -> None:
        assert ways_on(self.facts)
        ready = self.supplied()
        assert any(isinstance(may_take(ready, way.id, ready.version), Allowed) for way, _answer in ways_on(ready))

    @invariant()
    def a_closed_response_runs_no_clock(self) -> None:
        if stage(self.facts) == "closed":
            assert running(self.facts) == []


TestResponse = Response.TestCase
TestResponse.settings = settings(max_examples=40)
