"""What `linkage` does with the running installation: linking anew, reviewers' answers, the public account."""

import argparse
import sys
from typing import Any

from django.utils import timezone

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.inspections import publisher
from keepsight.config.cli.outcome import BadInputError


def add(group: Any) -> None:
    """Declare the command below `linkage`."""
    relink = group.add_parser("relink", help="link all records of the installation anew; what people answered is obeyed")
    relink.add_argument(
        "--agency", required=True, help="the agency in whose name it is done: its service account stands in the log"
    )
    relink.set_defaults(run=_relink)
    publish = group.add_parser("publish", help="release the account of how records are linked, for the public site")
    publish.add_argument("--owner", required=True, help="the post or body that answers for it")
    publish.add_argument("--contact", required=True, help="how the public reaches them")
    publish.add_argument("--publisher", help="the address of the publisher in whose name; needed where there are several")
    publish.set_defaults(run=_publish)


def _relink(given: argparse.Namespace) -> int:
    with installation.database("web"):
        from keepsight.apps.access.operations import acting
        from keepsight.apps.linkage import operations as linkage
        from keepsight.vocabulary.people import Purpose

        at = clock.now()
        by = _service(given.agency)
        with acting(by=by, purpose=Purpose.LOADING):
            narrowed = linkage.take_stock(by=by, at=at)
        with acting(by=by, purpose=Purpose.LOADING):
            done = linkage.relink(by=by, at=at)
    print(
        f"{done.records} records compared, {done.moved} moved to another person, {done.kept_back} left because a restriction or a"
        f" lock-out keeps them closed, {done.refused} links refused; {narrowed} records put under narrower keys"
    )
    return 0


def _publish(given: argparse.Namespace) -> int:
    with installation.database("web"):
        from keepsight.apps.access.operations import acting
        from keepsight.apps.linkage import operations as linkage
        from keepsight.vocabulary.people import Purpose

        with acting(by=publisher(given.publisher), purpose=Purpose.ADMINISTRATION) as by:
            version = linkage.publish_how_it_works(owner=given.owner, contact=given.contact, by=by, at=clock.now())
    print(f"version {version} is on the public site at /linking")
    return 0


def answered(agencies: list[str], version: str) -> list[tuple[float, bool]]:
    """Bits and "same" of every settled answer about a weight that this version of the model gave; nothing about a person."""
    found = []
    with installation.database("web"):
        from keepsight.apps.access.operations import viewing
        from keepsight.apps.linkage import queries
        from keepsight.vocabulary.people import Purpose, Viewer

        for agency in agencies:
            viewer = Viewer(_service(agency), Purpose.LOADING)
            with viewing(viewer):
                found += queries.answers_for_calibration(viewer=viewer)
    other = len([one for one in found if one.model != version])
    if other:
        print(f"{other} answers are about weights of another model than {version} and do not count", file=sys.stderr)
    return [(one.bits, one.same) for one in found if one.model == version]


def _service(agency: str) -> Any:
    """The service account in whose name it is done."""
    from keepsight.apps.access import queries as access

    by = access.importer(agency=agency, on=timezone.localdate(clock.now()))
    if by is None:
        raise BadInputError(f"agency {agency} is not known, or has no service account: see `keepsight user`")
    return by
