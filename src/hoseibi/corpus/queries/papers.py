"""Comparisons as Word documents and PDFs."""

from collections.abc import Callable, Sequence
from datetime import date

from django.utils import translation
from django.utils.formats import date_format

from hoseibi import legaltext, printing
from hoseibi.legaltext import Row, Sheet

from .. import storage
from ..models import LawVersion
from .comparisons import Compared, compared
from .exports import MEDIA_TYPES, Export

_WORD, _PDF = MEDIA_TYPES["docx"][0], MEDIA_TYPES["pdf"][0]


def _printed(
    work: Callable[[Sequence[Row], Sheet], legaltext.Printable],
) -> Callable[[Sequence[Row], Sheet], bytes]:
    return lambda rows, sheet: printing.pdf(work(rows, sheet)).content


_WRITERS: dict[str, tuple[str, Callable[[Sequence[Row], Sheet], bytes]]] = {
    "redline.docx": (_WORD, legaltext.redline_docx),
    "table.docx": (_WORD, legaltext.table_docx),
    "redline.pdf": (_PDF, _printed(legaltext.redline_print)),
    "table.pdf": (_PDF, _printed(legaltext.table_print)),
}
COMPARISON_FORMS = tuple(_WRITERS)


def export_comparison(
    old: LawVersion, new: LawVersion, days: tuple[date, date], form: str
) -> Export | None:
    """Two versions in a form; None when there is no such form. Tracked changes are those of the
    whole law, everything else shows what changed."""
    if form not in _WRITERS:
        return None
    media_type, write = _WRITERS[form]
    language = new.language_version.language
    law = new.language_version.law
    rows: Sequence[Row] = compared(old, new).rows
    sent = None
    if form == "redline.docx":
        both = (storage.law_of(old), storage.law_of(new))
        rows, sent = legaltext.whole_rows(both[0], legaltext.compare(*both)), both[0]
    act = new.amending_act
    note = f"{_day(days[0], language)} → {_day(days[1], language)}" + (f" · {act}" if act else "")
    title, author = law.title_in(language), act or "Hoseibi"
    sheet = Sheet(title, language, note=note, author=author, law=sent)
    name = f"{law.slug}-{language}-{days[0].isoformat()}-{days[1].isoformat()}-{form}"
    return Export(write(rows, sheet), media_type, name)


def comparison_paper(
    old: legaltext.Law, new: legaltext.Law, form: str, sheet: Sheet
) -> tuple[bytes, str] | None:
    """Two laws at hand in a form, with its media type; None when there is no such form."""
    if form not in _WRITERS:
        return None
    media_type, write = _WRITERS[form]
    if form == "redline.docx":
        rows: Sequence[Row] = legaltext.whole_rows(old, legaltext.compare(old, new))
    else:
        rows = legaltext.rows(old, legaltext.compare(old, new))
    return write(rows, sheet), media_type


def export_own(found: Compared, version: LawVersion, form: str) -> Export:
    """The same for a text that somebody brought along."""
    media_type, write = _WRITERS[form]
    language = version.language_version.language
    law = version.language_version.law
    sheet = Sheet(law.title_in(language), language)
    return Export(write(found.rows, sheet), media_type, f"{law.slug}-{language}-own-{form}")


def _day(day: date, language: str) -> str:
    """A day as the language of the law writes it, where Django knows it."""
    with translation.override(language):
        return date_format(day, "DATE_FORMAT")
