"""Turns a bound Django form field into the parameters of its govuk-frontend component."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from keepsight.ui import components
from keepsight.ui.fields import PARTS, DateParts

_WIDTHS = {"day": "govuk-input--width-2", "month": "govuk-input--width-2", "year": "govuk-input--width-4"}


def _error(bound: BoundField) -> str:
    """The first error in our words: Django's own text for an empty box does not say which one."""
    first = bound.errors.as_data()[0]
    if first.code == "required" and str(bound.errors[0]) == str(forms.Field.default_error_messages["required"]):
        return _("“%(label)s” is needed") % {"label": bound.label}
    return str(bound.errors[0])


def _group(bound: BoundField, options: Mapping[str, Any]) -> dict[str, Any]:
    """What every component takes: name, hint, error, classes and extra attributes."""
    params: dict[str, Any] = {"name": bound.html_name}
    if bound.help_text:
        params["hint"] = {"text": bound.help_text}
    if bound.errors:
        params["errorMessage"] = {"text": _error(bound), "visuallyHiddenText": _("Error")}
    if options.get("classes"):
        params["classes"] = options["classes"]
    attributes = {
        key: value
        for key, value in bound.field.widget.attrs.items()
        if key not in {"cols", "rows", "class", "maxlength"} and value not in (None, False)
    }
    if attributes:
        params["attributes"] = attributes
    return params


def _label(bound: BoundField, options: Mapping[str, Any]) -> dict[str, Any]:
    as_title = bool(options.get("as_title"))
    size = "l" if as_title else "s"
    return {"text": bound.label, "isPageHeading": as_title, "classes": f"govuk-label--{size}"}


def _fieldset(bound: BoundField, options: Mapping[str, Any]) -> dict[str, Any]:
    as_title = bool(options.get("as_title"))
    size = "l" if as_title else "s"
    legend = {"text": bound.label, "isPageHeading": as_title, "classes": f"govuk-fieldset__legend--{size}"}
    return {"legend": legend}


def _text(bound: BoundField, options: Mapping[str, Any]) -> SafeString:
    widget = bound.field.widget
    kind = getattr(widget, "input_type", "text")
    value = bound.value()
    params = _group(bound, options) | {"id": bound.auto_id, "label": _label(bound, options), "type": kind}
    if value is not None and kind not in {"password", "file"}:
        params["value"] = str(value)
    if isinstance(bound.field, forms.IntegerField):
        # The number type scrolls and drops what it cannot read; figures typed into a text box do not.
        params |= {"type": "text", "inputmode": "numeric"}
    if options.get("width"):
        params["classes"] = f"{params.get('classes', '')} govuk-input--width-{options['width']}".strip()
    if kind == "file":
        return components.render("file-upload", params)
    return components.render("input", params)


def _textarea(bound: BoundField, options: Mapping[str, Any]) -> SafeString:
    params = _group(bound, options) | {
        "id": bound.auto_id,
        "label": _label(bound, options),
        "value": bound.value() or "",
        "rows": options.get("rows", 5),
    }
    limit = getattr(bound.field, "max_length", None)
    if limit:
        return components.render("character-count", params | {"maxlength": limit, "threshold": 75})
    return components.render("textarea", params)


def _items(bound: BoundField, chosen: set[str]) -> list[dict[str, Any]]:
    hints = getattr(bound.field, "hints", {})
    items = []
    choices: Any = bound.field.choices  # type: ignore[attr-defined] # only choice fields are sent here
    for value, label in choices:
        item: dict[str, Any] = {"value": str(value), "text": label, "checked": str(value) in chosen}
        if hints.get(str(value)):
            item["hint"] = {"text": hints[str(value)]}
        items.append(item)
    return items


def _choices(component: str) -> Callable[[BoundField, Mapping[str, Any]], SafeString]:
    def rendered(bound: BoundField, options: Mapping[str, Any]) -> SafeString:
        value = bound.value()
        chosen = {str(one) for one in value} if isinstance(value, list | tuple | set) else {str(value)}
        items = [item for item in _items(bound, chosen) if item["value"]]
        params = _group(bound, options)
        params |= {"idPrefix": bound.auto_id, "fieldset": _fieldset(bound, options), "items": items}
        if options.get("inline"):
            params["classes"] = f"{params.get('classes', '')} govuk-radios--inline".strip()
        return components.render(component, params)

    return rendered


def _select(bound: BoundField, options: Mapping[str, Any]) -> SafeString:
    items = [item | {"selected": item.pop("checked")} for item in _items(bound, {str(bound.value() or "")})]
    params = _group(bound, options) | {"id": bound.auto_id, "label": _label(bound, options), "items": items}
    return components.render("select", params)


def _checkbox(bound: BoundField, options: Mapping[str, Any]) -> SafeString:
    item: dict[str, Any] = {"value": "on", "text": bound.label, "checked": bool(bound.value())}
    params = _group(bound, options)
    if "hint" in params:
        item["hint"] = params.pop("hint")
    return components.render("checkboxes", params | {"idPrefix": bound.auto_id, "items": [item]})


def _parts_at_fault(bound: BoundField) -> tuple[str, ...]:
    for error in bound.errors.as_data() if bound.errors else []:
        return tuple(getattr(error, "parts", PARTS))
    return ()


def _date(bound: BoundField, options: Mapping[str, Any]) -> SafeString:
    value: Any = bound.value()
    texts = value if isinstance(value, list) else DateParts().decompress(value)
    wrong = _parts_at_fault(bound)
    labels = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
    items = [
        {
            "name": part,
            "label": labels[part],
            "value": text or "",
            "classes": f"{_WIDTHS[part]}{' govuk-input--error' if part in wrong else ''}",
        }
        for part, text in zip(PARTS, texts, strict=True)
    ]
    params = _group(bound, options)
    params |= {"id": bound.auto_id, "namePrefix": bound.html_name, "items": items}
    return components.render("date-input", params | {"fieldset": _fieldset(bound, options)})


_RENDERERS: tuple[tuple[type[forms.Widget], Callable[[BoundField, Mapping[str, Any]], SafeString]], ...] = (
    (DateParts, _date),
    (forms.Textarea, _textarea),
    (forms.CheckboxSelectMultiple, _choices("checkboxes")),
    (forms.RadioSelect, _choices("radios")),
    (forms.Select, _select),
    (forms.CheckboxInput, _checkbox),
    (forms.Widget, _text),
)


def render_field(bound: BoundField, options: Mapping[str, Any]) -> SafeString:
    """The field as its component; options are as_title, rows, width, classes, inline."""
    if bound.is_hidden:
        return bound.as_hidden()
    widget = bound.field.widget
    return next(render for kind, render in _RENDERERS if isinstance(widget, kind))(bound, options)


def error_list(form: forms.BaseForm) -> list[dict[str, str]]:
    """Every error with the id of its box; those of the whole form first, without a link."""
    listed = [{"text": str(text)} for text in form.non_field_errors()]
    for name in form.errors:
        if name == NON_FIELD_ERRORS:
            continue
        bound = form[name]
        target = bound.auto_id
        if isinstance(bound.field.widget, DateParts):
            target = f"{target}-{_parts_at_fault(bound)[0]}"
        listed.append({"text": _error(bound), "href": f"#{target}"})
    return listed
