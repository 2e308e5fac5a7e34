"""Contents kept in the memory of the process: read once, and never out of date."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html
from tests.factories import CODE, REFORMED, a_law, officer, reader

from hoseibi import legaltext
from hoseibi.accounts.queries.kept import Kept
from hoseibi.corpus import actions, queries, storage
from hoseibi.corpus.models import LawVersion

pytestmark = pytest.mark.django_db

ARTICLE = "/laws/xl-sample-code/art_1"
RENAMED = CODE.replace("(Good Faith)", "(Honest Dealing)")


def names(client: Client) -> list[str]:
    """The lines of the contents beside an article."""
    page = html.document_fromstring(client.get(ARTICLE).content)
    found = page.xpath("//div[@class='tree']//a")
    return [" ".join(each.text_content().split()) for each in found]


def headings(version: LawVersion) -> list[str]:
    return [entry.heading for entry in queries.contents(version) if entry.article]


def write_anew(version: LawVersion, text: str) -> None:
    """The rows of a version made of another text, as another process may do it at any time."""
    other = LawVersion.objects.get(pk=version.pk)
    law = legaltext.read(text.encode(), convention="jp-en").law
    storage.keep_text(other, storage.canonical_of(law))


def test_contents_are_read_once(django_assert_num_queries) -> None:
    version = a_law()
    queries.contents(version)

    with django_assert_num_queries(0):
        again = queries.contents(LawVersion(pk=version.pk, **_of_the_text(version)))

    assert again is queries.contents(version)


def _of_the_text(version: LawVersion) -> dict[str, object]:
    return {"fingerprint": version.fingerprint, "index_version": version.index_version}


def test_a_text_written_anew_has_its_own_contents(client: Client) -> None:
    version = a_law()
    before = names(client)

    write_anew(version, RENAMED)

    assert "Article 2 Good Faith" in before
    assert names(client) == [each.replace("Good Faith", "Honest Dealing") for each in before]


def test_rows_written_anew_while_they_are_read_are_not_kept() -> None:
    never_read = CODE.replace("private persons", "readers who come late")
    version = a_law(never_read)
    write_anew(version, RENAMED)

    read_late = headings(version)
    write_anew(version, never_read)

    assert "(Honest Dealing)" in read_late
    assert "(Honest Dealing)" not in headings(version)


def test_a_new_version_and_a_new_title_are_shown_at_once(client: Client) -> None:
    version = a_law()
    law = version.language_version.law
    before = client.get(ARTICLE).content.decode()

    a_law(RENAMED, in_force_from=date(2024, 1, 1))
    law.names.filter(language="en").update(text="Code of Samples")
    after = client.get(ARTICLE).content.decode()

    assert "Honest Dealing" not in before
    assert "Honest Dealing" in after
    assert "Code of Samples" in after


def test_what_is_let_stand_is_no_open_finding_any_more(client: Client) -> None:
    version = a_law(CODE.replace("private persons", "persons as provided in Article 9"))
    finding = queries.findings_in([queries.place(version, "art_1")])[0]
    tab = "//section[@id='findings']/@data-count"
    before = html.document_fromstring(client.get(ARTICLE).content).xpath(tab)

    actions.dismiss(finding, "Article 9 is in preparation.", by=officer())
    after = html.document_fromstring(client.get(ARTICLE).content).xpath(tab)

    assert (before, after) == (["1"], ["0"])


def test_an_article_page_asks_the_database_eleven_times(
    laws: None, client: Client, django_assert_max_num_queries
) -> None:
    client.get(ARTICLE)

    with django_assert_max_num_queries(11):
        client.get(ARTICLE)


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="SQLite tells its plans in a way of its own"
)
def test_an_article_is_found_without_reading_whole_versions() -> None:
    a_law(CODE)
    a_law(REFORMED, in_force_from=date(2024, 4, 1))
    law = queries.law_by_slug(reader(), "xl-sample-code")

    with CaptureQueriesContext(connection) as asked:
        queries.article(law, "art_3", date(2026, 4, 1))
    plans = [plan for each in asked.captured_queries for plan in _plan(str(each["sql"]))]

    assert any("provision_number" in plan for plan in plans)
    assert not [plan for plan in plans if plan.endswith("(version_id=?)") or "SCAN" in plan]


def _plan(sql: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return [row[-1] for row in cursor.fetchall()]


def test_what_was_asked_for_longest_ago_is_let_go() -> None:
    kept: Kept[str, str] = Kept(6, len)
    for key, value in (("a", "one"), ("b", "two")):
        kept.keep(key, value)
    kept.get("a")

    kept.keep("c", "six")

    assert [kept.get(key) for key in "abc"] == ["one", None, "six"]
