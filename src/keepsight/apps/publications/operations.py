"""Publishing: freezes a title and a body under a new version number and seals that in the log."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from keepsight.apps.ledger.operations import record, seal
from keepsight.apps.publications import queries, rules
from keepsight.apps.publications.models import Publication
from keepsight.apps.publications.values import FIGURES, Figure
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor

_PUBLISHED = "publications.published"


def publish(*, kind: str, slug: str, title: str, body: dict[str, Any], by: Actor, at: datetime) -> int:
    """Publish a first version or a correction; gives its number."""
    require(rules.may_publish(by, kind))
    with transaction.atomic():
        # Of two at once, the second meets the unique constraint and nothing of it stays.
        before = Publication.objects.filter(kind=kind, slug=slug).order_by("-version").first()
        version = before.version + 1 if before else 1
        Publication.objects.create(
            kind=kind,
            slug=slug,
            title=title,
            body=body,
            version=version,
            published_at=at,
            published_by=by.user,
            supersedes=before,
        )
        record(kind=_PUBLISHED, body=_sealed(kind, slug, title, version, body), by=by.user, at=at)
    return version


def _sealed(kind: str, slug: str, title: str, version: int, body: dict[str, Any]) -> dict[str, Any]:
    """What the log's entry commits to."""
    return {"kind": kind, "slug": slug, "title": title, "version": version, "body": body}


def seal_version(*, kind: str, slug: str, title: str, body: dict[str, Any], by: int, at: datetime) -> str:
    """The next version sealed as `publish` would, as JSON for `sec.add_publication`; `by` is who decided it, a user's id."""
    before = queries.one(kind, slug)
    version = before.version + 1 if before else 1
    entry = seal(kind=_PUBLISHED, body=_sealed(kind, slug, title, version, body), by=by, at=at)
    return json.dumps({"version": version, "entry": entry.as_json()})


def publish_figures(
    *, slug: str, title: str, figures: Sequence[Figure], until_on: date | None = None, by: Actor, at: datetime
) -> int:
    """Publish one period's figures, small numbers held back; gives the version's number. `until_on` is the period's last day."""
    if len({figure.key for figure in figures}) != len(figures):
        raise InvalidError({"figures": "Each figure has a key of its own"})
    for whole in {figure.part_of for figure in figures} - {""}:
        parts = [figure for figure in figures if figure.part_of == whole]
        if {figure.total for figure in parts} != {sum(figure.number for figure in parts)}:
            raise InvalidError({"figures": f"The parts of {whole} are not all of their total"})
    told = [
        {"key": figure.key, "words": figure.words, "number": number, "total": total, "note": figure.note}
        for figure, (number, total) in zip(figures, rules.shown(figures), strict=True)
    ]
    body = {"figures": told, "until_on": str(until_on) if until_on else None}
    return publish(kind=FIGURES, slug=slug, title=title, body=body, by=by, at=at)
