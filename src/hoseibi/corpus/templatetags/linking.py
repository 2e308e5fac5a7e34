"""Words that name a place, set as links to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from django.utils.html import escape
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus.queries import MEANT, Marked

Link = Callable[[Marked], str]
"""Where some words lead; empty for words that lead nowhere."""


class Linker:
    """Sets the words of one provision, its references as links.

    Pieces are taken in the order in which they are written; `at` counts the code points of the
    provision's own words, as the engine counts them.
    """

    def __init__(self, marks: Sequence[Marked], link: Link) -> None:
        self._marks = marks
        self._link = link
        self.at = 0

    def text(self, words: str) -> str:
        """A piece of plain words."""
        start, end = self.at, self.at + len(words)
        self.at = end
        out, done = [], start
        for mark in self._marks:
            first, last = max(mark.start, done), min(mark.end, end)
            if first >= last:
                continue
            out.append(escape(words[done - start : first - start]))
            out.append(self._anchor(mark, words[first - start : last - start]))
            done = last
        out.append(escape(words[done - start :]))
        return "".join(out)

    def _anchor(self, mark: Marked, words: str) -> str:
        if mark.status == MEANT:
            return (
                f'<a class="meant" href="{escape(mark.target)}" '
                f'data-meaning="{escape(mark.inside)}">{escape(words)}</a>'
            )
        if mark.status == "dangling":
            said = escape(_("This law has no such place."))
            return f'<span class="ref dangling" title="{said}">{escape(words)}</span>'
        href = self._link(mark)
        if not href:
            return escape(words)
        if mark.doubtful:
            said = escape(_("The paragraph was found by a count that the source leaves open."))
            return (
                f'<a class="ref doubtful" title="{said}" href="{escape(href)}">{escape(words)}</a>'
            )
        return f'<a class="ref" href="{escape(href)}">{escape(words)}</a>'


def offsets(sentences: Iterable[legaltext.Sentence]) -> list[int]:
    """Where each sentence of a provision begins in its own words."""
    found, at = [], 0
    for sentence in sentences:
        found.append(at)
        at += len(legaltext.words(sentence.runs))
    return found
