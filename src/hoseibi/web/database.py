"""The database brought to the state that this version needs, without a word when it is there."""

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def waiting() -> int:
    """How many migrations are not done yet."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def is_empty() -> bool:
    """Whether nothing was ever put into the database."""
    return not connection.introspection.table_names()


def bring_up() -> int:
    """Do the migrations that wait and make the table of the cache; how many steps that were."""
    steps = waiting()
    if steps:
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    call_command("createcachetable", verbosity=0)
    return steps


def start_afresh() -> None:
    """Take everything out of the database, so that `bring_up` begins anew."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA foreign_keys=OFF")
            # A virtual table takes its own tables along.
            for table in ("corpus_search", "commentary_search"):
                cursor.execute(f"DROP TABLE IF EXISTS {table}")
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f"DROP TABLE IF EXISTS {connection.ops.quote_name(table)}")
        connection.close()
        return
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")
