"""The database brought to the state that this version needs, without a word when it is there."""

from django.apps import apps
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connection, router
from django.db.migrations import Migration, RunPython
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
    steps = _made_at_once() if is_empty() else _migrated()
    call_command("createcachetable", verbosity=0)
    return steps


def _migrated() -> int:
    steps = waiting()
    if steps:
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    return steps


def _made_at_once() -> int:
    """Make every table of an empty database as the models are now, instead of as they were step by
    step: a second instead of half a minute. All migrations count as done. A test holds both ways
    against one another."""
    executor = MigrationExecutor(connection)
    plan = [
        step for step, _backwards in executor.migration_plan(executor.loader.graph.leaf_nodes())
    ]
    emit_pre_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    executor.recorder.ensure_schema()
    with connection.schema_editor() as editor:
        for label in executor.loader.migrated_apps:
            for model in router.get_migratable_models(
                apps.get_app_config(label), connection.alias, include_auto_created=False
            ):
                if model._meta.can_migrate(connection):
                    editor.create_model(model)
    _make_others(plan)
    for step in plan:
        executor.recorder.record_applied(step.app_label, step.name)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    return len(plan)


def _make_others(plan: list[Migration]) -> None:
    """The tables that Django does not know, which migrations make by functions: those for search.
    What other functions of migrations carry over is not there in an empty database."""
    functions = (
        operation for step in plan for operation in step.operations
        if isinstance(operation, RunPython) and operation.hints.get("makes_tables")
    )  # fmt: skip
    with connection.schema_editor() as editor:
        for each in functions:
            each.code(apps, editor)


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
