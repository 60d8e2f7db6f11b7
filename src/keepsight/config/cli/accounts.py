"""Accounts, posts and tokens, with the migrator's connection: `user`, `accounts`, `reset-sign-in`, `leaver` and others."""

import argparse
import getpass
import sys
from datetime import date
from typing import Any

from django.utils import timezone

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.agencies import find_agency
from keepsight.config.cli.outcome import BadInputError
from keepsight.vocabulary.people import Role


def add(commands: Any) -> None:
    """Declare the commands."""
    user = commands.add_parser("user", help="add an account, or give one another post; asks for the first password")
    user.add_argument("email")
    user.add_argument("name")
    user.add_argument("agency", help="the agency's code")
    user.add_argument("role", choices=[role.value for role in Role])
    user.add_argument("--rank", default="", help="the post that oversight policies name, such as team-manager")
    user.add_argument("--team", default="", help="a team of the agency, by its name; lists and calendars are per team")
    user.set_defaults(run=_user)
    accounts = commands.add_parser("accounts", help="list who may sign in: posts, second factor, last time, tokens")
    accounts.add_argument("--agency", help="of this agency only, by its code")
    accounts.set_defaults(run=_accounts)
    reset = commands.add_parser("reset-sign-in", help="a new first password, and neither app nor passkey: for whoever lost them")
    reset.add_argument("email")
    reset.set_defaults(run=_reset)
    leaver = commands.add_parser("leaver", help="end an account's posts and tokens at an agency")
    leaver.add_argument("email")
    leaver.add_argument("agency", help="the agency's code")
    leaver.add_argument("--on", type=_day, help="the last day, as 2026-11-30; today when not given")
    leaver.set_defaults(run=_leaver)
    supervise = commands.add_parser("supervise", help="say who manages an account: nobody signs what their manager wrote")
    supervise.add_argument("email")
    supervise.add_argument("manager", help="the manager's address")
    supervise.set_defaults(run=_supervise)
    token = commands.add_parser("token", help="make a bearer token for a service account; shown once")
    token.add_argument("email", help="the service account's address")
    token.add_argument("agency", help="the agency's code")
    token.add_argument("--label", default="api")
    token.add_argument("--days", type=int, default=90)
    token.set_defaults(run=_token)
    end = commands.add_parser("end-tokens", help="end all tokens of a service account now, such as when one was seen by others")
    end.add_argument("email", help="the service account's address")
    end.add_argument("agency", help="the agency's code")
    end.set_defaults(run=_end_tokens)


def _day(text: str) -> date:
    """Type of an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("give a day as 2026-11-30") from error


def _find_user(email: str) -> int:
    from keepsight.apps.access import queries

    user = queries.user_by_email(email.lower())
    if user is None:
        raise BadInputError(f"no active account {email}: add it with `keepsight user`")
    return user


def _password() -> str:
    """Typed unseen, or the first line of standard input; BadInputError for none."""
    given = getpass.getpass("First password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if not given:
        raise BadInputError("a first password is needed: type it, or give it as the first line of standard input")
    return given


def _user(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from django.db import transaction

        from keepsight.apps.access import operations, queries

        agency, role, at = find_agency(given.agency), Role(given.role), clock.now()
        is_new = queries.user_by_email(given.email.lower()) is None
        password = _password() if is_new and role is not Role.SERVICE else None
        with transaction.atomic():
            user = operations.add_user(email=given.email, name=given.name, password=password, by=None, at=at)
            operations.appoint(
                user=user, agency=agency, role=role, rank=given.rank, team=given.team, from_on=timezone.localdate(at),
                by=None, at=at,
            )  # fmt: skip
        _say_if_without_meaning(given.agency, given.rank)
    return 0


def _say_if_without_meaning(agency: str, rank: str) -> None:
    """A rank that no line names is only a title: whoever meant a senior should see it before a decision waits for nobody."""
    from keepsight.apps.access import queries as access
    from keepsight.apps.decisions.queries.policies import in_force

    card = access.agency_by_code(agency)
    line = in_force(on=timezone.localdate(clock.now())).lines.get(card.kind, ()) if card else ()
    if rank and rank not in line:
        names = ", ".join(line) or "none"
        print(
            f"note: {rank} is a title only; the oversight policy lets these of a {card and card.kind} sign: {names}",
            file=sys.stderr,
        )


def _accounts(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import queries

        agency = find_agency(given.agency) if given.agency else None
        cards = queries.accounts(agency=agency, on=timezone.localdate(clock.now()), at=clock.now())
    for card in cards:
        signed_in = f"last signed in {card.last_sign_in:%Y-%m-%d}" if card.last_sign_in else "never signed in"
        print(f"{card.email}  {card.name}: {signed_in}, {'a' if card.has_second_factor else 'no'} second factor")
        for post in card.posts:
            words = " ".join(word for word in (post.rank, post.team and f"in “{post.team}”") if word)
            until = f" until {post.until_on}" if post.until_on else ""
            print(f"  {post.agency}: {post.role} {words} since {post.from_on}{until}".replace("  since", " since"))
        for label, until_at in card.tokens:
            print(f"  token {label}, until {until_at:%Y-%m-%d}")
        if not card.posts:
            print("  no post: opens nothing")
    return 0


def _reset(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        user = _find_user(given.email)
        operations.reset_sign_in(user=user, password=_password(), by=None, at=clock.now())
    return 0


def _leaver(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        at = clock.now()
        on = given.on or timezone.localdate(at)
        user, agency = _find_user(given.email), find_agency(given.agency)
        if not operations.end_appointments(user=user, agency=agency, on=on, by=None, at=at):
            raise BadInputError(f"{given.email} holds no post at {given.agency} now")
    return 0


def _supervise(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        user, manager, at = _find_user(given.email), _find_user(given.manager), clock.now()
        operations.supervise(user=user, manager=manager, from_on=timezone.localdate(at), by=None, at=at)
    return 0


def _token(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        user, agency = _find_user(given.email), find_agency(given.agency)
        print(operations.add_token(user=user, agency=agency, label=given.label, days=given.days, by=None, at=clock.now()))
    return 0


def _end_tokens(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        user, agency = _find_user(given.email), find_agency(given.agency)
        ended = operations.end_tokens(user=user, agency=agency, by=None, at=clock.now())
    print(f"{ended} ended")
    return 0
