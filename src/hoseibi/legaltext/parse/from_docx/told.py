"""What a reader of Word files says about a file: each sentence once, with how often and where."""

from __future__ import annotations

from ...model.finding import HINT, WARNING, Finding

_LONGEST = 160

_SAID: dict[str, tuple[str, str]] = {
    "word-legacy-font": (
        WARNING,
        "{count} passages are set in a legacy Khmer font ({what}); they are now Unicode. Compare"
        " them with the source.",
    ),
    "word-unknown-font": (
        WARNING,
        "{count} passages are set in a font that has codes of its own ({what}), which is not known"
        " here: their letters are kept as they are coded and may read wrong. Convert them to"
        " Unicode in the document.",
    ),
    "word-hidden": (
        WARNING,
        "{count} passages are hidden in the document and left out of the law: “{what}”.",
    ),
    "word-picture": (
        WARNING,
        "{count} pictures or drawings stand in the document; a law as text cannot hold them. What"
        " they are called: {what}.",
    ),
    "word-box": (
        WARNING,
        "{count} text boxes or frames: their words stand after the paragraph that they hang on,"
        " the first “{what}”.",
    ),
    "word-symbol": (
        WARNING,
        "{count} signs come from a picture font ({what}) and have no known letter; each is kept as"
        " its code.",
    ),
    "word-formula": (HINT, "{count} formulas are read as their letters in a row."),
    "word-contents": (
        HINT,
        "{count} lines of a table of contents that Word makes by itself are left out.",
    ),
    "word-header": (
        HINT,
        "Headers and footers belong to the paper and are left out: “{what}”.",
    ),
    "word-macros": (
        WARNING,
        "The document carries a program (macros). It is not read and not run.",
    ),
    "word-embedded": (
        WARNING,
        "{count} parts come from another file inside the document ({what}) and are not read. Paste"
        " their words into the document.",
    ),
    "word-revisions": (
        WARNING,
        "The document has {count} tracked changes ({what}). It is read as if all were accepted;"
        " `hoseibi returned` tells them one by one.",
    ),
    "word-comments": (
        HINT,
        "The document has {count} comments, which are no words of the law; `hoseibi returned` tells"
        " them.",
    ),
    "word-many-authors": (
        WARNING,
        "{count} people changed the document. The law with one person's changes alone is given for"
        " the first {what}; what the others propose is told all the same.",
    ),
    "word-nested-table": (
        HINT,
        "{count} tables stand inside the cell of another; their words are read as lines of it.",
    ),
    "word-numbering": (
        WARNING,
        "{count} paragraphs belong to a list that the document does not describe; they are read"
        " without a number.",
    ),
}


class Told:
    """Counts, with an example or the names that were met."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._what: dict[str, dict[str, None]] = {}

    def add(self, code: str, what: str = "", count: int = 1) -> None:
        """One more of a kind."""
        self._counts[code] = self._counts.get(code, 0) + count
        seen = self._what.setdefault(code, {})
        if what.strip() and len(seen) < 5:
            seen[" ".join(what.split())[:_LONGEST]] = None

    def findings(self) -> list[Finding]:
        """One for each kind, in a fixed order."""
        return [
            Finding(
                code,
                severity,
                message,
                tuple(
                    pair
                    for pair in (
                        ("count", str(self._counts[code])),
                        ("what", ", ".join(self._what[code]) or "—"),
                    )
                    if f"{{{pair[0]}}}" in message
                ),
            )
            for code, (severity, message) in _SAID.items()
            if code in self._counts
        ]
