"""A year of fake time in an area: people are sometimes late. What is late is flagged, nothing closes short, the log verifies."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import invented
import pytest
from testing_database import Database

from keepsight.apps.response import operations as response
from keepsight.apps.response import queries
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.operations.walk import Walk
from keepsight.engines import clocks
from keepsight.vocabulary.people import Purpose, Viewer

BEGAN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
YEAR = 364
CHILDREN = 8
CALENDAR = clocks.england(range(2026, 2029))
PATH = (
    "accept-referral", "assess", "call-strategy", "enquire", "call-conference", "plan", "meet-core-group", "review-plan",
    "step-down", "close",
)  # fmt: skip
USUAL_PAUSE = (1, 3, 7, 9, 12, 8, 40, 80, 50)  # days to the next step when nobody is late
# By hand, and not from the pathway's table: what starts a limit, what ends it.
LIMITS = {
    "a decision on the type of response": ("referral-decision", {"accept-referral"}, {"assess", "call-strategy"}),
    "the assessment concluded": ("assessment", {"accept-referral"}, {"plan", "close"}),
    "the initial child protection conference": ("icpc", {"enquire"}, {"plan"}),
    "the first core group": ("first-core-group", {"plan"}, {"meet-core-group", "step-down"}),
    "the first review conference": ("first-review", {"plan"}, {"review-plan", "step-down"}),
    "the next review conference": ("next-review", {"review-plan"}, {"step-down"}),
}


@dataclass
class Child:
    """One child's year: when each step will be taken, and what was taken."""

    person: UUID
    plan: list[tuple[str, datetime]]
    taken: list[tuple[str, datetime]] = field(default_factory=list)

    def late(self, now: datetime) -> set[str]:
        """The limits that have passed, told by hand."""
        found = set()
        for words, (rule, starts, stops) in LIMITS.items():
            began = [at for way, at in self.taken if way in starts]
            runs = bool(began) and not any(way in stops and at >= began[-1] for way, at in self.taken)
            if runs and clocks.due(rule, began[-1], CALENDAR).moment <= now:
                found.add(words)
        return found


def plan(chance: Random, start: datetime) -> list[tuple[str, datetime]]:
    """When this child's people mean to take each step: often in time, sometimes long after."""
    at, found = start, []
    for way, pause in zip(PATH, (0, *USUAL_PAUSE), strict=True):
        late = chance.choice((0, 0, 0, 1, 2, 3))
        at += timedelta(days=pause * (1 + late), hours=chance.randint(0, 6))
        found.append((way, at))
    return found


@pytest.fixture
def year(live: Database) -> Database:
    """A database in which the year happens, committed act by act."""
    return live


def test_a_year_leaves_no_late_step_unflagged_and_closes_nothing_short(year: Database, folder: Path) -> None:
    chance, staff = Random(7), Staff(date(2026, 1, 5))  # noqa: S311 - a year that is the same each time
    children = [begin(number, chance) for number in range(CHILDREN)]
    walks = {child.person: Walk(child.person, staff, BEGAN) for child in children}
    flagged = 0
    for day in range(0, YEAR, 14):
        now = BEGAN + timedelta(days=day, hours=9)
        for child in children:
            take_what_is_planned(child, walks[child.person], now)
        expected = {(child.person, words) for child in children for words in child.late(now)}
        assert flags(now) == expected, now
        flagged += len(expected)
    assert flagged > 10  # people were late, or this has shown nothing
    closed = [child for child in children if child.taken[-1][0] == "close"]
    assert closed
    assert_nothing_closed_short(year, [child.person for child in closed])
    assert_the_log_verifies(year, folder)


def begin(number: int, chance: Random) -> Child:
    start = BEGAN + timedelta(days=chance.randint(0, 60))
    person = invented.receive(start, child=invented.other_child(number)).placed.person
    with invented.acting_as("social-worker") as by:
        members = [invented.user(one) for one in ("team-manager", "detective-sergeant", "named-nurse")]
        response.open_episode(
            person=person, basis="section-47", reason="Each holds a part", household=[], members=members, by=by, at=start
        )
    return Child(person, plan(chance, start))


def take_what_is_planned(child: Child, walk: Walk, now: datetime) -> None:
    while child.plan and child.plan[0][1] <= now:
        way, at = child.plan.pop(0)
        walk.take(way, at)
        child.taken.append((way, walk.course().steps[-1].at))


def flags(now: datetime) -> set[tuple[UUID, str]]:
    """What the agency's own list says is late."""
    with invented.acting_as("team-manager") as by:
        found = queries.waiting(viewer=Viewer(by, Purpose.SAFEGUARDING), at=now)
    return {(one.person, one.words) for one in found if one.kind == "clock" and one.moment <= now}


def assert_nothing_closed_short(year: Database, closed: list[UUID]) -> None:
    """Asked of the tables themselves."""
    with year.connect("bootstrap") as superuser:
        for person in closed:
            signed = superuser.execute(
                "SELECT count(*) FROM decisions_decision d JOIN decisions_decisionversion v ON v.decision_id = d.id"
                " JOIN decisions_signoff s ON s.version_id = v.id AND s.answer = 'agree'"
                " WHERE d.scope = %s AND d.kind IN ('closure', 'section-47-outcome')",
                [person],
            ).fetchone()
            ended = superuser.execute(
                "SELECT array_agg(d.kind) FROM response_discussion d JOIN response_discussionend e ON e.discussion_id = d.id"
                " WHERE d.scope = %s AND e.is_quorate",
                [person],
            ).fetchone()
            asked = superuser.execute("SELECT array_agg(item) FROM response_itemreply WHERE scope = %s", [person]).fetchone()
            assert signed is not None
            assert signed[0] >= 3  # the enquiry's outcome, the plan's end, the closure
            assert ended is not None
            assert {"strategy", "end-of-enquiry", "conference", "core-group", "review"} <= set(ended[0])
            assert asked is not None
            assert {"child-seen", "child-seen-alone", "own-words", "child-told", "known-risk"} <= set(asked[0])


def assert_the_log_verifies(year: Database, folder: Path) -> None:
    for command in (
        ("publisher", "--once"),
        ("ledger", "export", str(folder / "out")),
        ("ledger", "verify", str(folder / "out")),
    ):
        done = year.command(folder, *command)
        assert done.returncode == 0, done.stderr
