"""What one body sets for its public site in a file of its own: name, colours, logo, helplines, contact, analytics, languages."""

import re
import tomllib
from dataclasses import dataclass
from urllib.parse import urlsplit

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_GA4, _MATOMO = re.compile(r"G-[A-Z0-9]{4,20}"), re.compile(r"[0-9]{1,6}")
_WHITE, _ENOUGH = "#ffffff", 4.5  # WCAG 2.2, 1.4.3 Contrast (Minimum)
_KEYS = frozenset({"name", "published_by", "contact", "exit", "accent", "dark", "logo", "helplines", "analytics", "welsh"})


@dataclass(frozen=True, slots=True)
class Helpline:
    """A number to ring, and for whom it is."""

    number: str
    words: str

    @property
    def digits(self) -> str:
        """For a `tel:` link."""
        return "".join(filter(str.isdigit, self.number))


@dataclass(frozen=True, slots=True)
class Analytics:
    """Who counts visits, after consent only: `ga4` with a measurement id, or `matomo` with a site's number and its address."""

    kind: str
    id: str
    origin: str


@dataclass(frozen=True, slots=True)
class Site:
    """One body's public site. Empty fields mean: as shipped."""

    name: str
    published_by: str = ""
    contact: str = ""
    exit: str = "https://www.bbc.co.uk/weather"
    accent: str = ""
    dark: str = ""
    logo: str = ""  # a PNG or SVG as a data: address
    helplines: tuple[Helpline, ...] = ()
    analytics: Analytics | None = None
    welsh: bool = False

    @property
    def styles(self) -> str:
        """The body's colours as CSS rules; empty for those shipped. The red of "Exit this page" and focus yellow stay."""
        accent, dark = self.accent, self.dark or self.accent
        if not accent:
            return ""
        plain = ".govuk-button:not(.govuk-button--secondary):not(.govuk-exit-this-page__button)"
        rules = {
            f".top,{plain},.squares__one--filled": f"background-color:{accent}",
            f"{plain}:hover": f"background-color:{dark}",
            "a:not([class]),.govuk-link,.govuk-button--secondary,.govuk-breadcrumbs__link": f"color:{accent}",
            ".section,.places a.places__here,.helplines,.govuk-button--secondary": f"border-color:{accent}",
            "a:focus-visible": "color:#0b0c0c",
        }
        return "".join(f"{selector}{{{rule}}}" for selector, rule in rules.items())


def parse(text: str, name: str) -> Site:
    """Read the file (TOML); ValueError says in one line what is wrong. `name` is used where the file gives none."""
    given = tomllib.loads(text)
    unknown = sorted(given.keys() - _KEYS)
    if unknown:
        raise ValueError(f"{unknown[0]} is not known here; known are {', '.join(sorted(_KEYS))}")
    analytics = given.pop("analytics", None)
    helplines = tuple(Helpline(str(one["number"]), str(one["words"])) for one in given.pop("helplines", ()))
    site = Site(**({"name": name} | given), helplines=helplines, analytics=_analytics(analytics) if analytics else None)
    for key in ("accent", "dark"):
        _check_colour(key, getattr(site, key))
    if urlsplit(site.exit).scheme != "https":
        raise ValueError("exit is an https:// address")
    if site.logo and not re.fullmatch(r"data:image/(png|svg\+xml);base64,[A-Za-z0-9+/=]{1,20000}", site.logo):
        raise ValueError("logo is a PNG or SVG as data:image/...;base64,... of at most 15 kB")
    return site


def _analytics(given: dict[str, str]) -> Analytics:
    kind, name = given.get("kind", ""), given.get("id", "")
    if kind == "ga4" and _GA4.fullmatch(name):
        return Analytics(kind, name, "https://www.googletagmanager.com")
    origin = given.get("origin", "")
    parts = urlsplit(origin)
    if (
        kind == "matomo"
        and _MATOMO.fullmatch(name)
        and origin == f"https://{parts.netloc}"
        and re.fullmatch(r"[\w.:-]+", parts.netloc)
    ):
        return Analytics(kind, name, origin)
    raise ValueError('analytics has kind = "ga4" with id = "G-…", or kind = "matomo" with id = "1" and origin = "https://host"')


def _check_colour(name: str, value: str) -> None:
    if value and not _COLOUR.fullmatch(value):
        raise ValueError(f"{name} is a colour like #00594f")
    if value and contrast(value, _WHITE) < _ENOUGH:
        raise ValueError(f"{name} {value} is too pale: its contrast with white is below {_ENOUGH}")


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours like #00594f (WCAG 2.2, definition of contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2.2, definition of relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - sRGB's own constants
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
