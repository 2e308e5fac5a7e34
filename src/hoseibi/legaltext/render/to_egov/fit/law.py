"""The parts of a law in the order that the schema has."""

from __future__ import annotations

from ....model.law import Law, Provision, Sentence
from .contents import contents
from .divisions import body, supplement
from .said import lines, own_words, plain
from .units import annex, paragraphs

_AFTER = ("supplement", "annex")


def fitted(law: Law) -> Law:
    """The law in shapes of the schema, without the forms of other sources."""
    kinds: dict[str, list[Provision]] = {"preface": [], "toc": [], "preamble": [], "body": []}
    after: list[Provision] = []
    for provision in law.provisions:
        kind = provision.kind
        if kind in _AFTER:
            after.append(_at_the_end(provision))
        elif kind in kinds and not (kind == "toc" and kinds["toc"]):
            kinds[kind].append(provision)
        else:
            kinds["body"].append(provision)
    found = [
        Provision("preface", children=_statements(kinds["preface"])),
        *map(contents, kinds["toc"]),
        *_preamble(kinds["preamble"]),
        _body(kinds["body"]),
        *after,
    ]
    title = plain(law.title)
    form = () if title else (("egov-order", "h"),)
    return Law(law.convention, law.language, title, law.identity, tuple(found), form)


def _statements(prefaces: list[Provision]) -> tuple[Provision, ...]:
    return tuple(
        Provision("line", text=(Sentence(line),)) for preface in prefaces for line in lines(preface)
    )


def _preamble(preambles: list[Provision]) -> list[Provision]:
    if not preambles:
        return []
    found: list[Provision] = []
    for preamble in preambles:
        found += paragraphs(preamble.children, own_words(preamble))
    return [Provision("preamble", children=tuple(found or paragraphs([Provision("paragraph")])))]


def _body(provisions: list[Provision]) -> Provision:
    children: list[Provision] = []
    text: tuple[Sentence, ...] = ()
    for provision in provisions:
        if provision.kind == "body":
            text += own_words(provision)
            children += provision.children
        else:
            children.append(provision)
    return Provision("body", children=body(tuple(children), Provision("body", text=text)))


def _at_the_end(provision: Provision) -> Provision:
    if provision.kind == "annex":
        return annex(provision)
    inside = tuple(annex(child, False) for child in provision.children if child.kind == "annex")
    return supplement(provision, inside)
