from uuid import uuid4

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0001_initial"),
        ("training", "0005_afterwards"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.DeleteModel(name="EvaluationGiven"),
        # Its key becomes one that tells nothing of when a sheet came; nobody has given one yet.
        migrations.DeleteModel(name="EvaluationSheet"),
        migrations.CreateModel(
            name="EvaluationSheet",
            fields=[
                (
                    "key",
                    models.UUIDField(
                        default=uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "language",
                    models.CharField(blank=True, max_length=20, verbose_name="language"),
                ),
                ("answers", models.JSONField(default=dict, verbose_name="answers")),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evaluation_sheets",
                        to="training.course",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluation sheet",
                "verbose_name_plural": "evaluation sheets",
                "ordering": ("course", "key"),
            },
        ),
        migrations.AddField(
            model_name="nomination",
            name="evaluated",
            field=models.BooleanField(default=False, verbose_name="has given an evaluation"),
        ),
        migrations.CreateModel(
            name="PrintRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("total", models.PositiveIntegerField(verbose_name="certificates")),
                ("done", models.PositiveIntegerField(default=0, verbose_name="set so far")),
                ("told_at", models.DateTimeField(verbose_name="last told at")),
                (
                    "advice",
                    models.CharField(blank=True, max_length=500, verbose_name="what was wanting"),
                ),
                ("begun_at", models.DateTimeField(verbose_name="begun at")),
                (
                    "begun_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="begun by",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="print_runs",
                        to="training.course",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="library.storedfile",
                        verbose_name="file",
                    ),
                ),
            ],
            options={
                "verbose_name": "printing of certificates",
                "verbose_name_plural": "printings of certificates",
                "ordering": ("-begun_at", "-pk"),
            },
        ),
    ]
