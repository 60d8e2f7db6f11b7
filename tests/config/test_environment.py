"""Settings that are read into values: what is wrong is said, a password never."""

import pytest

from keepsight.config import environment


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("", None),
        ("smtps://ann:p%40ss@mail.example", ("mail.example", 465, "ann", "p@ss", True, False)),
        ("smtp+starttls://mail.example:2525", ("mail.example", 2525, "", "", False, True)),
        ("smtp://localhost", ("localhost", 25, "", "", False, False)),
    ],
)
def test_a_mail_server_is_read(given: str, made: tuple[object, ...] | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEEPSIGHT_MAIL", given)
    found = environment.mail_server()
    assert found == (environment.MailServer(*made) if made else None)  # type: ignore[arg-type]  # as listed


@pytest.mark.parametrize("given", ["http://ann:secret@mail.example", "smtp://ann:secret@mail.example", "smtps://"])
def test_a_mail_server_that_cannot_be_says_why_and_keeps_the_password(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEEPSIGHT_MAIL", given)
    with pytest.raises(ValueError, match="KEEPSIGHT_MAIL") as caught:
        environment.mail_server()
    assert "secret" not in str(caught.value)
