"""What a visitor chose about cookies, its receipt, and where a form came from."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from keepsight.apps.public.values import PURPOSES, Answer, Choice
from keepsight.vocabulary.answers import Allowed, Refused

_SALT = "keepsight.public.receipt"
_LONGEST = 300


def kept(answers: Mapping[str, Answer], on: date) -> str:
    """The cookie's value: each purpose with its version and the answer, and the day."""
    told = [f"{one.key}-{one.version}-{answers[one.key]}" for one in PURPOSES if one.key in answers]
    return ".".join([*told, f"{on:%Y%m%d}"])


def choice(*, cookie: str, gpc: str, counting: bool) -> Choice:
    """Where the visitor stands. An answer to an older version of a purpose counts as none."""
    said = set(cookie[:_LONGEST].split("."))
    found = [(one.key, answer) for one in PURPOSES for answer in Answer if f"{one.key}-{one.version}-{answer}" in said]
    # Both answers to one question are no answer.
    clear = [(key, answer) for key, answer in found if [other for other, _answer in found].count(key) == 1]
    # Global Privacy Control: `Sec-GPC: 1` is an objection to what may be objected to, and withholds consent.
    return Choice(tuple(clear), gpc.strip() == "1", counting)


def receipt(cookie: str) -> str:
    """The kept answer and a seal that only this installation can make; empty before an answer."""
    return f"{cookie}.{_seal(cookie)}" if cookie else ""


def is_receipt(text: str) -> bool:
    """Whether a receipt was made here and not changed since."""
    said, _dot, seal = text.strip()[:_LONGEST].rpartition(".")
    return bool(said) and constant_time_compare(seal, _seal(said))


def _seal(cookie: str) -> str:
    return salted_hmac(_SALT, cookie, algorithm="sha256").hexdigest()[:16]


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
