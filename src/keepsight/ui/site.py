"""What one body sets for its public site in a file of its own: name, colours, logo, helplines, contact, analytics, languages."""

import re
import tomllib
from dataclasses import dataclass
from urllib.parse import urlsplit

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_GA4, _MATOMO = re.compile(r"G-[A-Z0-9]{4,20}"), re.compile(r"[0-9]{1,6}")
_WHITE, _BLACK, _ENOUGH = "#ffffff", "#000000", 4.5  # WCAG 2.2, 1.4.3 Contrast (Minimum)
_TINT = 0.93  # how much white is in the pale ground behind openings and the footer
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
        """The body's colours as CSS; empty for those shipped. The red of "Exit this page", focus and states stay."""
        if not self.accent:
            return ""
        accent, dark = self.accent, self.dark or mixed(self.accent, _BLACK, 0.4)
        told = {
            "brand": accent, "link": accent, "link-visited": accent, "success": accent, "link-hover": dark,
            "surface-background": mixed(accent, _WHITE, _TINT), "surface-border": mixed(accent, _WHITE, 0.6),
        }  # fmt: skip
        properties = "".join(f"--govuk-{name}-colour:{colour};" for name, colour in told.items())
        # A header near to red would swallow the way out.
        return f":root{{{properties}}}.govuk-exit-this-page .govuk-button{{border-color:{_WHITE}}}"


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
    if site.dark and not site.accent:
        raise ValueError("dark goes with accent: give both, or accent alone")
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
    # Links stand on white and on the tint of the accent, and white words on the accent.
    if value and contrast(value, mixed(value, _WHITE, _TINT)) < _ENOUGH:
        raise ValueError(f"{name} {value} is too pale: its contrast with the pale ground of the pages is below {_ENOUGH}")


def mixed(one: str, other: str, share: float) -> str:
    """A colour with so much of another in it, from 0 to 1."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(mine * (1 - share) + theirs * share):02x}" for mine, theirs in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours like #00594f (WCAG 2.2, definition of contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2.2, definition of relative luminance."""
    parts = [channel / 255 for channel in _channels(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - sRGB's own constants
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
