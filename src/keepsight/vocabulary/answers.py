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


RECORDED_BEFORE = {
    "form": "This was recorded before with other words, and those stand: what is written here is not kept. "
    "Look at what is recorded."
}


def require_same(before: object, now: object) -> None:
    """For what is recorded once. Again in the same words it changes nothing; other words must not look as if they were kept.

    InvalidError if they differ.
    """
    if before != now:
        raise InvalidError(RECORDED_BEFORE)


def require(answer: Allowed | Refused) -> None:
    """Raise RefusedError unless the rule allowed."""
    if isinstance(answer, Refused):
        raise RefusedError(answer)
