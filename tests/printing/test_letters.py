"""An office's own Word template is filled wherever it has names, and nothing in it is run."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from tests.printing.offices import converted

from hoseibi.printing.letters import Letter, NotATemplate, Placeholder, filled, placeholders

FORM = "txt:Text (encoded):UTF8"
KHMER = "សុខ វិចិត្រ"
VALUES = {
    "person": {"name": "Ito Haru", "home": "District court"},
    "tasks": [
        {"title": "Advise", "until": {"day": "2026"}},
        {"title": "Teach", "until": {"day": ""}},
    ],
    "duties": ["Drafts", "Lectures"],
    "nobody": [],
}


def saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def template(*paragraphs: str) -> bytes:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return saved(document)


def lines(letter: Letter) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(letter.content)).paragraphs]


def rows(letter: Letter) -> list[list[str]]:
    table = docx.Document(BytesIO(letter.content)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


def table_of(*cells: str) -> bytes:
    document = docx.Document()
    table = document.add_table(rows=2, cols=len(cells))
    for at, words in enumerate(cells):
        table.cell(0, at).text = f"Head {at}"
        table.cell(1, at).text = words
    return saved(document)


def changed(source: bytes, name: str, part: bytes) -> bytes:
    """A file with one part put in or put in the place of another."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(source)) as old, zipfile.ZipFile(file, "w") as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, part)
    return file.getvalue()


def test_names_become_words() -> None:
    letter = filled(template("Dear {{ person.name }}, of {{person.home}}."), VALUES)

    assert lines(letter) == ["Dear Ito Haru, of District court."]
    assert letter.unknown == ()


def test_a_name_that_word_has_split_keeps_the_looks_of_its_beginning() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Dear ")
    for part, bold in (("{", False), ("{ per", True), ("son.na", False), ("me }}!", False)):
        paragraph.add_run(part).bold = bold
    paragraph.add_run(" Yours").italic = True

    runs = docx.Document(BytesIO(filled(saved(document), VALUES).content)).paragraphs[0].runs

    assert "".join(run.text for run in runs) == "Dear Ito Haru! Yours"
    assert next(run for run in runs if run.text == "Ito Haru").bold is False
    assert runs[-1].italic


def test_several_names_and_a_line_end_in_one_run() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("{{ a }} and {{ b }}")
    run.add_break()
    run.add_text("end of {{ a }}")

    assert lines(filled(saved(document), {"a": "1\n2", "b": "3"})) == ["1\n2 and 3\nend of 1\n2"]


def test_headers_footers_tables_and_text_boxes_are_filled() -> None:
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ person.home }}"
    section.footer.paragraphs[0].text = "for {{ person.name }}"
    document.add_table(1, 1).cell(0, 0).text = "{{ person.name }}"
    box = OxmlElement("w:txbxContent")
    inner = OxmlElement("w:p")
    inner.append(OxmlElement("w:r"))
    inner[0].append(OxmlElement("w:t"))
    inner[0][0].text = "{{ person.name }}"
    box.append(inner)
    document.add_paragraph("beside ").runs[0]._r.append(box)

    letter = docx.Document(BytesIO(filled(saved(document), VALUES).content))

    assert letter.sections[0].header.paragraphs[0].text == "District court"
    assert letter.sections[0].footer.paragraphs[0].text == "for Ito Haru"
    assert letter.tables[0].cell(0, 0).text == "Ito Haru"
    within = next(letter.element.body.iter(qn("w:txbxContent")))
    assert "".join(node.text or "" for node in within.iter(qn("w:t"))) == "Ito Haru"


def test_a_row_with_a_list_is_repeated() -> None:
    letter = filled(
        table_of("{{ tasks.title }}", "{{ tasks.until.day }} {{ person.name }}"), VALUES
    )

    assert rows(letter) == [
        ["Head 0", "Head 1"],
        ["Advise", "2026 Ito Haru"],
        ["Teach", " Ito Haru"],
    ]


def test_a_row_of_an_empty_list_stays_with_nothing_in_it() -> None:
    letter = filled(table_of("{{ nobody.name }}", "{{ nobody.until.day }}"), VALUES)

    assert rows(letter)[1:] == [["", ""]]
    assert letter.unknown == ()


def test_a_paragraph_with_a_list_is_repeated() -> None:
    assert lines(filled(template("– {{ duties }}", "end"), VALUES)) == [
        "– Drafts",
        "– Lectures",
        "end",
    ]


@pytest.mark.parametrize("line", ["– {{ none }}", "1. {{ none.name }} ({{ none.day }})"])
def test_a_paragraph_of_an_empty_list_leaves_no_dash_behind(line: str) -> None:
    letter = filled(template("before", line, "after"), {"none": []})

    assert lines(letter) == ["before", "after"]


def test_words_beside_an_empty_list_stay() -> None:
    values = {"none": [], "person": {"name": "Ito Haru"}}

    letter = filled(template("Duties: {{ none }}", "{{ none }} {{ person.name }}", "end"), values)

    assert lines(letter) == ["Duties: ", " Ito Haru", "end"]


def test_a_cell_keeps_its_only_paragraph_when_a_list_is_empty() -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "{{ none }}"

    letter = filled(saved(document), {"none": []})

    assert rows(letter) == [[""]]


def test_lists_within_lists() -> None:
    values = {
        "outputs": [{"name": "1", "acts": [{"t": "1-1"}, {"t": "1-2"}]}, {"name": "2", "acts": []}]
    }

    letter = filled(table_of("{{ outputs.name }}", "{{ outputs.acts.t }}"), values)

    assert rows(letter)[1:] == [["1", "1-1"], ["1", "1-2"], ["2", ""]]


def test_an_unknown_name_is_left_standing_highlighted_and_told_with_its_place() -> None:
    letter = filled(template("", "Dear {{ person.nmae }}!"), VALUES)

    runs = docx.Document(BytesIO(letter.content)).paragraphs[1].runs
    assert lines(letter)[1] == "Dear {{ person.nmae }}!"
    assert [run.text for run in runs if run.font.highlight_color] == ["{{ person.nmae }}"]
    assert letter.unknown == (Placeholder("person.nmae", "body", 2, "Dear {{ person.nmae }}!"),)


@pytest.mark.parametrize(
    "wicked",
    [
        "person.name|upper",
        "person['name']",
        "1+1",
        "import os",
        "person.name()",
        "a..b",
        "%",
        "person",
    ],
)
def test_only_names_are_ever_read(wicked: str) -> None:
    letter = filled(template(f"x {{{{ {wicked} }}}} y"), VALUES)

    assert lines(letter) == [f"x {{{{ {wicked} }}}} y"]
    assert [one.name for one in letter.unknown] == [wicked]
    assert letter.unknown[0].plain == (wicked == "person")


def test_names_within_words_that_were_filled_in_are_not_read_again() -> None:
    assert lines(filled(template("{{ a }}"), {"a": "{{ b }}", "b": "c"})) == ["{{ b }}"]


def test_braces_and_gaps_of_a_japanese_keyboard_will_do() -> None:
    assert lines(filled(template("｛｛　氏名　｝｝殿"), {"氏名": "伊藤"})) == ["伊藤殿"]


def test_khmer_is_told_to_word_as_complex() -> None:
    letter = docx.Document(BytesIO(filled(template("{{ a }} x"), {"a": KHMER}).content))

    looks = letter.paragraphs[0].runs[-2]._r.rPr
    assert looks.find(qn("w:cs")) is not None
    assert looks.find(qn("w:rFonts")).get(qn("w:cs")) == "Khmer OS Siemreap"


def test_what_names_a_template_has() -> None:
    document = docx.Document(BytesIO(template("{{ a.b }} and {{ c | d }}")))
    document.sections[0].header.paragraphs[0].text = "{{ e }}"

    assert placeholders(saved(document)) == (
        Placeholder("a.b", "body", 1, "{{ a.b }} and {{ c | d }}"),
        Placeholder("c | d", "body", 1, "{{ a.b }} and {{ c | d }}", plain=False),
        Placeholder("e", "header", 1, "{{ e }}"),
    )


def test_the_same_letter_is_the_same_bytes() -> None:
    source = template("{{ person.name }}")

    assert filled(source, VALUES) == filled(source, VALUES)


def doctype(source: bytes) -> bytes:
    part = zipfile.ZipFile(BytesIO(source)).read("word/document.xml")
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    return changed(
        source, "word/document.xml", part.replace(b"<w:document", bomb + b"<w:document", 1)
    )


@pytest.mark.parametrize(
    ("source", "trouble"),
    [
        (b"", "cannot be opened"),
        (b"%PDF-1.7", "cannot be opened"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old or a locked Word file"),
        (b"PK\x03\x04" + b"\0" * 10_000_000, "larger than 10 MB"),
        (changed(template("x"), "word/vbaProject.bin", b"x"), "has macros"),
        (changed(template("x"), "word/document.xml", b"<w:document"), "damaged"),
        (changed(template("x"), "[Content_Types].xml", b"<Types/>"), "no Word document"),
        (doctype(template("x")), "not as Word writes it"),
    ],
    ids=["nothing", "pdf", "old", "large", "macros", "damaged", "other", "entities"],
)
def test_a_file_that_is_no_template_is_told_what_to_do(source: bytes, trouble: str) -> None:
    with pytest.raises(NotATemplate, match=trouble):
        filled(source, VALUES)


def test_a_file_that_swells_is_not_unpacked() -> None:
    file = BytesIO(template("x"))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/x.bin", b"\0" * 101_000_000)

    with pytest.raises(NotATemplate, match="larger than 100 MB"):
        filled(file.getvalue(), VALUES)


def test_a_letter_of_endless_rows_is_refused() -> None:
    with pytest.raises(NotATemplate, match="more than 5,000 rows"):
        filled(template("{{ a }}"), {"a": ["x"] * 5_001})


def test_a_filled_letter_opens_in_libreoffice(tmp_path: Path) -> None:
    content = filled(
        table_of("{{ tasks.title }}", f"{{{{ person.name }}}} {KHMER}"), VALUES
    ).content

    assert f"Ito Haru {KHMER}" in converted(content, "docx", FORM, tmp_path).decode()
