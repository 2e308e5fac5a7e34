"""A term base as CSV or TSV, one term a row; reading it again gives the same base."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

from ..model.term import Concept
from .table import term_rows

_FORMULA = re.compile(r"'*[=+\-@]")


def terms_csv(concepts: Iterable[Concept], mark: str = ",") -> str:
    """The table with its head. A cell that a spreadsheet would take for a formula begins with an
    apostrophe, which the reader takes off again."""
    written = StringIO(newline="")
    csv.writer(written, delimiter=mark, lineterminator="\n").writerows(
        [_guarded(cell) for cell in row] for row in term_rows(concepts)
    )
    return written.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
