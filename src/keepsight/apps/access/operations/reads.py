"""Each look at a child's record leaves a row."""

from datetime import datetime

from django.db import transaction

from keepsight.apps.access.models import Read
from keepsight.vocabulary.people import Viewer
from keepsight.vocabulary.subjects import Subject


def log_read(*, by: Viewer, subject: Subject, page: str, at: datetime) -> None:
    """Record that `by` opened `subject` on `page`. Called before the page is shown: no log, no page."""
    with transaction.atomic(savepoint=False):  # whatever fails here fails the whole page: nothing to go back to
        Read.objects.create(
            agency_id=by.actor.agency,
            user_id=by.actor.user,
            subject_kind=subject.kind,
            subject_id=subject.id,
            page=page,
            purpose=by.purpose,
            at=at,
        )
