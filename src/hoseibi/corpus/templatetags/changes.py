"""A comparison on a page: what changed in sentences, where it stands as a picture, each passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hoseibi import legaltext
from hoseibi.corpus.queries import ChangeMap, Compared, Mark
from hoseibi.legaltext import Headline, Passage, Row

from .law_text import TITLE_FIRST

register = template.Library()

NAMED = 6
"""So many articles are named in a sentence; of more, the first ones and how many there are."""

KIND_WORDS = {
    "added": gettext_lazy("new"),
    "deleted": gettext_lazy("taken out"),
    "repealed": gettext_lazy("repealed"),
    "changed": gettext_lazy("words changed"),
    "moved": gettext_lazy("moved here"),
    "gone": gettext_lazy("moved away"),
    "renumbered": gettext_lazy("renumbered"),
    "division": gettext_lazy("division"),
}
SIGNS = {
    "added": "＋",
    "deleted": "－",
    "repealed": "－",
    "changed": "Δ",
    "moved": "→",
    "gone": "←",
    "renumbered": "#",
    "division": "§",
}
LANES = ("added", "changed", "deleted")
"""On the map: what came above, what changed in the middle, what went below."""

LANE_OF = {
    "added": "added",
    "moved": "added",
    "deleted": "deleted",
    "repealed": "deleted",
    "gone": "deleted",
}
HIGH, LANE = 36, 12


@register.filter
def sentences(found: Compared, language: str) -> list[SafeString]:
    """All that happened in a few sentences, the names of articles in the language of the law."""
    said = [_counted(found, kind, language) for kind in ("changed", "added", "repealed", "deleted")]
    said += [_moved(found, language)]
    said += [_headline(each, language) for each in found.headlines]
    return [each for each in said if each]


def _counted(found: Compared, kind: str, language: str) -> SafeString:
    names = [passage_name(each) for each in found.passages if each.kind == kind]
    count = len(names)
    if not count:
        return SafeString("")
    words = {
        "changed": ngettext("%(count)s article changed", "%(count)s articles changed", count),
        "added": ngettext("%(count)s article is new", "%(count)s articles are new", count),
        "repealed": ngettext("%(count)s article repealed", "%(count)s articles repealed", count),
        "deleted": ngettext("%(count)s article deleted", "%(count)s articles deleted", count),
    }
    return format_html("{}: {}", words[kind] % {"count": count}, _names(names, language))


def _moved(found: Compared, language: str) -> SafeString:
    names = [each.after for each in found.passages if each.kind == "moved"]
    if not names:
        return SafeString("")
    words = ngettext("%(count)s article moved", "%(count)s articles moved", len(names))
    return format_html("{}: {}", words % {"count": len(names)}, _names(names, language))


def _headline(line: Headline, language: str) -> SafeString:
    """Renumbered, split, merged, a new title; the rest is counted."""
    before, after = _range(line, line.before, language), _range(line, line.after, language)
    forms = {
        "renumbered": _("{before} is now {after}") if line.count == 1 else "",
        "split": _("{before} was split into {after}"),
        "merged": _("{before} were merged into {after}"),
    }
    if line.kind == "title":
        return SafeString(escape(_("The title changed")))
    if line.kind not in forms:
        return SafeString("")
    sentence = forms[line.kind] or _("{before} are now {after}")
    return format_html(sentence, before=before, after=after)


@register.filter
def headline(line: Headline) -> str:
    """One thing that an act does to the law as a whole."""
    before, after = "–".join(line.before), "–".join(line.after)
    sayings = {
        "title": _("The title is another."),
        "added": _("New: {after}"),
        "deleted": _("Taken out: {before}"),
        "moved": _("Moved: {after}"),
        "changed": _("Changed: {after}"),
        "renumbered": _("Renumbered: {before} is now {after}"),
        "split": _("Split: {before} became {after}"),
        "merged": _("Merged: {before} became {after}"),
    }
    return sayings.get(line.kind, "{after}").format(before=before, after=after)


def _range(line: Headline, names: Sequence[str], language: str) -> SafeString:
    joint = "–" if line.kind == "renumbered" else _comma(language)
    said = joint.join(_plain(name) for name in names)
    return format_html('<span lang="{}">{}</span>', language, said)


def _names(names: Sequence[str], language: str) -> SafeString:
    shown = _comma(language).join(_plain(name) for name in names[:NAMED] if name)
    more = f" … ({len(names)})" if len(names) > NAMED else ""
    return format_html('<span lang="{}">{}</span>{}', language, shown, more)


def _comma(language: str) -> str:
    return "、" if language in TITLE_FIRST else ", "


def _plain(name: str) -> str:
    """A printed number without the marks behind it: `Điều 5.`, `មាត្រា ៦.-`"""
    return name.rstrip(" .:-")


@register.filter
def passage_name(passage: Passage) -> str:
    """`第四条`, or `第四条 → 第五条` where the number changed."""
    before, after = _plain(passage.before), _plain(passage.after)
    name = f"{before} → {after}" if before and after and before != after else after or before
    if _in_supplement(passage):
        return f"{_('supplementary provisions')} {name}"
    return name or str(kind_word(passage.kind))


def _in_supplement(passage: Passage) -> bool:
    """Whether an article belongs to supplementary provisions, which are numbered anew."""
    address = passage.new or passage.old
    return address.startswith("suppl_") or any(row.kind == "supplement" for row in passage.rows)


@register.filter
def passage_of(passage: Passage | None, language: str) -> SafeString:
    """The name of a passage in the language of its law; nothing for none."""
    if passage is None:
        return SafeString("")
    return format_html('<span lang="{}">{}</span>', language, passage_name(passage))


@register.filter
def rows_name(rows: Sequence[Row]) -> str:
    """The name of the article whose lines these are."""
    return next((passage_name(each) for each in legaltext.passages(rows)), "")


@register.filter
def kind_word(kind: str) -> str:
    return str(KIND_WORDS.get(kind, kind))


@register.filter
def kind_sign(kind: str) -> str:
    return SIGNS.get(kind, "")


@register.simple_tag
def rows_html(rows: Sequence[Row], language: str, view: str) -> SafeString:
    """Lines of a comparison, as one text or in two columns."""
    write = legaltext.table_html if view == "table" else _redline
    return SafeString(write(list(rows), language))


def _redline(rows: list[Row], language: str) -> str:
    return legaltext.redline_html(rows, language, level=4)


@register.simple_tag(takes_context=True)
def passage_url(context: dict[str, object], index: int) -> str:
    """The place of a passage: on this page, or on the page that has it."""
    shown = context.get("shown")
    if isinstance(shown, list) and any(at == index for at, _passage in shown):
        return f"#c-{index}"
    asked = {"view": context["view"], "start": index}
    return f"?{urlencode(asked)}#c-{index}"


@register.simple_tag(takes_context=True)
def compare_query(context: dict[str, object], **asked: object) -> str:
    """The query of this page with something else in it."""
    known = {"view": context["view"], "beside": context.get("beside", "")} | asked
    return (
        f"?{urlencode({name: value for name, value in known.items() if value not in ('', None)})}"
    )


@register.simple_tag(takes_context=True)
def map_svg(context: dict[str, object], found: Compared, drawn: ChangeMap) -> SafeString:
    """The law as a strip: its divisions, and marks that lead to what changed."""
    stretches = format_html_join(
        "",
        '<rect class="stretch" x="{}" y="0" width="{}" height="{}"><title>{}</title></rect>',
        (
            (_number(each.start), _number(each.breadth), HIGH, f"{each.num} {each.heading}".strip())
            for each in drawn.stretches
        ),
    )
    marks = format_html_join(
        "",
        '<a href="{}" aria-label="{}"><title>{}</title>'
        '<rect class="catch" x="{}" y="0" width="{}" height="{}"/>{}</a>',
        (_mark(context, found, mark) for mark in drawn.marks),
    )
    return format_html(
        '<svg class="change-map" viewBox="0 0 1000 {}" preserveAspectRatio="none" role="group"'
        ' aria-label="{}">{}{}</svg>',
        HIGH,
        _("Where in the law the changes are"),
        stretches,
        marks,
    )


def _mark(context: dict[str, object], found: Compared, mark: Mark) -> tuple[object, ...]:
    name = _mark_name(found, mark)
    url = passage_url(context, mark.first)
    breadth = max(mark.breadth, 6)
    catch = (_number(mark.at), _number(max(breadth, 9)), HIGH)
    return (url, name, name, *catch, SafeString("".join(_lanes(mark, breadth))))


def _lanes(mark: Mark, breadth: float) -> Iterator[str]:
    lanes = {LANE_OF.get(kind, "changed") for kind in mark.kinds}
    for place, lane in enumerate(LANES):
        if lane in lanes:
            yield (
                f'<rect class="{lane}" x="{_number(mark.at)}" y="{place * LANE}"'
                f' width="{_number(breadth)}" height="{LANE}"/>'
            )


def _mark_name(found: Compared, mark: Mark) -> str:
    first, last = found.passages[mark.first], found.passages[mark.last]
    kinds = ", ".join(sorted({str(kind_word(kind)) for kind in mark.kinds}))
    if mark.first == mark.last:
        return f"{passage_name(first)}: {kinds}"
    return f"{passage_name(first)} – {passage_name(last)}: {kinds}"


def _number(value: float) -> str:
    """A number as SVG writes it, whatever the language of the page."""
    return f"{value:.1f}".rstrip("0").rstrip(".")
