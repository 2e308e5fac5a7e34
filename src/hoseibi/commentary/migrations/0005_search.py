"""What commentary says, in an index of the database: as `corpus` keeps that of the laws."""

from django.db import migrations

from hoseibi.commentary.storage import index_rows

SQLITE = """
CREATE VIRTUAL TABLE commentary_search USING fts5(
    words, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
)
"""
POSTGRES = """
CREATE TABLE commentary_search (wording_id bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX commentary_search_words ON commentary_search USING gin (words)
    WITH (fastupdate = off);
"""


def make(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    schema_editor.execute(SQLITE if vendor == "sqlite" else POSTGRES)
    wordings = apps.get_model("commentary", "PartWording").objects.order_by("pk")
    index_rows(wordings.values_list("pk", "part__language", "text").iterator(500))


def remove(apps, schema_editor):
    schema_editor.execute("DROP TABLE commentary_search")


class Migration(migrations.Migration):
    dependencies = (("commentary", "0004_books"),)
    operations = (migrations.RunPython(make, remove, hints={"makes_tables": True}),)
