"""`{% load design %}`: components, form fields, drawings and dates in words. README.md lists them all."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms, template
from django.template.context import RequestContext
from django.urls import get_script_prefix
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from keepsight.ui import components, form_rendering, navigation, waterfall, words
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.paging import Page

register = template.Library()
_STEPS = 4
_STATUSES = frozenset({"late", "due", "later", "done", "open", "locked", "restricted", "never"})


@register.simple_tag
def component(name: str, **params: Any) -> SafeString:
    """A govuk-frontend component; `a__b=…` fills a nested group."""
    return components.render(name, components.nested(params))


@register.simple_tag
def field(form: forms.BaseForm, name: str, **options: Any) -> SafeString:
    """A form field as its component."""
    return form_rendering.render_field(form[name], options)


@register.simple_tag
def error_summary(form: forms.BaseForm) -> SafeString:
    """What is wrong and where, at the top of the page; nothing for a form without errors."""
    if not form.errors:
        return SafeString("")
    title = _("There is a problem")
    return components.render("error-summary", {"titleText": title, "errorList": form_rendering.error_list(form)})


@register.simple_tag(takes_context=True)
def error_before_title(context: RequestContext) -> str:
    """Say "Error: " where a form of the page came back with errors: the title is what a screen reader says first.

    Source: GOV.UK Design System, "Error summary".
    """
    # By type: to ask a lazy value what it is would make it, and the token against forgery sets a cookie where it is made.
    values: Iterable[Any] = context.flatten().values()
    return _("Error:") + " " if any(issubclass(type(one), forms.BaseForm) and one.errors for one in values) else ""


@register.simple_tag
def page_of(page: Page[Any]) -> str:
    """Which page of a list this is, to go after its title; nothing for one page. Source: GOV.UK Design System, "Pagination"."""
    words = _("Page %(number)s of %(pages)s") % {"number": page.number, "pages": page.pages}
    return f" - {words}" if page.pages > 1 else ""


@register.inclusion_tag("ui/partials/navigation.html", takes_context=True, name="navigation")
def navigation_tag(context: RequestContext, site: str) -> dict[str, Any]:
    """The links of a site, the current one marked."""
    request = context.get("request")
    path = getattr(request, "path_info", "")
    prefix = get_script_prefix().rstrip("/")  # the public pages below /cy/ lead to each other
    viewer = getattr(request, "viewer", None)
    links = [
        {"path": prefix + place.path, "label": place.label, "here": place.holds(path), "page": place.path == path}
        for place in navigation.SITES[site]
        if place.is_for(viewer)
    ]
    return {"links": links}


@register.inclusion_tag("ui/partials/status.html")
def status(kind: str, text: str) -> dict[str, str]:
    """A status as word and shape."""
    if kind not in _STATUSES:
        raise ValueError(f"no such status: {kind}")
    return {"kind": kind, "text": text}


@register.inclusion_tag("ui/partials/squares.html")
def squares(number: int, text: str) -> dict[str, Any]:
    """How far something is in four steps: squares, the words, and "step n of 4"."""
    return {
        "number": number,
        "text": text,
        "squares": [place <= number for place in range(1, _STEPS + 1)],
        "done": number == _STEPS,
    }


@register.inclusion_tag("ui/partials/provisional.html")
def provisional(headline: str, detail: str = "", left: str = "") -> dict[str, str]:
    """The dashed banner over what acts now but is not signed yet; `left` is time in words."""
    return {"headline": headline, "detail": detail, "left": left}


@register.inclusion_tag("ui/partials/waterfall.html", name="waterfall")
def waterfall_tag(steps: Sequence[waterfall.Step], lower: float, upper: float, caption: str = "") -> dict[str, Any]:
    """Weights step by step, as a drawing for wide and narrow screens and as a table."""
    return {
        "wide": waterfall.draw(steps, lower=lower, upper=upper, frame=waterfall.WIDE),
        "narrow": waterfall.draw(steps, lower=lower, upper=upper, frame=waterfall.NARROW),
        "caption": caption or _("The same figures"),
        "names": {"different": _("Different"), "look": _("A person looks"), "linked": _("Linked")},
    }


@register.inclusion_tag("ui/partials/share_bar.html")
def share_bar(number: int, total: int) -> dict[str, Any]:
    """A bar of so many out of so many; the words beside it carry the same figures."""
    if not 0 <= number <= total:
        raise ValueError(f"{number} cannot be a share of {total}")
    return {"percent": round(100 * number / total, 1) if total else 0}


@register.filter
def plain_date(value: date | PartialDate | None) -> str:
    """`3 March 2026`, or what is known of a partial date."""
    return words.plain_date(value) if value else ""


@register.filter
def plain_day(value: date | None) -> str:
    """`Tuesday 3 March`."""
    return words.plain_day(value) if value else ""


@register.filter
def plain_time(value: datetime | time | None) -> str:
    """`4:50pm`, `12 noon`, `midnight`."""
    return "" if value is None else words.plain_time(value)


@register.filter
def plain_moment(value: datetime | None) -> str:
    """`4:50pm on 3 March 2026`."""
    return words.plain_moment(value) if value else ""


@register.filter
def age(born: date | PartialDate | None, today: date | None) -> str:
    """The age on a day: `8`, `4 months`, `7 or 8`, `unborn`; empty when the birth date is not known."""
    return words.age(born, today) if born and today else ""
