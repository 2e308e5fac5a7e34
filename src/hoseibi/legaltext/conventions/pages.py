"""Whether the width of a page broke the lines of a text, or a drafter ended them."""

from __future__ import annotations

from itertools import islice

from .grammar import DOUBTFUL, ITEM, Grammar

Raw = tuple[int, str, bool, int]
"""Line number, words, whether a blank line stands before, and how far the line is set in."""

SOLID, BLOCKS = 1, 2
"""Paragraphs follow one another without a gap, or are divided by blank lines."""

_WINDOW = 4000
_FEWEST = 12
_WIDEST_PAGE = 130
_BROKEN_SHARE = 0.2
_WIDE_SHARE = 0.6


def is_page(text: str) -> bool:
    """Whether the lines of a text are short enough for a page: if not, no page broke it."""
    stripped = (line.strip() for line in text.splitlines())
    return _page(list(islice(map(len, filter(None, stripped)), _WINDOW))) > 0


def _page(widths: list[int]) -> int:
    """How wide the page is that lines of these widths stand on; 0 for none."""
    if len(widths) < _FEWEST:
        return 0
    widths = sorted(widths)
    page = widths[len(widths) * 95 // 100]
    return 0 if page > _WIDEST_PAGE or widths[-1] > 4 * _WIDEST_PAGE else page


def is_wrapped(lines: list[Raw], rules: Grammar) -> int:
    """`SOLID` or `BLOCKS` for a text that a page broke, else 0.

    Its lines are short, many end in mid-sentence, and those are about as wide as the page.
    """
    window = lines[:_WINDOW]
    page = _page([len(line) for _, line, _, _ in window])
    if not page:
        return 0
    blanks = sum(blank for _, _, blank, _ in window)
    whole = whole_signs(rules)
    broken = [
        len(line)
        for (_, line, _, _), (_, after, blank, _) in zip(window, window[1:], strict=False)
        if not blank
        and line[-1] not in whole
        and after[0] != "\\"
        and rules.match(after) is None
        and carries(rules, line)
    ]
    wide = sum(width >= 0.6 * page for width in broken)
    if len(broken) < _BROKEN_SHARE * len(window) or wide < _WIDE_SHARE * len(broken):
        return 0
    return BLOCKS if blanks > len(window) // 10 else SOLID


def whole_signs(rules: Grammar) -> str:
    """The signs that end a line which is whole."""
    return rules.convention.terminators + rules.convention.closers


def carries(rules: Grammar, line: str) -> bool:
    """Whether a line may go on with words on the next."""
    label = rules.label(line)
    return label is None or label.what in (ITEM, DOUBTFUL) or _has_words(label.style)


def _has_words(style: object) -> bool:
    """Whether words follow this kind of mark on its line (a chapter has a heading there)."""
    return getattr(style, "text", "same") == "same" and getattr(style, "heading", "") in (
        "none",
        "before",
        "same",
    )
