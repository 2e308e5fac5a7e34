"""Contents of a law: what is shown at once, what is folded, what is fetched."""

from collections.abc import Sequence

import pytest
from django.test import Client
from lxml import html
from tests.factories import a_law

from hoseibi.corpus.queries import Contents, Entry
from hoseibi.corpus.templatetags.contents import Node, branch, tree


def entry(position: int, kind: str, number: int, parent: int = -1) -> Entry:
    address = f"{'art' if kind == 'article' else 'chp'}_{number}"
    article = kind == "article"
    return Entry(
        position=position,
        parent=parent,
        level=0,
        address=address,
        short_address=address,
        kind=kind,
        num=f"{kind.title()} {number}",
        heading="",
        article=article,
        articles=0,
    )


def row(count: int) -> Contents:
    return Contents(entry(number, "article", number) for number in range(1, count + 1))


def chapters(count: int, articles: int) -> Contents:
    found: list[Entry] = []
    for number in range(1, count + 1):
        above = entry(len(found), "chapter", number)
        found.append(above)
        for each in range(articles):
            at = (number - 1) * articles + each + 1
            found.append(entry(len(found), "article", at, above.position))
    return Contents(found)


def lines(nodes: Sequence[Node]) -> int:
    return len(nodes) + sum(lines(node.children) for node in nodes if node.shown)


def test_a_long_row_of_articles_is_folded_by_fifties() -> None:
    folds = tree(row(320), levels=1)

    assert [node.count for node in folds] == [50, 50, 50, 50, 50, 50, 20]
    assert [node.span for node in folds][:2] == ["1–50", "51–100"]
    assert lines(folds) == 7


def test_a_row_that_is_not_so_long_stays_as_it_is() -> None:
    assert [node.is_row for node in tree(row(120))] == [False] * 120


def test_a_law_without_divisions_opens_where_one_is() -> None:
    folds = tree(row(320), path="art_77")

    assert [node.is_open for node in folds] == [False, True, False, False, False, False, False]
    assert folds[1].shown
    assert not folds[0].shown


def test_a_fold_is_found_by_its_first_article() -> None:
    fold = branch(row(320), "art_51")

    assert fold
    assert fold.children[-1].address == "art_100"


def test_many_articles_wait_until_their_chapter_is_unfolded() -> None:
    many, few = tree(chapters(26, 50), levels=1), tree(chapters(26, 7), levels=1)

    assert lines(many) == 26
    assert lines(few) == 26 * 8


@pytest.mark.django_db
@pytest.mark.parametrize("division", ["", "Chapter {} Words\n\n"])
def test_the_page_of_a_flat_code_is_light(client: Client, division: str) -> None:
    parts = ["Flat Code\n"]
    for number in range(1, 1301):
        if division and number % 50 == 1:
            parts.append(division.format(number // 50 + 1))
        parts.append(f"(Heading of the article {number})\nArticle {number} Words.\n")
    a_law("\n".join(parts))

    page = client.get("/laws/xl-sample-code/").content
    unfold = html.document_fromstring(page).xpath("//details/@data-branch")
    piece = client.get(unfold[1]).content.decode()
    article = client.get("/laws/xl-sample-code/art_700").content

    assert len(page) < 40_000
    assert len(unfold) == 26
    assert "Article 51" in piece
    assert "Article 101" not in piece
    assert len(article) < 60_000
