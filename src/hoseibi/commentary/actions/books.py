"""Books of a commentary: frozen, made in a form, released."""

from __future__ import annotations

from datetime import UTC

import msgspec
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import printing
from hoseibi.accounts import actions as accounts
from hoseibi.accounts.actions import Releasing, record
from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require, require_may_release
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.ui.languages import in_languages

from ..choices import BookForm
from ..models import Book, BookFile, Commentary
from ..queries.books import SILENT
from ..queries.making import Choosing, gather
from ..storage import pack, unpack
from .works import TitleNeeded


class NothingChosen(Refusal):
    message = _(
        "Nothing of what you chose is written in this language. Choose other entries or parts."
    )


class WorkingCopy(Refusal):
    message = _("A working copy holds words that are not released. Freeze a book of released ones.")


class BookReleased(Refusal):
    message = _("This book is released already.")


class NoSuchForm(Refusal):
    message = _("Books are made as PDF, EPUB, Word and HTML.")


@transaction.atomic
def freeze(by: User, commentary: Commentary, choosing: Choosing) -> Book:
    """Freeze chosen parts of a commentary as a book. It says for good what it says now."""
    require(by, Act.FREEZE, commentary.circle_id)
    if not choosing.title.strip():
        raise TitleNeeded
    Commentary.objects.select_for_update().get(pk=commentary.pk)
    last = commentary.books.order_by("-number").values_list("number", flat=True).first()
    number = (last or 0) + 1
    contents = gather(by, commentary, choosing._replace(edition=number))
    if not contents.units:
        raise NothingChosen
    packed, fingerprint = pack(contents)
    made = Book.objects.create(
        commentary=commentary, number=number, language=choosing.language,
        title=in_languages({choosing.language: choosing.title}), working=choosing.working,
        as_of=choosing.as_of, entry_count=len(contents.units), packed=packed,
        fingerprint=fingerprint, frozen_by=by, frozen_at=timezone.now(),
    )  # fmt: skip
    record(by, "froze book", f"{commentary} · {number}")
    return made


@transaction.atomic
def begin_making(by: User, book: Book, form: str) -> BookFile:
    """Begin to make a book in a form, or join a making under way. Who may read it may have it."""
    require(by, Act.READ, book.commentary.circle_id)
    if form not in BookForm.values:
        raise NoSuchForm
    Book.objects.select_for_update().get(pk=book.pk)
    now = timezone.now()
    under_way = book.files.filter(form=form, file=None, advice="", told_at__gt=now - SILENT).first()
    if under_way is not None:
        return under_way
    record(by, "began to make book", f"{book} ({form})")
    return BookFile.objects.create(
        book=book, form=form, total=book.entry_count, told_at=now, begun_by=by, begun_at=now
    )


MAKING = {
    BookForm.EPUB: printing.to_epub,
    BookForm.DOCX: printing.to_book_docx,
    BookForm.HTML: printing.to_book_html,
}


def make(run: BookFile) -> BookFile:
    """Make the file; to be called in the background."""
    contents = unpack(bytes(run.book.packed))
    # The moment is the book's own, so that the same book gives the same bytes.
    moment = run.book.frozen_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    contents = msgspec.structs.replace(contents, modified=moment)
    advice = ""
    try:
        if run.form == BookForm.PDF:
            printed = printing.aside(printing.to_book, contents)
            content, advice = printed.content, printed.advice
        else:
            content = MAKING[BookForm(run.form)](contents)
    except printing.NoPrinter as wanting:
        BookFile.objects.filter(pk=run.pk).update(advice=str(wanting)[:500])
    else:
        name = f"{run.book.commentary.slug}-{run.book.number}.{run.form}"
        file = store(content, name, by=run.begun_by, origin=str(_("books of commentaries")))
        BookFile.objects.filter(pk=run.pk).update(
            file=file, done=run.total, advice=advice[:500], told_at=timezone.now()
        )
    run.refresh_from_db()
    return run


@transaction.atomic
def release_book(by: User, book: Book, releasing: Releasing) -> Book:
    """Let everybody have a book who may read the law."""
    require_may_release(by, book.commentary.circle_id)
    held = Book.objects.select_for_update(of=("self",)).get(pk=book.pk)
    if held.working:
        raise WorkingCopy
    if held.release is not None and held.release.withdrawn_at is None:
        raise BookReleased
    what = f"{held.commentary} · {held.number}"
    held.release = accounts.release(by, held.commentary.circle, what, releasing)
    held.save(update_fields=("release",))
    return held


@transaction.atomic
def withdraw_book(by: User, book: Book, reason: str) -> None:
    """Let only the circle have a book again."""
    require_may_release(by, book.commentary.circle_id)
    accounts.withdraw_release(by, book.release, reason)
