"""Publishing: freezes a title and a body under a new version number and seals that in the log."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from keepsight.apps.ledger.operations import record
from keepsight.apps.publications import rules
from keepsight.apps.publications.models import Publication
from keepsight.apps.publications.values import Figure
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor


def publish(*, kind: str, slug: str, title: str, body: dict[str, Any], by: Actor, at: datetime) -> int:
    """Publish a first version or a correction; gives its number."""
    require(rules.may_publish(by))
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
        facts = {"kind": kind, "slug": slug, "title": title, "version": version, "body": body}
        record(kind="publications.published", body=facts, by=by.user, at=at)
    return version


def publish_figures(*, slug: str, title: str, figures: Sequence[Figure], by: Actor, at: datetime) -> int:
    """Publish one period's figures, small numbers held back; gives the version's number."""
    if len({figure.key for figure in figures}) != len(figures):
        raise InvalidError({"figures": "Each figure has a key of its own"})
    told = []
    for figure in figures:
        number, total = rules.shown(figure)
        told.append({"key": figure.key, "words": figure.words, "number": number, "total": total, "note": figure.note})
    return publish(kind="figures", slug=slug, title=title, body={"figures": told}, by=by, at=at)
