"""A law that went out as a Word document comes back as it was, also when LibreOffice saved it."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

import pytest
from tests.cases.test_parse import PARSE, case_of, convention_of
from tests.legaltext import real_texts
from tests.legaltext.render.office import saved_again

from hoseibi import legaltext
from hoseibi.legaltext import Law

CASES = sorted(PARSE.rglob("*.txt"))
REAL = (
    real_texts.vietnamese,
    real_texts.uzbek,
    real_texts.khmer,
    real_texts.german,
    real_texts.french,
    real_texts.lao,
)
LONGEST = 300_000
"""Characters of a law that a test gives to LibreOffice: a code takes it a quarter of a minute."""


def sample(path: Path) -> Law:
    """The law of one case of reading."""
    shown, sections = case_of(path)
    code = convention_of(path, shown).code
    return legaltext.read(sections["text"], convention=code, form="plain").law


def said(law: Law) -> Law:
    """What a law says, however its source set it."""
    return legaltext.bare(law)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_sample_comes_back(path: Path) -> None:
    law = sample(path)

    assert said(legaltext.read(legaltext.write(law, "docx")).law) == said(law)


def test_every_sample_comes_back_from_libreoffice(tmp_path: Path) -> None:
    laws = {f"{path.parent.name}-{path.stem}": sample(path) for path in CASES}
    again = saved_again(
        tmp_path, {name: legaltext.write(law, "docx") for name, law in laws.items()}
    )

    changed = [
        name for name, law in laws.items() if said(legaltext.read(again[name]).law) != said(law)
    ]

    assert changed == []


def test_nothing_is_said_of_a_document_that_we_wrote() -> None:
    law = sample(PARSE / "jp" / "structure.txt")

    assert legaltext.read(legaltext.write(law, "docx")).findings == ()


def test_identity_and_convention_come_back() -> None:
    law = sample(PARSE / "jp" / "structure.txt")

    back = legaltext.read(legaltext.write(law, "docx")).law

    assert (back.identity, back.convention) == (law.identity, law.convention)


@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
@pytest.mark.parametrize("source", REAL, ids=lambda source: source.__name__)
def test_real_laws_come_back(source: object) -> None:
    for text in islice(source(), 2):  # type: ignore[operator]
        law = legaltext.read(text.text, convention=text.convention, form="plain").law

        assert said(legaltext.read(legaltext.write(law, "docx")).law) == said(law), text.name


@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
def test_japanese_laws_come_back_as_their_plain_text_reads() -> None:
    changed = []
    for name, source in real_texts.japanese(40):
        law = legaltext.read(source).law
        back = legaltext.read(legaltext.write(law, "docx")).law
        if lines(back) != lines(as_plain(law)):
            changed.append(name)

    assert changed == []


@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
def test_real_laws_come_back_from_libreoffice(tmp_path: Path) -> None:
    laws: dict[str, Law] = {}
    for source in REAL:
        for text in islice((text for text in source() if len(text.text) < LONGEST), 1):
            law = legaltext.read(text.text, convention=text.convention, form="plain").law
            laws[source.__name__] = law
    for at, (_name, source) in enumerate(real_texts.japanese(20)):
        laws[f"japanese-{at}"] = legaltext.read(source).law
    sent = {name: legaltext.write(law, "docx") for name, law in laws.items()}
    again = saved_again(tmp_path, sent)

    back = {name: legaltext.read(document).law for name, document in again.items()}

    changed = [name for name, law in laws.items() if lines(back[name]) != lines(as_plain(law))]
    assert changed == []


def as_plain(law: Law) -> Law:
    """A law as its plain text is read."""
    plain = legaltext.write(law, "plain")
    return legaltext.read(plain, convention=law.convention, form="plain").law


def lines(law: Law) -> list[str]:
    """A law as plain text; the line ends and indents of XML inside a formula are one space."""
    text = legaltext.write(law, "plain").decode()
    return [re.sub(" +", " ", line) for line in text.split("\n")]
