"""The index of references: made with a version, within a law and between laws."""

import pytest
from django.test import Client
from msgspec.structs import replace
from tests.cli.test_refs import BROKEN
from tests.factories import a_law

from hoseibi import legaltext
from hoseibi.corpus import actions, storage
from hoseibi.corpus.models import Dismissal, Finding, LawVersion, Reference

pytestmark = pytest.mark.django_db

REFERRING = """Referring Law
(Law No. 3 of 2021)

Article 1 This Law is read together with Article 3 of the Sample Code.

Article 2 Article 1 applies to the cases of Articles 1 through 3.

Article 3 Article 9 does not apply.
"""


def rows(version: LawVersion) -> list[tuple[str, str, str, str]]:
    found = version.references.order_by("position")
    return [(each.article, each.words, each.status, each.target) for each in found]


def test_each_article_that_some_words_name_has_a_row() -> None:
    version = a_law(REFERRING, slug="xl-referring-law")

    assert rows(version) == [
        ("art_1", "Article 3", "external", "art_3"),
        ("art_2", "Article 1", "resolved", "art_1"),
        ("art_2", "Articles 1 through 3", "resolved", "art_1"),
        ("art_2", "Articles 1 through 3", "resolved", "art_2"),
        ("art_2", "Articles 1 through 3", "resolved", "art_3"),
        ("art_3", "Article 9", "dangling", ""),
    ]


def test_a_reference_finds_the_other_law_whichever_came_first() -> None:
    early = a_law(REFERRING, slug="xl-referring-law")
    assert early.references.get(status="external").law is None

    code = a_law().language_version.law

    assert early.references.get(status="external").law == code


def test_a_name_that_two_laws_have_leads_to_neither() -> None:
    early = a_law(REFERRING, slug="xl-referring-law")
    a_law()
    a_law(slug="xl-other-sample-code", other_names=(("en", "Sample Code"),), label="again")

    assert early.references.get(status="external").law is None


def test_indexing_again_makes_the_same_rows() -> None:
    version = a_law(REFERRING, slug="xl-referring-law")
    before = rows(version), Finding.objects.count()

    actions.reindex(version)

    assert (rows(version), Finding.objects.count()) == before
    assert Reference.objects.count() == len(before[0])
    assert Dismissal.objects.count() == 0


def test_a_reference_whose_count_is_unsure_is_marked(client: Client) -> None:
    version = a_law(BROKEN, slug="xl-garden-law", convention="uz-cyrl")

    page = client.get("/laws/xl-garden-law/art_2").content.decode()

    assert [each.doubtful for each in version.references.order_by("position")] == [True]
    assert '<a class="ref doubtful" title="The paragraph was found by a count' in page


def test_indexing_again_marks_what_was_read_before_such_counts_were(client: Client) -> None:
    """The file of the version still shows which paragraphs are unsure; its canonical text stays."""
    version = a_law(BROKEN, slug="xl-garden-law", convention="uz-cyrl")
    text = without_marks(storage.law_of(version))
    storage.keep_text(version, storage.canonical_of(text))
    assert [each.doubtful for each in version.references.order_by("position")] == [False]

    actions.reindex(version)

    assert [each.doubtful for each in version.references.order_by("position")] == [True]
    assert storage.law_of(version) == text


def without_marks(law: legaltext.Law) -> legaltext.Law:
    def bare(provision: legaltext.Provision) -> legaltext.Provision:
        form = tuple(each for each in provision.form if each != ("break", "unsure"))
        return replace(provision, form=form, children=tuple(map(bare, provision.children)))

    return replace(law, provisions=tuple(map(bare, law.provisions)))
