"""A published log read over HTTP: static files, or an installation's `/log/`. What one cannot list is not looked for."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import urlsplit

from keepsight.programs.ledger_folder import Folder, UnreadableError

_PATIENCE = 30  # seconds for one file
_LARGEST_FILE = 256 * 65_537  # bytes: a bundle of 256 of the longest entries (C2SP tlog-tiles)
_OK, _NOT_FOUND = 200, 404


class Web(Folder):
    """See Folder; one connection, kept open."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        try:
            port = parts.port
        except ValueError as error:
            raise UnreadableError(f"{url} is not an address: {error}") from error
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise UnreadableError(f"{url} is not an address that begins with http:// or https://")
        make = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._connection = make(parts.hostname, port, timeout=_PATIENCE)
        self._prefix = parts.path.rstrip("/")
        self._held: dict[str, bytes] = {}  # the small files, each asked for more than once

    def read(self, name: str) -> bytes:
        """The bytes of one file."""
        if name in self._held:
            return self._held[name]
        answer, data = self._get(name)
        if answer.status == _NOT_FOUND:
            raise UnreadableError(f"{name} is missing")
        if answer.status != _OK:
            raise UnreadableError(f"{name} cannot be read (HTTP status {answer.status})")
        if len(data) > _LARGEST_FILE:
            raise UnreadableError(f"{name} is larger than any file of a log")
        if not name.startswith("tile/"):
            self._held[name] = data
        return data

    def has(self, name: str) -> bool:
        """Whether there is such a file."""
        if name not in self._held:
            answer, data = self._get(name)
            if answer.status == _OK:
                self._held[name] = data
        return name in self._held

    def tile_files(self) -> Iterator[str]:
        """None: the web has no list of files."""
        return iter(())

    def _get(self, name: str) -> tuple[HTTPResponse, bytes]:
        try:
            try:
                return self._ask(name)
            except (HTTPException, ConnectionError):
                self._connection.close()  # a server may end a connection between two requests
                return self._ask(name)
        except (HTTPException, OSError) as error:
            self._connection.close()
            raise UnreadableError(f"{name} cannot be read ({error or type(error).__name__})") from error

    def _ask(self, name: str) -> tuple[HTTPResponse, bytes]:
        self._connection.request("GET", f"{self._prefix}/{name}")
        answer = self._connection.getresponse()
        data = answer.read(_LARGEST_FILE + 1)
        if not answer.isclosed():
            self._connection.close()
        return answer, data
