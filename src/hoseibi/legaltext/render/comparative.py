"""What both forms of a comparative table need: the lines of each article, and what stands above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model.change import Row
from ..model.comparative import ComparativeCell
from ..model.law import Law, words
from .lines import law_rows

_ARTICLE = re.compile(r"(?:.+__)?art_[^_]+(?=__|$)")


def article_rows(law: Law) -> dict[str, list[Row]]:
    """The lines of every article by its address, as they are set on paper. Linear."""
    found: dict[str, list[Row]] = {}
    for row in law_rows(law):
        article = _ARTICLE.match(row.new)
        if article:
            found.setdefault(article[0], []).append(row)
    return found


def names_of(laws: Sequence[Law]) -> list[str]:
    """What each law is called at the head of its column."""
    return [words(law.title).strip() or law.identity.number or law.language for law in laws]


def remark(cell: ComparativeCell) -> str:
    """`0.83  đặt cọc – 手付`; a check mark where a person said so."""
    sure = "✓" if cell.accepted else f"{cell.score:.2f}"
    return "  ".join(filter(None, (sure, cell.note)))
