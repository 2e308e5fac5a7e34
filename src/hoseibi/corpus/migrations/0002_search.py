"""The search index, in the database's own way: the same words, two tables that answer alike.

`scope` holds what never changes about a row (country, law, language, version), so that a narrow
search over a frequent word is cut in the index and not row by row.
"""

from django.db import migrations

SQLITE = """
CREATE VIRTUAL TABLE corpus_search USING fts5(
    heading, words, scope,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
)
"""
POSTGRES = """
CREATE TABLE corpus_search (
    provision_id bigint PRIMARY KEY,
    heading tsvector NOT NULL,
    words tsvector NOT NULL,
    scope tsvector NOT NULL
);
CREATE INDEX corpus_search_heading ON corpus_search USING gin (heading) WITH (fastupdate = off);
CREATE INDEX corpus_search_words ON corpus_search USING gin (words) WITH (fastupdate = off);
CREATE INDEX corpus_search_scope ON corpus_search USING gin (scope) WITH (fastupdate = off);
"""


def make(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    schema_editor.execute(SQLITE if vendor == "sqlite" else POSTGRES)


def remove(apps, schema_editor):
    schema_editor.execute("DROP TABLE corpus_search")


class Migration(migrations.Migration):
    dependencies = (("corpus", "0001_initial"),)
    operations = (migrations.RunPython(make, remove, hints={"makes_tables": True}),)
