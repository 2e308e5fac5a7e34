"""What two versions do not say alike as a page of its own: the words of both beside one another."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.address import walk
from ..model.disparity import Disparity
from ..model.law import Law, text_of
from ..model.span import Span
from ..render.page import page
from ..render.to_html.running import escaped


def parity_html(source: Law, other: Law, disparities: Iterable[Disparity], title: str) -> str:
    """A whole page that needs no other file, in English."""
    texts = [{p.short: text_of(p.provision) for p in walk(law)} for law in (source, other)]
    lines = "".join(_line(one, texts, (source.language, other.language)) for one in disparities)
    if not lines:
        return page(title, "en", "<p>Nothing found.</p>\n")
    names = ("Place", "Source", "This version", "What differs")
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    table = f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n"
    return page(title, "en", table)


def _line(one: Disparity, texts: list[dict[str, str]], languages: tuple[str, str]) -> str:
    cells = [
        f'<td lang="{escaped(language)}">{_words(span, text)}</td>'
        for span, text, language in zip((one.left, one.right), texts, languages, strict=True)
    ]
    place = escaped(one.left.address or one.right.address)
    said = f"<strong>{escaped(one.severity)}</strong> {escaped(one.code)}: {escaped(one.sentence)}"
    return f'<tr><th scope="row">{place}</th>{"".join(cells)}<td>{said}</td></tr>\n'


def _words(span: Span, texts: dict[str, str]) -> str:
    """The words of a provision, what is meant marked."""
    said = texts.get(span.address, "")
    if not span.end:
        return escaped(said) or "–"
    before, meant, after = said[: span.start], said[span.start : span.end], said[span.end :]
    return f"{escaped(before)}<mark>{escaped(meant)}</mark>{escaped(after)}"
