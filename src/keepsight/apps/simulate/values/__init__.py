"""What the fictional area is made of: people, homes, records, events and cases. All invented; nobody lives here."""

from keepsight.apps.simulate.values.area import Area, Case, Family, Happening, Home, Noted, Outcome, Someone
from keepsight.apps.simulate.values.zosia import SCHOOL_SENDS

__all__ = ["SCHOOL_SENDS", "Area", "Case", "Family", "Happening", "Home", "Noted", "Outcome", "Someone"]
