"""Responses to some of the area's children, each as far along as the demo wants to show it."""

from datetime import datetime, timedelta
from uuid import UUID

from keepsight.apps.access.operations import acting
from keepsight.apps.people import queries as people
from keepsight.apps.response import operations as response
from keepsight.apps.simulate.operations.records import Ids
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.operations.walk import Walk
from keepsight.apps.simulate.values import Area, words
from keepsight.engines.pathway import Meeting
from keepsight.vocabulary.people import Purpose, Viewer

_LEAD = "northmere-childrens-services"
_WITH = ("team-manager", "detective-sergeant", "named-nurse", "school-dsl")
_ALL = (
    ("accept-referral", 0), ("assess", 1), ("call-strategy", 6), ("enquire", 7), ("call-conference", 18), ("plan", 24),
    ("meet-core-group", 33), ("review-plan", 110), ("step-down", 230), ("close", 290),
)  # fmt: skip
# So many steps, begun so many days ago: a step that is late shows as late.
_SO_FAR = ((1, 0), (2, 12), (3, 7), (4, 11), (6, 31), (7, 60), (8, 200), (10, 330))


def respond(area: Area, ids: Ids, staff: Staff, at: datetime) -> None:
    """Eight children of social care's, or as many as there are, in the order of their records."""
    persons = [one for one in area.noted if one.agency == _LEAD and one.part == "child" and one.person > 0]
    decided = {case.noted.person for case in area.cases}
    free = [one for one in persons if one.person not in decided]
    for noted, (steps, days) in zip(free, _SO_FAR, strict=False):
        _walk(ids[_LEAD, noted.external_id], steps, at - timedelta(days=days, hours=3), at, staff)


def _walk(record: UUID, steps: int, began_at: datetime, now: datetime, staff: Staff) -> None:
    by = staff.persona("social-worker")
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with acting(by=by, purpose=Purpose.SAFEGUARDING):
        person = people.persons_of(viewer=viewer, records=[record])[record]
        response.open_episode(
            person=person, basis="section-47", reason=words.EPISODE_REASON, household=[],
            members=[staff.persona(one).user for one in _WITH], by=by, at=began_at,
        )  # fmt: skip
    walk = Walk(person, staff, began_at)
    for way, day in _ALL[:steps]:
        walk.take(way, began_at + timedelta(days=day))
    if _ALL[steps - 1][0] == "assess":
        walk.now = now - timedelta(hours=2)
        walk.call(Meeting.STRATEGY, now + timedelta(days=1))
