"""A notice is kept once and is seen by whom it is for; what was told goes out by e-mail once, by a real server, or is kept."""

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from socket import socket

import invented
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from django.conf import settings
from testing_database import Database

from keepsight.apps.notices import operations, queries
from keepsight.apps.notices.models import Notice
from keepsight.apps.notices.values import NoticeDraft

LATE = NoticeDraft("late", "late 1", "Due: the assessment concluded", "/app/children/")


class Letters(Message):
    """Keeps what a server was given."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[tuple[str, str, str]] = []

    def prepare_message(self, session: object, envelope: object) -> object:
        del session
        found = message_from_bytes(envelope.content)  # type: ignore[attr-defined]  # the library's own type is bare
        self.kept.append((found["To"], found["Subject"], found.get_payload(decode=True).decode()))
        return found

    def handle_message(self, message: object) -> None:
        """All is kept already."""


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> Iterator[Letters]:
    """A mail server of one's own, which the installation is told of."""
    kept = Letters()
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = Controller(kept, hostname="127.0.0.1", port=port)
    server.start()
    for name, value in {
        "KEEPSIGHT_MAIL": True, "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend", "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": port, "KEEPSIGHT_ADDRESS": "https://keepsight.example",
    }.items():  # fmt: skip
        monkeypatch.setattr(settings, name, value)
    yield kept
    server.stop()


def tell(persona: str, at: datetime, *drafts: NoticeDraft) -> int:
    with invented.acting_as(persona) as by:
        return operations.tell(drafts=drafts, by=by, at=at)


def unread(persona: str) -> int:
    with invented.acting_as(persona):
        return queries.unread(viewer=invented.viewer(persona))


@pytest.mark.django_db
def test_a_person_is_told_once_and_nobody_else_sees_it(at: datetime) -> None:
    assert [tell("social-worker", at, LATE, LATE) for _ in range(2)] == [1, 0]
    assert (unread("social-worker"), unread("team-manager")) == (1, 0)
    with invented.acting_as("team-manager") as by:
        assert Notice.objects.count() == 0
        operations.read_all(by=by, at=at)
    assert unread("social-worker") == 1
    with invented.acting_as("social-worker") as by:
        assert queries.was_told(viewer=invented.viewer("social-worker"), key="late 1")
        operations.read_all(by=by, at=at)
        [card] = queries.notices(viewer=invented.viewer("social-worker"))
    assert card.is_read


def test_what_was_told_goes_out_once_and_names_nobody(live: Database, letters: Letters, at: datetime) -> None:
    assert live
    tell("social-worker", at, LATE)
    by = invented.actor("social-worker")
    assert [operations.mail(by=by, at=at) for _ in range(2)] == [1, 0]
    [(to, subject, text)] = letters.kept
    assert (to, subject) == ("social-worker@demo.example", "Keepsight: something waits for you")
    assert text.split() == [
        "*", "Due:", "the", "assessment", "concluded", "Sign", "in", "to", "see", "about", "whom:",
        "https://keepsight.example/app/notices/",
    ]  # fmt: skip


def test_what_the_server_did_not_take_is_sent_later(
    live: Database, letters: Letters, monkeypatch: pytest.MonkeyPatch, at: datetime
) -> None:
    assert live
    tell("social-worker", at, LATE)
    by = invented.actor("social-worker")
    with monkeypatch.context() as away:
        away.setattr(settings, "EMAIL_PORT", 1)  # nobody listens there
        assert operations.mail(by=by, at=at) == 0
    assert letters.kept == []
    assert operations.mail(by=by, at=at) == 1
    assert len(letters.kept) == 1


@pytest.mark.django_db
def test_without_a_mail_server_nothing_is_sent_and_the_page_has_it(at: datetime) -> None:
    tell("social-worker", at, LATE)
    assert operations.mail(by=invented.actor("social-worker"), at=at) == 0
    assert unread("social-worker") == 1
