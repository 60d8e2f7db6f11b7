"""One file per noun."""

from keepsight.apps.people.models.households import HouseholdMember
from keepsight.apps.people.models.records import Membership, Record, RecordVersion
from keepsight.apps.people.models.relationships import Relationship

__all__ = ["HouseholdMember", "Membership", "Record", "RecordVersion", "Relationship"]
