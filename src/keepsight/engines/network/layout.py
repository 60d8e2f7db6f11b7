"""Puts people into a column and ties into lanes beside it."""

from collections import deque
from collections.abc import Sequence

from keepsight.engines.network.values import Box, Bracket, Drawing, Member, Tie

EDGE, BOX, TALL, GAP = 4.0, 200.0, 62.0, 16.0
LANE, PORT = 20.0, 12.0  # between lanes; between the heights at which ties leave a box
NARROWEST = 310.0


def layout(members: Sequence[Member], ties: Sequence[Tie], centre: str) -> Drawing:
    """The picture of the network around `centre`; ties are numbered in the order given.

    ValueError for two members of one id, or a tie to or a centre of nobody.
    """
    ids = {member.id for member in members}
    if len(ids) != len(members):
        raise ValueError("two members of a network have the same id")
    if not {centre, *(tie.one for tie in ties), *(tie.other for tie in ties)} <= ids:
        raise ValueError("a tie leads to nobody")
    ports = {one: [number for number, tie in enumerate(ties) if one in (tie.one, tie.other)] for one in ids}
    boxes, top = {}, EDGE
    for member in _ordered(members, ties, centre):
        tall = max(TALL, PORT * (len(ports[member.id]) + 1))
        boxes[member.id] = Box(member, EDGE, top, BOX, tall)
        top += tall + GAP
    spans = [
        tuple(sorted(_port(boxes[one], ports[one], number) for one in (tie.one, tie.other))) for number, tie in enumerate(ties)
    ]
    lanes = _lanes(spans)
    brackets = tuple(
        Bracket(number + 1, tie, EDGE + BOX, start, end, EDGE + BOX + LANE * (lanes[number] + 1), (start + end) / 2)
        for number, (tie, (start, end)) in enumerate(zip(ties, spans, strict=True))
    )
    width = EDGE + BOX + LANE * (max(lanes, default=-1) + 2)
    return Drawing(max(NARROWEST, width), top - GAP + EDGE, tuple(boxes.values()), brackets)


def _ordered(members: Sequence[Member], ties: Sequence[Tie], centre: str) -> list[Member]:
    """Elders first; the centre first among its own generation; those whom no tie reaches last."""
    level, queue = {centre: 0}, deque([centre])
    while queue:
        here = queue.popleft()
        for tie in ties:
            for near, far, steps in ((tie.one, tie.other, tie.above), (tie.other, tie.one, -tie.above)):
                if near == here and far not in level:
                    level[far] = level[here] + steps
                    queue.append(far)
    return sorted(members, key=lambda one: (one.id not in level, level.get(one.id, 0), one.id != centre, one.name, one.id))


def _port(box: Box, numbers: list[int], number: int) -> float:
    """The height at which a tie leaves a box."""
    return box.y + box.height * (numbers.index(number) + 1) / (len(numbers) + 1)


def _lanes(spans: Sequence[tuple[float, ...]]) -> list[int]:
    """For each span the first lane in which it meets no shorter one."""
    found = [0] * len(spans)
    taken: list[list[tuple[float, ...]]] = []
    for number in sorted(range(len(spans)), key=lambda one: (spans[one][1] - spans[one][0], one)):
        start, end = spans[number]
        free = (lane for lane, held in enumerate(taken) if all(end < first or last < start for first, last in held))
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((start, end))
        found[number] = lane
    return found
