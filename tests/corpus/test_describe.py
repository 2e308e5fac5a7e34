"""What is said of a law, changed on its page: names, kind, days, standing; and by whom."""

from datetime import date

import pytest
from django.test import Client
from lxml import html
from tests.factories import CODE, a_law, drafter, officer, reader

from hoseibi.accounts.models import JournalLine
from hoseibi.corpus.models import LanguageVersion, Law

pytestmark = pytest.mark.django_db
PAGE = "/laws/xl-sample-code/describe/"


@pytest.fixture
def of_officer(client: Client) -> Client:
    a_law(CODE)
    client.force_login(officer())
    return client


def filled(client: Client, **changed: str) -> dict[str, str]:
    """The fields of the page as a browser would send them, some with another value."""
    page = html.document_fromstring(client.get(PAGE).content)
    (form,) = (each for each in page.forms if "field_of_law" in each.fields)
    held = {name: value for name, value in form.form_values() if name != "csrfmiddlewaretoken"}
    return held | changed


def names(law: Law) -> set[tuple[str, str, bool]]:
    return set(law.names.values_list("language", "text", "short"))


def test_what_is_sent_as_it_was_shown_changes_nothing(of_officer: Client) -> None:
    law = Law.objects.get()
    before = (names(law), law.field_of_law, law.number, law.languages.get().status)

    answer = of_officer.post(PAGE, filled(of_officer))

    law = Law.objects.get()
    assert answer.headers["Location"] == "/laws/xl-sample-code/"
    assert (names(law), law.field_of_law, law.number, law.languages.get().status) == before
    assert [line.verb for line in JournalLine.objects.order_by("-number")[:1]] == ["described"]


def test_an_officer_says_everything_anew(of_officer: Client) -> None:
    text = LanguageVersion.objects.get()
    sent = filled(
        of_officer,
        field_of_law="family",
        kind="code",
        number="Law No. 7",
        code="XL-7",
        **{
            "names-1-text": "見本法典",
            "names-1-language": "ja",
            "names-2-text": "The Sample",
            "names-2-language": "en",
            "names-2-short": "on",
            "dates-0-kind": "promulgated",
            "dates-0-day": "2020-05-04",
            "dates-0-source": "Gazette",
            f"text-{text.pk}-status": "repealed",
            f"text-{text.pk}-authority": "working-text",
            f"text-{text.pk}-source": "The Ministry",
        },
    )

    of_officer.post(PAGE, sent)

    law, text = Law.objects.get(), LanguageVersion.objects.get()
    assert (law.field_of_law, law.kind, law.number, law.code) == (
        "family",
        "code",
        "Law No. 7",
        "XL-7",
    )
    assert names(law) >= {("ja", "見本法典", False), ("en", "The Sample", True)}
    assert list(law.dates.values_list("kind", "day", "source")) == [
        ("promulgated", date(2020, 5, 4), "Gazette")
    ]
    assert (text.status, text.authority, text.source) == (
        "repealed",
        "working-text",
        "The Ministry",
    )
    verbs = JournalLine.objects.order_by("number").values_list("verb", flat=True)
    assert list(verbs)[-2:] == ["described", "set the standing of"]
    assert "見本法典" in of_officer.get("/search/suggest/?q=見本").content.decode()


def test_an_emptied_name_and_day_are_taken_away(of_officer: Client) -> None:
    added = {"names-1-text": "Another", "names-1-language": "ja"}
    day = {"dates-0-kind": "passed", "dates-0-day": "2020-01-01"}
    of_officer.post(PAGE, filled(of_officer, **added, **day))

    rows = filled(of_officer)
    place = next(name for name, value in rows.items() if value == "Another")
    of_officer.post(PAGE, rows | {place: "", "dates-0-day": ""})

    law = Law.objects.get()
    assert not law.names.filter(text="Another").exists()
    assert not law.dates.exists()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"names-0-text": ""}, "A law needs a title"),
        ({"names-1-text": "Twice", "names-1-language": "en"}, "Two titles are given"),
        ({"names-1-text": "Nowhere"}, "Say in which language this name is."),
        ({"dates-0-day": "2020-01-01"}, "Say what happened on this day."),
        ({"dates-0-kind": "passed", "dates-0-day": "soon"}, "Enter a valid date."),
        ({"field_of_law": "magic"}, "Select a valid choice."),
        ({"names-TOTAL_FORMS": "100000"}, "Please submit at most"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    of_officer: Client, changed: dict[str, str], said: str
) -> None:
    before = (names(Law.objects.get()), JournalLine.objects.count())

    answer = of_officer.post(PAGE, filled(of_officer, number="No. 9") | changed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert (names(Law.objects.get()), JournalLine.objects.count()) == before
    assert Law.objects.get().number != "No. 9"


def test_a_law_leads_its_officers_there_and_nobody_else(of_officer: Client) -> None:
    link = f'href="{PAGE}"'

    assert link in of_officer.get("/laws/xl-sample-code/").content.decode()
    of_officer.logout()
    assert link not in of_officer.get("/laws/xl-sample-code/").content.decode()


@pytest.mark.parametrize("who", [None, reader, drafter])
def test_nobody_else_says_anything(client: Client, who: object) -> None:
    a_law(CODE)
    if who:
        client.force_login(who())  # type: ignore[operator]
    before = JournalLine.objects.count()

    answers = {client.get(PAGE).status_code, client.post(PAGE, {"number": "9"}).status_code}

    assert answers == {403 if who else 302}
    assert JournalLine.objects.count() == before


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_holds_nothing_inline(of_officer: Client, language: str) -> None:
    answer = of_officer.get(PAGE, headers={"accept-language": language})

    page = html.document_fromstring(answer.content)
    assert page.get("lang") == language
    assert not page.xpath("//style | //script[not(@src)] | //@style")
