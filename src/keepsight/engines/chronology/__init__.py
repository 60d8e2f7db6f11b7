"""A chronology as known at a moment: order, groups, gaps, a fingerprint, and numbers for its picture."""

from keepsight.engines.chronology.arrange import arrange, narrowed
from keepsight.engines.chronology.drawing import Drawing, GapBar, Label, Lane, Mark, Month
from keepsight.engines.chronology.evidence import evidence_hash
from keepsight.engines.chronology.layout import columns, lanes
from keepsight.engines.chronology.values import Arranged, Entry, Event, Gap, Shape, State

__all__ = [
    "Arranged",
    "Drawing",
    "Entry",
    "Event",
    "Gap",
    "GapBar",
    "Label",
    "Lane",
    "Mark",
    "Month",
    "Shape",
    "State",
    "arrange",
    "columns",
    "evidence_hash",
    "lanes",
    "narrowed",
]
