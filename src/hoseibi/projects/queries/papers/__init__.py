"""The papers of a project, drawn from its data: PDM, plan of operation, data sheet, evaluation,
and the reports that people write and hand in."""

from .items import GROUPS, Group, Item, items_of
from .kept import (
    Written,
    drawn,
    kept_paper,
    languages_of_report,
    newest_wordings,
    next_term,
    paper_now,
    paper_of_report,
    report,
    reports,
    sheet_due,
    waiting,
    written,
)
from .made import FORMS, PAPERS, Asked, languages, paper, rendered
from .reports import facts_of

__all__ = [
    "FORMS",
    "GROUPS",
    "PAPERS",
    "Asked",
    "Group",
    "Item",
    "Written",
    "drawn",
    "facts_of",
    "items_of",
    "kept_paper",
    "languages",
    "languages_of_report",
    "newest_wordings",
    "next_term",
    "paper",
    "paper_now",
    "paper_of_report",
    "rendered",
    "report",
    "reports",
    "sheet_due",
    "waiting",
    "written",
]
