"""Whom to believe (C2SP tlog-policy): logs, witnesses, groups of them, and the quorum that a checkpoint needs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from keepsight.engines.merkle.notes import NoteError, VerifierKey

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]")
_MOST_LINES = 1000  # the specification wants at least 32 of each kind
NONE = "none"


class PolicyError(ValueError):
    """A policy is not in the form of C2SP tlog-policy; the text names the line."""


@dataclass(frozen=True, slots=True)
class Group:
    """At least `needed` of the members, each a witness's or an earlier group's name."""

    needed: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """The log's keys, the witnesses and groups by their names here, and the name whose word is needed (`none` for nobody's)."""

    logs: tuple[VerifierKey, ...]
    witnesses: dict[str, VerifierKey]
    groups: dict[str, Group]
    quorum: str

    def accepts(self, cosigners: Collection[VerifierKey]) -> bool:
        """Whether these witnesses, whose cosignatures were checked, are enough."""
        return self.quorum == NONE or self._has(self.quorum, cosigners)

    def _has(self, name: str, cosigners: Collection[VerifierKey]) -> bool:
        if name in self.witnesses:
            return self.witnesses[name] in cosigners
        group = self.groups[name]
        return sum(self._has(member, cosigners) for member in group.members) >= group.needed


def majority(log: VerifierKey, witnesses: Sequence[VerifierKey]) -> Policy:
    """The policy of a plain list of keys: more than half of the witnesses; nobody where there are none."""
    named = {str(number): key for number, key in enumerate(witnesses)}
    groups = {"most": Group(len(named) // 2 + 1, tuple(named))} if named else {}
    return Policy((log,), named, groups, "most" if named else NONE)


def read_policy(data: bytes) -> Policy:
    """Read a policy file; PolicyError names the first line that is wrong."""
    if _CONTROL.search(data) or data.count(b"\n") > _MOST_LINES:
        raise PolicyError("a policy is lines of text, at most a thousand")
    draft = _Draft()
    # Octets beyond ASCII are opaque (the specification, Character set): Latin-1 keeps each as it is.
    for number, line in enumerate(data.decode("latin-1").split("\n"), 1):
        words = [word for word in re.split(r"[ \t]+", line) if word]
        if not words or words[0].startswith("#"):
            continue
        try:
            draft.add(words)
        except (PolicyError, NoteError) as error:
            raise PolicyError(f"line {number}: {error}") from error
    if not draft.quorum:
        raise PolicyError("a policy has a quorum line")
    return Policy(tuple(draft.logs), draft.witnesses, draft.groups, draft.quorum)


class _Draft:
    """A policy while its lines are read, each speaking only of names before it."""

    def __init__(self) -> None:
        self.logs: list[VerifierKey] = []
        self.witnesses: dict[str, VerifierKey] = {}
        self.groups: dict[str, Group] = {}
        self.quorum = ""
        self._used: set[str] = set()

    def add(self, words: list[str]) -> None:
        match words:
            case ["log", vkey] | ["log", vkey, _]:
                self.logs.append(self._key(vkey, [key.public for key in self.logs], of_witness=False))
            case ["witness", name, vkey] | ["witness", name, vkey, _]:
                held = [key.public for key in self.witnesses.values()]
                self.witnesses[self._new(name)] = self._key(vkey, held, of_witness=True)
            case ["group", name, needed, *members] if members:
                self.groups[self._new(name)] = self._group(needed, members)
            case ["quorum", name] if not self.quorum:
                if name != NONE and name not in self.witnesses and name not in self.groups:
                    raise PolicyError(f"{name} is not defined before")
                self.quorum = name
            case _:
                raise PolicyError("not a line of a policy, or a second quorum")

    def _new(self, name: str) -> str:
        if name == NONE or name in self.witnesses or name in self.groups:
            raise PolicyError(f"the name {name} is taken")
        return name

    def _key(self, text: str, held: list[bytes], *, of_witness: bool) -> VerifierKey:
        key = VerifierKey.parse(text.encode("latin-1").decode("utf-8"))
        if key.kind.is_of_witness is not of_witness or key.public in held:
            raise PolicyError("a key of another kind, or listed twice")
        return key

    def _group(self, needed: str, members: list[str]) -> Group:
        unknown = [name for name in members if name not in self.witnesses and name not in self.groups]
        if unknown or self._used & set(members) or len(set(members)) < len(members):
            raise PolicyError("a group names witnesses and groups defined before, each once in the whole policy")
        self._used |= set(members)
        count = {"any": 1, "all": len(members)}.get(needed) or (int(needed) if _NUMBER.fullmatch(needed) else 0)
        if not 1 <= count <= len(members):
            raise PolicyError(f"{needed} of {len(members)} members cannot be")
        return Group(count, tuple(members))
