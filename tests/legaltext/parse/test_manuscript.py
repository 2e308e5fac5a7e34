"""Where the words of a law stand in its text, and that an edit reads as the whole text would."""

from __future__ import annotations

import random

import pytest
from tests.legaltext import real_texts

from hoseibi import legaltext
from hoseibi.legaltext import Manuscript

JAPANESE = """試験法
（令和八年法律第一号）

第一章　総則

（目的）
第一条　この法律は、𠮟責の手続を定める。ただし、｜瑕《か》疵《し》を除く。
２　前項の手続は、次の各号による。
　一　聴聞
　二　第三条の届出

第二条　市長は、前条第一項の届出を受ける。

第二章　雑則
（届出）
第三条　届出は、書面でする。
"""

ENGLISH = """Act on Boats

Chapter 1 General

Article 1 (Purpose) This Act regulates boats.
(2) A boat under Article 2 is registered.
\\(3) looks like a mark.

Article 2 The following apply:
(a) the harbour;
(b) the owner.

| port | fee |
| North | 10 |
"""

KHMER = "ច្បាប់\n\nមាត្រា ១.- វិសាលភាព\n១- ច្បាប់នេះ អនុវត្តតាមមាត្រា ២។\n\nមាត្រា ២.- និយមន័យ\nអ្នកជួល។\n"

WRAPPED = "Act on Long Lines\n\n" + "".join(
    f"Article {n}. The minister decides upon every request that is made under the\n"
    "rules of this Act, and tells the person who made it what was de-\n"
    "cided, and why it was decided so and not in another way.\n\n"
    for n in range(1, 9)
)

PAGED = "Act\n\n[page 1]\n3\nArticle 1. It begins.\n\n## Article 2. It ends.\n"

SAMPLES = {
    "jp-ja": JAPANESE,
    "en": ENGLISH,
    "kh-km": KHMER,
    "us-en": WRAPPED,
    "jp-en": PAGED,
}


def said(written: Manuscript, here: int) -> str:
    """What the text has where a provision's words are said to stand, from each sign alone."""
    words = legaltext.text_of(written.placed[here].provision)
    spans = (written.span(here, at, at + 1) for at in range(len(words)))
    return "".join(written.text[span[0] : span[1]] for span in spans if span)


@pytest.mark.parametrize("convention", SAMPLES)
def test_every_sign_is_found_where_it_stands(convention: str) -> None:
    written = legaltext.manuscript(SAMPLES[convention], convention)

    for here, place in enumerate(written.placed):
        words = legaltext.text_of(place.provision)
        expected = words.replace(" ", "").replace("\u3000", "")
        assert "".join(said(written, here).split()) == expected, place.address
    assert written.where.lost == []


def test_a_place_is_known_by_its_number_and_ends_with_its_last_words() -> None:
    written = legaltext.manuscript(JAPANESE)
    here = written.index["chp_1__art_1"]

    label, extent = written.label(here), written.extent(here)

    assert label
    assert JAPANESE[slice(*label)] == "第一条"
    assert extent
    assert JAPANESE[slice(*extent)].startswith("（目的）")
    assert extent
    assert JAPANESE[slice(*extent)].endswith("第三条の届出")


def test_an_offset_leads_to_the_provision_and_the_place_in_its_words() -> None:
    written = legaltext.manuscript(JAPANESE)

    here, at = written.at(JAPANESE.index("疵《し》")) or (-1, -1)

    words = legaltext.text_of(written.placed[here].provision)
    assert written.placed[here].short == "art_1__para_1"
    assert words[at] == "疵"


def test_numbers_and_blank_lines_are_no_words() -> None:
    written = legaltext.manuscript(JAPANESE)

    assert (written.at(JAPANESE.index("第二条")) or (0, 0))[1] == -1
    assert (written.at(JAPANESE.index("\n\n第二章") + 1) or (0, 0))[1] == -1


def test_lines_of_an_old_font_are_found_as_lines() -> None:
    line = "maRta 709>- GMBIGnItüanukUl edaybMBanelIsiT§GñkdéT nigGacTamTarkarsgsMNg"
    text = f"{line}\n{line}\n{line}\n"
    written = legaltext.manuscript(text, "kh-km")

    extents = {written.extent(here) for here in range(len(written.placed))} - {None}

    assert all(text[end : end + 1] in ("\n", "") for _, end in extents)  # type: ignore[misc]
    assert extents


def places(written: Manuscript) -> list[tuple[object, ...]]:
    """Where everything is said to stand."""
    return [
        (place.address, written.extent(here), written.label(here), said(written, here))
        for here, place in enumerate(written.placed)
    ]


EDITS = (
    *("x", "2", "。", "（", "\n", " ", "\u3000", "|", "\\", "#", "𠮷", "[page 1]"),
    *("\n2 ", "\n（一）", "\n２　あ。\n", "\n(a) a", "以下「法」という。"),
    *("\n第九条　い。\n", "\nArticle 9 It is.\n"),
)


def edits(text: str, chance: random.Random) -> str:
    """The text after something was typed, deleted or moved in it."""
    at = chance.randrange(len(text) + 1)
    end = min(len(text), at + chance.choice((0, 0, 1, 4, 30)))
    typed = chance.choice((*EDITS, "", text[end : end + 20]))
    return text[:at] + typed + text[end:]


@pytest.mark.parametrize("convention", SAMPLES)
@pytest.mark.parametrize("seed", range(8))
def test_what_is_read_again_is_what_would_be_read(convention: str, seed: int) -> None:
    chance = random.Random(seed)
    written = legaltext.manuscript(SAMPLES[convention], convention)
    found = legaltext.References(written.law)

    for _ in range(25):
        text = edits(written.text, chance)
        written = written.edited(text)
        found = legaltext.References(written.law, found)

        fresh = legaltext.manuscript(text, convention)
        assert written.law == fresh.law
        assert places(written) == places(fresh)
        assert found.all == legaltext.references(written.law)
        if len(text) > 2 * len(SAMPLES[convention]):
            written = legaltext.manuscript(SAMPLES[convention], convention)


def test_an_edit_in_one_article_leaves_the_others_the_same_values() -> None:
    written = legaltext.manuscript(JAPANESE)

    after = written.edited(JAPANESE.replace("受ける", "受理する"))

    pairs = zip(written.placed, after.placed, strict=True)
    same = {one.short for one, other in pairs if one.provision is other.provision}
    assert "art_1" in same
    assert "art_2" not in same


def test_an_article_that_comes_or_goes_leaves_the_others_the_same_values() -> None:
    written = legaltext.manuscript(JAPANESE)

    more = written.edited(
        JAPANESE.replace("\n第二条", "\n第一条の二　前条は、準用しない。\n\n第二条")
    )
    back = more.edited(JAPANESE)

    assert "art_1-2" in {place.short for place in more.placed}
    assert back.law == written.law
    for other in (more, back):
        assert article(other, "art_3") is article(written, "art_3")


def article(written: Manuscript, short: str) -> object:
    return next(place.provision for place in written.placed if place.short == short)


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
@pytest.mark.parametrize("country", ["de", "jp-en", "vn", "uz"])
def test_articles_that_come_and_go_in_a_real_law(country: str) -> None:
    """What refers to them and over them is found as in the whole law read anew."""
    chance = random.Random(country)
    text = chance.choice([text for text in real_texts.COUNTRIES[country]() if text.articles])
    written = legaltext.manuscript(text.text, text.convention)
    found = legaltext.References(written.law)
    articles = [here for here, one in enumerate(written.placed) if one.provision.kind == "article"]

    for _ in range(6):
        here = chance.choice(articles[1:-3])
        article, after = (written.extent(at) for at in (here, articles[articles.index(here) + 1]))
        assert article
        assert after
        end = after[chance.randrange(2)]
        again = written.edited(text.text[: article[0]] + text.text[end:])
        fewer = legaltext.References(again.law, found)
        assert fewer.all == legaltext.references(again.law)
        back = again.edited(text.text)
        assert legaltext.References(back.law, fewer).all == found.all


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
@pytest.mark.parametrize("country", real_texts.COUNTRIES)
def test_every_piece_of_a_real_law_is_found(country: str) -> None:
    for text in real_texts.COUNTRIES[country]():
        written = legaltext.manuscript(text.text, text.convention)

        assert written.where.lost == [], text.name


@pytest.mark.parametrize("size", [40_000])
def test_hostile_text_takes_no_longer_than_other_text(size: int) -> None:
    for piece in ("[page 1]\n", "｜《》", "\\|#", "第一条 ", "-\n", "\f", "｜"):
        text = piece * (size // len(piece))

        assert legaltext.manuscript(text, "jp-ja").where is not None
