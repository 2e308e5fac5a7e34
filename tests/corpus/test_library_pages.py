"""The list of laws, search, and import in two steps."""

import csv
import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html
from tests.factories import CODE, officer, reader

pytestmark = pytest.mark.django_db


def test_the_list_as_csv(laws: None, client: Client) -> None:
    text = client.get("/laws.csv").content.decode("utf-8-sig")

    first = next(csv.DictReader(io.StringIO(text)))

    assert first["slug"] == "xl-sample-code"
    assert first["languages"] == "en ja"


def test_filters_narrow_and_can_be_taken_away(laws: None, client: Client) -> None:
    client.force_login(reader())
    page = html.document_fromstring(client.get("/laws/?status=draft").content)

    assert page.xpath("//ul[@class='laws']//a[@class='title']/text()") == ["Draft Code"]
    assert page.xpath("//nav[@class='facet']//a[@aria-current]/@href") == ["?"]


def test_an_empty_list_offers_a_way_on(laws: None, client: Client) -> None:
    said = client.get("/laws/?text=marriage").content.decode()

    assert "No law fits all of these." in said
    assert "/search/?q=marriage" in said


def test_hits_are_marked_and_escaped(laws: None, client: Client) -> None:
    said = client.get("/search/?q=harmed+%3Cb%3E").content.decode()

    assert "<b>”" not in said
    assert "<mark>harmed</mark>" in client.get("/search/?q=harmed").content.decode()


def test_a_number_is_understood_as_an_address(laws: None, client: Client) -> None:
    said = client.get("/search/?q=見本法典3").content.decode()

    assert "Understood as an address" in said
    assert "/laws/xl-sample-code/art_3" in said


def test_suggestions_are_options_of_the_box_that_asks(laws: None, client: Client) -> None:
    said = client.get("/search/suggest/?q=samp&id=seek-main").content
    options = html.fragment_fromstring(said, create_parent="div").xpath("//a[@role='option']/@id")

    assert options[0] == "seek-main-1"


def test_an_import_from_words_to_law(client: Client) -> None:
    client.force_login(officer())
    given = client.post("/laws/import/", {"words": CODE})
    preview = client.get(given.headers["Location"]).content.decode()
    entry = {
        "title": "Sample Code",
        "slug": "xl-sample-code",
        "country": "jp",
        "field_of_law": "civil",
        "status": "in-force",
        "authority": "authoritative",
        "in_force_from": "2020-04-01",
        "released": "on",
    }

    done = client.post(given.headers["Location"], entry)

    assert "Article 3-2" in preview
    assert done.headers["Location"] == "/laws/xl-sample-code/"
    assert "Saved: Sample Code, 4 articles." in client.get("/laws/xl-sample-code/").content.decode()


def test_nothing_given_is_said_beside_the_field(client: Client) -> None:
    client.force_login(officer())

    response = client.post("/laws/import/", {"words": " "})

    assert response.status_code == 422
    assert "Choose a file, or paste the words" in response.content.decode()


def test_an_unreadable_file_says_why(client: Client) -> None:
    client.force_login(officer())
    file = SimpleUploadedFile("law.pdf", b"%PDF-1.7 ...")

    given = client.post("/laws/import/", {"file": file})
    response = client.get(given.headers["Location"])

    assert response.status_code == 422
    assert "This is a PDF." in response.content.decode()


def test_days_in_the_wrong_order_are_said_beside_the_field(client: Client) -> None:
    client.force_login(officer())
    given = client.post("/laws/import/", {"words": CODE})
    entry = {"in_force_from": "2020-04-01", "in_force_until": "2019-04-01"}

    response = client.post(given.headers["Location"], entry)

    assert response.status_code == 422
    assert "This day must come after the first one." in response.content.decode()


def test_only_an_officer_sees_a_file_that_waits(client: Client) -> None:
    client.force_login(officer())
    waiting = client.post("/laws/import/", {"words": CODE}).headers["Location"]

    client.force_login(reader())

    assert client.get(waiting).status_code == 403


def test_json_is_json(laws: None, client: Client) -> None:
    assert json.loads(client.get("/laws.json").content)["laws"][0]["articles"] == 4


def test_a_file_that_is_no_law_is_refused_in_the_language_of_the_page(client: Client) -> None:
    client.force_login(officer())
    file = SimpleUploadedFile("scan.pdf", b"%PDF-1.7 scanned")
    given = client.post("/laws/import/", {"file": file})

    page = client.get(given.headers["Location"], headers={"accept-language": "ja"})

    assert page.status_code == 422
    assert "これはPDFです。法令は、テキスト、" in page.content.decode()
