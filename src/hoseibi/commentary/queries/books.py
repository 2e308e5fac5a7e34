"""The books of a commentary, as far as somebody may read them, and the files made of them."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.models import Release
from hoseibi.accounts.permissions import Reader

from ..choices import BookForm
from ..models import Book, BookFile, Commentary
from ..permissions import may_read_all

SILENT = timedelta(minutes=5)
"""A making that has told nothing for so long was left by a server that went down."""


def books(user: Reader, commentary: Commentary) -> QuerySet[Book]:
    """All of one's circle, of others those that are released."""
    found = Book.objects.filter(commentary=commentary).defer("packed")
    if not may_read_all(user, commentary):
        found = found.filter(Release.standing(), working=False)
    return found.select_related("release", "frozen_by").order_by("-number")


def book(user: Reader, commentary: Commentary, number: int) -> Book | None:
    """One of them by its number."""
    return books(user, commentary).filter(number=number).first()


class FormOf(NamedTuple):
    """How far a book is made in a form: `file` is the last making that has one, `making` one that
    is under way, `advice` what went wrong with the last."""

    form: str
    label: str
    file: BookFile | None
    making: BookFile | None
    advice: str


def forms_of(user: Reader, found: Book) -> list[FormOf]:
    """The forms of a book with what there is of each. The book is one of `books`."""
    rows = list(found.files.select_related("file").order_by("-begun_at", "-pk"))
    return [_form(form, [one for one in rows if one.form == form.value]) for form in BookForm]


def _form(form: BookForm, rows: list[BookFile]) -> FormOf:
    ready = next((one for one in rows if one.file_id is not None), None)
    fresh = timezone.now() - SILENT
    under_way = next(
        (one for one in rows if one.file_id is None and not one.advice and one.told_at > fresh),
        None,
    )
    advice = rows[0].advice if rows else ""
    return FormOf(form.value, str(form.label), ready, under_way, advice)


def file_of(user: Reader, found: Book, form: str) -> BookFile | None:
    """The last file of a book in a form. The book is one of `books`."""
    made = found.files.filter(form=form).filter(Q(file__isnull=False))
    return made.select_related("file").order_by("-begun_at", "-pk").first()
