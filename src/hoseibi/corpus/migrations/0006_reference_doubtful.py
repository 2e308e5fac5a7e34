from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("corpus", "0005_anchor"),
    ]

    operations = [
        migrations.AddField(
            model_name="reference",
            name="doubtful",
            field=models.BooleanField(default=False, verbose_name="in doubt"),
        ),
    ]
