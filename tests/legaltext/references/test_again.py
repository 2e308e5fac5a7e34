"""References after edits are those of the law read anew, whatever comes, goes or gets a number."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from hoseibi import legaltext


class Tongue(NamedTuple):
    """How a law of a convention is written: the title, a chapter, the end of the law, an article,
    a paragraph more in it, and sentences that refer to something by numbers."""

    title: str
    chapter: str
    end: str
    article: str
    paragraph: str
    sentences: tuple[str, ...]


TONGUES = {
    "jp-ja": Tongue(
        "試験法\n（令和八年法律第一号）",
        "第{}章　総則",
        "附　則\n\n第一条　この法律の第{}及び前条の規定は、公布の日から施行する。\n\n"
        "第二条　改正後の試験法第{}及び附則第一条の規定は、なお従前の例による。",
        "第{}　",
        "２　",
        (
            "第{}の届出をする。",
            "第{}から第{}までの規定による。",
            "第{}第二項及び第{}第一項並びに同条第二項を準用する。",
            "前条又は次条の者。",
            "前三条の規定は、適用しない。",
            "前各条の場合に限る。",
            "前項の場合において、第二章及び前章の規定を準用する。",
            "次の各号による。\n一　第{}の者\n二　前号の者",
            "民法（明治二十九年法律第八十九号）第{}及び第{}による。",
            "前章の規定及び附則第{}による。",
            "試刑法（明治四十年法律第四十五号。以下「試法」という。）第{}の罪をいう。",
            "試商法（明治三十二年法律第四十八号。以下「試法」という。）第{}の者をいう。",
            "試法第{}の場合をいう。",
        ),
    ),
    "en": Tongue(
        "Act on Trials",
        "Chapter {} General",
        "",
        "Article {} ",
        "(2) ",
        (
            "See Article {}.",
            "Articles {} to {} apply.",
            "Article {}, paragraph (2), and Articles {} and {} apply.",
            "The preceding Article and the next Article apply.",
            "The preceding three Articles apply.",
            "The preceding paragraph and Chapter {} apply.",
            "The following apply:\n(a) Article {};\n(b) the preceding item.",
            "Article {} of the Civil Code applies.",
            "The preceding sentence and the above paragraph apply.",
        ),
    ),
    "de": Tongue(
        "Gesetz über Prüfungen",
        "Kapitel {} Allgemeines",
        "",
        "§ {} ",
        "(2) ",
        (
            "Siehe § {}.",
            "Die §§ {} bis {} gelten.",
            "§ {} Absatz 2 und die §§ {} und {} gelten entsprechend.",
            "Absatz 1 und § {} Satz 2 gelten.",
            "§ {} des Bürgerlichen Gesetzbuchs gilt.",
        ),
    ),
    "uz-latn": Tongue(
        "Sinov toʻgʻrisidagi qonun",
        "{}-bob. Umumiy qoidalar",
        "",
        "{}-modda. Qoida\n",
        "",
        (
            "Ushbu Qonunning {}-moddasi qoʻllanadi.",
            "Ushbu Qonunning {}-{}-moddalari qoʻllanadi.",
            "{}-moddaning birinchi qismi va {}, {}-moddalar qoʻllanadi.",
            "Fuqarolik kodeksining {}-moddasi qoʻllanadi.",
            "(5-modda 2026-yil {}-qonun tahririda)",
        ),
    ),
    "vn-vi": Tongue(
        "Luật Kiểm tra",
        "Chương {}. Quy định chung",
        "",
        "Điều {}. Quy định\n",
        "2. ",
        (
            "Theo Điều {} của Luật này.",
            "Các điều {}, {} và {} của Luật này.",
            "Từ Điều {} đến Điều {} của Luật này.",
            "Khoản 2 Điều {} và khoản 1 Điều này.",
            "Điều {} của Bộ luật Dân sự.",
        ),
    ),
    "fr": Tongue(
        "Loi sur les essais",
        "Chapitre {} Dispositions",
        "",
        "Article {}\n",
        "",
        (
            "L'article {} s'applique.",
            "Les articles {} à {} s'appliquent.",
            "L'alinéa 2 de l'article {} et les articles {} et {} s'appliquent.",
            "L'article précédent et l'article suivant s'appliquent.",
            "L'article {} du code civil s'applique.",
        ),
    ),
}
MOST = 14


KANJI = ("〇", *"一二三四五六七八九", *(f"十{one}" for one in ("", *"一二三四五六七八九")))


def printed(convention: str, number: int, branch: int = 0) -> str:
    """The number of an article as laws of a convention print it."""
    if convention == "jp-ja":
        return f"{KANJI[number]}条" + (f"の{KANJI[branch]}" if branch else "")
    if convention == "de":
        return f"{number}{'abcdefg'[branch]}" if branch else str(number)
    return f"{number}-{branch}" if branch else str(number)


def number_of(convention: str, chance: random.Random) -> str:
    """Mostly one that the law has; now and then a branch, or one that it has not."""
    return printed(convention, chance.randrange(1, MOST + 2), chance.choice((0, 0, 0, 0, 2, 6)))


def filled(said: str, convention: str, chance: random.Random) -> str:
    while "{}" in said:
        said = said.replace("{}", number_of(convention, chance), 1)
    return said


def article(convention: str, number: str, chance: random.Random) -> str:
    """An article of one or two paragraphs."""
    tongue = TONGUES[convention]
    said = tongue.article.format(number) + filled(
        chance.choice(tongue.sentences), convention, chance
    )
    for _ in range(chance.randrange(3)):
        said += "\n" + tongue.paragraph
        said += filled(chance.choice(tongue.sentences), convention, chance)
    return said


def blocks_of(convention: str, chance: random.Random) -> list[str]:
    """A law in blocks: articles in three chapters, and its end."""
    tongue = TONGUES[convention]
    blocks = [tongue.title]
    for number in range(1, MOST + 1):
        if number % 5 == 1:
            chapter = printed(convention, number // 5 + 1).rstrip("条")
            blocks.append(tongue.chapter.format(chapter))
        blocks.append(article(convention, printed(convention, number), chance))
    return [*blocks, filled(tongue.end, convention, chance)] if tongue.end else blocks


def inserted(blocks: list[str], convention: str, chance: random.Random) -> list[str]:
    at = chance.randrange(2, len(blocks) + 1)
    return [*blocks[:at], article(convention, number_of(convention, chance), chance), *blocks[at:]]


def taken_out(blocks: list[str], convention: str, chance: random.Random) -> list[str]:
    at = chance.randrange(2, len(blocks))
    return [*blocks[:at], *blocks[at + 1 :]]


def rewritten(blocks: list[str], convention: str, chance: random.Random) -> list[str]:
    at = chance.randrange(2, len(blocks))
    number = number_of(convention, chance)
    return [*blocks[:at], article(convention, number, chance), *blocks[at + 1 :]]


def longer(blocks: list[str], convention: str, chance: random.Random) -> list[str]:
    at = chance.randrange(2, len(blocks))
    tongue = TONGUES[convention]
    more = tongue.paragraph + filled(chance.choice(tongue.sentences), convention, chance)
    return [*blocks[:at], f"{blocks[at]}\n{more}", *blocks[at + 1 :]]


def shorter(blocks: list[str], convention: str, chance: random.Random) -> list[str]:
    at = chance.randrange(2, len(blocks))
    return [*blocks[:at], blocks[at].rpartition("\n")[0] or blocks[at], *blocks[at + 1 :]]


Edit = Callable[[list[str], str, random.Random], list[str]]
EDITS: tuple[Edit, ...] = (inserted, inserted, taken_out, rewritten, longer, shorter)


def stages(convention: str, seed: int, count: int) -> Iterator[str]:
    """A law while somebody works on it."""
    chance = random.Random(f"{convention} {seed}")
    blocks = blocks_of(convention, chance)
    for _ in range(count):
        yield "\n\n".join(blocks) + "\n"
        blocks = chance.choice(EDITS)(blocks, convention, chance)
        if not 8 < len(blocks) < 2 * MOST:
            blocks = blocks_of(convention, chance)


@pytest.mark.parametrize("convention", TONGUES)
@pytest.mark.parametrize("seed", range(2))
def test_references_follow_articles_that_come_and_go(convention: str, seed: int) -> None:
    texts = stages(convention, seed, 20)
    written = legaltext.manuscript(next(texts), convention)
    found = legaltext.References(written.law)

    for text in texts:
        written = written.edited(text)
        found = legaltext.References(written.law, found)

        assert written.law == legaltext.manuscript(text, convention).law
        assert found.all == legaltext.references(written.law)
