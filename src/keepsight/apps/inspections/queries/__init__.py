"""Questions to the register: reports with their responses; actions and joint inspections."""

from keepsight.apps.inspections.queries.actions import actions, data_request
from keepsight.apps.inspections.queries.due import due_responses
from keepsight.apps.inspections.queries.register import held, inspection, register, response_of

__all__ = ["actions", "data_request", "due_responses", "held", "inspection", "register", "response_of"]
