"""What is kept of a placement, and what may be said about a match to someone who may not see the other record."""

from typing import Any
from uuid import UUID

from keepsight.apps.linkage.values import Placed, Reason
from keepsight.engines.linkage import Placement, Step

_NAMES = frozenset({"forename", "surname"})


def general(step: Step) -> str:
    """The step's words without the other record's name: "First name: Sofia and Zofia, spellings of one name" loses both names."""
    if step.field not in _NAMES or ": " not in step.words:
        return step.words
    label, said = step.words.split(": ", 1)
    return f"{label}: {said.rsplit(', ', 1)[-1]}" if not said.startswith("the same") else f"{label}: the same"


def told(record: UUID, person: UUID, answer: Placement[UUID, UUID], model: str) -> Placed:
    """A placement as other apps may hold it."""
    weight = answer.weight
    reasons = tuple(Reason(step.field, general(step), step.bits) for step in weight.steps) if weight else ()
    bits, guards = (weight.bits, weight.guards) if weight else (None, ())
    return Placed(record, answer.status, person, bits, reasons, guards, len(answer.possible), model)


def stored(person: UUID, answer: Placement[UUID, UUID]) -> dict[str, Any]:
    """A placement's columns as JSON's own types, with the reason that its membership carries."""
    weight = answer.weight
    return {
        "person": str(person),
        "reason": _summary(answer),
        "status": answer.status,
        "matched": str(answer.record_id) if answer.record_id else None,
        "bits": weight.bits if weight else None,
        "steps": [step._asdict() | {"words": general(step)} for step in weight.steps] if weight else [],
        "guards": weight.guards if weight else (),
        "possible": [{"record": str(other), "person": str(whom), "bits": one.bits} for other, whom, one in answer.possible],
    }


def _summary(answer: Placement[UUID, UUID]) -> str:
    if answer.status != "link" or answer.weight is None:
        return "First record of this person" if answer.status == "new" else "Kept apart until a person has looked"
    return f"Linked by weight: {answer.weight.bits:.1f} bits"
