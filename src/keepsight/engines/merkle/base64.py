"""Base64 (RFC 4648 section 4) read strictly: whatever would not be written back as it stands is refused."""

from base64 import b64decode, b64encode


def encode(data: bytes) -> str:
    """The text form, padded."""
    return b64encode(data).decode("ascii")


def decode(text: str) -> bytes:
    """The bytes behind `text`; ValueError for stray characters, missing padding or leftover bits."""
    data = b64decode(text.encode("ascii", "strict"), validate=True)
    # RFC 4648 section 3.5: unused bits could otherwise be changed without changing the value.
    if encode(data) != text:
        raise ValueError(f"not base64 in its only form: {text[:40]!r}")
    return data
