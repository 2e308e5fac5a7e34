"""Read a law from plain text: what each line begins with says where it goes."""

from __future__ import annotations

from ...conventions import Convention, grammar
from ...model.finding import Finding
from ...model.law import Identity, Law
from ...model.reading import Reading
from .body import Body
from .inline import runs_of
from .lines import tokens_of
from .loose import settled
from .notes import Notes
from .opening import Opening
from .pages import Pages


def from_plain(text: str, convention: Convention, *, title: str = "") -> Reading:
    """Read plain text by a convention.

    Every line finds a place: one that fits nowhere is kept there as a provision of kind `line` and
    reported with its line and column. Time grows linearly with the text.
    """
    rules = grammar(convention)
    findings: list[Finding] = []
    tokens, ends, unsure = tokens_of(text, rules, findings)
    notes = Notes(convention)
    tokens = settled(tokens, rules, notes)
    opening = Opening(rules, tokens, Pages(ends), title)
    body = Body(rules, tokens, opening.take(), notes)
    body.pages = opening.pages
    body.builder.unsure = unsure
    body.joined = any(finding.code == "lines-joined" for finding in findings)
    body.read()
    law = Law(
        convention=convention.code,
        language=convention.language,
        title=runs_of(opening.printed_title),
        identity=Identity(
            country=convention.country,
            number=opening.number,
            titles=((convention.language, opening.title),) if opening.title else (),
        ),
        provisions=(*opening.provisions, *body.builder.close_all()),
    )
    return Reading(law, (*findings, *notes.all()), "plain")
