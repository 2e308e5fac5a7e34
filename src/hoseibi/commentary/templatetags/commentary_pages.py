"""Commentary on a page: blocks with their places as links, articles beside it, how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from django import template
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import Cited, Row
from hoseibi.corpus.templatetags.setting import pieces_html
from hoseibi.printing.prose import Block
from hoseibi.ui.templatetags.reading import day_words

from ..models import Entry
from ..queries.names import name_of, path_of
from ..queries.reading import Said
from ..queries.standing import Standing

register = template.Library()


@register.filter
def prose_html(said: Iterable[Said], head: str = "h4") -> SafeString:
    """Blocks as HTML: paragraphs, items with their marks, quotations, small headings."""
    return prose_linked(said, _path, head)


def prose_linked(
    said: Iterable[Said], path: Callable[[Cited], str], head: str = "h4"
) -> SafeString:
    """The same, with the way to a place that its words name (without one they are only words), and
    the element of its small headings."""
    return SafeString("".join(_block(one, path, head) for one in said))


def _path(cited: Cited) -> str:
    inside = f"#{cited.inside}" if cited.inside else ""
    return reverse("corpus:article", args=(cited.law, cited.article)) + inside


def _block(said: Said, path: Callable[[Cited], str], head: str) -> str:
    block, words = said.block, _words(said.block, said.cited, path)
    if block.kind == "head":
        return f"<{head}>{words}</{head}>"
    if block.kind == "quote":
        return f"<blockquote>{words}</blockquote>"
    if block.kind == "item":
        mark = escape(block.mark) or "–"
        return f'<p class="item"><span class="num">{mark}</span> <span>{words}</span></p>'
    return f"<p>{words}</p>"


def _words(block: Block, cited: Sequence[Cited], path: Callable[[Cited], str]) -> str:
    edges = {0, len(block.text)}
    for one in (*block.stressed, *cited):
        edges |= {one.start, one.end}
    order = sorted(edges)
    out = []
    for start, end in zip(order, order[1:], strict=False):
        words = escape(block.text[start:end])
        if any(one.start <= start < one.end for one in block.stressed):
            words = format_html("<em>{}</em>", words)
        place = next((one for one in cited if one.start <= start < one.end), None)
        out.append(_linked(words, place, path))
    return "".join(out)


def _linked(words: str, cited: Cited | None, path: Callable[[Cited], str]) -> str:
    if cited is None:
        return words
    if not cited.exists:
        said = escape(_("This law has no such place."))
        return f'<span class="ref dangling" title="{said}">{words}</span>'
    url = path(cited)
    return f'<a class="ref" href="{escape(url)}">{words}</a>' if url else words


@register.simple_tag
def law_words(row: Row, language: str) -> SafeString:
    """The words of an article, its paragraphs under their numbers."""
    return pieces_html(row, language, "")


@register.filter
def entry_name(entry: Entry) -> str:
    """What the articles of an entry are called."""
    return name_of(entry)


@register.filter
def entry_url(entry: Entry) -> str:
    """The page of an entry."""
    return path_of(entry)


@register.filter
def version_words(version: LawVersion) -> str:
    """Which version of a law, for people: since when it is in force, or how it is labelled."""
    if version.in_force_from:
        return _("in force from {day}").format(day=day_words(version.in_force_from))
    return str(version.label) or _("without a day")


@register.filter
def standing_words(standing: Standing) -> str:
    """How an entry stands to the law of today, in a sentence; empty where it is up to date."""
    day = day_words(standing.since) if standing.since else ""
    said = {
        "changed": _("The article changed after this was written: it reads otherwise since {day}."),
        "gone": _("The article is no longer in the law since {day}."),
        "moved": _("The article has moved since {day}; its words are the same."),
        "same": _("There is a newer version of the law since {day}; the words are the same."),
    }
    return said.get(standing.verdict, "").format(day=day)


@register.filter
def lookup(texts: dict[str, str], key: str) -> str:
    """What a table says under a key."""
    return texts.get(key, "")
