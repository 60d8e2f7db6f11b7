"""Components, form fields and tags: they escape, and they carry label, hint and error."""

from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from django.utils.safestring import SafeString

from keepsight.ui import components
from keepsight.ui.fields import ChecksField, DayField, PartialDateField, RadioField
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.paging import Page

BAD = '<script>x</script>"'


def page(source: str, **context: Any) -> str:
    return Template("{% load design %}" + source).render(Context(context))


class Sample(forms.Form):
    name = forms.CharField(label="First name", help_text="As used")
    born = PartialDateField(label="Born")
    seen = DayField(label="Seen", required=False)
    answer = RadioField(label="Answer", choices=[("yes", "Yes", "It stands"), ("no", "No")])
    who = ChecksField(label="Who", choices=[("police", "Police")], required=False)


@pytest.mark.parametrize("key", ["text", "html"])
def test_text_is_escaped_and_html_too_unless_safe(key: str) -> None:
    assert "<script>" not in components.render("button", {key: BAD})


def test_safe_html_stays() -> None:
    assert "<b>Go</b>" in components.render("button", {"html": SafeString("<b>Go</b>")})


def test_attributes_given_as_text_cannot_break_out() -> None:
    assert "<script>" not in components.render("button", {"text": "Go", "attributes": ">" + BAD})


def test_nested_keywords_fill_groups() -> None:
    assert components.nested({"label__text": "Name", "id": "a", "label__classes": "b"}) == {
        "label": {"text": "Name", "classes": "b"},
        "id": "a",
    }


def test_a_field_carries_label_hint_and_error_and_keeps_what_was_typed() -> None:
    form = Sample({"name": "", "born-day": "31", "born-month": "2", "born-year": "2018", "answer": "yes"})
    name = page('{% field form "name" %}', form=form)
    assert 'for="id_name"' in name
    assert 'aria-describedby="id_name-hint id_name-error"' in name
    born = page('{% field form "born" %}', form=form)
    assert all(f'value="{value}"' in born for value in ("31", "2", "2018"))
    assert "It stands" in page('{% field form "answer" %}', form=form)


def test_the_summary_links_to_the_box_at_fault() -> None:
    form = Sample({"name": "", "born-day": "3", "born-month": "", "born-year": "2018", "answer": "yes"})
    summary = page("{% error_summary form %}", form=form)
    assert 'href="#id_name"' in summary
    assert 'href="#id_born-month"' in summary
    assert page("{% error_summary form %}", form=Sample()) == ""


def test_the_title_says_first_that_something_is_wrong() -> None:
    assert page("{% error_before_title %}Add", form=Sample({}), other=Sample()) == "Error: Add"
    assert page("{% error_before_title %}Add", form=Sample(), words="said") == "Add"


def test_a_title_says_which_page_of_a_list_it_is() -> None:
    assert page("List{% page_of page %}", page=Page([], 40, 2, 4)) == "List - Page 2 of 4"
    assert page("List{% page_of page %}", page=Page([], 3, 1, 1)) == "List"


@pytest.mark.parametrize(
    ("boxes", "value"),
    [
        (["12", "3", "2018"], PartialDate(2018, 3, 12)),
        (["", "3", "2018"], PartialDate(2018, 3)),
        (["", "", "2018"], PartialDate(2018)),
    ],
)
def test_partial_dates(boxes: list[str], value: PartialDate) -> None:
    assert PartialDateField().clean(boxes) == value


@pytest.mark.parametrize(
    ("boxes", "parts"),
    [
        (["x", "3", "2018"], ("day",)),
        (["1", "", "2018"], ("month",)),
        (["", "3", ""], ("year",)),
        (["0", "3", "2018"], ("day",)),
    ],
)
def test_a_bad_partial_date_names_the_box(boxes: list[str], parts: tuple[str, ...]) -> None:
    with pytest.raises(forms.ValidationError) as caught:
        PartialDateField().clean(boxes)
    assert caught.value.parts == parts


def test_a_day_needs_all_boxes() -> None:
    with pytest.raises(forms.ValidationError) as caught:
        DayField().clean(["", "3", ""])
    assert caught.value.parts == ("day", "year")


def test_a_status_is_word_and_shape() -> None:
    shown = page('{% status "late" "Late" %}')
    assert "Late" in shown
    assert "<svg" in shown
    with pytest.raises(ValueError, match="no such status"):
        page('{% status "urgent" "Urgent" %}')
