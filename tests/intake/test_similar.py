"""Past requests that are like one, in any script, with why; the trend; and what both cost."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from tests import factories
from tests.factories.requests import a_decided_request, filing, writing
from tests.intake.test_requests import of_organ

from hoseibi.accounts.actions.journal import record
from hoseibi.intake import actions, queries
from hoseibi.intake.models import Request, RequestTerm, Term
from hoseibi.intake.queries.similar import Looking
from hoseibi.intake.storage.terms import joined, terms
from hoseibi.printing.tables import to_csv, to_workbook

pytestmark = pytest.mark.django_db

TITLES = {
    "en": "Insolvency of companies and secured creditors",
    "ja": "企業倒産における担保権者の地位",
    "km": "ការក្ស័យធនរបស់ក្រុមហ៊ុន និងម្ចាស់បំណុលមានការធានា",
    "vi": "Phá sản doanh nghiệp và chủ nợ có bảo đảm",
}
TYPED = {
    "en": "Reform of the insolvency of a company",
    "ja": "倒産法の改革",
    "km": "កំណែទម្រង់ការក្ស័យធន",
    "vi": "Cải cách pháp luật phá sản",
}


def in_language(language: str, title: str, **more: object) -> Request:
    officer = factories.officer()
    texts = {"sector": title, "purpose": title}
    made = actions.enter(officer, filing(**more), writing(title, language=language, texts=texts))
    return actions.submit(officer, made)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Judges and the bodies of laws", "en", ["judge", "body", "law"]),
        ("債権法の改正", "ja", ["債権", "権法", "法の", "の改", "改正"]),
        ("について", "ja", []),
        ("chủ nợ", "vi", ["chủ nợ"]),
        ("khác nhau", "vi", []),
    ],
)
def test_words_are_cut_by_their_script(text: str, language: str, found: list[str]) -> None:
    assert list(terms(text, language)) == found


def test_pairs_of_letters_are_joined_for_the_reader() -> None:
    assert joined(["債権", "judge", "権法"]) == ["債権法", "judge"]


@pytest.mark.parametrize("language", TITLES)
def test_a_like_request_is_found_in_every_script(language: str) -> None:
    wanted = in_language(language, TITLES[language])
    in_language("en", "Registers of land")

    found = queries.similar(factories.officer(), Looking(TYPED[language], language))

    assert [one.request for one in found] == [wanted]
    assert found[0].words


def test_likeness_says_why_and_what_was_answered() -> None:
    officer = factories.officer()
    made = a_decided_request(officer)
    looking = Looking("The law of obligations", "en", "civil", made.country_id)

    (found,) = queries.similar(officer, looking)

    assert (found.same_field, found.same_country) == (True, True)
    assert "obligation" in found.words
    assert found.request.verdict.outcome == "adopted"
    assert queries.similar(officer, looking._replace(itself=made.pk)) == []


def test_nobody_finds_what_they_may_not_see() -> None:
    in_language("en", TITLES["en"])
    own = in_language("en", TITLES["en"], name="Ministry of Finance")
    looking = Looking(TYPED["en"], "en")

    assert queries.similar(factories.reader(), looking) == []
    assert [one.request for one in queries.similar(of_organ("Ministry of Finance"), looking)] == [
        own
    ]


def test_words_that_left_a_request_find_it_no_more() -> None:
    officer = factories.officer()
    made = in_language("en", TITLES["en"])

    actions.change(officer, made, writing("Registers of land"))

    assert queries.similar(officer, Looking(TYPED["en"], "en")) == []
    spread = dict(Term.objects.values_list("text", "spread"))
    assert (spread["insolvency"], spread["register"]) == (0, 1)
    assert RequestTerm.objects.filter(request=made, term__text="insolvency").count() == 0


# --- trend ---


def test_the_trend_counts_and_averages() -> None:
    officer = factories.officer()
    for code, day in (("xl", date(2022, 3, 1)), ("xl", date(2024, 3, 1)), ("xm", date(2024, 5, 1))):
        a_decided_request(officer, code=code, entered_on=day)
    actions.enter(officer, filing(entered_on=date(2024, 6, 1)), writing())

    found = queries.trend(officer, queries.Sieve())

    assert found.years == [2022, 2023, 2024]
    assert [found.of(year=year).requests for year in found.years] == [1, 0, 2]
    assert (found.of(year=2024, country="xm").requests, found.of(year=2024).mean) == (1, 10)
    narrowed = queries.trend(officer, queries.Sieve(country="xm"))
    assert (narrowed.years, narrowed.of(field="civil").requests) == ([2024], 1)
    assert next(iter(queries.trend_table(found).rows)) == [2022, "XL", "Civil law", 1, 1, 10.0]


# --- what pages cost ---


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_pages_ask_as_much_for_many_requests_as_for_one() -> None:
    officer, client = factories.officer(), Client()
    client.force_login(officer)
    made, _like = a_decided_request(officer), a_decided_request(officer)
    pages = (
        *("/requests/", "/requests/trend/", "/cooperation/", "/"),
        *("/requests/requests.csv", reverse("intake:request", args=(made.reference,))),
    )
    for page in pages:
        queries_of(client, page)
    record(officer, "measured", "what is asked after something was done")
    before = [queries_of(client, page) for page in pages]
    for year in range(2010, 2020):
        again = actions.enter(officer, filing(entered_on=date(year, 1, 7)), writing())
        actions.submit(officer, again)
    # What hangs on laws alone is not counted again for a request.
    record(officer, "measured", "what is asked after something was done")

    assert [queries_of(client, page) for page in pages] == before


def test_the_list_is_narrowed_and_ordered() -> None:
    officer = factories.officer()
    first = in_language("ja", "債権法の改正", entered_on=date(2023, 1, 7))
    second = in_language("en", "Bankruptcy", further=("insolvency",), code="xm")

    def found(**wanted: object) -> list[Request]:
        sieve = queries.Sieve()._replace(**wanted)
        return [row.request for row in queries.listed(officer, sieve).shown]

    assert found(q="債権") == [first]
    assert found(q="bankruptcy XM") == [second]
    assert found(field="insolvency") == [second]
    assert found(country="xl") == found(year=2023) == [first]
    assert found(order="oldest") == [first, second]
    assert found(state="adopted") == []


def test_the_sheet_of_requests_takes_no_words_for_a_formula() -> None:
    officer = factories.officer()
    in_language("en", "=HYPERLINK(1)")

    table = queries.table(officer, queries.Sieve())
    sheet = load_workbook(BytesIO(to_workbook({"Requests": table})))["Requests"]

    assert next(iter(table.rows))[4] == "=HYPERLINK(1)"
    assert b"'=HYPERLINK(1)" in to_csv(table)
    assert (sheet["E2"].value, sheet["E2"].data_type) == ("=HYPERLINK(1)", "s")
    assert sheet["B2"].is_date
