"""The account for the public: released by a publisher only, with the figures of the model in force, and read by anybody."""

from datetime import datetime, timedelta

import invented
import pytest
from browsing import page
from django.test import Client

from keepsight.apps.linkage import operations
from keepsight.config.cli import main
from keepsight.engines.linkage import default_model
from keepsight.vocabulary.answers import RefusedError

pytestmark = pytest.mark.django_db


def released(at: datetime, by: str = "publisher", owner: str = "Northmere Safeguarding Partnership") -> int:
    with invented.acting_as(by) as actor:
        return operations.publish_how_it_works(owner=owner, contact="records@northmere.example", by=actor, at=at)


def test_it_says_who_answers_how_well_it_works_and_how_to_complain(at: datetime) -> None:
    assert released(at) == 1
    shown = page(Client(), "public:linking")
    assert "Northmere Safeguarding Partnership" in shown
    assert default_model().version in shown
    assert "Information Commissioner" in shown
    assert "Trained on" in shown
    gap = default_model().card["recall_gap_between_name_cultures"]
    assert f"{100 * gap:.1f} percentage points" in shown


def test_a_newer_version_leaves_the_older_one_to_read(at: datetime) -> None:
    released(at)
    assert released(at + timedelta(days=1), owner="Another body") == 2
    assert "Another body" in page(Client(), "public:linking")
    assert Client().get("/linking?version=1").content.count(b"Northmere Safeguarding Partnership") == 1
    assert Client().get("/linking?version=9").status_code == 404


def test_nobody_but_a_publisher_releases_it(at: datetime) -> None:
    with pytest.raises(RefusedError, match="Only a publisher"):
        released(at, by="social-worker")


def test_a_command_releases_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres:///in-use")
    asked = ["linkage", "publish", "--owner", "A body", "--contact", "a@b.example", "--publisher", "publisher@demo.example"]
    assert main(asked) == 0
    assert "version 1 is on the public site" in capsys.readouterr().out
