# An action names several measures; the one it named before is the first.

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inspections", "0004_approvals_withdrawn"),
    ]

    operations = [
        migrations.AddField(
            model_name="findingaction",
            name="measures",
            field=models.JSONField(default=list),
        ),
        # The table is append-only for everybody, so its own trigger rests meanwhile; `keepsight migrate` makes it anew at the end.
        migrations.RunSQL(
            "ALTER TABLE inspections_findingaction DISABLE TRIGGER USER;"
            " UPDATE inspections_findingaction SET measures = jsonb_build_array(measure) WHERE measure <> '';"
            " ALTER TABLE inspections_findingaction ENABLE TRIGGER USER",
            migrations.RunSQL.noop,
        ),
        migrations.RemoveField(
            model_name="findingaction",
            name="measure",
        ),
    ]
