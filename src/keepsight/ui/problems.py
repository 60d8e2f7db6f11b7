"""The form of the API's errors."""

from ninja import Schema


class Problem(Schema):
    """RFC 9457: type, title, status and what was wrong in plain words."""

    type: str
    title: str
    status: int
    detail: str
