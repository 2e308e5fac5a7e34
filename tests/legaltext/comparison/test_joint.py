"""Several people's changes in one Word document, each against the same law."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.legaltext.comparison.cases import cases, law
from tests.legaltext.render.office import saved_again

from hoseibi import legaltext
from hoseibi.legaltext import Law, Sheet

BASE = """Parks Act

Article 1 (1) Parks are free for all people.
(2) Boats are let in.

Article 2 (1) The Council decides.

Article 3 (1) The Act begins.
"""
AKO = BASE.replace("free for all", "cheap for most").replace(
    "Article 3 (1) The", "Article 3 (1) Dogs stay.\n\nArticle 4 (1) The"
)
BO = BASE.replace("free for all", "free for some").replace("(2) Boats are let in.\n", "")
CHI = BASE.replace("Council", "City Council").replace("(2) Boats are let in.\n", "")
HANDS = (("Ako", "2026-11-20T00:00:00Z"), ("Bo", "2026-11-21T00:00:00Z"), ("Chi", ""))
CASES = [case for case in cases() if case.before.strip() and case.after.strip()]


def together(base: Law, versions: list[Law]) -> bytes:
    """What people made of a law, as a Word document."""
    hands = HANDS[: len(versions)]
    rows = legaltext.joint_rows(base, versions)
    return legaltext.redline_docx(rows, Sheet("", base.language, hands=hands, law=base))


def read_back(document: bytes) -> dict[str, Law]:
    """The base under the empty name, and the law of each author."""
    back = legaltext.returned(document)
    return {"": back.base} | {each.author: each.law for each in back.alone}


def four() -> dict[str, Law]:
    return {
        name: law(text, "jp-en")
        for name, text in (("", BASE), ("Ako", AKO), ("Bo", BO), ("Chi", CHI))
    }


def bare(laws: dict[str, Law]) -> dict[str, Law]:
    return {name: legaltext.bare(each) for name, each in laws.items()}


def test_each_author_s_law_comes_back() -> None:
    laws = four()
    base, *versions = laws.values()

    assert bare(read_back(together(base, versions))) == bare(laws)


def test_each_change_bears_its_author_and_time() -> None:
    base, *versions = four().values()

    told = [
        (each.author, each.at[:10], each.place.address, each.old, each.new)
        for each in legaltext.returned(together(base, versions)).proposals
    ]

    assert told == [
        ("Ako", "2026-11-20", "art_1__para_1", "free", "cheap"),
        ("Ako", "2026-11-20", "art_1__para_1", "all", "most"),
        ("Bo", "2026-11-21", "art_1__para_1", "all", "some"),
        ("Bo", "2026-11-21", "art_1__para_2", "(2)\tBoats are let in.", ""),
        ("Chi", "", "art_1__para_2", "(2)\tBoats are let in.", ""),
        ("Chi", "", "art_2__para_1", "", "City "),
        ("Ako", "2026-11-20", "art_2__para_1", "", "Article 3\n(1)\tDogs stay."),
        ("Ako", "2026-11-20", "art_3", "Article 3", "Article 4"),
    ]


def test_the_same_after_libreoffice_saved_it(tmp_path: Path) -> None:
    laws = four()
    base, *versions = laws.values()

    again = saved_again(tmp_path, {"joint": together(base, versions[:1] + versions[2:])})

    back = bare(read_back(again["joint"]))
    assert back[""] == legaltext.bare(base)
    assert back["Ako"] == legaltext.bare(versions[0])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_whoever_changed_nothing_is_not_named(case: object) -> None:
    old, new = law(case.before, case.convention), law(case.after, case.convention)  # type: ignore[attr-defined]

    back = bare(read_back(together(old, [new, old, new])))

    assert back == bare({"": old, "Ako": new, "Chi": new})
