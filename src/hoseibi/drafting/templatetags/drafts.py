"""Drafts as HTML: an article as it reads while it is typed, and what changed in words."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from django import template
from django.urls import reverse
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString

from hoseibi import legaltext
from hoseibi.corpus.templatetags.rows import cells_of
from hoseibi.corpus.templatetags.setting import cell_html
from hoseibi.drafting import queries
from hoseibi.drafting.models import Draft, Unit

from .marking import Marking, Ways

register = template.Library()

TAGS = {"in": ("<ins>", "</ins>"), "out": ("<del>", "</del>"), "same": ("", "")}


@register.filter
def redlined(pieces: Iterable[tuple[str, str]]) -> SafeString:
    """Words that came and went, each in its element; lines stay lines."""
    marked = ((SafeString(TAGS[how][0]), words, SafeString(TAGS[how][1])) for how, words in pieces)
    return format_html_join("", "{}{}{}", marked)


@register.filter
def unit_url(unit: Unit, draft: Draft) -> str:
    """The page of a unit."""
    return reverse("drafting:unit", args=(draft.slug, unit.address or unit.pk))


@register.simple_tag
def set_article(shown: queries.Shown, looked: queries.Looked, draft: Draft, language: str) -> str:
    """An article as it is read, for the page on which it is typed; of a division its name alone."""
    ways = Ways(draft, language, looked)
    provision = shown.provision
    if provision.kind in legaltext.DIVISIONS:
        provision = msgspec.structs.replace(provision, children=())
    cells = list(cells_of(provision, language, lambda key: Marking(shown.marks.get(key, ()), ways)))
    top = cells[0][1]
    heading = f' <span class="heading">{top.heading}</span>' if top.heading else ""
    words = f'<p class="words">{top.words}</p>' if top.words else ""
    return SafeString(
        f'<h3 class="article-name"><span class="num">{escape(top.num)}</span>{heading}</h3>{words}'
        + "".join(cell_html(cell) for _key, cell in cells[1:])
    )


@register.inclusion_tag("drafting/parts/note.html")
def note_of(
    note: queries.Note, number: int, looked: queries.Looked, draft: Draft, language: str
) -> dict[str, object]:
    """What some words of the article mean, kept out of sight until they are looked at."""
    ways = Ways(draft, language, looked)
    return {
        "note": note,
        "name": ways.name(number),
        "url": ways.url(note),
        "words": ways.words_url(note),
        "language": language,
    }
