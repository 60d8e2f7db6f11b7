"""One file per screen of the public site; `frame.py` is what they share."""

from keepsight.apps.public.pages.accessibility import accessibility
from keepsight.apps.public.pages.check import check
from keepsight.apps.public.pages.contact import contact
from keepsight.apps.public.pages.cookies import cookies
from keepsight.apps.public.pages.get_help import get_help
from keepsight.apps.public.pages.home import home
from keepsight.apps.public.pages.linking import linking
from keepsight.apps.public.pages.privacy import privacy
from keepsight.apps.public.pages.response import response
from keepsight.apps.public.pages.responses import responses

__all__ = [
    "accessibility",
    "check",
    "contact",
    "cookies",
    "get_help",
    "home",
    "linking",
    "privacy",
    "response",
    "responses",
]
