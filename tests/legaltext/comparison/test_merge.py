"""Two edits of one text: nothing is lost, nothing guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext import Clash, merged, word_edit

BASE = "A debtor performs the obligation in good faith. The creditor accepts the performance."


def test_edits_in_different_words_are_both_made() -> None:
    mine = BASE.replace("good faith", "utmost good faith")
    theirs = BASE.replace("the performance", "the performance without delay")

    both = merged(BASE, mine, theirs)

    assert both.text == (
        "A debtor performs the obligation in utmost good faith."
        " The creditor accepts the performance without delay."
    )
    assert both.clashes == ()


def test_the_same_words_changed_twice_are_a_clash_with_both_texts() -> None:
    both = merged(BASE, BASE.replace("debtor", "borrower"), BASE.replace("debtor", "obligor"))

    assert both.clashes == (Clash(2, "debtor", "borrower", "obligor"),)
    assert both.text == BASE


def test_the_same_change_made_twice_is_made_once() -> None:
    changed = BASE.replace("debtor", "obligor")

    assert merged(BASE, changed, changed.replace("accepts", "takes")).text == (
        changed.replace("accepts", "takes")
    )


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "text"),
    [
        (
            "故意又は過失によって他人の権利を侵害した者は、損害を賠償する責任を負う。",
            "故意又は重大な過失によって他人の権利を侵害した者は、損害を賠償する責任を負う。",
            "故意又は過失によって他人の権利を侵害した者は、生じた損害を賠償する責任を負う。",
            "故意又は重大な過失によって他人の権利を侵害した者は、生じた損害を賠償する責任を負う。",
        ),
        (
            "កូនបំណុលត្រូវអនុវត្តកាតព្វកិច្ច ។ ម្ចាស់បំណុលត្រូវទទួល ។",
            "កូនបំណុលត្រូវអនុវត្តកាតព្វកិច្ចភ្លាម ។ ម្ចាស់បំណុលត្រូវទទួល ។",
            "កូនបំណុលត្រូវអនុវត្តកាតព្វកិច្ច ។ ម្ចាស់បំណុលត្រូវទទួលយក ។",
            "កូនបំណុលត្រូវអនុវត្តកាតព្វកិច្ចភ្លាម ។ ម្ចាស់បំណុលត្រូវទទួលយក ។",
        ),
        (
            "Bên vay phải trả nợ đúng hạn. Bên cho vay nhận nợ.",
            "Bên vay phải trả đủ nợ đúng hạn. Bên cho vay nhận nợ.",
            "Bên vay phải trả nợ đúng hạn. Bên cho vay nhận nợ và lãi.",
            "Bên vay phải trả đủ nợ đúng hạn. Bên cho vay nhận nợ và lãi.",
        ),
    ],
)
def test_words_are_those_of_the_script(base: str, mine: str, theirs: str, text: str) -> None:
    assert merged(base, mine, theirs).text == text


def test_insertions_at_one_place_are_a_clash() -> None:
    both = merged("a b c", "a x b c", "a y b c")

    assert len(both.clashes) == 1


WORDS = st.lists(st.sampled_from(["law", "the", "a", "法", "第一条", "。", "ក", "\n"]), max_size=14)


def text(words: list[str]) -> str:
    return " ".join(words)


@given(WORDS, WORDS, WORDS)
def test_whatever_is_merged_keeps_every_change(
    one: list[str], other: list[str], third: list[str]
) -> None:
    base, mine, theirs = text(one), text(other), text(third)

    both = merged(base, mine, theirs)

    assert merged(base, mine, mine).text == mine
    assert merged(base, mine, base).text == mine
    assert merged(base, base, theirs).text == theirs
    for clash in both.clashes:
        assert base[clash.start :].startswith(clash.base)
        assert clash.mine in mine
        assert clash.theirs in theirs
    if not both.clashes:
        came = {word for how, word in word_edit(base, mine) if how == "in"}
        assert all(word.strip() in both.text for word in came)
    turned = merged(base, theirs, mine)
    assert turned.text == both.text
    assert [(c.base, c.theirs, c.mine) for c in turned.clashes] == [
        (c.base, c.mine, c.theirs) for c in both.clashes
    ]


@given(WORDS, WORDS)
def test_the_pieces_of_an_edit_are_both_texts(one: list[str], other: list[str]) -> None:
    pieces = word_edit(text(one), text(other))

    assert "".join(words for how, words in pieces if how != "in") == text(one)
    assert "".join(words for how, words in pieces if how != "out") == text(other)
