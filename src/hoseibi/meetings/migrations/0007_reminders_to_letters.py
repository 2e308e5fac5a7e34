# What people were told of is kept with the letters: it is carried over, so that nothing is told twice.

from django.db import migrations


def carry_over(apps, schema_editor):
    told = apps.get_model("meetings", "Reminder").objects.all()
    kept = apps.get_model("letters", "Reminder").objects
    kept.bulk_create(
        (
            kept.model(user_id=one.user_id, matter=one.matter, stage=one.stage, told_at=one.sent_at)
            for one in told.iterator()
        ),
        batch_size=500,
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("letters", "0001_initial"),
        ("meetings", "0006_release"),
    ]

    operations = [
        migrations.RunPython(carry_over, migrations.RunPython.noop, elidable=False),
        migrations.DeleteModel(name="Reminder"),
    ]
