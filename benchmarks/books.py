"""Books of commentary of 800 pages, in four languages, as PDF, EPUB, Word and HTML.

The book is made up here: a code of as many articles as fill 800 pages of A5, each with its text,
four parts, places that lead to others, an author, and indexes of 400 terms and of every article.

    python -m benchmarks.books [km ja vi en]
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from io import BytesIO
from time import perf_counter, process_time

from pypdf import PdfReader

from hoseibi.printing import to_book, to_book_docx, to_book_html, to_epub
from hoseibi.printing.books import (
    Contents,
    Division,
    Indexed,
    Labels,
    Line,
    Part,
    Piece,
    Unit,
)

SAID = {
    "km": "ម្ចាស់បំណុលអាចទាមទារឱ្យអនុវត្តកាតព្វកិច្ច នៅពេលដែលកំណត់ពេលបានកន្លងផុត ហើយតុលាការពិនិត្យថា"
    " តើលក្ខខណ្ឌត្រូវបានបំពេញឬទេ។ ",
    "ja": "債権者は、弁済期が到来したときは、債務者に対してその履行を請求することができ、"
    "裁判所は要件の存否を職権で調査する。",
    "vi": "Chủ nợ có quyền yêu cầu thực hiện nghĩa vụ khi thời hạn đã hết, và Tòa án tự mình"
    " xem xét các điều kiện đã được đáp ứng hay chưa. ",
    "en": "The creditor may demand performance when the period has passed, and the court examines"
    " of its own motion whether the requirements are met. ",
}
ARTICLES = {"km": 252, "ja": 275, "vi": 250, "en": 256}
"""So many fill 800 pages in a language."""
LIMIT = 120
"""Seconds that a book may take."""


def a_book(language: str) -> Contents:
    """A code with its commentary."""
    count = ARTICLES[language]
    return Contents(
        "urn:hoseibi:benchmark", "Commentary", language, "Code",
        Labels("Contents", "Index of terms", "Table of articles"),
        tuple(_unit(at, language) for at in range(1, count + 1)),
        terms=tuple(
            Indexed(f"term {at}", tuple(f"art_{1 + (at * 7 + by * 13) % count}" for by in range(6)))
            for at in range(400)
        ),
        articles=tuple(Indexed(f"Article {at}", (f"art_{at}",)) for at in range(1, count + 1)),
        modified="2026-01-01T00:00:00Z",
    )  # fmt: skip


def _unit(at: int, language: str) -> Unit:
    said = SAID[language]
    before = f"#art_{max(1, at - 3)}"
    law = tuple(Line((Piece(said * 2),), mark=f"({n})") for n in (1, 2, 3))
    line = Line((Piece(said * 3), Piece(f"Article {max(1, at - 3)}", False, before), Piece(said)))
    parts = tuple(
        Part(label, (line, line), "A. Writer")
        for label in ("Meaning", "Requirements", "Effects", "Practice")
    )
    divisions = [Division(1, f"Chapter {at // 50 + 1}")] if at % 50 == 1 else []
    divisions += [Division(2, f"Section {at // 10 + 1}")] if at % 10 == 1 else []
    return Unit(
        f"art_{at}", f"Article {at}", "(Performance)", law, language, parts,
        "as in force on 1 April 2020", "", tuple(divisions),
    )  # fmt: skip


def main(languages: list[str]) -> int:
    """Make each book in each form; 1 where a PDF took longer than it may."""
    slow = 0
    print("| language | pages | PDF | by the processor | EPUB | Word | HTML |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for language in languages:
        book = a_book(language)
        begun, worked = perf_counter(), process_time()
        made = to_book(book).content
        took, worked = perf_counter() - begun, process_time() - worked
        pages = len(PdfReader(BytesIO(made)).pages)
        cells = " | ".join(f"{one:.1f} s" for one in (took, worked, *_others(book)))
        print(f"| {language} | {pages} | {cells} |", flush=True)
        slow |= took > LIMIT
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nMemory at most {peak:.0f} MB.")
    return slow


def _others(book: Contents) -> Iterator[float]:
    for make in (to_epub, to_book_docx, to_book_html):
        begun = perf_counter()
        make(book)
        yield perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(SAID)))
