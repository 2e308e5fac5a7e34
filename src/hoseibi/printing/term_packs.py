"""A term pack as a paper: for Word, a spreadsheet and PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hoseibi.legaltext import PackedConcept, Term, TermPack

from .paper import Cell, Grid, Paper, Row, Text

NAMES: Mapping[str, str] = {
    "approved": "",
    "candidate": "candidate",
    "deprecated": "deprecated",
    "forbidden": "forbidden",
}
"""What a status is called beside a term."""


def term_pack_paper(pack: TermPack, statuses: Mapping[str, str] = NAMES) -> Paper:
    """The paper, in the first language of the pack.

    statuses  what each status is called beside a term; forbidden and deprecated terms are struck
              out besides
    """
    language = pack.languages[0]
    named = dict(pack.articles)
    rows: list[Row] = [tuple(Cell(name, fill="head", bold=True) for name in pack.names)]
    for one in pack.concepts:
        rows.append(tuple(_terms(one.terms, code, statuses) for code in pack.languages))
        places = " · ".join(named.get(place, place) for place in one.places)
        below = (*_below(one), Text(places, language, soft=True))
        rows.append((Cell(below, colspan=len(pack.languages), fill="pale"),))
    heads = " · ".join(head for _, head in pack.articles)
    widths = tuple(1.0 for _ in pack.languages)
    grid = Grid(widths, tuple(rows), heads=1, size=10, together=2)
    return Paper(pack.title, language, (grid,), note=heads, landscape=len(pack.languages) > 3)


def _below(one: PackedConcept) -> Iterator[str | Text]:
    """What stands beneath the terms: definitions, note and sentences, each on its line."""
    for gloss in one.definitions:
        yield from (Text(gloss.text, gloss.language), "\n")
    if one.concept.note:
        yield from (Text(one.concept.note, soft=True), "\n")
    for gloss in one.examples:
        yield from (Text(gloss.text, gloss.language, italic=gloss.language in _SLANTED), "\n")


_SLANTED = frozenset(("en", "fr", "de", "vi", "uz-Latn", "ru", "id"))
"""Languages whose letters have an italic."""


def _terms(terms: tuple[Term, ...], language: str, statuses: Mapping[str, str]) -> Cell:
    wide = language.split("-")[0]
    said: list[str | Text] = []
    for term in terms:
        if term.language.split("-")[0] == wide:
            said += [*_term(term, statuses), "\n"]
    return Cell(tuple(said[:-1]) if said else "–")


def _term(term: Term, statuses: Mapping[str, str]) -> list[str | Text]:
    out = term.status in ("forbidden", "deprecated")
    bold = term.status == "approved"
    said: list[str | Text] = [Text(term.text, term.language, bold=bold, struck=out)]
    status = statuses.get(term.status, term.status)
    if status:
        said.append(Text(f" ({status})", soft=True))
    for words in (term.reading, term.usage, term.note):
        if words:
            said.append(
                Text(f" {words}", term.language if words == term.reading else "", soft=True)
            )
    return said
