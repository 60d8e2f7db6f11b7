"""What a decision and an answer must hold, who may decide, delegate and propose. The engine judges signing and editing."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from keepsight.apps.decisions.values import SUSPECTED, AnswerDraft, DecisionDraft
from keepsight.engines.merkle.canonical import canonical_json
from keepsight.engines.merkle.leaves import mark
from keepsight.engines.oversight import POLICY_CHANGE, Answer, Policy, change_fault, read_policy
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import PROFESSIONALS, Actor, Role

_FOLDER = Path(__file__).parent / "policies"


@cache
def policy_texts() -> dict[str, str]:
    """Every policy that Keepsight ever shipped, by version, oldest first; each file word for word."""
    found = {read_policy(text).version: text for text in (path.read_text() for path in sorted(_FOLDER.glob("*.toml")))}
    return dict(sorted(found.items(), key=lambda item: [int(part) for part in item[0].split(".")]))


@lru_cache(maxsize=64)
def policy(text: str) -> Policy:
    """The policy in a text; ValueError says what is wrong in it."""
    return read_policy(text)


def newest_shipped() -> Policy:
    """The policy that a new installation begins with."""
    return policy(list(policy_texts().values())[-1])


def may_decide(by: Actor, kind: str, held: Policy) -> Allowed | Refused:
    """A practitioner, manager or senior decides what the policy gives to their kind of agency."""
    source = f"Oversight policy {held.version}"
    if not by.roles & PROFESSIONALS:
        return Refused("Your role records no decisions about a child.", source)
    if kind not in {one.kind for one in held.kinds_for(by.agency_kind)}:
        return Refused("Your agency does not make this kind of decision.", source)
    return Allowed()


def may_delegate(by: Actor, deputy: Actor | None, reason: str, held: Policy) -> Allowed | Refused:
    """The holder of a rank gives it to a colleague of the same agency who holds a rank of the line themselves."""
    source = f"Oversight policy {held.version}"
    line = held.lines.get(by.agency_kind, ())
    if by.rank not in line:
        return Refused("You hold no post that signs decisions, so there is none to give.", source)
    if deputy is None or deputy.agency != by.agency or deputy.rank not in line:
        return Refused("Only a colleague of your agency who holds a post of this line can sign in your place.", source)
    if deputy.user == by.user:
        return Refused("Choose somebody else.", source)
    if not reason.strip():
        return Refused("Say why you give your post to somebody for these days.", source)
    return Allowed()


def may_propose_policy(by: Actor, held: Policy) -> Allowed | Refused:
    """An administrator of the agency that the policy in force names for its own change."""
    source = f"Oversight policy {held.version}, {POLICY_CHANGE}"
    if not by.has(Role.ADMINISTRATOR) or by.agency_kind not in held.requirements[POLICY_CHANGE].agencies:
        return Refused("Only an administrator of the body that runs Keepsight here proposes another policy.", source)
    return Allowed()


def proposal_faults(text: str, from_on: date, reason: str, last: Policy, begins: date) -> dict[str, str]:
    """Field → what is wrong and what to do. `last` is the newest policy agreed to; `begins` the first day it can be."""
    found = {} if reason.strip() else {"reason": "Say why the policy should change"}
    if from_on < begins:
        found["from_on"] = f"Choose a day from {begins:%-d %B %Y} on: a policy never reaches back"
    try:
        wrong = change_fault(last, read_policy(text))
    except ValueError as error:
        wrong = str(error)
    return found | ({"text": wrong} if wrong else {})


def faults(draft: DecisionDraft) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {
        name: text
        for name, text in (
            ("chosen", "Say what was decided"),
            ("rationale", "Say why, on what was known"),
            ("voice", "Say what the child said and how they were, or why they have not been heard yet"),
        )
        if not getattr(draft, name).strip()
    }
    if len(draft.options) < 2:  # noqa: PLR2004 - one option is no choice
        found["options"] = "Say at least two options that were considered"
    if draft.suspected not in SUSPECTED:
        found["suspected"] = "Say whether sexual abuse in the family is suspected: yes, no or not yet known"
    return found


def answer_faults(draft: AnswerDraft) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {}
    if not draft.reasons.strip():
        found["reasons"] = "Say what you looked at and what you weighed"
    if draft.answer is Answer.OVERTURN and not draft.follows.strip():
        found["follows"] = "Say what happens instead, and who tells the family"
    stated = [words for words, _ in draft.conditions if words.strip()]
    if draft.answer is Answer.CONDITIONS and not stated:
        found["conditions"] = "Say at least one condition, and by when"
    if draft.answer is not Answer.CONDITIONS and stated:
        found["conditions"] = "Choose ‘Agree with conditions’, or take the conditions out"
    return found


def marks_of(secret: bytes | None, decision: UUID, content: str, *users: int) -> list[bytes]:
    """The marks of a decision's entry in the log, by which anybody can check there that its author did not sign it.

    They are of the decision, of its content's hash and of the people of this act; none for a decision older than marks.
    """
    values = (f"decision {decision}", f"content {content}", *(f"user {user}" for user in users))
    return [mark(secret=secret, value=value) for value in values] if secret else []


def version_body(version: Mapping[str, Any], policy: str, *, with_lines: bool = True) -> dict[str, object]:
    """What the log's entry about a version commits to, of the version's columns. Entries from before `lines` lack them."""
    body = {
        "decision": str(version["decision_id"]), "version": version["number"], "content": version["content_hash"],
        "evidence": version["evidence_hash"], "policy": policy,
    }  # fmt: skip
    return body | ({"lines": sha256(canonical_json(version["evidence"])).hexdigest()} if with_lines else {})


def answer_body(
    decision: UUID, version: int, draft: AnswerDraft, rank: str, behalf_of: int | None, looked: Sequence[str]
) -> dict[str, object]:
    """What the log's entry about a senior's answer commits to."""
    return {
        "decision": str(decision), "version": version, "content": draft.signed_hash, "answer": draft.answer,
        "rank": rank, "behalf_of": behalf_of, "reasons": draft.reasons, "follows": draft.follows,
        "conditions": [[words, due_on.isoformat()] for words, due_on in draft.conditions], "looked": list(looked),
    }  # fmt: skip


def addendum_body(decision: UUID, version: int, words: str) -> dict[str, object]:
    """What the log's entry about an addition commits to."""
    return {"decision": str(decision), "version": version, "words": words}
