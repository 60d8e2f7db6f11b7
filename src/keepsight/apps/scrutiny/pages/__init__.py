"""One file per screen."""

from keepsight.apps.scrutiny.pages.monitor import monitor
from keepsight.apps.scrutiny.pages.quarter import quarter
from keepsight.apps.scrutiny.pages.quarters import quarters

__all__ = ["monitor", "quarter", "quarters"]
