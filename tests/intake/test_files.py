"""Forms that come as Word or Excel: what is understood, what is not, and what is refused."""

import io
from datetime import date

import pytest
from django.conf import settings
from docx import Document
from i18nfield.strings import LazyI18nString
from openpyxl import Workbook
from tests import factories
from tests.factories.requests import TEXTS, a_request

from hoseibi import printing
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.intake import actions, queries
from hoseibi.intake.choices import FormItem
from hoseibi.intake.models import BroughtFile, Request
from hoseibi.intake.queries.incoming import _found
from hoseibi.intake.storage import incoming
from hoseibi.intake.storage.labels import label_of
from hoseibi.intake.storage.reading import read
from hoseibi.intake.storage.values import day_of, kind_of, language_of
from hoseibi.library.models import StoredFile
from hoseibi.partners.models import Country

LINES = (
    "1. Date of Entry: 18 August 2021",
    "2. Applicant: The Government of Lanvara",
    "3. T/C Title: Law of obligations in practice",
    "4. Type of the T/C: ■ Technical Cooperation Project □ Individual Expert",
    "5. Contact Point",
    "Address: 15 Unity Boulevard",
    "Contact Person: Sovanara Lim",
    "Tel. No.: +000 21 300 115",
    "E-mail: cooperation@example.org",
    "6. Background",
    "(1) Current conditions of the sector",
    "The code is in force since 2020.",
    "(3) Issues to be solved",
    "Courts read Article 36 in two ways.",
    "Four sub-decrees are not issued.",
    "7. Outline of the T/C",
    "(1) Overall Goal: Disputes are settled foreseeably.",
    "(2) T/C Purpose: Organs apply the law themselves.",
    "(6) Input from the Recipient Government",
    "A drafting group of ten.",
    "8. Implementation Schedule: October 2022 to September 2027",
    "10. Related Information",
    "The Fund for Justice plans a course.",
)


def word(*lines: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def excel(*rows: tuple[object, ...]) -> bytes:
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


# --- labels ---


@pytest.mark.parametrize(
    ("text", "section", "code"),
    [
        ("7 (2) Purpose", 0, "purpose"),
        ("(2) T/C Purpose:", 7, "purpose"),
        ("(4)", 6, "existing"),
        ("６（３）解決すべき課題", 0, "issues"),
        ("上位目標：", 7, "goal"),
        ("案件の目標", 7, "purpose"),
        ("7-(3) Outputs", 0, "outputs"),
        ("Activities of other donors", 10, "donors"),
        ("Input from the Japanese Government", 7, "asked-input"),
        ("案件名", 0, "title"),
        ("担当部署", 9, "department"),
        ("5 Implementing agency", 0, "agency"),
    ],
)
def test_an_item_is_known_by_its_number_or_its_name(text: str, section: int, code: str) -> None:
    found = label_of(text, section)

    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "text",
    [
        "Courts read Article 36 on damages in two ways.",
        "The purpose of the code is that everybody can read it, and this has not been reached yet.",
        "民法は2020年に施行された。",
    ],
)
def test_a_sentence_is_no_label(text: str) -> None:
    assert label_of(text, 6) is None


# --- what words mean ---


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("18 August 2021", date(2021, 8, 18)),
        ("August 18th, 2021", date(2021, 8, 18)),
        ("2021-08-18", date(2021, 8, 18)),
        ("2021年8月18日", date(2021, 8, 18)),
        ("令和３年８月１８日", date(2021, 8, 18)),
        ("31 February 2021", None),
        ("soon", None),
    ],
)
def test_a_day_is_read_as_forms_write_it(text: str, day: date | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("□ Technical Cooperation Project ■ Individual Expert □ Equipment", "expert"),
        ("[ ] Project [x] Individual Training", "training"),
        ("機材供与", "equipment"),
        ("", ""),
    ],
)
def test_the_ticked_type_counts(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_the_language_shows_in_the_script() -> None:
    assert [language_of(text) for text in ("កិច្ចសន្យា", "裁判所が", "Tòa án tối cao", "Courts")] == [
        "km",
        "ja",
        "vi",
        "en",
    ]


# --- whole files ---


def test_a_form_of_numbered_lines_is_understood_item_by_item() -> None:
    (form,) = read(word(*LINES))

    assert form.said == {
        "entered_on": "18 August 2021",
        "country": "The Government of Lanvara",
        "title": "Law of obligations in practice",
        "kind": "■ Technical Cooperation Project □ Individual Expert",
        "address": "15 Unity Boulevard",
        "contact_person": "Sovanara Lim",
        "telephone": "+000 21 300 115",
        "email": "cooperation@example.org",
        "sector": "The code is in force since 2020.",
        "issues": "Courts read Article 36 in two ways.\nFour sub-decrees are not issued.",
        "goal": "Disputes are settled foreseeably.",
        "purpose": "Organs apply the law themselves.",
        "own-input": "A drafting group of ten.",
        "schedule": "October 2022 to September 2027",
        "plans": "The Fund for Justice plans a course.",
    }
    assert form.left == ()


@pytest.mark.parametrize("marks", ["123", "១២៣", "１２３"])
def test_a_list_within_an_item_stays_in_it(marks: str) -> None:
    outputs = [f"{mark}. A draft of part {mark}" for mark in marks]

    before = ("3 Title: Courts", "7 (2) Purpose: Draft", "7 (4) Outputs")
    (form,) = read(word(*before, *outputs, "8. Schedule: 2027"))

    assert form.said["outputs"].split("\n") == outputs
    assert form.said["schedule"] == "2027"


def test_a_table_of_names_and_answers_is_understood_in_japanese() -> None:
    rows = (
        ("記入日", "2021年8月18日"),
        ("要請国", "ランヴァラ"),
        ("案件名", "債権法の実務への定着"),
        ("協力形態", "技術協力プロジェクト"),
        ("6 背景", ""),
        ("(3) 課題", "裁判例が分かれている。"),
        ("7 (2) 案件目標", "自ら適用する。"),
        ("他の援助機関の活動", "なし"),
    )

    (form,) = read(word(rows=rows))

    said = form.said
    assert (said["title"], said["issues"], said["purpose"]) == (
        "債権法の実務への定着",
        "裁判例が分かれている。",
        "自ら適用する。",
    )
    assert said["donors"] == "なし"


def test_what_stands_before_the_first_item_is_said_to_be_left() -> None:
    (form,) = read(
        word("To the Legal Cooperation Department of Hoshima, with our greetings.", *LINES)
    )

    assert [one.text for one in form.left] == [
        "To the Legal Cooperation Department of Hoshima, with our greetings."
    ]


def test_a_sheet_has_a_request_in_each_row() -> None:
    head = ("Date of entry", "Country", "Title", "Purpose", "Remarks of the embassy")
    rows = (
        (date(2024, 8, 9), "Lanvara", "A library", "Lawyers read.", "urgent"),
        (None, None, None, None, None),
        ("2024-08-10", "Merovia", "Case management", "Courts manage cases.", None),
        (None, "Merovia", None, None, None),
    )

    forms = read(excel(("Requests of 2024",), head, *rows))

    assert [(one.number, one.said.get("title")) for one in forms] == [
        (3, "A library"),
        (5, "Case management"),
        (6, None),
    ]
    assert [one.text for one in forms[0].left] == ["Remarks of the embassy: urgent"]


def test_a_form_in_excel_is_understood_too() -> None:
    (form,) = read(
        excel((3, "Title", "A library"), (7, "Outline", None), ("(2)", "Purpose", "Read."))
    )

    assert form.said == {"title": "A library", "purpose": "Read."}


@pytest.mark.django_db
def test_what_leaves_as_word_comes_back_as_it_was() -> None:
    officer, made = factories.officer(), a_request()
    paper = printing.to_docx(queries.form_paper(officer, made, "en"))

    (form,) = read(paper)

    assert {code: form.said.get(code) for code in TEXTS} == TEXTS
    assert form.said["title"] == "Law of obligations in practice"
    assert day_of(form.said["entered_on"]) == made.entered_on


@pytest.mark.django_db
def test_the_form_in_japanese_comes_back_too() -> None:
    officer, made = factories.officer(), a_request()
    texts = {item.value: f"{item.value}の記載。" for item in FormItem}
    actions.translate(officer, made, "ja", actions.Writing({"ja": "債権法"}, "ja", texts=texts))
    made.refresh_from_db()
    paper = printing.to_docx(queries.form_paper(officer, made, "ja"))

    (form,) = read(paper)

    assert {code: form.said.get(code) for code in texts} == texts
    assert (form.said["title"], form.said["contact_person"]) == ("債権法", "Vanna Korell")


# --- taken in ---


@pytest.mark.django_db
def test_a_file_is_kept_as_it_came_and_once() -> None:
    officer, content = factories.officer(), word(*LINES)

    first = actions.bring(officer, content, "form.docx")
    again = actions.bring(officer, content, "form (2).docx")

    assert first == again
    assert queries.content_of(officer, first) == content
    assert StoredFile.objects.count() == 1
    with pytest.raises(NotAllowed):
        actions.bring(factories.reader(), content, "form.docx")


@pytest.mark.django_db
def test_country_organ_and_day_are_understood() -> None:
    officer, organ = factories.officer(), factories.organ("xl", "Supreme Court")
    organ.country.name = "Lanvara"
    organ.country.save()
    made = actions.bring(officer, word(*LINES, "Implementing agency: supreme court"), "f.docx")

    (meant,) = queries.meanings(officer, made)

    assert (meant.country, meant.organ, meant.day) == (organ.country, organ, date(2021, 8, 18))
    assert (meant.kind, meant.language) == ("project", "en")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("The Government of Romania", None),
        ("The Government of Oman.", "xo"),
        ("Papua New Guinea", "xp"),
        ("The Government of Papua New Guinea", "xp"),
        ("ギニア国政府", "xg"),
    ],
)
def test_a_country_is_not_found_within_the_name_of_another(words: str, code: str | None) -> None:
    for each, name, also in (
        ("xg", "Guinea", "ギニア"),
        ("xp", "Papua New Guinea", "パプアニューギニア"),
        ("xo", "Oman", "オマーン"),
    ):
        name = LazyI18nString({"en": name, "ja": also})
        Country.objects.update_or_create(code=each, defaults={"name": name})

    found = _found(words, list(Country.objects.order_by("code")))

    assert (found and found.code) == code


@pytest.mark.django_db
def test_a_row_that_no_form_sends_is_not_taken_over(client) -> None:
    client.force_login(factories.officer())
    made = actions.bring(
        factories.officer(),
        excel(
            ("Country", "Title", "Purpose"),
            ("Lanvara", "A library", "Lawyers read."),
            ("Merovia", "Cases", "Courts."),
        ),
        "f.xlsx",
    )

    page = client.post(f"/requests/import/{made.pk}/", {"row": "²", "field_of_law": "civil"})

    assert page.status_code == 422
    assert Request.objects.count() == 0


@pytest.mark.django_db
def test_rows_are_taken_over_all_or_none() -> None:
    officer, country = factories.officer(), factories.organ().country
    filing, bad = actions.Filing(country), actions.Writing({"en": " "})
    good = actions.Writing({"en": "A library"})

    with pytest.raises(actions.RowRefused, match="Row 4"):
        actions.enter_rows(officer, [actions.Row(3, filing, good), actions.Row(4, filing, bad)])
    assert Request.objects.count() == 0

    made = actions.enter_rows(officer, [actions.Row(3, filing, good)])
    assert [str(one.title) for one in made] == ["A library"]


@pytest.mark.django_db
def test_a_form_is_looked_through_on_a_page_and_then_saved(client) -> None:
    officer, organ = factories.officer(), factories.organ("xl", "Supreme Court")
    client.force_login(officer)
    made = actions.bring(officer, word(*LINES), "form.docx")
    page = client.get(f"/requests/import/{made.pk}/")
    assert "Courts read Article 36 in two ways." in page.content.decode()

    told = {"country": organ.country_id, "entered_on": "2021-08-18", "field_of_law": "civil"}
    told |= {"language": "en", "title": "Obligations", "kind": "project", "item-purpose": "Apply."}
    client.post(f"/requests/import/{made.pk}/", told)

    request = Request.objects.get()
    assert (request.reference, request.brought) == ("XL-2021-01", made)
    assert BroughtFile.objects.count() == 1
    assert settings.LARGEST_FILE > incoming.LARGEST
