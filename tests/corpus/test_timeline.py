"""The versions on an axis of time, on the pages of a law and of an article."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils import translation
from lxml import html
from tests.factories import CODE, CODE_JA, REFORMED, a_law

pytestmark = pytest.mark.django_db

LAW = "/laws/xl-sample-code"


@pytest.fixture
def staged() -> None:
    """A law with a reform of Article 3 in force, and one of Article 1 that is far off."""
    a_law(CODE, in_force_from=date(2020, 1, 1))
    a_law(REFORMED, in_force_from=date(2024, 4, 1), amending_act="Law No. 2 of 2024")
    later = REFORMED.replace("governs private persons", "governs all persons")
    a_law(later, in_force_from=date(2999, 4, 1), amending_act="Law No. 3 of 2998")


def marks(client: Client, path: str) -> list[tuple[str, str]]:
    page = html.document_fromstring(client.get(path).content)
    links = page.xpath("//*[local-name()='svg']//*[local-name()='a']")
    return [(each.get("aria-label"), each.get("href")) for each in links]


def test_the_law_has_a_mark_for_each_version(staged: None, client: Client) -> None:
    assert marks(client, f"{LAW}/") == [
        ("1 January 2020", f"{LAW}@2020-01-01/"),
        ("1 April 2024: Law No. 2 of 2024", f"{LAW}@2024-04-01/"),
        ("1 April 2999: Law No. 3 of 2998, not yet in force", f"{LAW}@2999-04-01/"),
    ]


def test_an_article_has_marks_where_it_changed(staged: None, client: Client) -> None:
    assert [name for name, _url in marks(client, f"{LAW}/art_3")] == [
        "1 January 2020",
        "1 April 2024: Law No. 2 of 2024",
    ]
    assert [name for name, _url in marks(client, f"{LAW}/art_1")] == [
        "1 January 2020",
        "1 April 2999: Law No. 3 of 2998, not yet in force",
    ]
    assert marks(client, f"{LAW}/art_2") == []


def test_an_article_says_what_changed_it_and_leads_there(staged: None, client: Client) -> None:
    page = html.document_fromstring(client.get(f"{LAW}/art_3").content)
    told = page.xpath("//p[@class='article-changes']")[0]

    assert "Changed on 1 April 2024 by Law No. 2 of 2024." in " ".join(told.text_content().split())
    path = told.xpath("a/@href")[0]
    assert path == f"{LAW}/compare/en/2024-03-31..2024-04-01/?article=art_3"
    assert "for the damage" in client.get(path).content.decode()


def test_a_change_to_come_is_told_apart(staged: None, client: Client) -> None:
    page = html.document_fromstring(client.get(f"{LAW}/art_1").content)

    told = " ".join(page.xpath("string(//span[@class='to-come'])").split())

    assert told == "Changes on 1 April 2999 by Law No. 3 of 2998. What will change"
    assert len(page.xpath("//*[local-name()='circle'][contains(@class,'to-come')]")) == 1


def test_the_form_works_without_scripts(staged: None, client: Client) -> None:
    page = html.document_fromstring(client.get(f"{LAW}/art_3@2022-01-01").content)
    form = page.xpath("//form[@class='timeline-form']")[0]

    chosen = form.xpath(".//option[@selected]/@value")
    response = client.get(form.get("action"), {"on": "2024-04-01"})

    assert chosen == ["2020-01-01"]
    assert response.headers["Location"] == f"{LAW}/art_3@2024-04-01"


def test_a_law_with_one_version_has_no_axis(client: Client) -> None:
    a_law(CODE)

    assert marks(client, f"{LAW}/") == []


def test_numbers_in_the_drawing_are_those_of_svg(staged: None, client: Client) -> None:
    with translation.override("ja"):
        response = client.get(f"{LAW}/", headers={"accept-language": "ja"})
    page = html.document_fromstring(response.content)
    places = page.xpath("//*[@class='timeline-axis']//*[local-name()='circle']/@cx")

    assert len(places) == 6
    assert all(place.endswith("%") and float(place[:-1]) <= 100 for place in places)


def test_acts_and_labels_are_told_in_the_readers_language(client: Client) -> None:
    day = date(2024, 4, 1)
    for text, convention, act, label in (
        (CODE, "jp-en", "Law No. 2 of 2024", "As amended in 2024"),
        (CODE_JA, "jp-ja", "令和六年法律第二号", "2024年改正後"),
    ):
        a_law(text, convention=convention, in_force_from=date(2020, 1, 1))
        later = text.replace("Purpose", "Aim").replace("目的", "趣旨")
        a_law(later, convention=convention, in_force_from=day, amending_act=act, label=label)

    english = marks(client, f"{LAW}/")[-1][0]
    with translation.override("ja"):
        japanese = marks(Client(headers={"accept-language": "ja"}), f"{LAW}/")[-1][0]

    assert english == "1 April 2024: Law No. 2 of 2024"
    assert japanese == "2024年4月1日（令和6年）: 令和六年法律第二号"
