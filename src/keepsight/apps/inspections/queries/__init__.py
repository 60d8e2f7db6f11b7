"""Questions to the register: reports with their responses; actions and joint inspections."""

from keepsight.apps.inspections.queries.actions import actions, data_request
from keepsight.apps.inspections.queries.register import held, inspection, register

__all__ = ["actions", "data_request", "held", "inspection", "register"]
