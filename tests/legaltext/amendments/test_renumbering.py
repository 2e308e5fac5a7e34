"""Another number for a provision: there and back is the law again, and nobody is refused badly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.legaltext.egov_files import DATA, HERE, REASON

from hoseibi import legaltext
from hoseibi.legaltext import Law, NotRenumbered, TextEdit, renumbered

CODE = DATA / "codes" / "129AC0000000089_minpo_20201118.xml"
REFERENCES = (
    "Article {0} applies.",
    "Articles {0} to {1} and Article {1}(1) apply.",
    "Article {1}, paragraph (1) and the preceding Article apply.",
    "Nobody is bound by this Article.",
)
sentences = st.tuples(
    st.sampled_from(REFERENCES), st.integers(min_value=1, max_value=9), st.integers(0, 5)
)
contents = st.lists(sentences, min_size=2, max_size=9)


def law_of(content: list[tuple[str, int, int]]) -> Law:
    lines = ["Mediation Act", ""]
    last = len(content)
    for number, (sentence, first, more) in enumerate(content, start=1):
        low = min(first, last)
        said = sentence.format(low, min(low + more, last))
        lines += [f"Article {number}", f"(1) {said}", "(2) The court decides.", ""]
    return legaltext.read("\n".join(lines), convention="en").law


@given(contents, st.data())
@settings(max_examples=60, deadline=None)
def test_there_and_back_is_the_law_again(
    content: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    law = law_of(content)
    first = data.draw(st.integers(1, len(content)))
    by = data.draw(st.integers(1, 40))

    there = renumbered(law, f"art_{first}", str(first + by), until="end")
    back = renumbered(there.law, f"art_{first + by}", str(first), until="end")

    assert back.law == law
    assert there.findings == back.findings == ()


@given(contents, st.data())
@settings(max_examples=40, deadline=None)
def test_every_reference_means_the_provision_that_it_meant(
    content: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    law = law_of(content)
    first = data.draw(st.integers(1, len(content)))

    done = renumbered(law, f"art_{first}", str(first + 20), until="end")

    now = {
        before.address: after.address
        for before, after in zip(legaltext.walk(law), legaltext.walk(done.law), strict=True)
    }
    meant = [tuple(now[t] for t in one.targets) for one in legaltext.references(law)]
    assert [one.targets for one in legaltext.references(done.law)] == meant


def test_edits_name_the_words_as_they_were() -> None:
    law = law_of([(REFERENCES[0], 2, 0), (REFERENCES[3], 1, 0)])

    done = renumbered(law, "Article 2", "5")

    assert done.moved == (("art_2", "art_5"),)
    assert done.edits == (
        TextEdit(0, "art_1__para_1", "text", 0, 9, "Article 5"),
        TextEdit(0, "art_2", "num", 0, 9, "Article 5"),
    )


@pytest.mark.parametrize(
    ("address", "number", "until", "why"),
    [
        ("art_7", "9", "", "The law has no art_7, or more than one"),
        ("art_1", "2", "", "The number 2 is taken by another article"),
        ("art_1", "next", "", "“next” is no number of a provision"),
        ("art_1", "2-2", "end", "Only 1 can become 2-2"),
        ("art_2", "9", "art_1", "art_1 does not stand after art_2"),
        ("art_1", "0", "", "A number would fall below 1"),
        ("body", "3", "", "body bears no number that could be changed"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_reason(
    address: str, number: str, until: str, why: str
) -> None:
    law = law_of([(REFERENCES[3], 1, 0), (REFERENCES[3], 1, 0)])

    with pytest.raises(NotRenumbered, match=why):
        renumbered(law, address, number, until=until)


@pytest.mark.skipif(not HERE, reason=REASON)
def test_a_real_code_comes_back() -> None:
    law = legaltext.read(CODE.read_bytes()).law

    there = renumbered(law, "art_5", "6", until="end")
    back = renumbered(there.law, "art_6", "5", until="end")

    assert back.law == law
    assert {finding.code for finding in there.findings} <= {"renumber-reference-left"}
