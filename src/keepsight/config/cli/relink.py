"""`linkage relink`: narrow crowded keys and link all records of the running installation anew."""

import argparse
from typing import Any

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError


def add(group: Any) -> None:
    """Declare the command below `linkage`."""
    relink = group.add_parser("relink", help="link all records of the installation anew; what people answered is obeyed")
    relink.add_argument(
        "--agency", required=True, help="the agency in whose name it is done: its service account stands in the log"
    )
    relink.set_defaults(run=_relink)


def _relink(given: argparse.Namespace) -> int:
    with installation.database("web"):
        from keepsight.apps.access import queries as access
        from keepsight.apps.access.operations import acting
        from keepsight.apps.linkage import operations as linkage
        from keepsight.vocabulary.people import Purpose

        at = clock.now()
        by = access.importer(agency=given.agency, on=at.date())
        if by is None:
            raise BadInputError(f"agency {given.agency} is not known, or has no service account: see `keepsight user`")
        with acting(by=by, purpose=Purpose.LOADING):
            narrowed = linkage.take_stock(by=by, at=at)
        with acting(by=by, purpose=Purpose.LOADING):
            done = linkage.relink(by=by, at=at)
    print(
        f"{done.records} records compared, {done.moved} moved to another person, {done.kept_back} left because a restriction or a"
        f" lock-out keeps them closed, {done.refused} links refused; {narrowed} records put under narrower keys"
    )
    return 0
