"""Small files in e-Gov XML for the tests of its reader and writer, and the real ones beside us."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from hoseibi.legaltext import Inline, Law, Provision, Sentence
from hoseibi.legaltext.model.law import Runs

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "jp-egov-xml"
SCHEMA = DATA / "schema" / "XMLSchemaForJapaneseLaw_v3.xsd"
HERE = DATA.is_dir()
REASON = "the real laws of ../shared/data are not beside the project"

LAW = 'Era="Heisei" Lang="ja" LawType="Act" Num="1" Year="8"'
NUMBER = "平成八年法律第一号"


def law_of(body: str, attributes: str = LAW) -> bytes:
    """A law whose LawBody holds the given XML."""
    return (
        f"<Law {attributes}><LawNum>{NUMBER}</LawNum><LawBody><LawTitle>試験法</LawTitle>"
        f"{body}</LawBody></Law>"
    ).encode()


def main(inside: str) -> bytes:
    return law_of(f"<MainProvision>{inside}</MainProvision>")


def paragraph(inside: str = "", num: str = "1", words: str = "甲とする。") -> str:
    return (
        f'<Paragraph Num="{num}"><ParagraphNum/><ParagraphSentence><Sentence>{words}</Sentence>'
        f"</ParagraphSentence>{inside}</Paragraph>"
    )


def canonical(source: bytes) -> bytes:
    root = etree.fromstring(source, etree.XMLParser(huge_tree=True, resolve_entities=False))
    return etree.tostring(root.getroottree(), method="c14n")


def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def archived(archive: str, every: int = 1) -> Iterator[tuple[str, bytes]]:
    """Every n-th law of an archive."""
    with tarfile.open(DATA / archive) as laws:
        names = [member for member in laws if member.name.endswith(".xml")]
        for member in names[::every]:
            yield member.name, laws.extractfile(member).read()


def without_forms(law: Law) -> Law:
    """The law as a reader of another form would have made it."""
    provisions = tuple(map(_bare, law.provisions))
    return Law(law.convention, law.language, _runs(law.title), law.identity, provisions)


def _bare(provision: Provision) -> Provision:
    text = tuple(Sentence(_runs(s.runs), s.function, s.column) for s in provision.text)
    children = tuple(map(_bare, provision.children))
    heading = _runs(provision.heading)
    return Provision(provision.kind, provision.num, provision.number, heading, text, children)


def _runs(runs: Runs) -> Runs:
    return tuple(r if isinstance(r, str) else Inline(r.name, _runs(r.runs)) for r in runs)
