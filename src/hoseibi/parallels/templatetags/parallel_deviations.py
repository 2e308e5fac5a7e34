"""What two texts do not say alike, set to be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from hoseibi.corpus.models import Law, spoken
from hoseibi.corpus.queries import Marked
from hoseibi.corpus.templatetags.findings import sentence
from hoseibi.corpus.templatetags.law_text import a_day_of, article_url, severity
from hoseibi.corpus.templatetags.linking import Linker
from hoseibi.legaltext import Span
from hoseibi.parallels.queries.accepted import Acceptance, Judged
from hoseibi.parallels.storage import Quote

from .parity_sentences import NAMES, SIDES

register = template.Library()


class Pointer(Linker):
    """Sets the words of a provision, those that are meant marked."""

    def __init__(self, meant: Sequence[tuple[Span, str]]) -> None:
        marks = [Marked(span.start, span.end, level, "", "", None) for span, level in meant]
        super().__init__(marks, lambda _mark: "")

    def _anchor(self, mark: Marked, words: str) -> str:
        return format_html('<mark class="meant {}">{}</mark>', mark.status, words)


@register.filter
def check_of(code: str) -> str:
    """A check of two texts as one speaks of it."""
    return gettext(NAMES[code]) if code in NAMES else code.replace("-", " ").capitalize()


@register.filter
def said(one: Judged | Acceptance) -> str:
    """What is found, in the reader's language."""
    found = one.deviation if isinstance(one, Judged) else one
    arguments = [
        (name, gettext(value) if value in SIDES else value) for name, value in found.arguments
    ]
    return sentence({"message": found.message, "arguments": arguments})


def quote(one: Quote) -> SafeString:
    """Words that are meant between those around them."""
    if not one.words:
        return SafeString(format_html("{}{}", one.before, one.after))
    return format_html("{}<mark>{}</mark>{}", one.before, one.words, one.after)


@register.filter
def anchor(one: Judged) -> str:
    """The name of its place on a page."""
    return anchor_of(one.key)


def anchor_of(key: str) -> str:
    """The same by the name of what is found (`Judged.key`)."""
    return f"d-{key[:12]}"


@register.filter
def place(one: Judged) -> str:
    """The article that it is in, by its short address; of the first text where that has one."""
    left, right = one.deviation.articles
    return left or right


@register.filter
def number(one: Judged) -> str:
    """The same as one says it: the number of an article, after what else it stands in."""
    parts = place(one).split("__")
    return " · ".join(part.removeprefix("art_") for part in parts)


@register.filter
def article_name(one: Judged) -> str:
    """The article that it is in as one speaks of it; what is none by its address."""
    at = place(one)
    if not at.startswith("art_"):
        return number(one)
    plain = f"Article {at.removeprefix('art_')}"
    # Where it is not known how a language numbers its articles, its word for one stands.
    called = spoken(at, plain)
    if called != plain:
        return called
    return gettext("Article {number}").format(number=at.removeprefix("art_"))


@register.simple_tag
def where_read(law: Law, one: Judged) -> str:
    """The article in the text in which it was found, as of a day on which that text holds."""
    left, right = one.deviation.articles
    version = one.look.right if right else one.look.left
    return article_url(law, right or left, a_day_of(version), True)


@register.filter
def quotes(one: Judged) -> list[tuple[str, SafeString]]:
    """The words that are meant in each text, by its language."""
    versions = one.look.left, one.look.right
    return [
        (version.language_version.language, quote(said))
        for version, said in zip(versions, one.deviation.quotes, strict=True)
    ]


def told_on_paper(one: Judged) -> tuple[str, str, str]:
    """Its check, its level and its sentence, for a table."""
    found = one.deviation
    return check_of(found.code), str(severity(found.severity)), said(one)


class Split(NamedTuple):
    """Those that are open, and those that somebody accepted."""

    open: list[Judged]
    accepted: list[Judged]


@register.filter
def split(found: Iterable[Judged]) -> Split:
    held = list(found)
    return Split([one for one in held if one.is_open], [one for one in held if not one.is_open])
