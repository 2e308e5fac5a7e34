"""The only place where values of the engine become rows, and rows values again."""

from .findings import bind
from .references import laws_named, link_law
from .rows import keep_text, write_rows
from .search import scope_of, tsvector
from .texts import (
    CONTAINERS,
    INDEX_VERSION,
    canonical_of,
    finding_values,
    law_of,
    provision_of,
    shown,
    slug_of,
    title_key,
)

__all__ = [
    "CONTAINERS",
    "INDEX_VERSION",
    "bind",
    "canonical_of",
    "finding_values",
    "keep_text",
    "law_of",
    "laws_named",
    "link_law",
    "provision_of",
    "scope_of",
    "shown",
    "slug_of",
    "title_key",
    "tsvector",
    "write_rows",
]
