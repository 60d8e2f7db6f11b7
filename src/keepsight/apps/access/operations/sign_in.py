"""How people sign in: accounts are made by an administrator, nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from keepsight.apps.access import queries
from keepsight.apps.access.models import User


class ClosedSignUpAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """allauth with sign-up closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Nobody makes their own account."""
        return False


class WithPostsBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth ships no types
    """allauth's, where whoever is signed in is asked for together with their posts: every page needs both."""

    def get_user(self, user_id: int) -> User | None:
        """The account, unless it was closed."""
        return queries.account(user=user_id)
