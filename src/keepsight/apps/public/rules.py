"""What a visitor chose about cookies, where a form came from, how a response stands to its deadline."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keepsight.apps.public.values import STATISTICS, Answer, Choice, Standing
from keepsight.ui.words import plain_date
from keepsight.vocabulary.answers import Allowed, Refused

_PREFIX = f"{STATISTICS.key}-{STATISTICS.version}-"


def kept(answer: Answer) -> str:
    """The cookie's value: the purpose, its version and the answer."""
    return f"{_PREFIX}{answer}"


def choice(*, cookie: str, gpc: str) -> Choice:
    """Where the visitor stands. An answer to an older version of the purpose counts as none."""
    answers = {kept(answer): answer for answer in Answer}
    # Global Privacy Control: `Sec-GPC: 1` is an objection to what may be objected to.
    return Choice(answers.get(cookie), gpc.strip() == "1")


def is_own_form(*, host: str, fetch_site: str, origin: str) -> Allowed | Refused:
    """Whether a form comes from our own page: no cookie guards it, the browser's own headers do."""
    if fetch_site == "same-origin":
        return Allowed()
    if not fetch_site and origin and urlsplit(origin).netloc == host:
        return Allowed()
    return Refused(_("This form was not sent from our own page."), _("Keepsight: choices are made by the visitor"))


def way_back(path: str) -> str:
    """The page to return to: one of ours, never another site."""
    if not path.startswith("/") or path.startswith(("//", "/\\")) or "\\" in path or not path.isprintable():
        return "/"
    return urlsplit(path).path or "/"


def _days(count: int) -> str:
    return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}


def standing(body: dict[str, Any], today: date) -> Standing:
    """How a response stands: late only where a duty applies, derived from dates, never typed."""
    reported = date.fromisoformat(body["reported_on"])
    responded = date.fromisoformat(body["responded_on"]) if body.get("responded_on") else None
    last = date.fromisoformat(body["last_lawful_on"]) if body.get("last_lawful_on") else None
    kind, words = _stands(responded, last, today)
    return Standing(kind, words, reported, responded, last)


def _stands(responded: date | None, last: date | None, today: date) -> tuple[str, str]:
    if last is None:
        if responded is None:
            return "never", _("Voluntary: no duty applies. Not published yet")
        return "never", _("Voluntary: no duty applies. Published %(date)s") % {"date": plain_date(responded)}
    if responded is None:
        return _awaited(last, today)
    spare = (last - responded).days
    if spare < 0:
        return "late", _("Published %(days)s after the deadline") % {"days": _days(-spare)}
    if spare == 0:
        return "done", _("Published on the last lawful day")
    return "done", _("Published %(days)s before the deadline") % {"days": _days(spare)}


def _awaited(last: date, today: date) -> tuple[str, str]:
    left = (last - today).days
    if left < 0:
        return "late", _("Overdue by %(days)s") % {"days": _days(-left)}
    facts = {"date": plain_date(last), "days": _days(left)}
    if left == 0:
        return "due", _("Not published yet. Due today, %(date)s") % facts
    return "due", _("Not published yet. Due by %(date)s, in %(days)s") % facts
