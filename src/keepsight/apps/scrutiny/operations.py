"""Counting a quarter for the public: totals only, small numbers held back, once."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from keepsight.apps.publications import operations as publications
from keepsight.apps.publications import queries as published
from keepsight.apps.publications.values import FIGURES
from keepsight.apps.scrutiny import queries, rules
from keepsight.apps.scrutiny.values import Quarter
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def publish_quarter(*, quarter: Quarter, seen: str | None = None, by: Actor, at: datetime) -> str:
    """Freeze the figures of a finished quarter and put them before the public. Returns their slug there.

    `seen` is the mark of the counting that was read: it cannot be taken back, so nothing else is published unread.
    """
    counts = queries.quarter_counts(viewer=Viewer(by, Purpose.SCRUTINY), at=at)
    count = next((one for one in counts if one.quarter == quarter), None)
    if count is None:
        raise InvalidError({"quarter": "No decision was counted in that quarter"})
    there = published.one(FIGURES, quarter.slug) is not None
    require(rules.may_publish(count, by, timezone.localdate(at), published=there))
    if seen is not None and seen != count.mark:
        raise RefusedError(
            Refused(
                "The figures have changed since you opened the page. Read them again.", "Keepsight: a quarter is counted once"
            )
        )
    try:
        with transaction.atomic():
            publications.publish_figures(
                slug=quarter.slug, title=quarter.words, figures=rules.figures(count), until_on=quarter.last, by=by, at=at
            )
    except IntegrityError as raced:
        raise RefusedError(
            Refused("Someone else published this quarter just now.", "Keepsight: a quarter is counted once")
        ) from raced
    return quarter.slug
