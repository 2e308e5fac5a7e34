from django.db import migrations


class Migration(migrations.Migration):
    dependencies = (("commentary", "0005_search"),)
    operations = (migrations.RemoveField(model_name="partwording", name="key"),)
