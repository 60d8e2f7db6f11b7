"""An action that named one measure keeps it when actions come to name several, though its table is append-only."""

from datetime import UTC, datetime
from importlib import import_module

import invented
import psycopg
import pytest
from testing_database import Database

from keepsight.apps.access import operations as access
from keepsight.apps.inspections import operations, queries
from keepsight.apps.inspections.values import ActionDraft
from keepsight.apps.simulate.values import reports
from keepsight.vocabulary.people import Purpose, Viewer

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
AS_IT_WAS = "ALTER TABLE inspections_findingaction ADD COLUMN measure varchar(50) NOT NULL DEFAULT 'overseen-in-time'"
STEP = import_module("keepsight.apps.inspections.migrations.0005_measures").Migration.operations[1]


def test_the_measure_it_named_is_the_first(live: Database) -> None:
    viewer = Viewer(invented.actor("publisher"), Purpose.ADMINISTRATION)
    by = viewer.actor
    with access.viewing(viewer):
        slug = operations.register(report=reports.answered(AT.date()), by=by, at=AT)
        operations.add_action(inspection=slug, draft=ActionDraft(1, by.agency, by.user, "Look twice", None), by=by, at=AT)
    with live.connect("migrator") as owner:
        owner.execute(AS_IT_WAS)
        owner.execute(STEP.sql)
        owner.execute("ALTER TABLE inspections_findingaction DROP COLUMN measure")
    with access.viewing(viewer):
        [card] = queries.actions(viewer=viewer, slug=slug)
    assert card.draft.measures == ("overseen-in-time",)
    with live.connect("migrator") as owner, pytest.raises(psycopg.Error, match="append-only"):
        owner.execute("UPDATE inspections_findingaction SET measures = '[]'")
