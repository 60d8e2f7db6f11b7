"""One file per screen of the public site; `frame.py` is what they share."""

from keepsight.apps.public.pages.accessibility import accessibility
from keepsight.apps.public.pages.check import check
from keepsight.apps.public.pages.contact import contact
from keepsight.apps.public.pages.cookies import cookies
from keepsight.apps.public.pages.figures import figures
from keepsight.apps.public.pages.get_help import get_help
from keepsight.apps.public.pages.home import home
from keepsight.apps.public.pages.linking import linking
from keepsight.apps.public.pages.privacy import privacy
from keepsight.apps.public.pages.recommendation import recommendation
from keepsight.apps.public.pages.recommendations import recommendations
from keepsight.apps.public.pages.response import response
from keepsight.apps.public.pages.responses import responses
from keepsight.apps.public.pages.worried import worried
from keepsight.apps.public.pages.worried_for import worried_for

__all__ = [
    "accessibility",
    "check",
    "contact",
    "cookies",
    "figures",
    "get_help",
    "home",
    "linking",
    "privacy",
    "recommendation",
    "recommendations",
    "response",
    "responses",
    "worried",
    "worried_for",
]
