"""Words of a draft set with what is marked in them: links, terms, and what the checks found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus.templatetags.linking import Linker
from hoseibi.drafting.models import Draft
from hoseibi.drafting.queries import Looked, Mark, Note

SEVERITIES = frozenset(legaltext.SEVERITIES)


class Ways(NamedTuple):
    """Where the words of a draft in a language lead, and what is told of them."""

    draft: Draft
    language: str
    looked: Looked

    def name(self, number: int) -> str:
        """The note by which a page tells what words mean."""
        return f"note-{self.language}-{number}"

    def url(self, note: Note) -> str:
        """The article that is named; empty where there is no page for it."""
        if note.kind == "elsewhere":
            return self._elsewhere(note, "corpus:article")
        if not note.place:
            return ""
        return reverse("drafting:unit", args=(self.draft.slug, note.place))

    def words_url(self, note: Note) -> str:
        """Where the words of another law are fetched; empty where they are here or nowhere."""
        url = self._elsewhere(note, "corpus:words") if note.place else ""
        return f"{url}?language={self.language}&at={note.inside}" if url else ""

    def _elsewhere(self, note: Note, view: str) -> str:
        if note.law is None:
            return ""
        if not note.place:
            return reverse("corpus:law", args=(note.law.slug,))
        return reverse(view, args=(note.law.slug, note.place))


class Marking(Linker):
    """Sets the words of one provision. What leads somewhere is a link, also while something was
    found in a part of it."""

    def __init__(self, marks: Sequence[Mark], ways: Ways) -> None:
        super().__init__((), lambda _mark: "")
        self._ways = ways
        self._links = [mark for mark in marks if mark.kind not in SEVERITIES]
        self._found = [mark for mark in marks if mark.kind in SEVERITIES]

    def text(self, words: str) -> str:
        start, end = self.at, self.at + len(words)
        self.at = end
        out, done = [], start
        for mark in self._links:
            first, last = max(mark.start, done), min(mark.end, end)
            if first < last:
                out += self._pieces(words, start, done, first)
                said = "".join(self._pieces(words, start, first, last, within=True))
                out.append(self._leading(mark, said))
                done = last
        out += self._pieces(words, start, done, end)
        return "".join(out)

    def _pieces(
        self, words: str, start: int, first: int, last: int, *, within: bool = False
    ) -> Iterator[str]:
        """Words from one place to another, those in which something was found marked; `within`
        words that lead somewhere there is no other link."""
        for one in self._found:
            begin, end = max(one.start, first), min(one.end, last)
            if begin < end:
                yield escape(words[first - start : begin - start])
                said = escape(words[begin - start : end - start])
                mark = f'<mark class="{one.kind}" data-spot="{one.note}">{said}</mark>'
                yield mark if within else self._with_better(one, mark, is_end=end == one.end)
                first = end
        yield escape(words[first - start : last - start])

    def _with_better(self, found: Mark, said: str, *, is_end: bool) -> str:
        """Words that were decided against lead to their concept, and those to use stand behind."""
        word = self._ways.looked.out.get(found.note)
        if word is None:
            return said
        better = format_html('<span class="instead">→ {}</span>', word.instead)
        return format_html(
            '<a class="out {}" href="{}" data-meaning="{}">{}{}</a>',
            found.kind,
            word.url,
            word.told,
            SafeString(said),
            better if is_end and word.instead else "",
        )

    def _leading(self, mark: Mark, said: str) -> str:
        if mark.kind == "dangling":
            told = escape(_("This law has no such place."))
            return f'<span class="ref dangling" title="{told}">{said}</span>'
        if mark.kind == "defined":
            return f"<dfn>{said}</dfn>"
        if mark.kind == "concept":
            word = self._ways.looked.words[mark.note]
            return (
                f'<a class="meant" href="{escape(word.url)}" '
                f'data-meaning="{escape(word.told)}">{said}</a>'
            )
        note = self._ways.looked.notes[mark.note]
        url = self._ways.url(note)
        css = "term" if mark.kind == "term" else f"ref {mark.kind}".replace(" reference", "")
        name = self._ways.name(mark.note)
        way = format_html('href="{}"', url) if url else 'tabindex="0"'
        tag = "a" if url else "span"
        told = f'class="{css}" {way} data-note="{name}" aria-describedby="{name}"'
        return f"<{tag} {told}>{said}</{tag}>"
