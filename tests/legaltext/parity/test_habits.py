"""Terms that a version leaves in one article, and concepts that a later version renames."""

from __future__ import annotations

from hoseibi import legaltext
from hoseibi.legaltext import AcceptedDrift, Concept, Drift, Law, Renaming, Span, Term

RIGHT = Concept(
    "real-right",
    (
        Term("ja", "物権"),
        Term("en", "real right"),
        Term("en", "property right"),
        Term("en", "right in rem", "forbidden"),
    ),
)
ESTATE = Concept("estate-right", (Term("ja", "財産権"), Term("en", "property right")))


def japanese(*texts: str) -> Law:
    lines = "\n".join(f"第{number}条　{text}" for number, text in enumerate(texts, 1))
    return legaltext.read(lines.encode(), convention="jp-ja").law


def english(*texts: str) -> Law:
    lines = "\n\n".join(f"Article {number} {text}" for number, text in enumerate(texts, 1))
    return legaltext.read(lines.encode(), convention="jp-en").law


def usual(last: str, *, source: str = "物権は、登記する。") -> tuple[Law, Law]:
    """Seven articles that say real right, and one more."""
    return (
        japanese(*["物権は、消滅する。"] * 7, source),
        english(*["A real right is extinguished."] * 7, last),
    )


def test_an_article_that_leaves_the_habit_of_the_law_is_told_with_counts() -> None:
    source, other = usual("A property right is registered.")

    found = legaltext.drift(source, other, [RIGHT])

    left, right = Span("art_8__para_1", 0, 2), Span("art_8__para_1", 2, 16)
    assert found == (
        Drift("other", "real-right", "物権", "real right", 7, 8, "property right", left, right),
    )
    assert found[0].sentence == (
        "7 of 8 articles that say “物権” say “real right”; here stands “property right”."
    )


def test_an_accepted_deviation_is_silent_at_its_place_only() -> None:
    source, other = usual("A property right is registered.")
    here = AcceptedDrift("real-right", "art_8", "as in the treaty")
    elsewhere = AcceptedDrift("real-right", "art_7", "as in the treaty")

    assert legaltext.drift(source, other, [RIGHT], accepted=[here]) == ()
    assert len(legaltext.drift(source, other, [RIGHT], accepted=[elsewhere])) == 1


def test_a_term_that_another_concept_of_the_source_explains_is_none() -> None:
    source, other = usual(
        "It and a property right are registered.", source="物権及び財産権は、登記する。"
    )

    assert legaltext.drift(source, other, [RIGHT, ESTATE]) == ()


def test_a_law_that_goes_to_and_fro_has_no_habit() -> None:
    source = japanese(*["物権は、消滅する。"] * 8)
    other = english(*["A real right ends.", "A property right ends."] * 4)

    assert legaltext.drift(source, other, [RIGHT]) == ()


def test_a_forbidden_term_is_told_even_once() -> None:
    source, other = japanese("物権は、消滅する。"), english("A right in rem is extinguished.")

    found = legaltext.drift(source, other, [RIGHT])

    assert [(one.kind, one.found, one.usual) for one in found] == [
        ("unwanted", "right in rem", "real right")
    ]


def test_no_rendering_is_told_where_a_word_stands_that_no_other_article_says() -> None:
    source = japanese(*["物権は、消滅する。"] * 16)
    said = ["A real right is extinguished."] * 15

    told = legaltext.drift(source, english(*said, "A lien is extinguished."), [RIGHT])
    silent = legaltext.drift(source, english(*said, "It is extinguished."), [RIGHT])

    assert [(one.kind, one.right) for one in told] == [("unnamed", Span("art_16", 0, 0))]
    assert silent == ()


def test_a_verb_for_a_noun_is_no_other_term() -> None:
    source = japanese(*["取消しは、有効とする。"] * 8)
    other = english(*["A cancellation is valid."] * 7, "To cancel is valid.")
    forms = (Term("ja", "取消し"), Term("en", "cancellation"), Term("en", "cancel"))

    assert legaltext.drift(source, other, [Concept("cancellation", forms)]) == ()


def test_a_concept_that_a_later_version_renames_is_told_with_what_is_left_over() -> None:
    concept = Concept(
        "persons", (Term("en", "personal right"), Term("en", "individual right", "candidate"))
    )
    old = english(*["A personal right is protected."] * 5)
    new = english(*["An individual right is protected."] * 4, "A personal right ends.")

    found = legaltext.renamings(old, new, [concept])

    assert found == (
        Renaming("persons", "personal right", "individual right", (5, 0), (1, 4), ("art_5",)),
    )
    assert found[0].sentence == (
        "“personal right” became “individual right”: 5 articles said the first and 0 the second,"
        " now 1 and 4; still in art_5."
    )
    assert legaltext.renamings(old, old, [concept]) == ()
