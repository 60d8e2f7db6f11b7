"""What the practitioners' pages show, composed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Need:
    """One row of "what needs you now": how urgent, when, about whom, why, and the act."""

    status: str  # late, due or later
    when: str
    moment: datetime
    name: str
    url: str
    what: str
    why: str
    act: str
    act_url: str
