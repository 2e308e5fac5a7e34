"""Contents of a law as HTML, written directly: a page may show a hundred lines of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hoseibi.corpus.models import Law

from .contents import Node
from .law_text import article_url, bare

register = template.Library()


class Branches:
    """Writes lines of the contents of one law in one language, as on a day."""

    def __init__(self, law: Law, language: str, on: date, is_past: object) -> None:
        self._law = law
        self._on = on
        self._is_past = is_past
        asked = {"language": language} | ({"on": on.isoformat()} if is_past else {})
        query = urlencode(asked)
        self._unfold = f"{reverse('corpus:contents', args=(law.slug,))}?{query}&in="
        self._read = f"{reverse('corpus:reading', args=(law.slug,))}?{query}&at="

    def list(self, nodes: Iterable[Node]) -> str:
        return f"<ul>{''.join(map(self._line, nodes))}</ul>"

    def _line(self, node: Node) -> str:
        if node.article and not node.is_row:
            href = escape(article_url(self._law, node.address, self._on, self._is_past))
            here = ' aria-current="page"' if node.is_here else ""
            heading = escape(bare(node.entry.heading))
            return f'<li><a href="{href}"{here}>{_num(node.entry.num)} {heading}</a></li>'
        path = ' class="path"' if node.is_open else ""
        state = " open" if node.is_open else ""
        if not node.shown and not node.is_leaf:
            state += f' data-branch="{escape(self._unfold + node.address)}"'
        inside = self.list(node.children) if node.shown else self._way_to_read(node)
        return (
            f'<li{path}><details{state}><summary class="fold">{_name(node)}</summary>'
            f"{inside}</details></li>"
        )

    def _way_to_read(self, node: Node) -> str:
        href = escape(self._read + node.address)
        return f'<ul><li><a href="{href}">{escape(_("Read from here"))}</a></li></ul>'


def _num(num: str) -> str:
    return f'<span class="num">{escape(num)}</span>'


def _name(node: Node) -> str:
    if node.label:
        range_ = f'<span class="range figures">{node.count}</span>'
        return f'<span lang="{get_language()}">{escape(node.label)} {range_}</span>'
    if node.is_row:
        return _num(f"{node.entry.num} – {node.last.entry.num}")
    span = node.span
    range_ = f' <span class="range figures">{escape(span)}</span>' if span else ""
    return f"<span>{_num(node.entry.num)} {escape(node.entry.heading)}{range_}</span>"


@register.simple_tag
def branches(
    law: Law, nodes: Iterable[Node], language: str, on: date, is_past: object
) -> SafeString:
    """Lines of contents with what is shown of them."""
    return SafeString(Branches(law, language, on, is_past).list(nodes))
