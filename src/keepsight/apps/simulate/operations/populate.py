"""Families and a year of what agencies noted about them."""

from collections.abc import Callable
from datetime import datetime

from keepsight.apps.simulate.operations.cases import decide_cases
from keepsight.apps.simulate.operations.contacts import send_contacts
from keepsight.apps.simulate.operations.inspections import register_inspections
from keepsight.apps.simulate.operations.records import write_events, write_records
from keepsight.apps.simulate.operations.responses import respond
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.rules import draw_area


def populate(*, children: int, seed: int, at: datetime, progress: Callable[[int], object]) -> None:
    """Make an area with this many children, as the web role, once, after found_agencies.

    `progress` is told numbers of children that add up to `children`. The same seed and moment draw the same area.
    """
    staff = Staff(at.date())
    area = draw_area(children=children, seed=seed, at=at)
    done = shown = 0

    def told(records: int) -> None:
        nonlocal done, shown
        done += records
        now = children * done // len(area.noted)
        progress(now - shown)
        shown = now

    ids = write_records(area, staff, at, told)
    write_events(area, ids, staff, at)
    send_contacts(area, staff)
    decide_cases(area, ids, staff)
    respond(area, ids, staff, at)
    register_inspections(staff, at)
