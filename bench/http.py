"""A decision over HTTP beside a bare insert over HTTP: the same server, workers, clients and session."""

import http.client
import os
import re
import subprocess
import sys
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from uuid import UUID, uuid4

from bench import area
from bench.figures import Comparison, in_turn
from keepsight.config import clock

CLIENTS, REQUESTS, ROUNDS, WORKERS = 4, 25, 7, 2
_FIELDS = {
    "version": "0", "kind": "referral", "suspected": "not-yet-known", "chosen": "Assess jointly", "rationale": "It adds up",
    "voice": "She likes to draw", "option_1": "Act together", "option_2": "Wait",
}  # fmt: skip


def run() -> list[Comparison]:
    """Both servers run all the while; clients ask one, then the other."""
    person = _child()
    with _serving("keepsight.config.wsgi:application") as ours, _serving("bench.bare_site:application") as bare:
        cookies, token = _sign_in(ours, person)
        session = _cookie(_ask(http.client.HTTPConnection("127.0.0.1", bare, timeout=30), "GET", "/sign-in")[0])
        decide = f"/app/children/{person}/decide"
        size = len(urllib.parse.urlencode(_FIELDS))

        def decision() -> bytes:
            return urllib.parse.urlencode(_FIELDS | {"csrfmiddlewaretoken": token, "key": str(uuid4())}).encode()

        def row() -> bytes:
            return urllib.parse.urlencode({"body": "a" * size}).encode()

        found = in_turn(
            ours=lambda: _together(ours, decide, decision, cookies), peer=lambda: _together(bare, "/insert", row, session),
            rounds=ROUNDS, name="http, decision",
        )  # fmt: skip
    remark = f"{CLIENTS} clients, {WORKERS} workers each, granian; ours is {found[0] / found[1]:.2f} of the peer"
    return [Comparison("decisions over HTTP", "requests", *found, remark)]


def _child() -> UUID:
    from keepsight.apps.access.operations import viewing
    from keepsight.apps.intake import operations as intake
    from keepsight.apps.intake.values import ContactDraft
    from keepsight.apps.people.values import Facts
    from keepsight.vocabulary.people import Purpose, Viewer

    by = area.actor("school-dsl")
    child = Facts(forename="Zosia", surname="Nowak-Hale", date_of_birth="2018-03-12")
    draft = ContactDraft("northmere-childrens-services", child, "Seen", "Safe", "Nothing yet")
    with viewing(Viewer(by, Purpose.SAFEGUARDING)):
        return intake.receive(draft=draft, key=str(uuid4()), by=by, at=clock.now()).placed.person


@contextmanager
def _serving(application: str) -> Iterator[int]:
    """A server on a port of its own, until the block ends."""
    port = next(_PORTS)
    code = (
        "import sys; from granian import Granian; from granian.constants import Interfaces;"
        f" Granian({application!r}, port={port}, interface=Interfaces.WSGI, workers={WORKERS}, log_enabled=False).serve()"
    )
    environ = os.environ | {"DJANGO_SETTINGS_MODULE": "bench.bare_site"} if "bare" in application else dict(os.environ)
    server = subprocess.Popen([sys.executable, "-c", code], env=environ, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


_PORTS = count(18_471)


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            _ask(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "GET", "/health/live")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the server did not come up")


def _sign_in(port: int, person: UUID) -> tuple[str, str]:
    """The cookies of a social worker, and the form's token."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    answer, _ = _ask(line, "GET", "/demo/sign-in/social-worker")
    session = _cookie(answer)
    answer, page = _ask(line, "GET", f"/app/children/{person}/decide", cookies=session)
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.decode())
    if not found:
        raise ValueError("the form holds no token")
    return f"{session}; {_cookie(answer)}", found[1]


def _cookie(answer: http.client.HTTPResponse) -> str:
    return "; ".join(value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie")


def _together(port: int, path: str, body: Callable[[], bytes], cookies: str) -> float:
    """Requests a second of all clients, each with a connection of its own; ValueError unless each is acknowledged."""
    wrong: list[int] = []

    def client() -> None:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for _ in range(REQUESTS):
            answer, _page = _ask(line, "POST", path, body(), cookies)
            if answer.status != http.client.FOUND:
                wrong.append(answer.status)

    clients = [threading.Thread(target=client) for _ in range(CLIENTS)]
    began = time.perf_counter()
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    if wrong:
        raise ValueError(f"{path} answered {wrong[0]}")
    return CLIENTS * REQUESTS / (time.perf_counter() - began)


def _ask(
    line: http.client.HTTPConnection, method: str, path: str, body: bytes = b"", cookies: str = ""
) -> tuple[http.client.HTTPResponse, bytes]:
    headers = {"Cookie": cookies} | ({"Content-Type": "application/x-www-form-urlencoded"} if body else {})
    line.request(method, path, body or None, headers)
    answer = line.getresponse()
    return answer, answer.read()
