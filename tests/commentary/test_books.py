"""A commentary as a book: frozen for good, of released words unless a working copy; four forms."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories
from tests.commentary.world import SECOND_DAY, WHO, a_commentary, a_version, an_entry, released, say
from tests.drafting.test_pages import browser

from hoseibi import printing
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.commentary.actions import books
from hoseibi.commentary.choices import BookForm, PartKind
from hoseibi.commentary.models import Book, Commentary
from hoseibi.commentary.queries.making import Choosing
from hoseibi.commentary.storage import unpack
from hoseibi.library.queries import content

pytestmark = pytest.mark.django_db


def choosing(commentary: Commentary, **more: object) -> Choosing:
    keys = tuple(commentary.entries.values_list("pk", flat=True))
    known = {
        "entries": keys, "kinds": tuple(PartKind.values), "language": "en", "working": False,
        "title": "The Book", "as_of": timezone.localdate(), "edition": 0,
    }  # fmt: skip
    return Choosing(**(known | more))  # type: ignore[arg-type]


def frozen(commentary: Commentary, by: User, **more: object) -> printing.Contents:
    return unpack(bytes(books.freeze(by, commentary, choosing(commentary, **more)).packed))


def test_a_book_holds_what_is_released_in_the_order_of_the_law_with_its_links() -> None:
    commentary, by = a_commentary()
    released(an_entry(commentary, by, "art_3", text="See Article 2 and Article 1."), by)
    released(an_entry(commentary, by, "art_2", text="Good faith."), by)
    an_entry(commentary, by, "art_1", text="Not yet.")

    made = frozen(commentary, by, site="https://example.org/")

    assert [one.number for one in made.units] == ["Article 2", "Article 3"]
    assert [one.title for one in made.units[1].divisions][-1] == "Chapter 1 Torts"
    (line,) = made.units[1].parts[0].lines
    assert [(one.words, one.target) for one in line.pieces] == [
        *(("See ", ""), ("Article 2", "#art_2"), (" and ", "")),
        *(("Article 1", "https://example.org/laws/xl-sample-code/art_1"), (".", "")),
    ]
    assert "Not yet" not in str(made)


def test_a_book_says_for_good_what_it_said_and_warns_of_what_was_amended() -> None:
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by, text="As it was."), by)
    book = books.freeze(by, commentary, choosing(commentary))
    a_version(factories.REFORMED, SECOND_DAY)
    say(by, entry, "Otherwise.", seen=1)

    again = frozen(commentary, by)

    assert unpack(bytes(Book.objects.get(pk=book.pk).packed)).units[0].note == ""
    assert again.units[0].parts[0].lines[0].pieces[0].words == "As it was."
    assert "amended on" in again.units[0].note
    assert "is liable." in str(again.units[0].law)


def test_a_working_copy_is_never_released_and_nobody_freezes_what_says_nothing() -> None:
    commentary, by = a_commentary()
    an_entry(commentary, by, text="Draft.")
    with pytest.raises(books.NothingChosen):
        books.freeze(by, commentary, choosing(commentary))

    working = books.freeze(by, commentary, choosing(commentary, working=True))

    with pytest.raises(books.WorkingCopy):
        books.release_book(by, working, WHO)
    with pytest.raises(NotAllowed):
        books.freeze(factories.reader(), commentary, choosing(commentary))


def test_each_form_is_made_behind_the_page_and_had_by_everybody_once_released() -> None:
    commentary, by = a_commentary()
    released(an_entry(commentary, by, text="Liability."), by)
    book = books.freeze(by, commentary, choosing(commentary))
    made = {form: books.make(books.begin_making(by, book, form)) for form in BookForm}
    page = "/commentary/xl-sample-code/books/1/"
    assert Client().get(page).status_code == 404

    books.release_book(by, book, WHO)

    assert {run.file is not None or bool(run.advice) for run in made.values()} == {True}
    assert "Liability." in content(made[BookForm.HTML].file).decode()
    assert zipfile.is_zipfile(BytesIO(content(made[BookForm.EPUB].file)))
    assert Client().get(f"{page}book.epub").headers["Content-Type"] == "application/epub+zip"
    assert Client().get(page).status_code == browser(by).get(page).status_code == 200


CHECKER = Path("/usr/share/java/epubcheck.jar")
"""Where Debian puts EPUBCheck, the checker of those who made the format (package `epubcheck`)."""


@pytest.mark.skipif(
    not CHECKER.exists() or shutil.which("java") is None, reason="no EPUBCheck on this machine"
)
@pytest.mark.parametrize("language", ["en", "km"])
def test_epubcheck_has_nothing_to_say(language: str, tmp_path: Path) -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by, text="# Head\n\n- See *Article 2*.\n\n> Quoted & said <so>.")
    say(by, entry, "មាត្រា ២ ត្រូវអានជាមួយមាត្រានេះ។", language="km")
    released(entry, by)
    book = books.freeze(by, commentary, choosing(commentary, language=language))
    made = books.make(books.begin_making(by, book, BookForm.EPUB))
    path = tmp_path / "book.epub"
    path.write_bytes(content(made.file))

    told = subprocess.run(
        ["java", "-jar", str(CHECKER), str(path)], capture_output=True, text=True, check=False
    )

    assert "0 fatals / 0 errors / 0 warnings" in told.stdout + told.stderr, told
