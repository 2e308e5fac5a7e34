"""What cannot be a form, or would do harm, is refused with a sentence and breaks nothing."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.intake.test_files import excel, word

from hoseibi.intake.storage import incoming
from hoseibi.intake.storage.reading import read


def packed(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as into:
        for name, words in parts.items():
            into.writestr(name.replace("__", "/").replace("_xml", ".xml"), words)
    return file.getvalue()


ENTITY = '<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>'
LATE = f"<!-- {'a' * 9000} -->{ENTITY}".encode()
WIDE = ('<?xml version="1.0" encoding="utf-16"?>' + ENTITY).encode("utf-16")


def without(content: bytes, part: str, instead: bytes = b"") -> bytes:
    """An office file with other bytes in one of its parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(file, "w") as into:
        for name in before.namelist():
            into.writestr(name, instead if name == part else before.read(name))
    return file.getvalue()


def torn(content: bytes, part: str) -> bytes:
    """An office file of which some bytes of a part were lost on the way."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        at = parts.getinfo(part).header_offset + 30 + len(part)
    return content[: at + 20] + bytes(20) + content[at + 40 :]


FORM = ("3. Title: Judges", "7 (2) Purpose: Training")
SHEET = (("Title", "Purpose"), ("Judges", "Training"))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"%PDF-1.7", incoming.NotWordOrExcel),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 512, incoming.Damaged),
        (packed(a_xml="<a/>"), incoming.NotWordOrExcel),
        (packed(word__document_xml="<broken"), incoming.Damaged),
        (without(word(*FORM), "docProps/app.xml", ENTITY.encode()), incoming.Damaged),
        (without(word(*FORM), "docProps/app.xml", WIDE), incoming.Damaged),
        (without(word(*FORM), "docProps/app.xml", LATE), incoming.Damaged),
        (without(word(*FORM), "_rels/.rels", b"<a/>"), incoming.Damaged),
        (torn(word(*FORM), "word/styles.xml"), incoming.Damaged),
        (without(excel(*SHEET), "xl/worksheets/sheet1.xml", b"<a"), incoming.Damaged),
        (without(excel(*SHEET), "[Content_Types].xml", b"<a/>"), incoming.Damaged),
        (torn(excel(*SHEET), "xl/worksheets/sheet1.xml"), incoming.Damaged),
        (b"0" * (incoming.LARGEST + 1), incoming.TooLarge),
        (word("Dear all,", "see you on Monday."), incoming.NothingFound),
        (excel(("a", "b"), (1, 2)), incoming.NothingFound),
    ],
    ids=(
        "pdf",
        "old or locked",
        "other zip",
        "broken",
        "entities",
        "entities in UTF-16",
        "entities after a comment",
        "no parts of Word",
        "torn Word",
        "broken sheet",
        "no parts of Excel",
        "torn Excel",
        "large",
        "a letter",
        "a sheet",
    ),
)
def test_a_file_that_is_no_form_is_refused_with_a_sentence(content: bytes, refusal: type) -> None:
    with pytest.raises(refusal):
        read(content)
