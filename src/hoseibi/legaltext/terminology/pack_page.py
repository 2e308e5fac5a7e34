"""A term pack as a page that is read on a phone in the booth: a card for each concept."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.term import APPROVED, TERM_STATUSES, Term
from ..render.page import page
from ..render.to_html.running import escaped
from .packs import PackedConcept, TermPack

_CSS = """<style>
main{max-width:46rem;padding:1.25rem 1rem 4rem}
.find{position:sticky;top:0;background:var(--paper);padding:.6rem 0;z-index:1}
.card{border:1px solid var(--rule);border-radius:.4em;padding:.7em .9em;margin:.8em 0}
.card dl{display:grid;grid-template-columns:minmax(4.5rem,auto) 1fr;gap:.25em .9em;margin:0}
.card dt{color:var(--soft);font-size:.85em;padding-top:.2em}.card dd{margin:0;font-size:1.15em}
.card dd ul{list-style:none;margin:0;padding:0}
.card .aside,.card .kept{color:var(--soft);font-size:.85rem}
.card .no{text-decoration:line-through;text-decoration-thickness:.08em}
.card .tag{font-size:.75rem;border:1px solid currentColor;border-radius:.3em;padding:0 .35em;
margin-inline-start:.4em;white-space:nowrap;text-decoration:none;display:inline-block}
.card .forbidden{color:#a3261a}
.card blockquote{margin:.5em 0 0;padding-inline-start:.7em;font-size:.95em;
border-inline-start:.2em solid var(--rule)}
.card :is([lang|=km],[lang|=lo]){line-height:1.85;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){.card .forbidden{color:#f3a69b}}
@media print{.card{break-inside:avoid}}
</style>
"""


_NO = ' class="no"'


_CODES: Mapping[str, str] = {code: code for code in TERM_STATUSES if code != APPROVED}


def pack_html(
    pack: TermPack, language: str, statuses: Mapping[str, str] = _CODES, spoken: str = "en"
) -> str:
    """The page. It needs no other file, and is read without a network.

    language  the language of the page: the first of the pack
    statuses  what each status is called beside a term; its code where nothing is said
    spoken    the language of those names
    """
    tags = {
        code: f'<span class="tag {code}"{_lang(spoken)}>{escaped(name)}</span>'
        for code, name in statuses.items()
    }
    heads = " · ".join(escaped(head) for _, head in pack.articles)
    cards = "".join(_card(one, pack, tags) for one in pack.concepts)
    return page(pack.title, language, f'{_CSS}<p class="note">{heads}</p>\n{cards}')


def _card(one: PackedConcept, pack: TermPack, tags: Mapping[str, str]) -> str:
    both = zip(pack.languages, pack.names, strict=True)
    rows = "".join(_row(one, language, name, tags) for language, name in both)
    definitions = "".join(_said("aside", gloss.text, gloss.language) for gloss in one.definitions)
    note = _said("aside", one.concept.note, "") if one.concept.note else ""
    examples = "".join(
        f"<blockquote{_lang(gloss.language)}>{_unbroken(gloss.text)}</blockquote>"
        for gloss in one.examples
    )
    named = dict(pack.articles)
    places = " · ".join(escaped(named.get(place, place)) for place in one.places)
    kept = f'<p class="kept">{places}</p>'
    return f'<section class="card"><dl>{rows}</dl>{definitions}{note}{examples}{kept}</section>\n'


def _row(one: PackedConcept, language: str, name: str, tags: Mapping[str, str]) -> str:
    wide = language.split("-")[0]
    terms = [term for term in one.terms if term.language.split("-")[0] == wide]
    inner = "".join(f"<li>{_term(term, tags)}</li>" for term in terms) or "<li>–</li>"
    return f"<dt{_lang(language)}>{escaped(name)}</dt><dd{_lang(language)}><ul>{inner}</ul></dd>"


def _term(term: Term, tags: Mapping[str, str]) -> str:
    out = term.status in ("forbidden", "deprecated")
    words = f"<span{_NO if out else ''}>{escaped(term.text)}</span>"
    if term.status != APPROVED:
        words += tags.get(term.status, "")
    aside = " · ".join(filter(None, (term.reading, term.usage, term.note)))
    return words + (f' <span class="aside">{escaped(aside)}</span>' if aside else "")


def _said(name: str, words: str, language: str) -> str:
    return f'<p class="{name}"{_lang(language)}>{_unbroken(words)}</p>'


def _unbroken(words: str) -> str:
    """Words whose last sign in Khmer never begins a line."""
    return escaped(words.replace(" ។", "\u00a0។"))


def _lang(language: str) -> str:
    return f' lang="{escaped(language)}"' if language else ""
