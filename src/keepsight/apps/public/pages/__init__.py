"""One file per screen of the public site; `frame.py` is what they share."""

from keepsight.apps.public.pages.check import check
from keepsight.apps.public.pages.cookies import cookies
from keepsight.apps.public.pages.home import home
from keepsight.apps.public.pages.response import response
from keepsight.apps.public.pages.responses import responses
from keepsight.apps.public.pages.statements import accessibility, contact, help_page, privacy

__all__ = [
    "accessibility",
    "check",
    "contact",
    "cookies",
    "help_page",
    "home",
    "privacy",
    "response",
    "responses",
]
