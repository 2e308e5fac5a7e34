"""Import: what an officer brings in, what is refused, and what is the same as before."""

from datetime import date

import pytest
from tests.factories import CODE, CODE_JA, REFORMED, a_law, officer, reader, stored

from hoseibi import legaltext
from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus import actions, queries, storage
from hoseibi.corpus.models import Law, LawVersion, Provision
from hoseibi.library.actions import store

pytestmark = pytest.mark.django_db


def test_a_law_is_kept_whole_and_its_places_beside_it() -> None:
    version = a_law(CODE)

    law = version.language_version.law
    assert (law.slug, law.country.code, law.number) == (
        "xl-sample-code",
        "xl",
        "Law No. 1 of 2020",
    )
    assert law.title_in("en") == "Sample Code"
    assert storage.law_of(version) == legaltext.read(CODE, convention="jp-en").law
    assert version.article_count == 4
    assert version.provisions.filter(article=True).first().text == (
        "This Code governs private persons."
    )
    assert JournalLine.objects.last().verb == "imported"


def test_the_rows_hold_what_is_needed_to_show_an_article() -> None:
    version = a_law(CODE)

    place = version.provisions.get(short_address="art_2")

    assert place.address == "book_1__chp_1__art_2"
    assert storage.provision_of(place) == legaltext.find(storage.law_of(version), "art_2").provision
    assert place.text.splitlines() == [
        "Every person must act in good faith.",
        "A right must not be abused.",
        "to harm another person;",
        "without any interest.",
    ]


def test_indexing_again_makes_the_same_rows() -> None:
    version = a_law(CODE)
    fields = ("position", "parent", "level", "address", "num", "heading", "text", "body")
    before = list(Provision.objects.values_list(*fields))

    actions.reindex(version, by=officer())

    assert list(Provision.objects.values_list(*fields)) == before


def test_the_same_bytes_are_the_same_version() -> None:
    assert a_law(CODE) == a_law(CODE)
    assert LawVersion.objects.count() == 1


def test_languages_and_versions_of_one_law() -> None:
    a_law(CODE)
    a_law(CODE_JA, convention="jp-ja")
    a_law(REFORMED, in_force_from=date(2024, 4, 1))

    law = queries.law_by_slug(reader(), "xl-sample-code")

    assert [each.language for each in law.languages.all()] == ["en", "ja"]
    assert [
        (version.in_force_from, version.in_force_until)
        for version in law.languages.all()[0].versions.all()
    ] == [(None, date(2024, 4, 1)), (date(2024, 4, 1), None)]
    assert law.title_in("ja") == "見本法典"


def test_a_second_version_must_say_its_first_day() -> None:
    a_law(CODE, in_force_from=date(2020, 1, 1))

    with pytest.raises(actions.FirstDayNeeded):
        a_law(REFORMED)
    with pytest.raises(actions.FirstDayTaken):
        a_law(REFORMED, in_force_from=date(2020, 1, 1))
    assert LawVersion.objects.count() == 1


def test_a_refused_import_changes_nothing() -> None:
    with pytest.raises(actions.SlugNeeded):
        a_law(CODE, slug="import")
    with pytest.raises(actions.PeriodBackwards):
        a_law(CODE, in_force_from=date(2020, 1, 2), in_force_until=date(2020, 1, 1))
    with pytest.raises(actions.NotReadable):
        a_law(CODE, form="egov")

    assert not Law.objects.exists()


def test_only_an_officer_imports() -> None:
    with pytest.raises(NotAllowed):
        a_law(CODE, by=reader())


def test_a_preview_says_what_was_understood_and_keeps_nothing() -> None:
    preview = queries.preview(stored(CODE), convention="jp-en")

    assert (preview.title, preview.articles, preview.divisions) == ("Sample Code", 4, 4)
    assert preview.lines[0].text == "Sample Code"
    assert not Law.objects.exists()


def test_a_preview_knows_what_is_there_already() -> None:
    version = a_law(CODE, slug="jp-sample-code", country="jp")

    preview = queries.preview(stored(CODE), convention="jp-en")

    assert preview.same_version == version
    assert preview.existing == version.language_version.law


HOSTILE = {
    "nul": "Sample\0 Code\n\nArticle 1\0 (1) Words\0 and words.\n\0\n",
    "controls": "Sample Code\n\n(H\x01)\nArticle 1 Words\x0b\x1f and \u202ewords\u202c.\n",
    "noncharacters": "Sample Code\n\nArticle 1 Words \ufffe\uffff and words.\n",
    "one line": "Article 1 " + "Word " * 50_000,
    "no law": "\n\n  \n?\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_an_odd_text_is_kept_and_shown_on_every_database(kind: str) -> None:
    version = a_law(HOSTILE[kind], titles={"en": "Sample Code"})

    law = queries.law_by_slug(reader(), "xl-sample-code")
    again = queries.version_of(law, "en", date(2026, 4, 1))
    assert again == version
    assert queries.reading(version).total == version.provisions.count() > 0


@pytest.mark.parametrize(
    "content",
    [b"Sample\xff\n\nArticle 1 \xfe\x00\x80.\n", b"Sample\n\nArticle 1 The\x00\x01 court.\n"],
)
def test_bytes_that_are_no_text_change_no_rule(content: bytes) -> None:
    file = store(content, "odd.txt", by=None)
    entry = actions.Entry(
        slug="xl-odd", country="xl", form="plain", convention="jp-en", titles={"en": "Odd"}
    )

    version = actions.import_law(file, entry, by=officer())

    assert queries.reading(version).rows
    assert version.finding_count


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"\x00" * 1000, "white space"), (b"%PDF-1.7", "This is a PDF")],
)
def test_a_file_without_a_law_is_refused_with_the_reason(content: bytes, said: str) -> None:
    file = store(content, "odd.txt", by=None)
    entry = actions.Entry(slug="xl-odd", country="xl", titles={"en": "Odd"})

    with pytest.raises(actions.NotReadable, match=said):
        actions.import_law(file, entry, by=officer())
