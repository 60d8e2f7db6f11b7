"""What may be done to access itself."""

from collections.abc import Sequence

from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import SENIORS, Actor, Role


def may_restrict(by: Actor, reason: str) -> Allowed | Refused:
    """A manager, senior officer or administrator restricts and locks, and says why."""
    if not by.roles & (SENIORS | {Role.ADMINISTRATOR}):
        return Refused(
            "Only a manager, a senior officer or an administrator may restrict a record.",
            "UK GDPR article 32",
        )
    if not reason.strip():
        return Refused("Say why the record is restricted.", "UK GDPR article 5(2)")
    return Allowed()


def may_name(by: Actor, users: Sequence[int]) -> Allowed | Refused:
    """Whoever restricts stays among the named, or nobody of the agency could end it."""
    if by.user not in users:
        return Refused("Keep yourself among the named people: only one of them can end the restriction.", "UK GDPR article 32")
    return Allowed()


def may_lift(by: Actor, user: int, reason: str) -> Allowed | Refused:
    """The same people end a lock-out, except one's own."""
    if by.user == user:
        return Refused("Somebody else must end a lock-out that is about you.", "UK GDPR article 32")
    return may_restrict(by, reason)


def may_take_personal_data(*, demo: bool, confirmed: bool) -> Allowed | Refused:
    """The demo holds invented people only; anywhere else a controller and a sharing agreement come first."""
    if demo or confirmed:
        return Allowed()
    return Refused(
        "No personal data is taken in yet: an administrator must name the controller and confirm the sharing agreement.",
        "UK GDPR articles 5(2) and 26",
    )
