"""An amendment drafted from two texts, written out, read again and applied gives the second."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hoseibi.legaltext.amendments import amend
from hoseibi.legaltext.amendments.draft import draft
from hoseibi.legaltext.amendments.write import write
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.model.law import Law
from hoseibi.legaltext.parse.from_plain import from_plain
from hoseibi.legaltext.render.to_plain import to_plain
from hoseibi.legaltext.scripts.numerals import print_

JAPANESE = convention("jp-ja")

SENTENCES = (
    "大臣は、毎年、計画を定める。",
    "知事は、報告を求めることができる。ただし、緊急の場合は、この限りでない。",
    "委員会は、次の各号に掲げる事項を審議する。",
    "手数料の額は、政令で定める。",
    "職員は、秘密を守る。この場合において、前項の規定を準用する。",
    "何人も、許可を受けなければならない。",
    "裁判所は、申立てにより、決定をする。",
    "違反した者は、十万円以下の罰金に処する。",
)
ENDINGS = ("", "以下同じ。", "国の責務とする。")

paragraphs = st.tuples(
    st.sampled_from(SENTENCES),
    st.sampled_from(ENDINGS),
    st.lists(st.sampled_from(("予算", "人事", "会計", "広報", "監査")), max_size=3, unique=True),
)
articles = st.lists(paragraphs, min_size=1, max_size=3, unique_by=lambda one: one[0])
laws = st.lists(articles, min_size=1, max_size=6)


Content = list[list[tuple[str, str, list[str]]]]


def law_of(content: Content) -> Law:
    lines = ["試験法"]
    for number, article in enumerate(content, start=1):
        for place, (sentence, ending, points) in enumerate(article, start=1):
            mark = "０１２３４５６７８９"[place] if place > 1 else f"第{print_('kanji', number)}条"
            lines.append(f"{mark}　{sentence}{ending}")
            lines += [
                f"{print_('kanji', n)}　{point}に関すること。"
                for n, point in enumerate(points, start=1)
            ]
    return from_plain("\n".join(lines), JAPANESE).law


@given(laws, laws)
@settings(max_examples=60, deadline=None)
def test_applying_a_draft_gives_the_new_text(old: Content, new: Content) -> None:
    before, after = law_of(old), law_of(new)

    amended = amend(before, write(draft(before, after, JAPANESE), JAPANESE))

    assert to_plain(amended.law, JAPANESE) == to_plain(after, JAPANESE)


def written(before: str, after: str) -> str:
    laws = (from_plain(text, JAPANESE).law for text in (before, after))
    return write(draft(*laws, JAPANESE), JAPANESE)


def test_a_change_of_words_quotes_no_more_than_it_needs() -> None:
    before = "手数料法\n第一条　知事は、手数料を定める。\n２　大臣は、これを認可する。\n"

    assert written(before, before.replace("認可", "承認")) == (
        "手数料法の一部を次のように改正する。\n"
        "　第一条第二項中「認可する」を「承認する」に改める。\n"
    )


def test_a_paragraph_that_comes_in_moves_the_others_first() -> None:
    before = "手数料法\n第一条　知事は、手数料を定める。\n２　大臣は、これを認可する。\n"
    after = before.replace("２　大臣", "２　手数料は、返還しない。\n３　大臣")

    assert written(before, after) == (
        "手数料法の一部を次のように改正する。\n"
        "　第一条第二項を同条第三項とし、同条第一項の次に次の一項を加える。\n"
        "２　手数料は、返還しない。\n"
    )


def test_nothing_to_change_is_an_amendment_without_sentences() -> None:
    text = "手数料法\n第一条　知事は、手数料を定める。\n"

    assert written(text, text) == "手数料法の一部を次のように改正する。\n"


def test_annexes_that_come_under_labels_that_stand_come_with_the_one_before_them() -> None:
    before = (
        "試験規則\n第一条　様式を定める。\n附　則\nこの規則は、公布の日から施行する。\n"
        "様式１（第一条関係）\n旧い願書\n様式２（第一条関係）\n旧い届"
    )
    after = f"{before}\n様式１（第一条関係）\n新しい願書"
    old, new = from_plain(before, JAPANESE).law, from_plain(after, JAPANESE).law

    made = amend(old, write(draft(old, new, JAPANESE), JAPANESE))

    assert made.findings == ()
    assert to_plain(made.law, JAPANESE) == to_plain(new, JAPANESE)


def test_what_goes_makes_room_before_others_move() -> None:
    before = law_of([[(one, "", [])] for one in (*SENTENCES[:3], SENTENCES[3], SENTENCES[4])])
    after = law_of([[(SENTENCES[i], "", [])] for i in (0, 6, 1, 4)])

    amended = amend(before, write(draft(before, after, JAPANESE), JAPANESE))

    assert amended.findings == ()
    assert to_plain(amended.law, JAPANESE) == to_plain(after, JAPANESE)
