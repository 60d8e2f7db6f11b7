"""What may be done: a rule answers Allowed, or Refused with the reason in plain words and its source."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowed:
    """The act may go ahead."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The act may not go ahead; `reason` is shown to the person, `source` cites the law, guidance or policy."""

    reason: str
    source: str

    def __post_init__(self) -> None:
        if not self.reason or not self.source:
            raise ValueError("a refusal states its reason and its source")


class RefusedError(Exception):
    """Raised by operations when a rule refuses; pages and the API show the same reason."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.reason)
        self.refused = refused


class InvalidError(Exception):
    """Input that cannot be taken: field name to what is wrong and what to do. Nothing was written."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("; ".join(f"{field}: {text}" for field, text in errors.items()))
        self.errors = errors


SENT_BEFORE = {
    "form": "This form was sent before with other words, and those are recorded. Open what it recorded to change it: "
    "what is written here is not kept."
}


def require(answer: Allowed | Refused) -> None:
    """Raise RefusedError unless the rule allowed."""
    if isinstance(answer, Refused):
        raise RefusedError(answer)
