"""Whole numbers out of boxes and addresses: plain digits that a column holds, or nothing."""

import pytest

from keepsight.ui.whole import whole


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("7", 7), ("007", 7), ("2147483647", 2_147_483_647)])
def test_plain_digits_are_a_number(text: str, number: int) -> None:
    assert whole(text, 3) == number


@pytest.mark.parametrize("text", ["", " 7", "-1", "1.0", "1e3", "0x7", "2147483648", "9" * 40, "²", "٣", "seven", "7\n"])
def test_anything_else_is_none(text: str) -> None:
    assert whole(text, 3) == 3
    assert whole(text) == 0
