"""The monitor counts decisions without a name, and practitioners do not see it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import invented
import pytest
from browsing import page, signed_in
from django.test import Client

from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions.values import MonitorRow
from keepsight.apps.scrutiny import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def scrutineer(at: datetime) -> Client:
    """There is one decision, of which the limit passed long ago."""
    long_ago = at.replace(year=2025)
    child = invented.receive(long_ago).placed.person
    with invented.acting_as("social-worker") as by:
        decisions.decide(
            person=child, draft=invented.decision(), evidence=invented.evidence(long_ago), key=uuid4(), by=by, at=long_ago
        )
    return signed_in("scrutiny-officer")


def test_a_decision_past_its_limit_is_missing_and_nameless(scrutineer: Client) -> None:
    text = page(scrutineer, "scrutiny:monitor")
    assert "Missing" in text
    assert "Type of response to a referral" in text
    assert "Zosia" not in text
    assert "Nowak" not in text


def test_every_decision_to_look_at_can_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    row = MonitorRow("r", "referral", "Response", "social-care", date(2026, 6, 1), datetime(2026, 6, 2, tzinfo=UTC), "unknown",
                     None, None, None, 1)  # fmt: skip
    rows = [replace(row, reference=f"ref{number:03}") for number in range(120)]
    monkeypatch.setattr(queries.decisions, "monitor", lambda *, viewer: rows if viewer else [])
    scrutineer, seen = signed_in("scrutiny-officer"), set[str]()
    for number in (1, 2, 3):
        text = scrutineer.get(f"/scrutiny/?page={number}").content.decode()
        assert f"Page {number} of 3" in text
        assert "of 120" in text
        seen |= set(re.findall("ref[0-9]{3}", text))
    assert len(seen) == 120


def test_scrutiny_and_practice_do_not_enter_each_other_s_pages(scrutineer: Client) -> None:
    page(scrutineer, "desk:home", status=403)
    page(signed_in("social-worker"), "scrutiny:monitor", status=403)
