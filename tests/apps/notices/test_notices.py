"""The page of one's notices: empty, with what was told, and after all was marked as read."""

from datetime import datetime

import invented
import pytest
from browsing import page, signed_in

from keepsight.apps.notices import operations
from keepsight.apps.notices.values import NoticeDraft

pytestmark = pytest.mark.django_db


def test_notices_are_read_and_marked(at: datetime) -> None:
    client = signed_in("social-worker")
    assert "No notice yet." in page(client, "notices:notices")
    assert "not read" not in page(client, "desk:home")
    with invented.acting_as("social-worker") as by:
        drafts = [
            NoticeDraft("late", "a", "Due: the assessment concluded", "/app/"),
            NoticeDraft("digest", "b", "Today: 1 late", "/app/"),
        ]
        operations.tell(drafts=drafts, by=by, at=at)
    assert "2 notices you have not read" in page(client, "desk:home")
    text = page(client, "notices:notices")
    assert text.count("Not read yet") == 2
    assert client.post("/app/notices/").status_code == 302
    text = page(client, "notices:notices")
    assert "Due: the assessment concluded" in text
    assert "Not read yet" not in text
