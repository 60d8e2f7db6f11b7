"""Form fields that come as design-system components: dates in three boxes, choices with hints."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from keepsight.vocabulary.answers import InvalidError
from keepsight.vocabulary.dates import PartialDate

PARTS = ("day", "month", "year")
HintedChoices = Iterable[tuple[str, Any] | tuple[str, Any, Any]]  # value, label and perhaps a hint


class DateParts(forms.MultiWidget):
    """Three boxes named `<field>-day`, `<field>-month`, `<field>-year`."""

    def __init__(self) -> None:
        super().__init__(widgets={f"-{part}": forms.TextInput() for part in PARTS})
        self.widgets_names = [f"-{part}" for part in PARTS]

    def decompress(self, value: date | PartialDate | None) -> list[str]:
        """What stands in each box for a value; unknown parts stay empty."""
        if value is None:
            return ["", "", ""]
        return [str(part) if part else "" for part in (value.day, value.month, value.year)]


class PartError(ValidationError):
    """A date that cannot be taken; `parts` are the boxes at fault."""

    def __init__(self, message: Any, parts: tuple[str, ...] = PARTS) -> None:
        super().__init__(message, code="invalid")
        self.parts = parts


class PartialDateField(forms.Field):
    """Gives a PartialDate: the year is needed, the month may be empty, and with it the day."""

    widget = DateParts
    default_error_messages = {
        "required": _("Enter the date, or as much of it as is known"),
        "number": _("The date must be in numbers, like 27 3 2018"),
        "year": _("The date must include a year"),
        "month": _("Enter the month, or leave the day empty too"),
        "impossible": _("There is no such date: check the day, the month and the year"),
    }

    def to_python(self, value: list[str] | None) -> PartialDate | None:
        """Read the three boxes; PartError names those at fault."""
        texts = dict(zip(PARTS, [(text or "").strip() for text in value or ["", "", ""]], strict=True))
        if not any(texts.values()):
            return None
        wrong = tuple(part for part, text in texts.items() if text and not (text.isascii() and text.isdigit()))
        if wrong:
            raise PartError(self.error_messages["number"], wrong)
        self.check_complete(texts)
        day, month, year = (int(texts[part] or 0) for part in PARTS)
        zero = tuple(part for part in PARTS if texts[part] and not int(texts[part]))
        try:
            return PartialDate(year, month, day) if not zero else self._refuse(zero)
        except ValueError as error:
            raise PartError(self.error_messages["impossible"]) from error

    def _refuse(self, parts: tuple[str, ...]) -> PartialDate:
        raise PartError(self.error_messages["impossible"], parts)

    def check_complete(self, texts: Mapping[str, str]) -> None:
        """Raise PartError where a box that is needed is empty."""
        if not texts["year"]:
            raise PartError(self.error_messages["year"], ("year",))
        if texts["day"] and not texts["month"]:
            raise PartError(self.error_messages["month"], ("month",))


class DayField(PartialDateField):
    """Gives a `date`: all three boxes are needed."""

    default_error_messages = {
        "required": _("Enter the date"),
        "incomplete": _("The date must include a day, a month and a year"),
    }

    def check_complete(self, texts: Mapping[str, str]) -> None:
        """Raise PartError naming every empty box."""
        missing = tuple(part for part in PARTS if not texts[part])
        if missing:
            raise PartError(self.error_messages["incomplete"], missing)

    def clean(self, value: list[str] | None) -> date | None:
        """The day itself, once the boxes make one."""
        partial: PartialDate | None = super().clean(value)
        return partial.first if partial else None


def words_field(label: Any, error: Any = "", hint: Any = "", *, required: bool = True) -> forms.CharField:
    """Several lines of words, at most 5,000 characters; `error` says what to do when they are missing."""
    errors = {"required": error} if error else {}
    return forms.CharField(
        label=label, widget=forms.Textarea, help_text=hint, max_length=5000, required=required, error_messages=errors
    )


def _split(choices: HintedChoices) -> tuple[list[tuple[str, Any]], dict[str, Any]]:
    """Django's pairs of (value, label), and the hints of those choices that have one."""
    listed = [(*choice, "")[:3] for choice in choices]
    return [(value, label) for value, label, _hint in listed], {value: hint for value, _label, hint in listed if hint}


class _Hinted(forms.ChoiceField):
    """A choice whose values may carry hints, and whose choices may be set later by `offer`."""

    hints: dict[str, Any]

    def __init__(self, *, choices: HintedChoices = (), **kwargs: Any) -> None:
        pairs, self.hints = _split(choices)
        super().__init__(choices=pairs, **kwargs)

    def offer(self, choices: HintedChoices) -> None:
        """Set the choices of one form, when they depend on who looks."""
        pairs, self.hints = _split(choices)
        self.choices = pairs


class RadioField(_Hinted):
    """One of a few, as radios; nothing is chosen beforehand unless `initial` says so."""

    widget = forms.RadioSelect
    default_error_messages = {"required": _("Choose one answer")}


class ChecksField(_Hinted, forms.MultipleChoiceField):
    """Any of a few, as checkboxes; gives a list of the values."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {"required": _("Choose at least one")}


def offer(form: forms.BaseForm, name: str, choices: HintedChoices) -> None:
    """Set what a radio or checkbox field of one form offers."""
    field = form.fields[name]
    if not isinstance(field, _Hinted):
        raise TypeError(f"{name} is not a choice with hints")
    field.offer(choices)


@contextmanager
def faults_at(form: forms.BaseForm) -> Iterator[None]:
    """What an operation finds wrong (InvalidError) stands at the fields of the form, and the page goes on without it.

    What is said of no field of the form stands above them all.
    """
    try:
        yield
    except InvalidError as error:
        for name, words in error.errors.items():
            form.add_error(name if name in form.fields else None, words)
