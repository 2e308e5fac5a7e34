"""A doubt that the page leaves reaches the references, however the law is kept in between."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases.test_references import CASES, case_of

from hoseibi import legaltext
from hoseibi.legaltext import Law

BROKEN = CASES / "uz" / "unsure.txt"


def law_in(path: Path) -> Law:
    convention, text, _ = case_of(path)
    return legaltext.read(text, convention=convention).law


@pytest.mark.parametrize("form", ["akn", "json"])
def test_a_doubt_survives_keeping(form: str) -> None:
    law = law_in(BROKEN)

    kept = legaltext.read(legaltext.write(law, form), form=form).law

    assert kept == law
    assert legaltext.references(kept) == legaltext.references(law)


def test_a_doubt_is_no_part_of_the_words() -> None:
    law = law_in(BROKEN)

    typed = legaltext.write(law, "plain").decode()
    again = legaltext.read(typed, convention=law.convention).law

    assert "unsure" not in typed
    assert [one.doubt for one in legaltext.references(again)] == [""] * 7
    assert legaltext.write(again, "plain").decode() == typed


def test_an_edit_far_away_leaves_every_doubt() -> None:
    convention, text, _ = case_of(BROKEN)
    before = legaltext.References(legaltext.read(text, convention=convention).law)
    edited = legaltext.read(text.replace("пулли", "бепул"), convention=convention).law

    after = legaltext.References(edited, before)

    assert after.all == legaltext.references(edited)
    assert any(one.doubt for one in after.all)
