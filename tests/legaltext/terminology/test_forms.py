"""Term bases go out and come back equal, in every form."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree, isoschematron

from hoseibi.legaltext import (
    TERM_FORMS,
    Concept,
    NoTermList,
    canonical,
    read_terms,
    term_rows,
    terms_in_rows,
    write_terms,
)

from .. import real_texts
from .bases import FULL, bases

HEAD = '<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>'
RULES = real_texts.DATA / "tbx-format/TBX-Basic_DCA.sch"


def tbx(entry: str) -> bytes:
    return f'{HEAD}<conceptEntry id="c1">{entry}</conceptEntry></body></text></tbx>'.encode()


def rules() -> isoschematron.Schematron:
    """The Schematron of TBX-Basic in the XPath that lxml knows."""
    source = RULES.read_text(encoding="utf-8-sig").replace('queryBinding="xslt2"', "")
    source = source.replace("matches(@target,'https?://.+')", "starts-with(@target,'http')")
    source = source.replace("./local-name()", "local-name(.)")
    return isoschematron.Schematron(etree.fromstring(source.encode()))


@pytest.mark.parametrize("form", TERM_FORMS)
def test_a_concept_with_everything_comes_back(form: str) -> None:
    reading = read_terms(write_terms([FULL], form))

    assert reading.concepts == (FULL,)
    assert reading.findings == ()


@pytest.mark.parametrize("form", TERM_FORMS)
@given(base=bases)
def test_every_base_comes_back(form: str, base: list[Concept]) -> None:
    assert read_terms(write_terms(base, form)).concepts == canonical(base)


@given(base=bases)
def test_the_canonical_form_is_its_own(base: list[Concept]) -> None:
    assert canonical(canonical(base)) == canonical(base)


@given(base=bases)
def test_every_base_comes_back_from_a_workbook(base: list[Concept]) -> None:
    assert terms_in_rows(term_rows(base), "xlsx").concepts == canonical(base)


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
def test_the_rules_of_tbx_basic_are_kept() -> None:
    proof = rules()

    assert proof.validate(etree.fromstring(write_terms([FULL], "tbx")))
    broken = write_terms([FULL], "tbx").replace(b">noun<", b">thing<")
    assert not proof.validate(etree.fromstring(broken))


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
@given(base=bases)
def test_the_rules_of_tbx_basic_are_kept_by_every_base(base: list[Concept]) -> None:
    assert rules().validate(etree.fromstring(write_terms(base, "tbx")))


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
def test_both_styles_say_the_same() -> None:
    files = [
        real_texts.DATA / f"tbx-format/Example_Astronomy_{one}_VALID.tbx" for one in ("DCA", "DCT")
    ]

    dca, dct = (read_terms(file.read_bytes()) for file in files)

    assert [one.terms for one in dca.concepts] == [one.terms for one in dct.concepts]
    assert sum(len(one.terms) for one in dca.concepts) == 113
    assert [one.sentence for one in dca.findings] == [
        "“xGraphic” (34 times) has no field of its own and is kept in the notes."
    ]


def test_version_2_is_read() -> None:
    source = b"""<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><text><body><termEntry id="t1">
<descrip type="subjectField">civil law</descrip>
<langSet xml:lang="en"><descrip type="definition">A wrong.</descrip>
<ntig><termGrp><term>delict</term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>tort</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
</langSet></termEntry></body></text></martif>"""

    (concept,) = read_terms(source).concepts

    assert concept.named("en") == ("tort", "delict")
    assert concept.fields == ("civil law",)
    assert concept.defined("en").text == "A wrong."


def test_what_has_no_field_is_kept_and_told() -> None:
    entry = (
        '<langSec xml:lang="fr"><termSec><term>délit</term>'
        '<termNote type="grammaticalGender">masculine</termNote></termSec></langSec>'
    )

    reading = read_terms(tbx(entry))

    assert reading.concepts[0].terms[0].note == "grammaticalGender: masculine"
    assert [(one.code, one.line) for one in reading.findings] == [("term-kept-in-note", 1)]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"<html/>", "Line 1: the file is XML, but begins with <html>"),
        (b"<tbx><text>", "not well-formed XML"),
        (b'<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "declares entities"),
        (b'<!DOCTYPE tbx SYSTEM "x.dtd"><tbx>&a;</tbx>', "entity that is defined elsewhere"),
        (b'{"concepts": 3}', "no term base in JSON"),
        (b'{"concepts":[{"code":"c","terms":[{"language":"en","text":"x","status":"?"}]}]}',
         "“\\?” is no status"),
        (b"PK\x03\x04", "workbook"),
        (b"\xff\xfa\xf0", "Byte 1 is not UTF-8"),
    ],
)  # fmt: skip
def test_what_is_no_term_base_is_said(source: bytes, said: str) -> None:
    with pytest.raises(NoTermList, match=said):
        read_terms(source)


def test_a_formula_does_not_reach_a_spreadsheet() -> None:
    written = write_terms([Concept("=cmd()", FULL.terms[:1])], "csv").decode("utf-8-sig")

    assert "\n'=cmd()," in written
