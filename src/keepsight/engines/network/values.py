"""People and ties as they come in, boxes and brackets as they go out, in SVG user units."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the network: id, name, a second line, what is marked on them (`risks`), whether only existence shows."""

    id: str
    name: str
    words: str = ""
    risks: tuple[str, ...] = ()
    is_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """`one` stands `above` generations over `other` (0: the same); `style`: its look. ValueError for a tie to oneself."""

    one: str
    other: str
    above: int
    style: str

    def __post_init__(self) -> None:
        if self.one == self.other:
            raise ValueError("nobody is tied to themselves")


@dataclass(frozen=True, slots=True)
class Box:
    """Where a member stands: left, top, width, height."""

    member: Member
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bracket:
    """A tie: from the right edge (`start_x`) at `start_y`, along a lane at `x`, back at `end_y`; its number at `middle`."""

    number: int
    tie: Tie
    start_x: float
    start_y: float
    end_y: float
    x: float
    middle: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    brackets: tuple[Bracket, ...]
