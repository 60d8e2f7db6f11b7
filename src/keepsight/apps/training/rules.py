"""When a completion counts, what can be imported, who may, and intervals of counts."""

from datetime import date
from math import sqrt

from keepsight.apps.training.values import Course, courses
from keepsight.engines.clocks import months_after
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import SENIORS, Actor, Role

_Z = 1.959964  # 97.5th percentile of the normal distribution


def may_record(by: Actor) -> Allowed | Refused:
    """A manager, a senior or the agency's own import records completions."""
    if not by.roles & (SENIORS | {Role.SERVICE}):
        return Refused("A manager of your agency records training.", "Keepsight: nobody certifies themselves")
    return Allowed()


def faults(course: str, completed_on: date, today: date) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if course in courses() else {"course": f"use one of {', '.join(courses())}"}
    return found if completed_on <= today else found | {"completed_on": "this day is yet to come"}


def until(course: Course, completed_on: date) -> date:
    """The last day on which a completion counts: the same day of the month, or its last."""
    return months_after(completed_on, course.months)


def interval(count: int) -> tuple[float, float]:
    """The 95 % interval of a Poisson count: Byar's approximation (Breslow and Day 1987, section 2.2)."""
    high = count + 1
    upper = high * (1 - 1 / (9 * high) + _Z / (3 * sqrt(high))) ** 3
    lower = count * (1 - 1 / (9 * count) - _Z / (3 * sqrt(count))) ** 3 if count else 0.0
    return max(lower, 0.0), upper
