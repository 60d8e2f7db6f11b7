"""Oversight checked from the exported log alone: by marks, without a name and without the operator's word."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from keepsight.engines.merkle.leaves import Leaf, LeafError

_MADE = frozenset(("decisions.decision.made", "decisions.policy.proposed"))
_EDITED = frozenset(("decisions.decision.edited",))
_SIGNED = frozenset(("decisions.signoff.given", "decisions.policy.answered"))
_OF_DECISIONS = b'"kind":"decisions.'


@dataclass(slots=True)
class _Case:
    """One decision as its entries tell it."""

    content: bytes
    authors: set[bytes] = field(default_factory=set)
    signers: set[bytes] = field(default_factory=set)  # of the newest content


def check_oversight(entries: Sequence[bytes | None]) -> list[str]:
    """A problem for each signature by an author, twice, or on a content that is not the newest; `entries` in the log's order.

    The same rules as engines.oversight, as far as marks show them: ranks and lines of agencies are not in the log.
    """
    cases: dict[bytes, _Case] = {}
    problems: list[str] = []
    for index, entry in enumerate(entries):
        if entry is None or _OF_DECISIONS not in entry:
            continue  # nothing in it for this question, and a million of them to read
        leaf = _leaf(entry)
        if leaf is None or leaf.kind not in _MADE | _EDITED | _SIGNED or len(leaf.commitments) == 1:
            continue  # not about oversight, or older than marks
        if len(leaf.commitments) < 4:  # noqa: PLR2004 - body, decision, content, person
            problems.append(f"entry {index}: {leaf.kind} lacks the marks of its decision, content and person")
            continue
        decision, content, *people = leaf.commitments[1:]
        fault = _signed if leaf.kind in _SIGNED else _written
        found = fault(cases, leaf.kind, decision, content, people)
        if found:
            problems.append(f"entry {index}: {found}")
    return problems


def _leaf(entry: bytes) -> Leaf | None:
    try:
        return Leaf.parse(entry)
    except LeafError:
        return None  # named by the check of order


def _written(cases: dict[bytes, _Case], kind: str, decision: bytes, content: bytes, people: list[bytes]) -> str:
    case = cases.get(decision)
    if (case is None) is not (kind in _MADE):
        return "a decision is edited that was never made" if case is None else "a decision is made twice"
    case = cases.setdefault(decision, _Case(content))
    case.content, case.signers = content, set()
    case.authors |= set(people)
    return ""


def _signed(cases: dict[bytes, _Case], _kind: str, decision: bytes, content: bytes, people: list[bytes]) -> str:
    case = cases.get(decision)
    if case is None:
        return "a decision is signed that was never made"
    if content != case.content:
        return "a signature on a content that is not the newest: an edit came between"
    if case.authors & set(people):
        return "an author signed their own decision"
    if case.signers & set(people):
        return "one person signed twice"
    case.signers |= set(people)
    return ""
