"""An agency's own system at the API: a bearer token, a contact as JSON, the answer with its status."""

import json
import urllib.error
import urllib.request
from dataclasses import asdict
from typing import Any
from uuid import uuid4

import invented
from running import Running

from keepsight.apps.people.values import Facts


def token(site: Running, agency: str) -> str:
    """A token for an agency's service account, made as an administrator makes it."""
    done = site.database.command(site.folder, "token", f"service@{agency}.example", agency)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def body(child: Facts = invented.ZOSIA, **changes: str) -> dict[str, Any]:
    """A contact as the API takes it."""
    given = asdict(invented.contact(child)) | {"record_id": ""} | changes
    del given["external_id"]
    return given


def post(site: Running, bearer: str, given: dict[str, Any], *, key: str = "") -> tuple[int, dict[str, Any]]:
    """Status and JSON of `POST /api/v1/contacts`."""
    headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json", "Idempotency-Key": key or str(uuid4())}
    request = urllib.request.Request(f"{site.url}/api/v1/contacts", json.dumps(given).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)
