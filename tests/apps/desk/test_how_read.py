"""The page of figures about reading before signing: for managers and seniors."""

import pytest
from browsing import page, signed_in

pytestmark = pytest.mark.django_db


def test_it_is_for_managers_and_seniors() -> None:
    senior = signed_in("team-manager")
    assert "Nobody of your agency has signed" in page(senior, "desk:how_read")
    assert "by team" in page(senior, "desk:oversight")
    assert "for managers and seniors" in page(signed_in("social-worker"), "desk:how_read", status=403)
    assert "by team" not in page(signed_in("social-worker"), "desk:oversight")
