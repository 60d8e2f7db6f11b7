"""What each way asks before it is taken: named, pure, and refusing with the reason and its source."""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from keepsight.engines.pathway.asked import CLOSURE, ENQUIRY, REPLY, began, entered, missing, newest
from keepsight.engines.pathway.table import grounds, refused_grounds
from keepsight.engines.pathway.values import Decided, Facts, Held, Meeting
from keepsight.vocabulary.answers import Allowed, Refused

Guard = Callable[[Facts], Allowed | Refused]
ENQUIRE = "section-47"  # what a strategy discussion chooses when an enquiry begins
_CHAPTER_3 = "Working Together to Safeguard Children 2023, chapter 3"
_REVIEW = "Child Safeguarding Practice Review Panel, national review, 26 November 2024"


def ground_stands(facts: Facts) -> Allowed | Refused:
    """Closing names a ground that there is; retraction and ‘no further action’ are none."""
    if facts.ground in refused_grounds():
        return Refused(refused_grounds()[facts.ground], _REVIEW)
    if facts.ground not in grounds():
        return Refused("Choose the ground on which the response closes.", _CHAPTER_3)
    return Allowed()


def referrer_told(facts: Facts) -> Allowed | Refused:
    """Whoever raised the concern hears what follows."""
    return _complete(facts, REPLY, {"referrer-told"})


def enquiry_complete(facts: Facts) -> Allowed | Refused:
    """An enquiry ends only when each of its questions has an honest answer."""
    return _complete(facts, ENQUIRY)


def child_seen(facts: Facts) -> Allowed | Refused:
    """Nothing ends without the child having been seen."""
    return _complete(facts, CLOSURE, {"child-seen"})


def child_told(facts: Facts) -> Allowed | Refused:
    """The child hears how it ends."""
    return _complete(facts, CLOSURE, {"child-told"})


def handover_acknowledged(facts: Facts) -> Allowed | Refused:
    """A child who moved is let go only when the other area has acknowledged the handover."""
    return _complete(facts, CLOSURE, {"handover"})


def _complete(facts: Facts, step: str, only: set[str] | None = None) -> Allowed | Refused:
    open_items = [item for item in missing(facts, step) if only is None or item.id in only]
    if not open_items:
        return Allowed()
    given = newest(facts, step)
    lines = [f"{item.words} (waits for a manager’s approval)" if item.id in given else item.words for item in open_items]
    return Refused(f"Still open: {'; '.join(lines)}.", open_items[0].source)


def referral_decided(facts: Facts) -> Allowed | Refused:
    """The type of response is a decision with its oversight."""
    if any(one.acts for one in _decisions(facts, "referral", began(facts, REPLY))):
        return Allowed()
    return Refused("Record the decision on the type of response first.", _CHAPTER_3)


def closure_signed(facts: Facts) -> Allowed | Refused:
    """Closing is a decision that a senior has signed on what is so now: not one that ended a plan, nor one before an enquiry."""
    return _signed(facts, "closure", "Record the decision to close, and have it signed by a senior.", entered(facts))


def enquiry_outcome_signed(facts: Facts) -> Allowed | Refused:
    """The enquiry's outcome is a decision that a senior has signed."""
    words = "Record the decision on the enquiry’s outcome, and have it signed by a senior."
    return _signed(facts, "section-47-outcome", words, facts.last("enquire"))


def _signed(facts: Facts, kind: str, words: str, since: datetime | None) -> Allowed | Refused:
    return Allowed() if any(one.signed for one in _decisions(facts, kind, since)) else Refused(words, _REVIEW)


def _decisions(facts: Facts, kind: str, since: datetime | None) -> list[Decided]:
    return [one for one in facts.decided if one.kind == kind and (since is None or one.at >= since)]


def strategy_called(facts: Facts) -> Allowed | Refused:
    """A discussion is called, with its purpose and date, before the response waits for it. It may be over by then."""
    over = _ended(facts, Meeting.STRATEGY, facts.steps[-1].at if facts.steps else None)
    if over or any(one.kind is Meeting.STRATEGY and one.ended_at is None for one in facts.held):
        return Allowed()
    return Refused("Call the strategy discussion first: its purpose, its date and who is invited.", _CHAPTER_3)


def strategy_held(facts: Facts) -> Allowed | Refused:
    """It has ended, with its quorum or held as urgent and provisional."""
    ended = _strategy(facts)
    if ended is None:
        return Refused("The strategy discussion has not ended.", _CHAPTER_3)
    if not (ended.quorate or ended.provisional):
        words = "The strategy discussion lacked social care, police or health of enough seniority. Hold it again, or as urgent."
        return Refused(words, _CHAPTER_3)
    return Allowed()


def strategy_chose_enquiry(facts: Facts) -> Allowed | Refused:
    """A section 47 enquiry begins at the strategy discussion that chose it."""
    ended = _strategy(facts)
    if ended and ENQUIRE in ended.chose:
        return Allowed()
    return Refused("The strategy discussion did not choose a section 47 enquiry.", "Children Act 1989, section 47(1)")


def strategy_chose_no_enquiry(facts: Facts) -> Allowed | Refused:
    """The other ways on are open only when it did not."""
    ended = _strategy(facts)
    if ended and ENQUIRE in ended.chose:
        return Refused("The strategy discussion chose a section 47 enquiry: begin it.", "Children Act 1989, section 47(1)")
    return Allowed()


def _strategy(facts: Facts) -> Held | None:
    """The newest strategy discussion that ended since the step before the one that called it."""
    before = [earlier.at for earlier, step in pairwise(facts.steps) if step.way == "call-strategy"]
    return _ended(facts, Meeting.STRATEGY, before[-1] if before else None)


def enquiry_discussed(facts: Facts) -> Allowed | Refused:
    """Where an enquiry was begun, the agencies discussed its end together."""
    since = facts.last("enquire")
    if since is None or _ended(facts, Meeting.END_OF_ENQUIRY, since):
        return Allowed()
    return Refused("The agencies have not discussed the end of the enquiry together.", _REVIEW)


def conference_held(facts: Facts) -> Allowed | Refused:
    """The conference itself is recorded."""
    return _was_held(facts, Meeting.CONFERENCE, facts.last("call-conference"), "The conference has not been recorded.")


def core_group_held(facts: Facts) -> Allowed | Refused:
    """A core group since the last one."""
    return _was_held(facts, Meeting.CORE_GROUP, facts.last("plan", "meet-core-group"), "Record the core group first.")


def review_held(facts: Facts) -> Allowed | Refused:
    """A review conference since the last one."""
    return _was_held(facts, Meeting.REVIEW, facts.last("plan", "review-plan"), "Record the review conference first.")


def _was_held(facts: Facts, kind: Meeting, since: datetime | None, words: str) -> Allowed | Refused:
    return Allowed() if _ended(facts, kind, since) else Refused(words, _CHAPTER_3)


def _ended(facts: Facts, kind: Meeting, since: datetime | None) -> Held | None:
    """The newest discussion of the kind that ended since then."""
    found = [one for one in facts.held if one.kind is kind and one.ended_at and (since is None or one.ended_at >= since)]
    return max(found, key=lambda one: one.ended_at or one.called_at, default=None)


def on_protection_plan(facts: Facts) -> Allowed | Refused:
    """There is a child protection plan to go on with."""
    return Allowed() if has_plan(facts) else Refused("The child has no child protection plan to go on with.", _CHAPTER_3)


def not_on_protection_plan(facts: Facts) -> Allowed | Refused:
    """A plan is ended by a review conference only, never by the way."""
    words = "The child has a child protection plan: go on with it, or end it at a review conference."
    return Refused(words, _CHAPTER_3) if has_plan(facts) else Allowed()


def has_plan(facts: Facts) -> bool:
    """A plan was agreed and not ended since."""
    made, ended = facts.last("plan"), facts.last("step-down", "close")
    return made is not None and (ended is None or ended < made)


GUARDS: dict[str, Guard] = {
    one.__name__: one
    for one in (
        ground_stands, referrer_told, enquiry_complete, child_seen, child_told, handover_acknowledged, referral_decided,
        closure_signed, enquiry_outcome_signed, strategy_called, strategy_held, strategy_chose_enquiry,
        strategy_chose_no_enquiry, enquiry_discussed, conference_held, core_group_held, review_held, on_protection_plan,
        not_on_protection_plan,
    )
}  # fmt: skip
