"""Renders govuk-frontend components from their Jinja macros, through one environment per process."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from django.utils.functional import Promise
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from jinja2 import ChainableUndefined, Environment, PackageLoader, PrefixLoader

_PACKAGE = "govuk_frontend_jinja"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = PrefixLoader({_PACKAGE: PackageLoader(_PACKAGE)})
    # The macros look into groups of parameters that may not be given at all.
    return Environment(loader=loader, autoescape=True, undefined=ChainableUndefined)


@lru_cache(maxsize=64)
def _macro(name: str) -> Callable[[Mapping[str, Any]], str]:
    template = _environment().get_template(f"{_PACKAGE}/components/{name}/macro.html")
    title = "".join(part.capitalize() for part in name.split("-"))
    macro: Callable[[Mapping[str, Any]], str] = getattr(template.module, f"govuk{title}")
    return macro


def _safe(key: str, value: Any) -> Any:
    """The value as the macros may have it: they trust `html`, so text not marked safe is escaped."""
    if isinstance(value, Promise):
        value = str(value)
    if isinstance(value, Mapping):
        return {inner: _safe(str(inner), item) for inner, item in value.items()}
    if isinstance(value, list | tuple):
        return [_safe(key, item) for item in value]
    if isinstance(value, str) and (key in {"html", "attributes"} or key.endswith("Html")):
        return str(conditional_escape(value))
    return value


def nested(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Keyword arguments with `__` as groups: `label__text="Name"` becomes `{"label": {"text": "Name"}}`."""
    whole: dict[str, Any] = {}
    for key, value in flat.items():
        *groups, last = key.split("__")
        place = whole
        for group in groups:
            inner = dict(place.get(group) or {})
            place[group] = inner
            place = inner
        place[last] = value
    return whole


def render(name: str, params: Mapping[str, Any]) -> SafeString:
    """A component such as `date-input` with govuk-frontend's parameter names; TemplateNotFound if unknown."""
    markup = str(_macro(name)(_safe("", params))).strip()
    return mark_safe(markup)  # noqa: S308 - the macros escape, and _safe has escaped what they would not
