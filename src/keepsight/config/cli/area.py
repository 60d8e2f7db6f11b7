"""`area`: make the fictional area in a demo's database."""

import argparse
from typing import Any

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError


def add(commands: Any) -> None:
    """Declare the commands."""
    area = commands.add_parser("area", help="make the fictional area (demo only)")
    area.add_argument("--children", type=int, default=2000)
    area.add_argument("--seed", type=int, default=7)
    area.add_argument(
        "--part",
        choices=["agencies", "people"],
        required=True,
        help="agencies needs the migrator, people the web role",
    )
    area.set_defaults(run=_area)


def _area(given: argparse.Namespace) -> int:
    if given.children < 1:
        raise BadInputError("--children must be 1 or more")
    with installation.database("migrator" if given.part == "agencies" else "web"):
        from django.conf import settings
        from tqdm import tqdm

        from keepsight.apps.simulate import operations

        if not settings.KEEPSIGHT_DEMO:
            raise BadInputError("the fictional area is for a demo only: it never goes into a real installation")
        at = clock.now()
        if given.part == "agencies":
            operations.found_agencies(at=at)
            return 0
        with tqdm(total=given.children, desc="Fictional area", unit="child") as bar:
            operations.populate(children=given.children, seed=given.seed, at=at, progress=bar.update)
    return 0
