"""A database of one's own for a benchmark, thrown away at the end. Import this before the product.

An SQLite file, or on PostgreSQL a test database beside the one that DATABASE_URL names.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import django

HOME = tempfile.mkdtemp(prefix="hoseibi-benchmark-")
os.environ["HOSEIBI_HOME"] = HOME
os.environ["DJANGO_SETTINGS_MODULE"] = "hoseibi.web.settings"
django.setup()

from django.db import connection  # noqa: E402

from hoseibi.web.database import bring_up  # noqa: E402


@contextmanager
def own_database() -> Iterator[None]:
    """Tables that are empty, as long as the block lasts."""
    postgres = connection.vendor == "postgresql"
    name = connection.settings_dict["NAME"]
    if postgres:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        bring_up()
        yield
    finally:
        if postgres:
            connection.creation.destroy_test_db(name, verbosity=0)
        shutil.rmtree(HOME)
