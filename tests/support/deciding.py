"""A social worker at the web pages, who sends a decision again with the same key until it is acknowledged."""

import itertools
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from http.client import HTTPException
from http.cookiejar import CookieJar
from uuid import UUID, uuid4

_DECISION = re.compile(r"/app/decisions/([0-9a-f-]{36})/")
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_FIELDS = {
    "version": "0", "kind": "referral", "suspected": "not-yet-known", "chosen": "Assess jointly", "rationale": "It adds up",
    "voice": "She likes to draw", "option_1": "Act together", "option_2": "Wait",
}  # fmt: skip


@dataclass
class Decider:
    """What was acknowledged: the form's key and the decision's id, in order."""

    url: str
    person: UUID
    acknowledged: dict[UUID, UUID] = field(default_factory=dict)
    repeated: int = 0  # sent again because no answer came

    def __post_init__(self) -> None:
        self._browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def decide_until(self, stop: threading.Event) -> None:
        """One decision after the other; the last one may stay unanswered."""
        for key in (uuid4() for _ in itertools.count()):
            while not stop.is_set():
                try:
                    self.acknowledged[key] = self._post(key)
                    break
                except (OSError, HTTPException, LookupError):
                    self.repeated += 1
                    stop.wait(0.1)
            if stop.is_set():
                return

    def _post(self, key: UUID) -> UUID:
        """The id of the decision; an error of the network or of HTTP where there was no clear yes."""
        form = f"{self.url}/app/children/{self.person}/decide"
        with self._browser.open(form, timeout=20) as answer:
            page, where = answer.read().decode(), answer.url
        found = _TOKEN.search(page)
        if not urllib.parse.urlsplit(where).path.endswith("/decide") or not found:
            self._browser.open(f"{self.url}/demo/sign-in/social-worker", timeout=20).close()
            raise LookupError("not signed in")
        data = urllib.parse.urlencode(_FIELDS | {"csrfmiddlewaretoken": found[1], "key": str(key)}).encode()
        with self._browser.open(form, data, timeout=20) as answer:
            answer.read()
            made = _DECISION.search(answer.url)
        if made is None:
            raise LookupError("no decision")
        return UUID(made[1])
