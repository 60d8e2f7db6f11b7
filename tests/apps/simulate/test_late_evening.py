"""The invented area made in the last hour of a winter's day: months before, in summer time, that was the next day already."""

from datetime import datetime

import pytest

from keepsight.apps.publications.models import Publication
from keepsight.apps.simulate.operations.inspections import register_inspections
from keepsight.apps.simulate.operations.staff import Staff


@pytest.mark.django_db
def test_the_reports_are_answered(at: datetime) -> None:
    late = at.replace(month=11, hour=23, minute=30)
    register_inspections(Staff(late.date()), late)
    assert set(Publication.objects.values_list("kind", flat=True)) >= {"responses", "actions"}
