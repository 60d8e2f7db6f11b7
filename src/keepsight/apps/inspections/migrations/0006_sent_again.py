# A sending names the published version that went; what was noted before sent the newest of its day.

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_joined_subjects"),
        ("inspections", "0005_measures"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="inspectionmilestone",
            name="inspection_milestone_once",
        ),
        migrations.AddField(
            model_name="inspectionmilestone",
            name="version",
            field=models.PositiveIntegerField(default=0),
        ),
        # The table is append-only for everybody, so its own trigger rests meanwhile; `keepsight migrate` makes it anew at the end.
        migrations.RunSQL(
            "ALTER TABLE inspections_inspectionmilestone DISABLE TRIGGER USER;"
            " UPDATE inspections_inspectionmilestone m SET version = greatest(1, (SELECT count(*) FROM inspections_responsepublished p"
            " JOIN inspections_response r ON r.id = p.response_id WHERE r.inspection_id = m.inspection_id"
            " AND (p.published_at AT TIME ZONE 'Europe/London')::date <= m.happened_on))"
            " WHERE m.milestone IN ('sent-inspectors', 'sent-secretary');"
            " ALTER TABLE inspections_inspectionmilestone ENABLE TRIGGER USER",
            migrations.RunSQL.noop,
        ),
        migrations.AddConstraint(
            model_name="inspectionmilestone",
            constraint=models.UniqueConstraint(fields=("inspection", "milestone", "version"), name="inspection_milestone_once"),
        ),
    ]
