"""The page that erases what an entry commits to: one administrator asks, another agrees."""

import pytest
from browsing import page, signed_in
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_one_asks_and_another_agrees() -> None:
    one, other, where = signed_in("administrator"), signed_in("director"), {"index": 1}
    address = reverse("desk:erase_entry", kwargs=where)
    assert "Ask for the erasure" in page(one, "desk:erase_entry", **where)
    assert one.post(address, {"reason": ""}).status_code == 422
    assert one.post(address, {"reason": "Order of the court"}).status_code == 302
    assert "Another administrator must agree" in page(one, "desk:erase_entry", **where)
    assert one.post(address).status_code == 403
    assert "Agree and erase now" in page(other, "desk:erase_entry", **where)
    assert other.post(address).status_code == 302
    assert "Erased at" in page(one, "desk:erase_entry", **where)


def test_nobody_else_and_nothing_else() -> None:
    page(signed_in("team-manager"), "desk:erase_entry", status=403, index=0)
    page(signed_in("administrator"), "desk:erase_entry", status=404, index=10**9)
