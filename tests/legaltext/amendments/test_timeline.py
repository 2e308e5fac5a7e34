"""A law on any day: the last text is that of all acts in order, and blame names every word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.legaltext.egov_files import law_of as law_of_xml

from hoseibi import legaltext
from hoseibi.legaltext import (
    Clause,
    Days,
    Law,
    Revision,
    RevisionIndex,
    State,
    Timeline,
    When,
    blame,
    enactment,
    timeline,
    timeline_of,
)

WORDS = ("手数料", "報告", "計画", "許可", "届出", "職員")
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)), min_size=1, max_size=5)
histories = st.lists(texts, min_size=2, max_size=5)
DAYS = ("2020-04-01", "2020-10-01", "2021-01-01", "2021-04-01")
KANJI = "一二三四五六"


def law_of(articles: list[tuple[str, str]]) -> Law:
    lines = [
        f"第{KANJI[n]}条　大臣は、{first}を定める。ただし、{second}を除く。"
        for n, (first, second) in enumerate(articles)
    ]
    return legaltext.read("\n".join(["試験法", *lines, ""]), convention="jp-ja").law


def built(laws: list[Law]) -> Timeline:
    drafts = [legaltext.draft_amendment(old, new) for old, new in zip(laws, laws[1:], strict=False)]
    acts = [
        enactment(draft, "jp-ja", f"act {n}", Days(day))
        for n, (draft, day) in enumerate(zip(drafts, DAYS, strict=False))
    ]
    return timeline(laws[0], acts)


@given(histories)
@settings(max_examples=30, deadline=None)
def test_the_text_of_the_last_day_is_that_of_all_acts_in_order(
    history: list[list[tuple[str, str]]],
) -> None:
    laws = [law_of(articles) for articles in history]

    last = built(laws).at("2030-01-01")

    law = laws[0]
    for old, new in zip(laws, laws[1:], strict=False):
        law = legaltext.amend(law, legaltext.draft_amendment(old, new)).law
    assert last is not None
    assert last.law == law


@given(histories)
@settings(max_examples=30, deadline=None)
def test_the_words_that_blame_names_joined_are_the_text(
    history: list[list[tuple[str, str]]],
) -> None:
    versions = [
        (day, f"act {n}", law_of(articles))
        for n, (day, articles) in enumerate(zip(("2019-01-01", *DAYS), history, strict=False))
    ]

    credits = blame(timeline_of(versions))

    law = versions[-1][2]
    for place in legaltext.walk(law):
        for part, said in (
            ("num", place.provision.num),
            ("heading", legaltext.words(place.provision.heading)),
            ("text", legaltext.text_of(place.provision)),
        ):
            runs = [c for c in credits if (c.address, c.part) == (place.address, part)]
            assert "".join(said[run.start : run.end] for run in runs) == said


def test_states_follow_one_another_without_a_gap() -> None:
    made = built([law_of([(word, word)]) for word in WORDS[:4]])

    days = [(state.in_force_from, state.in_force_until, state.act) for state in made.states]
    assert days == [
        ("", "2020-04-01", ""),
        ("2020-04-01", "2020-10-01", "act 0"),
        ("2020-10-01", "2021-01-01", "act 1"),
        ("2021-01-01", "", "act 2"),
    ]


def test_a_day_before_the_law_has_no_text() -> None:
    law = law_of([("手数料", "報告")])

    assert timeline_of([("2020-04-01", "", law)]).at("2020-03-31") is None
    assert blame(timeline_of([("2020-04-01", "", law)]), "2020-03-31") == ()


def test_what_an_act_does_not_touch_is_shared_between_states() -> None:
    made = built(
        [
            law_of([("手数料", "報告"), ("計画", "許可")]),
            law_of([("届出", "報告"), ("計画", "許可")]),
        ]
    )

    first, second = (state.law.provisions[-1].children[1] for state in made.states)
    assert first is second


HEAD = "試験法の一部を次のように改正する。\n第一条を削る。\n附　則\n"
PERIODS = [
    ("公布の日", When("day", "2020-01-31")),
    ("公布の日の翌日", When("day", "2020-02-01")),
    ("公布の日から起算して一月を経過した日", When("counted", "2020-03-01")),
    ("公布の日から起算して二十日を経過した日", When("counted", "2020-02-20")),
    ("公布の日から起算して一年六月を経過した日", When("counted", "2021-07-31")),
    (
        "公布の日から起算して一年を超えない範囲内において政令で定める日",
        When("order", "", "2021-01-30"),
    ),
    ("別に法律で定める日", When("order")),
    ("平成三十二年二月三十一日", When("day")),
    ("関係法の施行の日（令和二年九月一日）", When("day", "2020-09-01")),
    ("この法律の公布の日", When("day", "2020-01-31")),
    ("関係法の公布の日", When("other")),
    ("条約が日本国について効力を生ずる日", When("other")),
]


@pytest.mark.parametrize(("said", "meant"), PERIODS, ids=[said for said, _ in PERIODS])
def test_days_are_counted_as_the_law_of_the_country_counts(said: str, meant: When) -> None:
    act = f"{HEAD}この法律は、{said}から施行する。\n"

    (clause,) = enactment(act, "jp-ja", days=Days(promulgated="2020-01-31")).clauses

    when = clause.when
    assert (when.how, when.day, when.latest) == (meant.how, meant.day, meant.latest)


PIECES = ("（", "公布の日から", "This Act comes into force on ", "の施行の日", "第一条の改正規定、")
SENTENCES = [
    ("en", "This Act comes into force on 1 April 2020.", "2020-04-01"),
    ("en", "This Law takes effect on the day of its promulgation.", "2020-01-31"),
    ("en", "This Act comes into force six months after its promulgation.", ""),
    (
        "en",
        "This Act comes into force at the end of the period of two months beginning with the day on"
        " which it is passed.",
        "2020-03-31",
    ),
    ("vn-vi", "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2021.", "2021-07-01"),
    ("vn-vi", "Luật này có hiệu lực thi hành sau 45 ngày kể từ ngày ký ban hành.", ""),
    (
        "uz-ru",
        "Настоящий Закон вступает в силу со дня его официального опубликования.",
        "2020-01-31",
    ),
    ("uz-ru", "Настоящий Закон вступает в силу с 1 января 2021 года.", "2021-01-01"),
    (
        "uz-ru",
        "Настоящий Закон вступает в силу по истечении трёх месяцев со дня его официального"
        " опубликования.",
        "",
    ),
    ("uz-latn", "Ushbu Qonun rasmiy e’lon qilingan kundan e’tiboran kuchga kiradi.", "2020-01-31"),
    ("uz-latn", "Ushbu Qonun 2021-yil 1-yanvardan e’tiboran kuchga kiradi.", "2021-01-01"),
    ("de-de", "Dieses Gesetz tritt am 1. Januar 2021 in Kraft.", "2021-01-01"),
    ("de-de", "Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.", "2020-02-01"),
    ("fr-fr", "La présente loi entre en vigueur le 1er janvier 2021.", "2021-01-01"),
    ("fr-fr", "La présente loi entre en vigueur à une date fixée par décret.", ""),
    ("uz-cyrl", "Ушбу Қонун 2021 йил 1 январдан эътиборан кучга киради.", "2021-01-01"),
]


@pytest.mark.parametrize(("code", "said", "day"), SENTENCES, ids=[said for _, said, _ in SENTENCES])
def test_languages_say_the_day_in_their_own_words(code: str, said: str, day: str) -> None:
    clauses = enactment(f"{said}\n", code, days=Days(promulgated="2020-01-31")).clauses

    assert [(clause.scope, clause.when.day) for clause in clauses] == [("", day)]


@pytest.mark.parametrize("code", ["jp-ja", "en", "vn-vi", "uz-ru", "uz-latn"])
@pytest.mark.parametrize(
    "piece",
    ["（", "公布の日から", "This Act comes into force on ", "の施行の日", "第一条の改正規定、"],
)
def test_hostile_commencement_costs_no_more_than_its_length(code: str, piece: str) -> None:
    act = f"附　則\nこの法律は、{piece * 20_000}施行する。\n"

    assert isinstance(enactment(act, code).clauses, tuple)


def test_the_index_knows_the_revision_of_a_day() -> None:
    index = RevisionIndex(
        [
            Revision("b", "2020-01-01", "b0"),
            Revision("a", "2020-04-01", "a1"),
            Revision("a", "2020-04-01", "a2"),
            Revision("a", "2019-01-01", "a0"),
            Revision("b", "2021-01-01", ""),
        ]
    )

    assert [index.on("a", day) for day in ("2018-12-31", "2020-03-31", "2020-04-01")] == [
        "",
        "a0",
        "a2",
    ]
    assert dict(index.standing("2020-06-01")) == {"a": "a2", "b": "b0"}
    assert dict(index.standing("2021-06-01")) == {"a": "a2"}
    assert index.on("c", "2020-01-01") == ""
    assert len(index) == 5


def test_clauses_are_values_with_the_words_of_the_act() -> None:
    act = f"{HEAD}この法律は、令和二年四月一日から施行する。\n"

    assert enactment(act, "jp-ja").clauses == (
        Clause("", When("day", "2020-04-01", words="令和二年四月一日")),
    )
    assert isinstance(timeline(law_of([("手数料", "報告")]), []).states[0], State)


def amending(number: str, sentence: str) -> str:
    return (
        f'<Article Num="{number}"><ArticleTitle>第{KANJI[int(number) - 1]}条</ArticleTitle>'
        '<Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>試験法の一部を次の'
        "ように改正する。</Sentence></ParagraphSentence><AmendProvision><AmendProvisionSentence><Sentence>"
        f"{sentence}</Sentence></AmendProvisionSentence></AmendProvision></Paragraph></Article>"
    )


def test_an_act_in_egov_xml_says_which_of_its_articles_takes_effect_when() -> None:
    act = law_of_xml(
        f"<MainProvision>{amending('1', '第一条中「手数料」を「報告」に改める。')}"
        f"{amending('2', '第一条中「許可」を「届出」に改める。')}</MainProvision><SupplProvision>"
        "<SupplProvisionLabel>附　則</SupplProvisionLabel><Paragraph Num='1'><ParagraphNum/>"
        "<ParagraphSentence><Sentence>この法律は、令和二年四月一日から施行する。</Sentence><Sentence>"
        "ただし、次の各号に掲げる規定は、当該各号に定める日から施行する。</Sentence></ParagraphSentence>"
        "<Item Num='1'><ItemTitle>一</ItemTitle><ItemSentence><Column Num='1'><Sentence>"
        "第二条の規定</Sentence></Column><Column Num='2'><Sentence>令和三年四月一日</Sentence>"
        "</Column></ItemSentence></Item></Paragraph></SupplProvision>"
    )

    made = timeline(law_of([("手数料", "許可")]), [enactment(act, "jp-ja", "甲")])

    assert [state.in_force_from for state in made.states] == ["", "2020-04-01", "2021-04-01"]
    assert made.pending == made.findings == ()
    last = legaltext.write(made.states[-1].law, "plain").decode()
    assert "報告を定める。ただし、届出を除く。" in last
