"""Oversight checked from the exported log alone: by marks, without a name and without the operator's word."""

from collections.abc import Sequence
from dataclasses import dataclass

from keepsight.engines.merkle.leaves import LeafError, kind_and_commitments

_MADE = frozenset((b"decisions.decision.made", b"decisions.policy.proposed"))
_EDITED = frozenset((b"decisions.decision.edited",))
_SIGNED = frozenset((b"decisions.signoff.given", b"decisions.policy.answered"))
_WATCHED = _MADE | _EDITED | _SIGNED
_OF_DECISIONS = b'"kind":"decisions.'


@dataclass(slots=True)
class _Case:
    """One decision as its entries tell it."""

    content: bytes
    authors: tuple[bytes, ...] = ()
    signers: tuple[bytes, ...] = ()  # of the newest content


def check_oversight(entries: Sequence[bytes | None]) -> list[str]:
    """A problem for each signature by an author, twice, or on a content that is not the newest; `entries` in the log's order.

    The same rules as engines.oversight, as far as marks show them: ranks and lines of agencies are not in the log.
    """
    cases: dict[bytes, _Case] = {}
    problems: list[str] = []
    for index, entry in enumerate(entries):
        if entry is None or _OF_DECISIONS not in entry:
            continue  # nothing in it for this question, and a million of them to read
        try:
            kind, commitments = kind_and_commitments(entry)
        except LeafError:
            continue  # named by the check of order
        if kind not in _WATCHED or len(commitments) == 1:
            continue  # not about oversight, or older than marks
        if len(commitments) < 4:  # noqa: PLR2004 - body, decision, content, person
            problems.append(f"entry {index}: {kind.decode()} lacks the marks of its decision, content and person")
            continue
        decision, content, *people = commitments[1:]
        fault = _signed if kind in _SIGNED else _written
        found = fault(cases, kind, decision, content, people)
        if found:
            problems.append(f"entry {index}: {found}")
    return problems


def _written(cases: dict[bytes, _Case], kind: bytes, decision: bytes, content: bytes, people: list[bytes]) -> str:
    case = cases.get(decision)
    if (case is None) is not (kind in _MADE):
        return "a decision is edited that was never made" if case is None else "a decision is made twice"
    case = cases.setdefault(decision, _Case(content))
    case.content, case.signers = content, ()
    case.authors += tuple(people)
    return ""


def _signed(cases: dict[bytes, _Case], _kind: bytes, decision: bytes, content: bytes, people: list[bytes]) -> str:
    case = cases.get(decision)
    if case is None:
        return "a decision is signed that was never made"
    if content != case.content:
        return "a signature on a content that is not the newest: an edit came between"
    if not set(people).isdisjoint(case.authors):
        return "an author signed their own decision"
    if not set(people).isdisjoint(case.signers):
        return "one person signed twice"
    case.signers += tuple(people)
    return ""
