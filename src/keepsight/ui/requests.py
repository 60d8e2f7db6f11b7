"""The request as pages meet it, after config's middleware has said who looks and when."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from keepsight.vocabulary.people import Viewer


@dataclass(frozen=True, slots=True)
class Who:
    """The signed-in person as the header names them; `post` may be empty."""

    name: str
    post: str
    agency: str


class PracticeRequest(HttpRequest):
    """A request of a signed-in person: `at` is the one moment at which everything in it happens."""

    viewer: Viewer
    who: Who
    at: datetime
    request_id: str
