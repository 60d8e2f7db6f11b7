"""The response to a child as a table of stages and ways, with named guards: what may be done next, what is owed, and why not."""

from keepsight.engines.pathway.asked import CLOSURE, ENQUIRY, REPLY, answered, asked, missing, newest, stage
from keepsight.engines.pathway.diagram import diagram
from keepsight.engines.pathway.guards import ENQUIRE, GUARDS, has_plan
from keepsight.engines.pathway.move import may_take, take, ways_on
from keepsight.engines.pathway.owed import Owed, Running, officer_since, owed, running
from keepsight.engines.pathway.quorum import CALLED_OFF, MeetingRule, Quorum, There, choices, meetings, quorum
from keepsight.engines.pathway.table import (
    BEGINNING,
    CONTACT,
    END,
    Circumstance,
    Item,
    Way,
    circumstances,
    grounds,
    items,
    refused_grounds,
    stages,
    ways,
)
from keepsight.engines.pathway.values import (
    ALLEGATION,
    Answered,
    Decided,
    Facts,
    Held,
    Investigation,
    ItemAnswer,
    Meeting,
    Step,
)

__all__ = [
    "ALLEGATION", "BEGINNING", "CALLED_OFF", "CLOSURE", "CONTACT", "END", "ENQUIRE", "ENQUIRY", "GUARDS", "REPLY", "Answered",
    "Circumstance", "Decided", "Facts", "Held", "Investigation", "Item", "ItemAnswer", "Meeting", "MeetingRule", "Owed",
    "Quorum", "Running", "Step", "There", "Way", "answered", "asked", "choices", "circumstances", "diagram", "grounds",
    "has_plan", "items", "may_take", "meetings", "missing", "newest", "officer_since", "owed", "quorum", "refused_grounds",
    "running", "stage", "stages", "take", "ways", "ways_on",
]  # fmt: skip
