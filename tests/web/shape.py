"""What a database is made of, so that two can be held against one another.

As a program, it brings up the empty database of the settings and prints its shape as JSON.
"""

from __future__ import annotations

import json
import re
from typing import Any

import django


def shape() -> dict[str, list[Any]]:
    """By table its columns in the order of their names, and what is defined on them; without the
    names that a database gives by itself."""
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        tables = sorted(connection.introspection.table_names(cursor))
        found = {table: _columns(cursor, table) for table in tables}
        found["definitions"] = _definitions(cursor)
    return found


def _columns(cursor: Any, table: str) -> list[Any]:
    from django.db import connection  # noqa: PLC0415

    told = connection.introspection.get_table_description(cursor, table)
    columns = [
        [one.name, str(one.type_code), one.null_ok, str(one.default), str(one.internal_size)]
        for one in told
    ]
    constraints = connection.introspection.get_constraints(cursor, table).values()
    kinds = ("columns", "primary_key", "unique", "foreign_key", "check", "index", "orders")
    held = [[str(one.get(kind)) for kind in kinds] for one in constraints]
    return [*sorted(columns), *sorted(held)]


def _definitions(cursor: Any) -> list[Any]:
    """Indexes and constraints as the database itself words them."""
    from django.db import connection  # noqa: PLC0415

    if connection.vendor == "sqlite":
        cursor.execute("SELECT tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql > ''")
    else:
        cursor.execute(
            "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL"
            " SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE connamespace = 'public'::regnamespace"
        )
    named = re.compile(r'(INDEX )(?:"[^"]+"|\S+)( ON )')
    return sorted([table, named.sub(r"\1\2", said)] for table, said in cursor.fetchall())


if __name__ == "__main__":
    django.setup()
    from hoseibi.web.database import bring_up, waiting

    bring_up()
    print(json.dumps({"shape": shape(), "waiting": waiting()}))
