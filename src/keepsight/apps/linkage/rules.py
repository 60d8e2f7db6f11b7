"""How a placement is weighed, what is kept of it, and what may be said to someone who may not see the other record."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from keepsight.apps.linkage.values import PairNow, Parting, Placed, Reason
from keepsight.engines.linkage import (
    Ceilings,
    Comparable,
    Model,
    Placement,
    RecordFacts,
    Step,
    Weight,
    among,
    counted_as,
    default_model,
    to_json,
    with_frequencies,
)  # fmt: skip
from keepsight.engines.linkage.weigh import TWIN, TWO_NUMBERS
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import PROFESSIONALS, Actor

_NAMES = frozenset({"forename", "surname"})
_LAST = 4  # models kept ready


@dataclass(frozen=True, eq=False, slots=True)
class Named:
    """The shipped model with the names of one stock-taking, of any number of records. One is read once: each is itself alone."""

    model: Model


@cache
def country() -> Named:
    """The shipped model with the country's names: until there are others."""
    return Named(default_model())


def named(tables: str) -> Named:
    """The shipped model with names as `tables_of` gave them."""
    return Named(with_frequencies(default_model(), json.loads(tables)))


def tables_of(model: Model) -> str:
    """A model's names as JSON: what its `frequency_version` is the digest of."""
    return json.dumps({field: {"unlisted": one.unlisted, "shares": dict(one.shares)} for field, one in model.frequencies.items()})


def ceilings_among(names: Named, held: int) -> Ceilings:
    """The model for placing among so many records, of all agencies, with what is worked out from it once."""
    return _ceilings(names, counted_as(names.model, held))


@lru_cache(maxsize=_LAST)
def _ceilings(names: Named, held: int) -> Ceilings:
    return Ceilings(among(names.model, held))


def model_among(names: Named, held: int) -> Model:
    """The model for placing among so many records; `records` and `frequencies`, kept with a placement, give the same again."""
    return among(names.model, held)


def general(step: Step) -> str:
    """The step's words without the other record's name: "First name: Sofia and Zofia, spellings of one name" loses both names."""
    if step.field not in _NAMES or ": " not in step.words:
        return step.words
    label, said = step.words.split(": ", 1)
    return f"{label}: {said.rsplit(', ', 1)[-1]}" if not said.startswith("the same") else f"{label}: the same"


@dataclass(frozen=True, slots=True)
class Decided:
    """One record's placement: the engine's answer, the person, and what the record was compared with."""

    person: UUID
    answer: Placement[UUID, UUID]
    own: Comparable
    others: Mapping[UUID, Comparable]
    model: Model


def told(record: UUID, decided: Decided) -> Placed:
    """A placement as other apps may hold it."""
    answer, weight = decided.answer, decided.answer.weight
    reasons = tuple(Reason(step.field, general(step), step.bits) for step in weight.steps) if weight else ()
    bits, guards = (weight.bits, weight.guards) if weight else (None, ())
    return Placed(record, answer.status, decided.person, bits, reasons, guards, len(answer.possible), decided.model.version)


def stored(decided: Decided) -> dict[str, Any]:
    """A placement's columns as JSON's own types, the reason that its membership carries, and what a person is to look at."""
    answer, weight, own, model = decided.answer, decided.answer.weight, _text(decided.own), decided.model
    likenesses = [
        {"other": str(other), **_weighed(one), "inputs": _digest(own, _text(decided.others[other]))}
        for other, _, one in answer.possible
    ]
    matched = decided.others.get(answer.record_id) if answer.record_id else None
    return {
        "person": str(decided.person),
        "reason": _summary(answer),
        "status": answer.status,
        "matched": str(answer.record_id) if answer.record_id else None,
        **(_weighed(weight) if weight else {"bits": None, "steps": [], "guards": []}),
        "possible": [{"record": str(other), "person": str(whom), "bits": one.bits} for other, whom, one in answer.possible],
        "likenesses": likenesses,
        "model": model.version,
        "frequencies": model.frequency_version,
        "records": model.records,
        "inputs": _digest(own, _text(matched)) if matched else "",
    }


def _weighed(weight: Weight) -> dict[str, Any]:
    return {
        "bits": weight.bits,
        "steps": [
            {"field": step.field, "level": step.level, "bits": step.bits, "words": general(step), "base": step.base}
            for step in weight.steps
        ],
        "guards": weight.guards,
    }


def obstacles(weight: Weight) -> tuple[str, bool]:
    """What keeps a machine from linking a pair, empty for nothing; and whether the two cannot be in one cluster at all."""
    return "; ".join(weight.guards), not {TWIN, TWO_NUMBERS}.isdisjoint(weight.guards)


def inputs(one: Comparable, other: Comparable) -> str:
    """A digest of two records' compared values, in either order: told from it whether a recomputation had the same ones."""
    return _digest(_text(one), _text(other))


def _text(values: Comparable) -> str:
    return json.dumps(to_json(values), sort_keys=True)


def _digest(one: str, other: str) -> str:
    return hashlib.sha256(json.dumps(sorted((one, other))).encode()).hexdigest()


def _summary(answer: Placement[UUID, UUID]) -> str:
    if answer.status != "link" or answer.weight is None:
        return "First record of this person" if answer.status == "new" else "Kept apart until a person has looked"
    return f"Linked by weight: {answer.weight.bits:.1f} bits"


def facts_of(columns: Mapping[str, Any]) -> RecordFacts:
    """A record's facts out of a row's columns."""
    return RecordFacts(**{field.name: columns[field.name] for field in fields(RecordFacts)})


_SOURCE = "Working Together to Safeguard Children, information sharing; UK GDPR article 5(1)(d)"


def may_review(by: Actor, reason: str) -> Allowed | Refused:
    """People who work with children decide, and say why; a service never does."""
    if not by.roles & PROFESSIONALS:
        return Refused("Your role does not decide whether records are of one person.", _SOURCE)
    if not reason.strip():
        return Refused("Say why you decide so: it stays with the answer.", _SOURCE)
    return Allowed()


def may_answer(*, same: bool, now: PairNow, before: str, proposed_by: int | None, by: Actor) -> Allowed | Refused:
    """`before` is the newest settled verdict on the pair. Contradictions are refused rather than guessed away."""
    if now.person is None or now.other_person is None:
        return Refused("One of the records has no person yet. Wait until it is placed.", _SOURCE)
    if now.is_one:
        words = "These records are joined already." if same else "These records are joined. Part the record instead."
        return Refused(words, _SOURCE)
    if before == ("same" if same else "different"):
        return Refused("This has been answered so already.", _SOURCE)
    if same and now.never:
        return Refused("Somebody decided that records of these two are never of one person. Settle that answer first.", _SOURCE)
    if same and now.restricted and proposed_by == by.user:
        return Refused("A second person must agree, because a restricted record would open.", _SOURCE)
    return Allowed()


def may_rejoin(*, now: PairNow, parting: Parting, proposed_by: int | None, by: Actor) -> Allowed | Refused:
    """While both persons are still who they were after the parting; two people where something restricted would open."""
    if now.is_one:
        return Refused("These records are joined already.", _SOURCE)
    if (now.person, now.other_person) != (parting.after, parting.before):
        return Refused("The records have moved since the parting. Answer the possible link between them instead.", _SOURCE)
    if now.restricted and proposed_by == by.user:
        return Refused("A second person must agree, because a restricted record would open.", _SOURCE)
    return Allowed()


def may_part(now_records: int) -> Allowed | Refused:
    """A person's only record has nobody to be parted from."""
    if now_records == 0:
        return Refused("This is the person's only record: there is nothing to part it from.", _SOURCE)
    return Allowed()
