"""Who put each run of words there: each text is written on the one before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext import credited

WORDS = st.lists(
    st.sampled_from(["a debt", "is paid", "in", "five", "years", "or", "、", "債権は"])
)
TEXTS = st.lists(WORDS.map(" ".join), max_size=6)


def test_words_stay_with_the_text_that_brought_them() -> None:
    texts = [
        "A claim is extinguished in five years.",
        "A claim is extinguished in four years.",
        "A claim, if not renewed, is extinguished in four years.",
    ]

    assert credited(texts) == (
        ("A claim", 0),
        (", if not renewed,", 2),
        (" is extinguished in ", 0),
        ("four", 1),
        (" years.", 0),
    )


def test_words_that_were_taken_out_and_put_back_belong_to_who_put_them_back() -> None:
    assert credited(["時効は五年とする。", "時効とする。", "時効は五年とする。"])[1][1] == 2


def test_the_same_text_again_changes_nothing() -> None:
    assert credited(["It is.", "It is.", "It was."]) == (("It ", 0), ("was", 2), (".", 0))
    assert credited([]) == credited([""]) == ()


@given(TEXTS)
def test_the_runs_are_the_last_text_and_every_run_was_in_it_since(texts: list[str]) -> None:
    runs = credited(texts)

    assert "".join(words for words, _at in runs) == (texts[-1] if texts else "")
    for words, at in runs:
        assert all(word in text for text in texts[at:] for word in words.split())
