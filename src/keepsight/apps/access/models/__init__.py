"""Who may act and look: one file per noun."""

from keepsight.apps.access.models.agencies import Agency, Appointment, Supervision, Team
from keepsight.apps.access.models.installation import ApiToken, Installation
from keepsight.apps.access.models.reads import Read
from keepsight.apps.access.models.restrictions import LockOut, Restriction
from keepsight.apps.access.models.scopes import Scope, ScopeMember, ScopeSubject
from keepsight.apps.access.models.users import User

__all__ = [
    "Agency", "ApiToken", "Appointment", "Installation", "LockOut", "Read", "Restriction", "Scope", "ScopeMember",
    "ScopeSubject", "Supervision", "Team", "User",
]  # fmt: skip
