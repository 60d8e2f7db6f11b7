"""Reminding everybody of what waits for them: each by a look of their own, so that nobody is told of what they may not see."""

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import InterfaceError, OperationalError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import acting
from keepsight.apps.desk import queries
from keepsight.apps.desk.values import Need
from keepsight.apps.intake import queries as intake
from keepsight.apps.notices import operations as notices
from keepsight.apps.notices import queries as told
from keepsight.apps.notices.values import NoticeDraft
from keepsight.apps.response import queries as response
from keepsight.vocabulary.people import SENIORS, Actor, Purpose, Viewer

logger = logging.getLogger("keepsight.worker")
_LONDON = ZoneInfo("Europe/London")
_MORNING = time(8)


def remind(*, by: None, at: datetime) -> int:
    """Tell everybody in a post what is new to them; how many notices. One person's fault is logged and stops no other's."""
    del by  # the worker looks and tells in the name of each person in turn
    did = 0
    for actor in access.in_post(on=timezone.localdate(at)):
        try:
            with acting(by=actor, purpose=Purpose.SAFEGUARDING):
                did += notices.tell(drafts=list(_news(Viewer(actor, Purpose.SAFEGUARDING), at)), by=actor, at=at)
            notices.mail(by=actor, at=at)
        except (OperationalError, InterfaceError):
            raise  # the connection is gone
        except Exception as error:  # noqa: BLE001 - whatever it is, the others are told
            logger.error("reminding somebody failed: %s", type(error).__name__)  # noqa: TRY400 - a traceback would show values
    return did


def _news(viewer: Viewer, at: datetime) -> Iterator[NoticeDraft]:
    """What is late of the viewer's, or unsent by their team; danger where they lead the response; the digest when it is time."""
    rows = [row for row in queries.needs(viewer=viewer, at=at) if _is_for(viewer.actor, row)]
    for row in rows:
        if row.status == "late":
            yield NoticeDraft("late", f"late {row.act_url} {row.plain} {row.moment.isoformat()}", row.plain, row.act_url)
    for one in intake.stale_drafts(viewer=viewer, at=at):
        key = f"stale {one.writer} {one.changed_at.isoformat()}"
        yield NoticeDraft("late", key, _("A colleague’s concern was not sent"), reverse("desk:home"))
    for card in response.dangers(viewer=viewer, at=at):
        path = reverse("response:course", args=[card.person])
        yield NoticeDraft("danger", f"danger {card.person} {card.prompt.key}", card.prompt.question, path)
    local = at.astimezone(_LONDON)
    key = f"digest {local.date().isoformat()}"
    if local.time() >= _MORNING and not told.was_told(viewer=viewer, key=key):
        words = _digest(rows, len(response.digest(viewer=viewer, at=at)))
        if words:
            yield NoticeDraft("digest", key, words, reverse("desk:home"))


def _is_for(actor: Actor, row: Need) -> bool:
    """What waits for the person; what waits for whoever is on duty is told to those who lead others."""
    return row.by == actor.user or (not row.by and bool(actor.roles & SENIORS))


def _digest(rows: list[Need], questions: int) -> str:
    """The day in one sentence; empty when nothing waits."""
    tally = Counter(row.status for row in rows)
    if not rows and not questions:
        return ""
    return _("Today: %(late)d late, %(due)d due within a day, %(later)d later; %(questions)d questions from the record.") % {
        "late": tally["late"], "due": tally["due"], "later": tally["later"], "questions": questions,
    }  # fmt: skip
