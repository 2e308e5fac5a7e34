"""What a draft says at its end: when the act takes effect, and what else it leaves in the law."""

from __future__ import annotations

import pytest

from hoseibi import legaltext
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain

TEXTS = {
    "jp-ja": ("手数料法\n\n第一条　知事は、手数料を定める。\n", "手数料", "料金"),
    "en": ("Law on Fees\n\nArticle 1 Fees\nA fee is due.\n", "due", "paid"),
    "us-en": ("Fee Act\n\n§ 1. Fees.\n(a) A fee is due.\n", "due", "paid"),
    "en-sections": ("Fee Act\n\n1. Fees\n(1) A fee is due.\n", "due", "paid"),
    "kh-en": ("Law on Fees\n\nArticle 1. Fees\nA fee is due.\n", "due", "paid"),
    "vn-vi": ("Luật Phí\n\nĐiều 1. Phí\nPhí phải nộp ngay.\n", "ngay", "sau"),
    "uz-ru": ("Закон о сборах\n\nСтатья 1. Сбор\nСбор подлежит уплате.\n", "уплате", "возврату"),
    "uz-latn": (
        "Yig‘imlar to‘g‘risidagi qonun\n\n1-modda. Yig‘im\nYig‘im to‘lanadi.\n",
        "to‘l",
        "qayt",
    ),
    "uz-cyrl": ("Йиғимлар тўғрисидаги қонун\n\n1-модда. Йиғим\nЙиғим тўланади.\n", "тўл", "қайт"),
    "de-de": ("Gebührengesetz\n\n§ 1 Gebühr\nDie Gebühr ist geschuldet.\n", "geschuldet", "frei"),
    "fr-fr": ("Loi sur les droits\n\nArticle 1er\nLe droit est dû.\n", "dû", "payé"),
}
LAW, OWN = (
    "手数料法\n\n第一条　知事は、手数料を定める。\n",
    "\n附　則\n\nこの法律は、公布の日から施行する。\n",
)


def laws(old: str, new: str, code: str = "jp-ja") -> list[legaltext.Law]:
    return [from_plain(text, convention(code)).law for text in (old, new)]


def drafted(code: str, commence: str) -> str:
    text, old, new = TEXTS[code]
    before, after = laws(text, text.replace(old, new), code)
    act = legaltext.draft_amendment(before, after, commence=commence)
    assert legaltext.amend(before, act) == legaltext.amend(
        before, legaltext.draft_amendment(before, after)
    )
    return act


@pytest.mark.parametrize("code", TEXTS)
def test_the_day_that_is_written_is_the_day_that_is_read(code: str) -> None:
    act = drafted(code, "2027-04-01")

    assert [clause.when.day for clause in legaltext.enactment(act, code).clauses] == ["2027-04-01"]


@pytest.mark.parametrize("code", TEXTS)
def test_promulgation_is_read_as_promulgation(code: str) -> None:
    act = drafted(code, "promulgation")

    days = legaltext.Days(promulgated="2027-03-15")
    clauses = legaltext.enactment(act, code, days=days).clauses
    assert [clause.when.day for clause in clauses] == ["2027-03-15"]


@pytest.mark.parametrize("code", TEXTS)
def test_a_day_to_be_written_in_is_no_day(code: str) -> None:
    act = drafted(code, "open")

    assert [clause.when.day for clause in legaltext.enactment(act, code).clauses] == [""]


def test_a_japanese_act_ends_with_supplementary_provisions() -> None:
    assert drafted("jp-ja", "2019-05-01").splitlines()[-3:] == [
        "",
        "　　　附　則",
        "　この法律は、令和元年五月一日から施行する。",
    ]


def test_an_act_of_another_rank_calls_itself_so() -> None:
    before, after = laws("手数料令\n（平成十年政令第五号）\n第一条　甲\n", "手数料令\n第一条　乙\n")

    assert "この政令は、公布の日" in legaltext.draft_amendment(
        before, after, commence="promulgation"
    )


def test_what_the_act_leaves_in_the_new_law_is_its_own_end() -> None:
    own = "１　この法律は、令和九年四月一日から施行する。\n２　旧法の手数料は、従前の例による。\n"
    left = f"\n附　則（令和八年法律第五号）\n\n{own}"
    before, after = laws(LAW + OWN, LAW.replace("手数料を", "料金を") + OWN + left)

    act = legaltext.draft_amendment(before, after, commence="open")

    assert act.split("\n\n")[1].splitlines() == [
        "　　　附　則",
        "１　この法律は、令和九年四月一日から施行する。",
        "２　旧法の手数料は、従前の例による。",
    ]


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(legaltext.NoSuchDay, match="2027-04-01"):
        drafted("jp-ja", "next spring")


def test_an_act_that_tells_nothing_has_no_end() -> None:
    before, after = laws(LAW, LAW)

    act = legaltext.draft_amendment(before, after, commence="promulgation")

    assert act == "手数料法の一部を次のように改正する。\n"


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        (
            OWN,
            OWN.replace("公布の日", "令和九年四月一日"),
            ["　附則中「公布の日」を「令和九年四月一日」に改める。"],
        ),
        (
            OWN,
            OWN.replace("この", "１　この") + "２　手数料は、従前の例による。\n",
            [
                "　附則を附則第一項とし、附則に次の一項を加える。",
                "２　手数料は、従前の例による。",
            ],
        ),
    ],
)
def test_the_laws_own_supplementary_provisions(old: str, new: str, sentences: list[str]) -> None:
    before, after = laws(LAW + old, LAW + new)

    act = legaltext.draft_amendment(before, after)

    assert act.splitlines()[1:] == sentences
    assert legaltext.write(legaltext.amend(before, act).law, "plain") == legaltext.write(
        after, "plain"
    )
