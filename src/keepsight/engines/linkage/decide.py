"""Where a new record belongs: with a known person, perhaps with one (a person looks), or with nobody yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from keepsight.engines.linkage.model import Model
from keepsight.engines.linkage.values import Comparable
from keepsight.engines.linkage.weigh import TWO_NUMBERS, Scorer, Weight, weigh

R = TypeVar("R")  # what the caller uses for record ids
P = TypeVar("P")  # and for person ids; both need a text form that orders them

_MARGIN = 1e-6  # bits: sums taken in another order differ by less
TWO_PEOPLE = "Two people already known both match: a person decides which, or whether they are one"


@dataclass(frozen=True, slots=True)
class Candidate(Generic[R, P]):
    """A record already placed with a person, that shares a blocking key with the new one."""

    record_id: R
    person_id: P
    comparable: Comparable


@dataclass(frozen=True, slots=True)
class Placement(Generic[R, P]):
    """The answer. `possible` holds what to look at, heaviest first, one entry for each known person.

    For a link: the person, the record of theirs that matched best and its weight. For "possible", `weight`
    is the heaviest of the entries. `reason` says why a machine did not decide; empty for link and new.
    """

    status: Literal["link", "possible", "new"]
    person_id: P | None
    record_id: R | None
    weight: Weight | None
    possible: tuple[tuple[R, P, Weight], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class _Person(Generic[R, P]):
    person_id: P
    record_id: R
    weight: Weight
    obstacle: str  # why a machine may not link; empty when it may


def decide(
    model: Model, record: Comparable, candidates: Sequence[Candidate[R, P]], scorer: Scorer | None = None
) -> Placement[R, P]:
    """Place a record; the answer does not depend on the order of the candidates. A `scorer` of the model may be kept for many."""
    scorer = scorer or Scorer(model)
    # What is left out says nothing about its person: neither likeness nor contradiction.
    telling = [
        one
        for one in candidates
        if scorer.bits_of(record, one.comparable) >= model.possible_bits - _MARGIN or _two_numbers(record, one.comparable)
    ]
    by_person: dict[P, list[tuple[Weight, R]]] = {}
    for candidate in sorted(telling, key=lambda c: (str(c.person_id), str(c.record_id))):
        weight = weigh(model, record, candidate.comparable)
        by_person.setdefault(candidate.person_id, []).append((weight, candidate.record_id))
    people = [_judged(model, person, weighed) for person, weighed in by_person.items()]
    people = sorted((p for p in people if p.weight.bits >= model.possible_bits), key=lambda p: -p.weight.bits)
    if not people:
        return Placement("new", None, None, None, (), "")
    strong = [p for p in people if p.weight.bits >= model.link_bits]
    if strong and ("nhs_number", "same") in {(step.field, step.level) for step in strong[0].weight.steps}:
        strong = [strong[0], *(p for p in strong[1:] if p.obstacle != TWO_NUMBERS)]  # the number says which of them
    if len(strong) == 1 and not strong[0].obstacle:
        best = strong[0]
        others = tuple((p.record_id, p.person_id, p.weight) for p in people if p is not best)
        return Placement("link", best.person_id, best.record_id, best.weight, others, "")
    entries = tuple((p.record_id, p.person_id, p.weight) for p in people)
    reason = TWO_PEOPLE if len(strong) > 1 else people[0].obstacle or "Not certain enough to link without a person looking"
    return Placement("possible", None, None, people[0].weight, entries, reason)


def _two_numbers(a: Comparable, b: Comparable) -> bool:
    return bool(a.nhs_number and b.nhs_number and a.nhs_number != b.nhs_number)


def _judged(model: Model, person: P, weighed: list[tuple[Weight, R]]) -> _Person[R, P]:
    """A person by their best record: one free of guards where it would link, else the heaviest.

    Any one of their records with another valid NHS number refuses the link for the whole person.
    """
    contradicted = any(TWO_NUMBERS in weight.guards for weight, _ in weighed)
    free = [entry for entry in weighed if not entry[0].guards and entry[0].bits >= model.link_bits]
    weight, record = max(free or weighed, key=lambda entry: entry[0].bits)  # the first of equals, by record id
    obstacle = TWO_NUMBERS if contradicted else "; ".join(weight.guards)
    return _Person(person, record, weight, obstacle)
