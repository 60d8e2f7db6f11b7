"""Telling a person of something, once; sending what was told by e-mail where the operator set one up; marking it as read."""

import logging
from collections.abc import Iterable
from datetime import datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import acting
from keepsight.apps.notices.models import Notice
from keepsight.apps.notices.values import NoticeDraft
from keepsight.vocabulary.people import Actor, Purpose

logger = logging.getLogger("keepsight.notices")


def tell(*, drafts: Iterable[NoticeDraft], by: Actor, at: datetime) -> int:
    """Keep notices for the actor; one that was told under its key already changes nothing. Returns how many are new."""
    given = {draft.key: draft for draft in drafts}
    with transaction.atomic():
        told = set(Notice.objects.filter(user_id=by.user, key__in=given).values_list("key", flat=True))
        new = [draft for key, draft in given.items() if key not in told]
        rows = [
            Notice(user_id=by.user, key=draft.key, kind=draft.kind, words=draft.words, path=draft.path, at=at) for draft in new
        ]
        Notice.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def read_all(*, by: Actor, at: datetime) -> None:
    """The actor has read every notice."""
    Notice.objects.filter(user_id=by.user, read_at=None).update(read_at=at)


def mail(*, by: Actor, at: datetime) -> int:
    """Send the actor, in one message, what was told and not sent. Returns how many notices it held; none without a mail server.

    It is marked as sent, and that is committed, before it is sent: a worker killed in between sends nothing twice. What the
    server did not take is tried again. The page has all of it in any case.
    """
    address = access.address(user=by.user) if settings.KEEPSIGHT_MAIL else ""
    if not address:
        return 0
    with acting(by=by, purpose=Purpose.SAFEGUARDING):
        waiting = list(Notice.objects.filter(user_id=by.user, mailed_at=None).order_by("at", "pk"))
        _mark(waiting, at)
    if not waiting:
        return 0
    page = f"{settings.KEEPSIGHT_ADDRESS}{reverse('notices:notices')}"
    text = "\n".join([*(f"* {row.words}" for row in waiting), "", _("Sign in to see about whom:"), page])
    try:
        send_mail(_("Keepsight: something waits for you"), text, settings.DEFAULT_FROM_EMAIL, [address])
    except (SMTPException, OSError) as error:
        logger.warning("mail was not sent: %s", type(error).__name__)
        with acting(by=by, purpose=Purpose.SAFEGUARDING):
            _mark(waiting, None)
        return 0
    return len(waiting)


def _mark(rows: Iterable[Notice], at: datetime | None) -> None:
    Notice.objects.filter(pk__in=[row.pk for row in rows]).update(mailed_at=at)
