"""Oversight checked from the exported log alone: by marks, without a name and without the operator's word."""

from array import array
from dataclasses import dataclass
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Self

from keepsight.engines.merkle.leaves import commitments_in

_MADE = frozenset((b"decisions.decision.made", b"decisions.policy.proposed"))
_EDITED = frozenset((b"decisions.decision.edited",))
_SIGNED = frozenset((b"decisions.signoff.given", b"decisions.policy.answered"))
WATCHED = _MADE | _EDITED | _SIGNED
_PARTS = 256
_HELD = 16_384  # bytes of a part that are kept in memory


@dataclass(slots=True)
class _Case:
    """One decision as its entries tell it."""

    content: bytes
    authors: tuple[bytes, ...] = ()
    signers: tuple[bytes, ...] = ()  # of the newest content


class Oversight:
    """A problem for each signature by an author, twice, or on a content that is not the newest.

    The same rules as engines.oversight, as far as marks show them: ranks and lines of agencies are not in the log. A decision
    may be edited or signed years after it was made, so none is ever done with: what concerns them is put by, each decision in one
    of 256 parts, in a temporary file once it is more than a little; then one part after the other is judged. That is why memory
    stays flat. A context manager: the file goes with it.
    """

    def __init__(self, held: int = _HELD) -> None:
        self._most = held
        self._held = [bytearray() for _ in range(_PARTS)]
        self._places = [array("Q") for _ in range(_PARTS)]  # where the part's pieces stand in the file: start, length, start …
        self._file: IO[bytes] | None = None
        self._end = 0
        self._lacking: list[tuple[int, str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file:
            self._file.close()

    def add(self, index: int, kind: bytes, entry: bytes) -> None:
        """One entry that is a leaf of this kind, in the log's order. OSError where there is no room for the temporary file."""
        if kind not in WATCHED:
            return
        commitments = commitments_in(entry)
        if len(commitments) == 1:
            return  # older than marks
        if len(commitments) < 4:  # noqa: PLR2004 - body, decision, content, person
            self._lacking.append((index, f"{kind.decode()} lacks the marks of its decision, content and person"))
            return
        part = hash(commitments[1]) % _PARTS
        held = self._held[part]
        held += b"%d %b %b\n" % (index, kind, b" ".join(commitments[1:]))
        if len(held) > self._most:
            self._put_by(part)

    def problems(self) -> list[str]:
        """What is wrong, by entry."""
        found = [*self._lacking]
        for part in range(_PARTS):
            found += _judged(self._taken(part))
        return [f"entry {index}: {text}" for index, text in sorted(found)]

    def _put_by(self, part: int) -> None:
        held = self._held[part]
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 - closed as this context ends
        self._file.write(held)
        self._places[part].extend((self._end, len(held)))
        self._end += len(held)
        held.clear()

    def _taken(self, part: int) -> bytes:
        """All of a part, in the log's order."""
        pieces = []
        places = iter(self._places[part])
        for start, length in zip(places, places, strict=True):
            if self._file:
                self._file.seek(start)
                pieces.append(self._file.read(length))
        return b"".join((*pieces, self._held[part]))


def _judged(lines: bytes) -> list[tuple[int, str]]:
    cases: dict[bytes, _Case] = {}
    problems: list[tuple[int, str]] = []
    for line in lines.splitlines():
        index, kind, decision, content, *people = line.split()
        fault = _signed if kind in _SIGNED else _written
        found = fault(cases, kind, decision, content, people)
        if found:
            problems.append((int(index), found))
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
