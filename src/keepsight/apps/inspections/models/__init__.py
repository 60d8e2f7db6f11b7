"""The register's rows, one file per noun. All are added, never changed."""

from keepsight.apps.inspections.models.actions import ActionNote, ChildCount, ChildList, FindingAction
from keepsight.apps.inspections.models.reports import Inspection, ReportFinding
from keepsight.apps.inspections.models.responses import InspectionMilestone, Response, ResponsePublished, ResponseStep

__all__ = [
    "ActionNote", "ChildCount", "ChildList", "FindingAction", "Inspection", "InspectionMilestone", "ReportFinding", "Response",
    "ResponsePublished", "ResponseStep",
]  # fmt: skip
