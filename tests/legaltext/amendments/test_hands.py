"""Each change between two versions under the hand that made it."""

from __future__ import annotations

import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Chain, Law, Sheet

FIRST = "Article 1 (1) Parks are free.\n(2) Dogs are let in by day."
BASE = f"Parks Act\n\n{FIRST}\n\nArticle 2 It begins."
HANDS = (("Ako", "2026-11-20T10:00:00Z"), ("Bo", "2026-11-21T11:00:00Z"))
AKO, BO = 0, 1


def law(text: str) -> Law:
    return legaltext.read(text, form="plain", convention="jp-en").law


def article(text: str) -> Law:
    """An article alone; a law without any for no text."""
    return law(text) if text else msgspec.structs.replace(law(BASE), title=(), provisions=())


def signed(new: str, *chains: Chain) -> list[tuple[str, str, str]]:
    """(author, `ins` or `del`, words) as the Word document tells them when it comes back."""
    old = law(BASE)
    rows = legaltext.signed_rows(old, law(new), chains)
    document = legaltext.redline_docx(rows, Sheet("Parks Act", "en", hands=HANDS, law=old))
    found = legaltext.returned(document, convention="jp-en")
    assert legaltext.bare(found.base) == legaltext.bare(old)
    assert legaltext.bare(found.accepted) == legaltext.bare(law(new))
    return [(each.author, each.old.strip(), each.new.strip()) for each in found.proposals]


def chain(*texts: str, hands: tuple[int, ...], old: str = "art_1", new: str = "art_1") -> Chain:
    laws = [article(text) for text in texts]
    return Chain(old, new, laws[0], tuple(zip(hands, laws[1:], strict=True)))


def test_words_of_two_people_in_one_paragraph_are_each_one_s_own() -> None:
    then = "Article 1 (1) Parks are cheap.\n(2) Dogs are let in by day."
    last = "Article 1 (1) City parks are cheap.\n(2) Dogs are let in by day."

    told = signed(BASE.replace(FIRST, last), chain(FIRST, then, last, hands=(AKO, BO)))

    assert told == [("Bo", "Parks", "City parks"), ("Ako", "free", "cheap")]


def test_who_took_words_out_is_known_when_others_wrote_later() -> None:
    then = "Article 1 (1) Parks are free.\n(2) Dogs are let in."
    last = "Article 1 (1) Parks are free.\n(2) Tame dogs are let in."

    told = signed(BASE.replace(FIRST, last), chain(FIRST, then, last, hands=(BO, AKO)))

    assert told == [("Ako", "Dogs", "Tame dogs"), ("Bo", "by day", "")]


def test_what_one_wrote_and_another_took_out_is_no_change() -> None:
    then = FIRST.replace("free", "very free")

    assert signed(BASE, chain(FIRST, then, FIRST, hands=(AKO, BO))) == []


def test_an_article_that_came_is_its_author_s() -> None:
    added = "Article 1-2 Trees stay."

    told = signed(
        BASE.replace("Article 2", f"{added}\n\nArticle 2"),
        chain("", added, hands=(BO,), old="", new="art_1-2"),
    )

    assert told == [("Bo", "", "Article 1-2\u2002Trees stay.")]


def test_an_article_that_went_was_taken_out_by_who_left_it_out() -> None:
    told = signed(
        BASE.replace("\n\nArticle 2 It begins.", ""),
        chain("Article 2 It begins.", "Article 2 It ends.", "", hands=(AKO, BO), old="art_2"),
    )

    assert told == [("Bo", "Article 2\u2002It begins.", "")]
