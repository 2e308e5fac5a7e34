from django.db import migrations


def place(apps, schema_editor):
    """Say of letters that are there whose matter each is."""
    letters = apps.get_model("letters", "Letter").objects
    for letter in letters.prefetch_related("matters").iterator(chunk_size=500):
        circles = {one.circle_id for one in letter.matters.all()}
        letter.circle_id = circles.pop() if len(circles) == 1 else None
        letter.scattered = len(circles) > 1
        letter.save(update_fields=("circle", "scattered"))


class Migration(migrations.Migration):
    dependencies = [
        ("letters", "0002_circle"),
    ]

    operations = [
        migrations.RunPython(place, migrations.RunPython.noop),
    ]
