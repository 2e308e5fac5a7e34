"""What a reader of plain text says about a text: each sentence once, in one place."""

from __future__ import annotations

from ...conventions import Convention, print_mark
from ...model.finding import HINT, WARNING, Finding

_MOST = 200

_UNPLACED = (
    "This line begins with no mark that the convention {convention} knows here; a division, an"
    " article, a paragraph or an item was expected. It is kept where it stands."
)
_OUT_OF_ORDER = (
    "{num} stands after {before}: the number repeats or goes back. It is read as a new provision"
    " where it stands; see whether the line is the rest of a sentence."
)
_NO_ARTICLE = (
    "No article was found. The text was read by the convention {convention}, whose articles begin"
    " like “{example}”. Choose another convention, or begin each article on a line of its own."
)
_AS_WORDS = (
    "“{num}” is read here as words, not as a new article: its number does not follow, or a sentence"
    " goes on after it. If it is an article, put a full stop after the number."
)
_MORE = "{count} more remarks of the same kinds were left out."


class Notes:
    """Findings while they are gathered; after two hundred of a kind they are only counted."""

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.found: list[Finding] = []
        self.counts: dict[str, int] = {}

    def all(self) -> list[Finding]:
        left_out = sum(max(0, count - _MOST) for count in self.counts.values())
        if left_out:
            more = Finding("more-findings", HINT, _MORE, (("count", str(left_out)),))
            return [*self.found, more]
        return self.found

    def unplaced(self, line: int) -> None:
        arguments = (("convention", self.convention.code),)
        self._add(Finding("line-unplaced", WARNING, _UNPLACED, arguments, line=line, column=1))

    def out_of_order(self, code: str, num: str, before: str, line: int) -> None:
        arguments = (("num", num), ("before", before))
        self._add(Finding(code, HINT, _OUT_OF_ORDER, arguments, line=line, column=1))

    def read_as_words(self, num: str, line: int) -> None:
        arguments = (("num", num),)
        self._add(Finding("mark-read-as-words", HINT, _AS_WORDS, arguments, line=line, column=1))

    def no_article(self) -> None:
        marks = self.convention.article.marks
        example = print_mark(marks[0], "1", self.convention.branches) if marks else ""
        arguments = (("convention", self.convention.code), ("example", example))
        self._add(Finding("no-article", WARNING, _NO_ARTICLE, arguments))

    def _add(self, finding: Finding) -> None:
        count = self.counts[finding.code] = self.counts.get(finding.code, 0) + 1
        if count <= _MOST:
            self.found.append(finding)
