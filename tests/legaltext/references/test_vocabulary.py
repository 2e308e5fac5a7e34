"""Every vocabulary compiles, serves conventions there are, and its gate closes out nothing."""

from __future__ import annotations

import msgspec
import pytest
from tests.cases.test_references import CASES, case_of

from hoseibi.legaltext import convention, read, references
from hoseibi.legaltext.references.find import Finder
from hoseibi.legaltext.references.scan import Scanner, scanner

SERVED = (
    "jp-ja jp-en en kh-en kh-km vn-vi uz-latn uz-cyrl uz-ru fr-fr fr de-de".split()  # noqa: SIM905
)


@pytest.mark.parametrize("code", SERVED)
def test_a_convention_with_a_drafting_tradition_has_its_words(code: str) -> None:
    assert convention(code).code == code
    assert scanner(code) is not None


def test_without_words_nothing_is_found() -> None:
    law = read("Бүлэг\n", convention="mn-mn").law

    assert references(law) == ()


@pytest.mark.parametrize("path", sorted(CASES.glob("*/*.txt")), ids=lambda path: path.stem)
def test_the_gate_closes_out_nothing(path) -> None:
    code, text, _ = case_of(path)
    law = read(text, convention=code).law
    scan = scanner(code)
    assert scan is not None
    open_gate = msgspec.structs.replace(scan.words, gate="")

    assert tuple(Finder(law, Scanner(open_gate, scan.compiler, code)).all()) == references(law)
