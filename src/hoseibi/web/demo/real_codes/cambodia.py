"""Cambodia: the Civil Code of 2007 in Khmer, from the text of its printed pages."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from hoseibi.corpus.actions import Entry
from hoseibi.corpus.choices import Authority, Status
from hoseibi.partners.choices import FieldOfLaw

from ..source import Source
from .reflow import Layout, paragraphs

ORIGIN = "github.com/seangritthy/cambodia-law-library, the PDF in Limon fonts as Unicode"
RIGHTS = (
    "Official text of the Kingdom of Cambodia. Turned into Unicode from a legacy font: compare it"
    " with the print before citing it."
)


def civil_code(data: Path) -> Iterator[Source]:
    """The Civil Code, articles 1 to 1304."""
    path = data / "km-codes" / "civil_code.unicode.txt"
    if path.exists():
        yield Source("civil-code.km.txt", partial(_text, path), ORIGIN, RIGHTS, _ENTRY)


_ENTRY = Entry(
    slug="kh-civil-code",
    country="kh",
    kind="code",
    field_of_law=FieldOfLaw.CIVIL,
    convention="kh-km",
    titles={"km": "ក្រមរដ្ឋប្បវេណី", "en": "Civil Code", "ja": "民法"},
    other_names=(("en", "Civil Code of Cambodia"), ("ja", "カンボジア民法")),
    dates=(
        ("promulgated", date(2007, 12, 8), "Royal Kram NS/RKM/1207/030"),
        ("applied", date(2011, 12, 21), "Law on the Implementation of the Civil Code"),
    ),
    status=Status.IN_FORCE,
    authority=Authority.AUTHORITATIVE,
    label="As promulgated in 2007",
    in_force_from=date(2011, 12, 21),
    released=True,
)

_DIVISION = r"(?:គន្ថី|ជំពូក|ផ្នែក|កថាភាគ)\s*(?:ទី\s*[០-៩]+|ទោល)$"
_LAYOUT = Layout(
    begins=re.compile(rf"{_DIVISION}|មាត្រា\s*[០-៩]+\s*\.-|[០-៩]+\s*-|[ក-អ]\s*-"),
    ended=re.compile(r"[។៖]$"),
    closed=re.compile(rf"^{_DIVISION}|^មាត្រា\s*[០-៩]+\s*\.-"),
    short=60,
    joiner="",
)
_PAGE = re.compile(r"\[page \d+\]$")
_PAGE_NUMBER = re.compile(r"[០-៩]+$")


def _text(path: Path) -> bytes:
    lines = path.read_text(encoding="utf-8").splitlines()
    blocks = []
    for paragraph in paragraphs(_without_pages(lines), _LAYOUT):
        if _opens(paragraph):
            blocks.append("")
        blocks.append(re.sub(r"\.-\s+", ".- ", paragraph, count=1))
    return "\n".join(blocks).strip().encode() + b"\n"


def _opens(paragraph: str) -> bool:
    return bool(_LAYOUT.closed.search(paragraph))


def _without_pages(lines: list[str]) -> Iterator[str]:
    """The lines without the marks of pages and the numbers printed on them."""
    after_mark = False
    for line in lines:
        if _PAGE.match(line):
            after_mark = True
        elif not (after_mark and _PAGE_NUMBER.match(line)):
            after_mark = False
            yield line
