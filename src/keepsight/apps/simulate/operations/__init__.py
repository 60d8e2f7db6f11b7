"""Makes the fictional area: first its agencies and people who work there, then families and a year of events."""

from keepsight.apps.simulate.operations.agencies import found_agencies
from keepsight.apps.simulate.operations.populate import populate

__all__ = ["found_agencies", "populate"]
