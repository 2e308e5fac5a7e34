"""Pages about laws: the library, a law, an article, a whole code, search and import."""

from .amendments import act, amend_check, amend_start, draft
from .article import article, article_by_number, export_article, words
from .compare import compare, compare_days, compare_export, compare_file
from .describe import describe
from .findings import check, checks, dismiss, findings, findings_export, take_up_again
from .impact import impact
from .imports import import_check, import_start
from .law import contents, export, law, original
from .library import library, library_csv, library_json
from .reading import reading
from .relations import law_references, laws_references
from .search import search, suggest
from .upkeep import days, delete_law, delete_version, deleted, restore_law, restore_version
from .version import release

__all__ = [
    "act",
    "amend_check",
    "amend_start",
    "article",
    "article_by_number",
    "check",
    "checks",
    "compare",
    "compare_days",
    "compare_export",
    "compare_file",
    "contents",
    "days",
    "delete_law",
    "delete_version",
    "deleted",
    "describe",
    "dismiss",
    "draft",
    "export",
    "export_article",
    "findings",
    "findings_export",
    "impact",
    "import_check",
    "import_start",
    "law",
    "law_references",
    "laws_references",
    "library",
    "library_csv",
    "library_json",
    "original",
    "reading",
    "release",
    "restore_law",
    "restore_version",
    "search",
    "suggest",
    "take_up_again",
    "words",
]
