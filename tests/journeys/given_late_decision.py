"""A script for a journey: a child, and a social worker's decision of thirty hours ago that nobody has answered."""

import sys
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import django

django.setup()
sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

import invented  # noqa: E402 - found by the line above, and Django is ready

from keepsight.apps.decisions import operations  # noqa: E402 - as above
from keepsight.config import clock  # noqa: E402 - as above

then = clock.now() - timedelta(hours=30)
person = invented.receive(then).placed.person
with invented.acting_as("social-worker") as by:
    made = operations.decide(
        person=person, draft=invented.decision(), evidence=invented.evidence(then), key=uuid4(), by=by, at=then
    )
sys.stdout.write(f"{person} {made}")
