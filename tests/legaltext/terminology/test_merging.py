"""What an import would do is seen before it is done, and nothing is lost by it."""

from __future__ import annotations

from hypothesis import given

from hoseibi.legaltext import Concept, Gloss, Term, canonical, merge_terms, preview_terms

from .bases import FULL, bases

WARD = Concept("ward", (Term("en", "ward"), Term("ja", "被後見人")))


def test_what_is_new_changed_and_the_same() -> None:
    more = Concept("tort", (Term("vi", "vi phạm"),))
    heir = Concept("heir", (Term("en", "heir"),))

    preview = preview_terms([FULL, WARD], [more, WARD, heir])

    assert preview.added == (heir,)
    assert [one.after.terms[-1] for one in preview.changed] == [Term("vi", "vi phạm")]
    assert preview.unchanged == (WARD,)
    assert (preview.untouched, preview.conflicts) == (0, ())
    assert [one.code for one in preview.merged] == ["tort", "ward", "heir"]


def test_the_same_names_in_two_languages_are_the_same_concept() -> None:
    other = Concept("c-17", (*WARD.terms, Term("km", "កូន")))

    assert [one.code for one in merge_terms([WARD], [other])] == ["ward"]


def test_what_was_decided_against_is_not_let_in_again() -> None:
    again = Concept("tort", (Term("en", "wrong"),))

    preview = preview_terms([FULL], [again])

    assert [one.sentence for one in preview.conflicts] == [
        "“wrong” (en) of “tort” is forbidden in the base and approved in the import."
    ]
    assert preview.merged == (FULL,)


def test_a_candidate_may_be_decided() -> None:
    decided = Concept("tort", (Term("km", "អំពើអនីត្យានុកូល"),))

    (merged,) = merge_terms([FULL], [decided])

    assert merged.named("km") == ("អំពើអនីត្យានុកូល",)


def test_a_term_of_two_concepts_is_asked_about() -> None:
    wrong = Concept("injury", (Term("en", "Wrong"), Term("en", "tort")))

    preview = preview_terms([FULL], [wrong])

    assert [(one.kind, one.term, one.other) for one in preview.conflicts] == [
        ("shared-term", "tort", "tort"),
        ("verdict", "Wrong", "tort"),
    ]


def test_other_words_of_a_definition_are_told() -> None:
    other = Concept("tort", definitions=(Gloss("A civil wrong."),))

    preview = preview_terms([FULL], [other])

    assert [one.kind for one in preview.conflicts] == ["definition"]
    assert len(preview.merged[0].definitions) == 3


@given(base=bases, incoming=bases)
def test_no_term_is_lost(base: list[Concept], incoming: list[Concept]) -> None:
    merged = {(t.language, t.text) for one in merge_terms(base, incoming) for t in one.terms}
    both = {(t.language, t.text) for one in canonical([*base, *incoming]) for t in one.terms}

    assert merged == both


@given(base=bases)
def test_importing_a_base_into_itself_changes_nothing(base: list[Concept]) -> None:
    preview = preview_terms(base, base)

    assert preview.merged == canonical(base)
    assert (preview.added, preview.changed) == ((), ())
