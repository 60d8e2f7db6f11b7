"""The body's own file for the public site: what it may hold, and that a wrong one is refused in one line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.ui import site

WHOLE = """
name = "Harbourshire"
contact = "office@harbourshire.example"
exit = "https://weather.example/"
accent = "#1d3f72"
dark = "#12284a"
welsh = true
[[helplines]]
number = "0800 000 0001"
words = "An example line"
[analytics]
kind = "matomo"
id = "3"
origin = "https://count.example"
"""


def test_a_whole_file_is_read() -> None:
    made = site.parse(WHOLE, "Unused")
    assert (made.name, made.welsh, made.helplines[0].digits) == ("Harbourshire", True, "08000000001")
    assert made.analytics == site.Analytics("matomo", "3", "https://count.example")
    assert "#1d3f72" in made.styles


def test_without_a_file_the_site_is_as_shipped() -> None:
    made = site.parse("", "Northmere")
    assert (made.name, made.styles, made.analytics, made.helplines) == ("Northmere", "", None, ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('colour = "red"', "colour is not known here"),
        ('accent = "teal"', "is a colour like"),
        ('accent = "#aabbcc"', "too pale"),
        ('accent = "#767676"', "too pale"),  # enough on white, and not on the tint of it
        ('dark = "#12284a"', "dark goes with accent"),
        ('exit = "http://weather.example"', "https://"),
        ('logo = "https://pictures.example/a.png"', "logo is a PNG"),
        ('[analytics]\nkind = "ga4"\nid = "UA-1"', "analytics has kind"),
        ('[analytics]\nkind = "matomo"\nid = "1"\norigin = "https://a.example; script-src *"', "analytics has kind"),
    ],
)
def test_a_wrong_file_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        site.parse(text, "Northmere")


def test_contrast_is_the_guidelines() -> None:
    assert site.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert site.contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_that_is_taken_can_be_read(number: int) -> None:
    colour = f"#{number:06x}"
    try:
        styles = site.parse(f'accent = "{colour}"', "Northmere").styles
    except ValueError as refused:
        assert "too pale" in str(refused)  # noqa: PT017 - either it is refused with the reason, or all of the rest holds
        return
    told = dict(re.findall(r"--govuk-([a-z-]+)-colour:(#[0-9a-f]{6});", styles))
    for ground in ("#ffffff", told["surface-background"]):
        for ink in ("link", "link-hover", "brand"):
            assert site.contrast(told[ink], ground) >= 4.5, (ink, ground)
    assert site.contrast("#0b0c0c", told["surface-background"]) >= 12
