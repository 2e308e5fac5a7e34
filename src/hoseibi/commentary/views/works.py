"""Commentaries: the list, one with its entries, begun, described, added to, carried over."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import may

from ..actions import carrying
from ..actions import works as actions
from ..forms.works import AddForm, BeginForm, DescribeForm
from ..models import Commentary
from ..permissions import may_arrange, may_begin, may_freeze, may_read_all
from ..queries import books, panels, remarks, works
from ..queries.contents import overview
from ..queries.typed import article_typed
from .asked import allowed, answered, commentary_or_404, tried


def commentaries(request: HttpRequest) -> HttpResponse:
    """The commentaries that the reader may read something of, and what waits for them there."""
    user = request.user
    context = {
        "rows": works.listed(user),
        "may_begin": may_begin(user),
        "in_review": list(panels.waiting(user)),
        "remarks": list(remarks.unanswered(user)[:20]),
    }
    return render(request, "commentary/commentaries.html", context)


@login_required
def begin(request: HttpRequest) -> HttpResponse:
    user = request.user
    allowed(may_begin(user))
    laws, circles = works.laws_to_comment(user), works.circles_to_write_in(user)
    asked = laws.filter(slug=request.GET.get("law", "")[:80]).first()
    form = BeginForm(laws, circles, request.POST or None, initial={"law": asked})
    if request.method == "POST" and form.is_valid():
        circle = form.cleaned_data["circle"]
        made = answered(form, lambda: actions.begin(user, circle, form.beginning()))
        if made is not None:
            return redirect("commentary:commentary", made.slug)
    status = 422 if request.method == "POST" else 200
    return render(request, "commentary/begin.html", {"form": form}, status=status)


def commentary(request: HttpRequest, slug: str) -> HttpResponse:
    return shown(request, commentary_or_404(request, slug))


def shown(
    request: HttpRequest, found: Commentary, form: AddForm | None = None, status: int = 200
) -> HttpResponse:
    """The page of a commentary."""
    user, today = request.user, timezone.localdate()
    version = works.version_to_read(user, found, today)
    arranges = may_arrange(user, found)
    context = {
        "commentary": found,
        "version": version,
        "overview": overview(user, found, version, today),
        "sees_all": may_read_all(user, found),
        "arranges": arranges,
        "may_describe": may(user, Act.REVISE, found.circle_id),
        "may_freeze": may_freeze(user, found),
        "books": list(books.books(user, found)[:6]),
    }
    if arranges:
        at = request.GET.get("at", "")[:80]
        context["add_form"] = form or AddForm(initial={"first": at})
    return render(request, "commentary/commentary.html", context, status=status)


@login_required
def describe(request: HttpRequest, slug: str) -> HttpResponse:
    found = commentary_or_404(request, slug)
    allowed(may(request.user, Act.REVISE, found.circle_id))
    first, *others = found.languages or [""]
    form = DescribeForm(
        request.POST or None,
        known={"title": found.title},
        languages=found.languages,
        initial={"first": first, "others": others},
    )
    if request.method == "POST" and form.is_valid():
        said = form.texts("title"), form.spoken()
        done = answered(form, lambda: actions.describe(request.user, found, *said) or True)
        if done:
            return redirect("commentary:commentary", slug)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "commentary": found}
    return render(request, "commentary/describe.html", context, status=status)


@login_required
@require_POST
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin to comment on an article, and go there."""
    found = commentary_or_404(request, slug)
    allowed(may_arrange(request.user, found))
    form = AddForm(request.POST)
    if form.is_valid():
        made = answered(form, lambda: _added(request, found, form))
        if made is not None:
            return redirect("commentary:write", slug, made.place, found.languages[0])
    return shown(request, found, form, 422)


def _added(request: HttpRequest, found: Commentary, form: AddForm) -> object:
    version = works.version_on(request.user, found, timezone.localdate())
    if version is None:
        raise actions.NoTextYet
    first, last = (article_typed(version, form.cleaned_data[name]) for name in ("first", "last"))
    return actions.add_entry(request.user, found, first, last)


@login_required
@require_POST
def carry_all(request: HttpRequest, slug: str) -> HttpResponse:
    """Carry over every entry whose articles say what they said."""
    found = commentary_or_404(request, slug)
    to = ("commentary:commentary", slug)

    def act() -> None:
        done = carrying.carry_all(request.user, found)
        said = ngettext(
            "%(count)s entry is carried over.", "%(count)s entries are carried over.", done.carried
        )
        messages.success(request, said % {"count": done.carried})
        if done.left:
            rest = ngettext(
                "%(count)s entry stays for you to look at.",
                "%(count)s entries stay for you to look at.",
                done.left,
            )
            messages.warning(request, rest % {"count": done.left})

    return tried(request, act, to)
