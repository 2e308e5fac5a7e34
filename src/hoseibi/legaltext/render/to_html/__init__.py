"""A law as HTML that everyone can read: with a screen reader, on a phone, on paper, by night.

Every provision carries its short address as `id`, so that a link to `#art_709__para_2` leads there.
Nothing of a law gets into the markup unescaped.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...model.address import Placed, look_up, walk
from ...model.law import Law, words
from ..contents import Contents
from .provisions import Markup, identifiers
from .running import escaped, running
from .style import CSS

__all__ = ["fragment", "law_html", "provision_html", "to_html"]


def to_html(law: Law) -> str:
    """A law as a whole page that needs no other file."""
    title = escaped(words(law.title) or law.identity.number or "—")
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(law.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{CSS}\n</style>\n</head>\n<body>\n<main>\n"
        f"{law_html(law)}</main>\n</body>\n</html>\n"
    )


def law_html(law: Law, *, level: int = 1) -> str:
    """A law as one `article` element, for a page of somebody else; `level` is its heading's."""
    placed = walk(law)
    names = identifiers(placed)
    markup = Markup(iter(names), Contents(placed, names))
    markup.put(f'<article class="law" lang="{escaped(law.language)}">\n<header>\n')
    if law.title:
        markup.put(f"<h{level}>{running(law.title)}</h{level}>\n")
    for language, title in law.identity.titles:
        if language != law.language and title:
            line = f'<p class="other-title" lang="{escaped(language)}">{escaped(title)}</p>\n'
            markup.put(line)
    if law.identity.number:
        markup.put(f'<p class="number">{escaped(law.identity.number)}</p>\n')
    markup.put("</header>\n")
    for provision in law.provisions:
        markup.provision(provision, level + 1)
    markup.put("</article>\n")
    return "".join(markup.out)


def provision_html(law: Law, address: str, *, level: int = 2) -> str | None:
    """The provision at an address with all that stands in it; None when there is none, or two."""
    placed = walk(law)
    found = look_up(placed, address)
    for at, place in enumerate(placed):
        if place is found:
            return fragment(placed, at, level=level)
    return None


def fragment(placed: Sequence[Placed], at: int, *, level: int = 2) -> str:
    """The provision at a position of a walk, for callers that have walked the law already."""
    names = identifiers(placed)
    markup = Markup(iter(names[at:]), Contents(placed, names))
    markup.provision(placed[at].provision, level)
    return "".join(markup.out)
