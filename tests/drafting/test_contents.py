"""The contents of a draft: part by part, what is missing, what changed last."""

from __future__ import annotations

import pytest
from django.test import Client
from tests import factories
from tests.drafting.test_wordings import a_draft, article, said

from hoseibi.accounts.choices import Role
from hoseibi.drafting import actions, queries

pytestmark = pytest.mark.django_db


def shape(contents: queries.Contents) -> list[tuple[str, str, str, int, int]]:
    """Each part: how its lines begin, its first and last article, how many and how many shown."""
    return [
        (
            part.head.names[0][1] if part.head else "",
            part.first,
            part.last,
            part.count,
            len(part.lines),
        )
        for part in contents.parts
    ]


def test_a_short_draft_shows_all_its_parts() -> None:
    draft, drafter = a_draft()

    found = queries.contents(drafter, draft)

    assert found.articles == 4
    assert shape(found) == [
        ("Sample Code", "Article 1", "Article 2", 2, 2),
        ("Part II Obligations", "Article 3", "Article 3-2", 2, 2),
    ]


def test_a_long_draft_opens_the_part_that_is_asked_for() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    lines = ["Long Code"]
    for number in range(1, 161):
        lines += [f"Chapter {number // 80 + 1} Of it"] if number in (1, 80) else []
        lines.append(f"Article {number} It says {number}.")
    texts = (("en", "jp-en", "\n\n".join(lines)),)
    law = factories.a_law().language_version.law
    beginning = actions.Beginning("long", {"en": "Long"}, texts=texts)
    draft = actions.begin(drafter, circle, law, beginning)

    first = [part[1:] for part in shape(queries.contents(drafter, draft))]
    assert first == [("Article 1", "Article 79", 79, 79), ("Article 80", "Article 160", 81, 0)]
    asked = [part[-1] for part in shape(queries.contents(drafter, draft, "art_160"))]
    assert asked == [0, 81]


def test_what_is_missing_in_a_language_and_what_changed_last() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    made = actions.add_article(drafter, unit, "en", "Article 3-3 It is new.")
    actions.save(drafter, unit, "en", said(unit).text + " At once.", 1)

    found = queries.contents(drafter, draft)
    assert found.missing == [("ja", 2)]
    missing = [line.unit.address for line in queries.missing_in(drafter, draft, "ja")]
    assert missing == ["art_3-3", "art_3-2"]
    changed = [line.unit.pk for line in queries.changed_last(drafter, draft)]
    assert changed == [unit.pk, made.pk]


@pytest.mark.parametrize("typed", ["3", "Article 3", "第三条", "art_3"])
def test_what_is_typed_as_an_article_leads_to_it(typed: str) -> None:
    draft, _drafter = a_draft()
    client = Client()
    client.force_login(factories.seated(draft.circle, Role.READER))

    answer = client.get("/drafts/sample-draft/", {"article": typed})

    assert (answer.status_code, answer["Location"]) == (302, "/drafts/sample-draft/art_3")


def test_an_article_that_is_not_there_is_told() -> None:
    draft, drafter = a_draft()
    client = Client()
    client.force_login(drafter)

    page = client.get("/drafts/sample-draft/", {"article": "77"}).content.decode()

    assert "This draft has no article “77”." in page
    assert "Article 3-2" in page
