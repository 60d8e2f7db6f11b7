"""Who someone is: actors from sessions and tokens, agencies, names of staff, whether the installation may hold data."""

import hashlib
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import connection
from django.db.models import BooleanField, F, Func, Q
from django.utils import timezone

from keepsight.apps.access import rules
from keepsight.apps.access.models import (
    Agency,
    ApiToken,
    Appointment,
    Installation,
    LockOut,
    Read,
    Restriction,
    Scope,
    ScopeMember,
    ScopeSubject,
    User,
)
from keepsight.apps.access.values import (
    AccountCard,
    AccountPost,
    AgencyCard,
    Post,
    ReadCard,
    RestrictionCard,
    ScopeCard,
    StaffCard,
)
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.paging import Page, page_of
from keepsight.vocabulary.people import PROFESSIONALS, Actor, AgencyKind, Role, Viewer

# Written out: asked on every page, and making this statement anew took longer than answering it. One account with its posts.
_ACCOUNT = """
SELECT u.id, u.password, u.last_login, u.email, u.name, u.is_active,
  a.agency_id, g.kind, g.name, a.role, a.rank, a.from_on, a.until_on
FROM access_user u LEFT JOIN (access_appointment a JOIN access_agency g ON g.id = a.agency_id) ON a.user_id = u.id
WHERE u.id = %s AND u.is_active ORDER BY a.agency_id, a.id
"""
_READS = 200  # looks on one page
_OF_USER = ("id", "password", "last_login", "email", "name", "is_active")


def account(*, user: int) -> User | None:
    """An account that is not closed, with its posts."""
    with connection.cursor() as cursor:
        cursor.execute(_ACCOUNT, [user])
        rows = cursor.fetchall()
    if not rows:
        return None
    found = User.from_db(connection.alias, _OF_USER, rows[0][: len(_OF_USER)])
    held = [row[len(_OF_USER) :] for row in rows if row[len(_OF_USER)] is not None]
    found.posts = tuple(Post(agency, AgencyKind(kind), body, Role(role), *rest) for agency, kind, body, role, *rest in held)
    return found


def actor_of(*, user: int, on: date, agency: int | None = None) -> Actor | None:
    """The actor that somebody is on a day; None for no appointment. With several agencies: the first, or the given."""
    found = account(user=user)
    seen = signed_in(user=found, on=on, agency=agency) if found else None
    return seen[0] if seen else None


def signed_in(*, user: User, on: date, agency: int | None = None) -> tuple[Actor, StaffCard] | None:
    """The same of an account that was asked for with its posts, and their name and post for the head of each page."""
    held = [post for post in user.posts if post.holds(on) and agency in (None, post.agency)]
    if not held:
        return None
    first = held[0]
    mine = [post for post in held if post.agency == first.agency]
    rank = next((post.rank for post in mine if post.rank), "")
    actor = Actor(user.pk, first.agency, first.kind, frozenset(post.role for post in mine), rank)
    return actor, StaffCard(user.pk, user.name, rank, first.body, first.agency)


def in_post(*, on: date) -> list[Actor]:
    """Everybody who works with children on a day, once for each agency they hold a post at."""
    held = Appointment.objects.filter(
        Q(until_on=None) | Q(until_on__gte=on), user__is_active=True, from_on__lte=on, role__in=PROFESSIONALS
    )
    pairs = held.order_by("user_id", "agency_id").values_list("user_id", "agency_id").distinct()
    actors = [actor_of(user=user, on=on, agency=agency) for user, agency in pairs]
    return [actor for actor in actors if actor is not None]


def accounts(*, agency: int | None, on: date, at: datetime) -> list[AccountCard]:
    """Every account that is not closed, with its posts of a day or to come; of one agency only, or of all and with none."""
    tokens: dict[int, list[tuple[str, datetime]]] = {}
    for one in ApiToken.objects.filter(expires_at__gt=at).order_by("expires_at"):
        tokens.setdefault(one.user_id, []).append((one.label, one.expires_at))
    safe = set(Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES).values_list("user_id", flat=True))
    found = []
    for user in (
        User.objects.filter(is_active=True).order_by("email").prefetch_related("appointments__agency", "appointments__team")
    ):
        held = [post for post in user.appointments.all() if post.until_on is None or post.until_on >= on]
        if agency in (None, *(post.agency_id for post in held)):
            posts = tuple(
                AccountPost(one.agency.code, one.role, one.rank, one.team.name if one.team else "", one.from_on, one.until_on)
                for one in held
            )
            found.append(
                AccountCard(user.email, user.name, posts, user.last_login, user.pk in safe, tuple(tokens.get(user.pk, ())))
            )
    return found


def address(*, user: int) -> str:
    """A person's e-mail address; empty for none."""
    return User.objects.filter(pk=user, is_active=True).values_list("email", flat=True).first() or ""


def actor_of_token(*, token: str, at: datetime) -> Actor | None:
    """The service account behind a bearer token; None when unknown or expired."""
    digest = hashlib.sha256(token.encode()).hexdigest()
    held = ApiToken.objects.filter(digest=digest, expires_at__gt=at).first()
    return actor_of(user=held.user_id, on=timezone.localdate(at), agency=held.agency_id) if held else None


def importer(*, agency: str, on: date) -> Actor | None:
    """The service account in whose name an agency's files are loaded; None when it has none."""
    held = Appointment.objects.filter(
        Q(until_on=None) | Q(until_on__gte=on), agency__code=agency, role=Role.SERVICE, from_on__lte=on, user__is_active=True
    )
    first = held.order_by("pk").first()
    return actor_of(user=first.user_id, on=on, agency=first.agency_id) if first else None


def publishers(*, on: date) -> dict[str, Actor]:
    """Everyone who holds the role of publisher on a day, by address."""
    held = Appointment.objects.select_related("user").filter(role=Role.PUBLISHER, user__is_active=True)
    found = {one.user.email: actor_of(user=one.user_id, on=on, agency=one.agency_id) for one in held}
    return {email: actor for email, actor in found.items() if actor is not None and actor.has(Role.PUBLISHER)}


def has_second_factor(*, user: int) -> bool:
    """Whether an authenticator app or a passkey is set up."""
    return bool(Authenticator.objects.filter(user_id=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


def agencies(*, viewer: Viewer) -> dict[int, AgencyCard]:
    """All agencies by id; nothing about a child is in them."""
    del viewer  # reference data, the same for all
    return {one.pk: _agency(one) for one in Agency.objects.all()}


def _agency(row: Agency) -> AgencyCard:
    return AgencyCard(row.pk, row.code, row.name, AgencyKind(row.kind), row.system_of_record)


def agency_by_code(code: str) -> AgencyCard | None:
    """An agency by its code."""
    one = Agency.objects.filter(code=code).first()
    return _agency(one) if one else None


def staff(*, viewer: Viewer, users: Iterable[int]) -> dict[int, StaffCard]:
    """Names and posts of colleagues by user id: the post without an end, else the one that ends last."""
    del viewer  # any signed-in professional may see who a colleague is
    found: dict[int, StaffCard] = {}
    held = Appointment.objects.select_related("user", "agency").filter(user_id__in=set(users))
    for one in held.order_by(F("until_on").asc(nulls_last=True), "-pk"):
        found[one.user_id] = StaffCard(one.user_id, one.user.name, one.rank, one.agency.name, one.agency_id)
    return found


def colleagues(*, viewer: Viewer, on: date) -> list[StaffCard]:
    """Everyone who may be named: people of the safeguarding agencies whose post has not ended on a day, by agency and name."""
    del viewer  # any signed-in professional may see who a colleague is
    people = (
        Appointment.objects.select_related("user", "agency")
        .filter(Q(until_on=None) | Q(until_on__gte=on), user__is_active=True, role__in=PROFESSIONALS)
        .order_by("agency__name", "user__name")
    )
    return [StaffCard(one.user_id, one.user.name, one.rank, one.agency.name, one.agency_id) for one in people]


def user_by_email(email: str) -> int | None:
    """A user's id by address, for the demo's personas."""
    return User.objects.filter(email=email, is_active=True).values_list("pk", flat=True).first()


def personal_data() -> Allowed | Refused:
    """Whether this installation may take personal data."""
    return rules.may_take_personal_data(
        demo=settings.KEEPSIGHT_DEMO, confirmed=settings.KEEPSIGHT_DEMO or Installation.objects.exists()
    )


def participants(*, viewer: Viewer, scope: UUID) -> list[int]:
    """User ids of a scope's present members, where the viewer is one or their agency opened it."""
    del viewer  # row security narrows to the viewer's scopes
    return list(ScopeMember.objects.filter(scope=scope, until_at=None).order_by("pk").values_list("user_id", flat=True))


def open_scopes(*, viewer: Viewer, person: UUID) -> list[ScopeCard]:
    """Open scopes about a person that the viewer opened or is named in, newest first."""
    del viewer  # row security narrows to the viewer's scopes
    joined_no_more = Func("joined_for", function="sec.has_records", output_field=BooleanField())  # people/sql/scopes.sql
    about = ScopeSubject.objects.alias(parted=joined_no_more).filter(person=person, parted=False)
    rows = Scope.objects.filter(pk__in=about.values("scope"), closed_at=None).order_by("-opened_at")
    return [ScopeCard(row.pk, row.agency_id, row.basis, row.opened_at) for row in rows]


def locked_out(*, viewer: Viewer, scopes: Iterable[UUID]) -> list[StaffCard]:
    """Who the viewer's agency has locked out of one of these records or persons."""
    users = LockOut.objects.filter(agency_id=viewer.actor.agency, scope__in=list(scopes), lifted_at=None).values_list(
        "user_id", flat=True
    )
    return list(staff(viewer=viewer, users=list(users)).values())


def own_reads(*, viewer: Viewer, subjects: Iterable[UUID], since: datetime) -> list[ReadCard]:
    """The viewer's own looks at these subjects from a moment on, oldest first."""
    rows = Read.objects.filter(user_id=viewer.actor.user, subject_id__in=list(subjects), at__gte=since).order_by("at")
    return [ReadCard("", row.page, row.at) for row in rows]


def managers_of(*, viewer: Viewer, user: int, on: date) -> frozenset[int]:
    """Everyone above a user in the line on a day, near and far."""
    del viewer  # any signed-in professional may see who manages whom
    with connection.cursor() as cursor:
        cursor.execute("SELECT sec.managers_of(%s, %s)", [user, on])
        return frozenset(row[0] for row in cursor.fetchall())


def managed_by(*, viewer: Viewer, users: Iterable[int], on: date) -> frozenset[int]:
    """Those of these users whom the viewer manages on a day, near and far; asked once for all."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT one FROM unnest(%s::bigint[]) AS one WHERE %s IN (SELECT sec.managers_of(one, %s))",
            [sorted(set(users)), viewer.actor.user, on],
        )
        return frozenset(row[0] for row in cursor.fetchall())


def restricted_to(*, viewer: Viewer, scope: UUID) -> RestrictionCard | None:
    """The restriction of the viewer's agency on this record or person; None when there is none."""
    row = Restriction.objects.filter(agency_id=viewer.actor.agency, scope=scope, lifted_at=None).order_by("-pk").first()
    return RestrictionCard(tuple(row.users), row.reason, row.made_at) if row else None


def reads_of(*, viewer: Viewer, subjects: Iterable[UUID], page: int = 1) -> Page[ReadCard]:
    """Who of the viewer's agency opened one of these subjects, newest first."""
    held = Read.objects.filter(agency_id=viewer.actor.agency, subject_id__in=list(subjects)).select_related("user")
    rows = held.order_by("-at", "-pk")

    def cards(places: slice) -> list[ReadCard]:
        return [ReadCard(row.user.name, row.page, row.at) for row in rows[places]]

    return page_of(page, total=held.count(), size=_READS, take=cards)


def teams(*, viewer: Viewer, on: date) -> dict[str, list[int]]:
    """Team of the viewer's agency → its people on a day; those without a team stand under the empty name."""
    held = Appointment.objects.filter(
        Q(until_on=None) | Q(until_on__gte=on), agency_id=viewer.actor.agency, from_on__lte=on, user__is_active=True
    ).exclude(role=Role.SERVICE)
    found: dict[str, list[int]] = {}
    for user, team in held.order_by("user_id").values_list("user_id", "team__name").distinct():
        found.setdefault(team or "", []).append(user)
    return found


def present(*, viewer: Viewer, on: date) -> frozenset[int]:
    """Everybody who holds a post at the viewer's agency on a day: what waits for anybody else has to be somebody's."""
    return frozenset(user for users in teams(viewer=viewer, on=on).values() for user in users)


def team_of(*, viewer: Viewer, on: date) -> tuple[str, list[int]]:
    """The viewer's team on a day and its people; the empty name and all without a team where the viewer has none."""
    held = teams(viewer=viewer, on=on)
    return next(((name, users) for name, users in held.items() if viewer.actor.user in users), ("", [viewer.actor.user]))


def meant_by(*, viewer: Viewer, whose: str, on: date) -> list[int] | None:
    """Whose things a list shows: `mine`, `team`, or (None) everybody's of the agency for any other word."""
    if whose == "mine":
        return [viewer.actor.user]
    return team_of(viewer=viewer, on=on)[1] if whose == "team" else None


def addresses(*, viewer: Viewer) -> dict[str, int]:
    """The addresses of the people of the viewer's agency."""
    rows = Appointment.objects.filter(agency_id=viewer.actor.agency).exclude(role=Role.SERVICE)
    return dict(rows.values_list("user__email", "user_id"))
