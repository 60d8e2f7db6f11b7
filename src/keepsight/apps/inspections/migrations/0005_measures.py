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
        migrations.RunSQL(
            "UPDATE inspections_findingaction SET measures = jsonb_build_array(measure) WHERE measure <> ''",
            migrations.RunSQL.noop,
        ),
        migrations.RemoveField(
            model_name="findingaction",
            name="measure",
        ),
    ]
