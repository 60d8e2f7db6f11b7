"""One file per screen of the register."""

from keepsight.apps.inspections.pages.inspection import inspection
from keepsight.apps.inspections.pages.inspections import inspections
from keepsight.apps.inspections.pages.publish_response import publish_response
from keepsight.apps.inspections.pages.register_inspection import register_inspection

__all__ = ["inspection", "inspections", "publish_response", "register_inspection"]
