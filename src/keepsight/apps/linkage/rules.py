"""What may be said about a match to someone who may not see the other record."""

from keepsight.engines.linkage import Step

_NAMES = frozenset({"forename", "surname"})


def general(step: Step) -> str:
    """The step's words without the other record's name: "First name: Sofia and Zofia, spellings of one name" loses both names."""
    if step.field not in _NAMES or ": " not in step.words:
        return step.words
    label, said = step.words.split(": ", 1)
    return f"{label}: {said.rsplit(', ', 1)[-1]}" if not said.startswith("the same") else f"{label}: the same"
