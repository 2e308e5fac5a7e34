"""Books of a commentary: frozen, made in a form behind the page, taken along, released."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.choices import Act
from hoseibi.accounts.forms import ReleasingForm
from hoseibi.accounts.permissions import may, may_release
from hoseibi.library.queries import content
from hoseibi.ui.downloads import download

from ..actions import books as actions
from ..choices import BookForm
from ..forms.material import FreezeForm
from ..models import Book, Commentary
from ..permissions import may_freeze, may_read_all
from ..queries import books as queries
from ..queries.making import Choosing, languages_of_books
from ..queries.typed import article_typed
from ..queries.works import entries_of, version_on
from ..tasks import make_in_background
from .asked import allowed, answered, book_or_404, commentary_or_404, tried

MEDIA_TYPES = {BookForm.EPUB: "application/epub+zip", BookForm.HTML: "text/html; charset=utf-8"}


def books(request: HttpRequest, slug: str) -> HttpResponse:
    """The books of a commentary, and the form by which another state is frozen."""
    found = commentary_or_404(request, slug)
    user, freezes = request.user, may_freeze(request.user, found)
    if request.method == "POST":
        allowed(freezes)
    initial = {"title": str(found.title), "as_of": timezone.localdate()}
    form = FreezeForm(languages_of_books(found), request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        made = answered(form, lambda: _frozen(request, found, form))
        if made is not None:
            return redirect("commentary:book", slug, made.number)
    context = {
        "commentary": found,
        "books": list(queries.books(user, found)),
        "form": form if freezes else None,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "commentary/books.html", context, status=status)


def _frozen(request: HttpRequest, found: Commentary, form: FreezeForm) -> Book:
    said = form.cleaned_data
    own = entries_of(request.user).filter(commentary=found)
    version = version_on(request.user, found, said["as_of"])
    for name, compare in (("first", "gte"), ("last", "lte")):
        if said[name] and version is not None:
            address = article_typed(version, said[name])
            row = version.provisions.get(short_address=address)
            own = own.filter(**{f"position__{compare}": row.position})
    choosing = Choosing(
        entries=tuple(own.values_list("pk", flat=True)),
        kinds=tuple(said["kinds"]),
        language=said["language"],
        working=said["working"],
        title=said["title"],
        as_of=said["as_of"],
        edition=0,
        site=request.build_absolute_uri("/"),
    )
    return actions.freeze(request.user, found, choosing)


def book(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    return _shown(request, book_or_404(request, slug, number))


def _shown(
    request: HttpRequest, found: Book, form: ReleasingForm | None = None, status: int = 200
) -> HttpResponse:
    user, circle = request.user, found.commentary.circle_id
    own = {"released_by": str(user)} if may(user, Act.RELEASE, circle) else {}
    forms = queries.forms_of(user, found)
    context = {
        "commentary": found.commentary,
        "book": found,
        "forms": forms,
        "is_making": any(one.making for one in forms),
        "makes": may_read_all(user, found.commentary),
        "may_release": not found.working and may_release(user, circle),
        "release_form": form or ReleasingForm(initial=own),
    }
    return render(request, "commentary/book.html", context, status=status)


@login_required
@require_POST
def make(request: HttpRequest, slug: str, number: int, form: str) -> HttpResponse:
    """Begin to make a book in a form, behind the page."""
    found = book_or_404(request, slug, number)
    to = ("commentary:book", slug, number)

    def act() -> None:
        run = actions.begin_making(request.user, found, form)
        if run.file_id is None:
            make_in_background(run)

    return tried(request, act, to)


def file(request: HttpRequest, slug: str, number: int, form: str) -> HttpResponse:
    """A book as a file."""
    found = book_or_404(request, slug, number)
    made = queries.file_of(request.user, found, form) if form in BookForm.values else None
    if made is None or made.file is None:
        raise Http404(_("This book was not made in this form yet."))
    name = f"{slug}-{number}.{form}"
    return download(content(made.file), name, MEDIA_TYPES.get(BookForm(form), ""))


@login_required
@require_POST
def release(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Release a book."""
    found = book_or_404(request, slug, number)
    form = ReleasingForm(request.POST)
    if form.is_valid() and answered(
        form, lambda: actions.release_book(request.user, found, form.releasing())
    ):
        return redirect("commentary:book", slug, number)
    return _shown(request, found, form, 422)


@login_required
@require_POST
def take_back(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Withdraw the release of a book."""
    found = book_or_404(request, slug, number)
    why = request.POST.get("reason", "").replace("\x00", "")
    to = ("commentary:book", slug, number)
    return tried(request, lambda: actions.withdraw_book(request.user, found, why), to)
