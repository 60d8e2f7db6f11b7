"""`{% load public %}`: the line of 56 days, and dates as they stand in published facts."""

from datetime import date
from typing import Any

from django import template

from keepsight.apps.public.values import Sought, Standing
from keepsight.ui.words import plain_date

register = template.Library()
_WIDTH = 900
_LAST = 56


@register.filter
def iso_date(text: str) -> str:
    """`2026-06-10` as `10 June 2026`; empty stays empty."""
    return plain_date(date.fromisoformat(text)) if text else ""


@register.inclusion_tag("public/day_line.html")
def day_line(standing: Standing) -> dict[str, Any]:
    """The days from the report to the last lawful day and the response; a late one makes it longer."""
    reached = standing.day_number or 0
    days = max(_LAST, reached)

    def x(day: int) -> int:
        return 10 + round((day - 1) * (_WIDTH - 20) / (days - 1))

    return {
        "width": _WIDTH,
        "start": x(1),
        "response": x(reached) if reached else None,
        "last": x(_LAST),
        "end": x(days),
    }


@register.simple_tag
def asked(sought: Sought, **changes: Any) -> str:
    """What a visitor asked a list for, as a query string, with changes."""
    return sought.query(**changes)
