"""Dates, times and ages as people say them: 3 March 2026, 4:50pm, 4 months. Behind the filters."""

from datetime import date, datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from keepsight.vocabulary.dates import PartialDate

_DAYS_AS_WEEKS = 14
_MONTHS_AS_YEARS = 12
_NOON = 12


_MONTHS = (
    gettext_noop("January"), gettext_noop("February"), gettext_noop("March"), gettext_noop("April"), gettext_noop("May"),
    gettext_noop("June"), gettext_noop("July"), gettext_noop("August"), gettext_noop("September"), gettext_noop("October"),
    gettext_noop("November"), gettext_noop("December"),
)  # fmt: skip
_WEEKDAYS = (
    gettext_noop("Monday"), gettext_noop("Tuesday"), gettext_noop("Wednesday"), gettext_noop("Thursday"),
    gettext_noop("Friday"), gettext_noop("Saturday"), gettext_noop("Sunday"),
)  # fmt: skip


def _month(number: int) -> str:
    return _(_MONTHS[number - 1])


def _weekday(day: date) -> str:
    return _(_WEEKDAYS[day.weekday()])


def local(moment: datetime) -> datetime:
    """The moment on the installation's clock; a naive one is taken as already local."""
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def _day(value: date) -> date:
    return local(value).date() if isinstance(value, datetime) else value


def plain_date(value: date | PartialDate) -> str:
    """`3 March 2026`; of a partial date what is known of it: `March 2026` or `2026`."""
    if isinstance(value, PartialDate):
        if value.day:
            return plain_date(value.first)
        return f"{_month(value.month)} {value.year}" if value.month else str(value.year)
    day = _day(value)
    return f"{day.day} {_month(day.month)} {day.year}"


def plain_day(value: date) -> str:
    """`Tuesday 3 March`: for dates so near that the year goes without saying."""
    day = _day(value)
    return f"{_weekday(day)} {day.day} {_month(day.month)}"


def plain_time(value: datetime | time) -> str:
    """`4:50pm`, `12 noon`, `midnight`."""
    clock = local(value).time() if isinstance(value, datetime) else value
    if (clock.hour, clock.minute) == (0, 0):
        return _("midnight")
    if (clock.hour, clock.minute) == (_NOON, 0):
        return _("12 noon")
    half = _("am") if clock.hour < _NOON else _("pm")
    return f"{clock.hour % _NOON or _NOON}:{clock.minute:02d}{half}"


def plain_moment(value: datetime) -> str:
    """`4:50pm on 3 March 2026`."""
    return _("%(time)s on %(date)s") % {"time": plain_time(value), "date": plain_date(value)}


def _whole_months(born: date, today: date) -> int:
    return (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)


def _age_at(born: date, today: date) -> str:
    if born > today:
        return _("unborn")
    months = _whole_months(born, today)
    if months >= _MONTHS_AS_YEARS:
        return str(months // 12)
    if months:
        return ngettext("%(count)d month", "%(count)d months", months) % {"count": months}
    days = (today - born).days
    if days >= _DAYS_AS_WEEKS:
        weeks = days // 7
        return ngettext("%(count)d week", "%(count)d weeks", weeks) % {"count": weeks}
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}


def age(born: date | PartialDate, today: date) -> str:
    """Whole years as a number, months or less in words; `7 or 8` where a partial date leaves both open."""
    today = _day(today)
    if not isinstance(born, PartialDate):
        return _age_at(_day(born), today)
    eldest, youngest = _age_at(born.first, today), _age_at(born.last, today)
    if eldest == youngest:
        return eldest
    return _("%(least)s or %(most)s") % {"least": youngest, "most": eldest}
