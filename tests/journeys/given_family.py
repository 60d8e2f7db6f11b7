"""A script for a journey: a girl whom a school told social care about, her brother and a man at home, a joint response open."""

import sys
from pathlib import Path

import django

django.setup()
sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

import invented  # noqa: E402 - found by the line above, and Django is ready

from keepsight.apps.response import operations  # noqa: E402 - as above
from keepsight.config import clock  # noqa: E402 - as above

now = clock.now()
girl = invented.receive(now).placed.person
boy = invented.household(girl, now)
invented.hold_record(invented.POLICE, invented.ZOSIA, now)
with invented.acting_as("social-worker") as by:
    members = [invented.user(one) for one in ("team-manager", "detective-sergeant", "named-nurse", "school-dsl")]
    operations.open_episode(
        person=girl, basis="section-47", reason="Each holds a part", household=[boy], members=members, by=by, at=now
    )
sys.stdout.write(f"{girl} {boy}")
