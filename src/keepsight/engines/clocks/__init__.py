"""When statutory and local limits fall due: functions of events and a calendar, never counters."""

from keepsight.engines.clocks.calendar import PUBLISHED_UNTIL, Calendar, HorizonError, england
from keepsight.engines.clocks.due import LONDON, Due, Stand, Standing, due, months_after, standing
from keepsight.engines.clocks.rules import Mark, Rule, Unit, UnknownRuleError, rule, rules, with_local

__all__ = [
    "LONDON",
    "PUBLISHED_UNTIL",
    "Calendar",
    "Due",
    "HorizonError",
    "Mark",
    "Rule",
    "Stand",
    "Standing",
    "Unit",
    "UnknownRuleError",
    "due",
    "england",
    "months_after",
    "rule",
    "rules",
    "standing",
    "with_local",
]
