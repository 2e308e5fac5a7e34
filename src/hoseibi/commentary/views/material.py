"""Model forms, sample judgments and exercises: listed, read, added, changed, released."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.choices import Act
from hoseibi.accounts.forms import ReleasingForm
from hoseibi.accounts.permissions import circles_where, may, may_release
from hoseibi.library.queries import open_download
from hoseibi.printing.prose import prose

from ..actions import material as actions
from ..choices import MaterialKind
from ..forms.material import MaterialForm
from ..models import Material
from ..permissions import may_see_answer
from ..queries import material as queries
from ..queries.reading import Said
from ..queries.typed import articles_typed
from ..queries.works import circles_to_say_in, laws_to_comment
from .asked import allowed, answered, material_or_404, tried


def material(request: HttpRequest) -> HttpResponse:
    """What is attached to articles, by kind, language and law."""
    user = request.user
    asked = (request.GET.get(name, "")[:80] for name in ("kind", "language", "law"))
    wanted = queries.MaterialFilters(*asked)
    context = {
        "rows": list(queries.filtered(user, wanted)[:500]),
        "wanted": wanted,
        "kinds": MaterialKind.choices,
        "languages": queries.languages_with_material(user),
        "laws": queries.laws_with_material(user),
        "may_add": bool(circles_where(user, Act.OPINE)),
    }
    return render(request, "commentary/material.html", context)


def one(request: HttpRequest, key: int) -> HttpResponse:
    return _shown(request, material_or_404(request, key))


def _shown(
    request: HttpRequest, found: Material, form: ReleasingForm | None = None, status: int = 200
) -> HttpResponse:
    user = request.user
    sees = bool(found.answer) and may_see_answer(user, found)
    own = {"released_by": str(user)} if may(user, Act.RELEASE, found.circle_id) else {}
    context = {
        "material": found,
        "blocks": [Said(each, []) for each in prose(found.text)],
        "answer": [Said(each, []) for each in prose(found.answer)] if sees else [],
        "is_hidden": bool(found.answer) and not sees,
        "articles": list(found.anchors.all()),
        "may_change": may(user, Act.OPINE, found.circle_id),
        "may_release": may_release(user, found.circle_id),
        "release_form": form or ReleasingForm(initial=own),
    }
    return render(request, "commentary/one_material.html", context, status=status)


@login_required
def new(request: HttpRequest) -> HttpResponse:
    """Attach something to articles."""
    user = request.user
    allowed(bool(circles_where(user, Act.OPINE)))
    initial = {"articles": request.GET.get("at", "")[:80].removeprefix("art_")}
    laws = laws_to_comment(user)
    initial |= {"law": laws.filter(slug=request.GET.get("law", "")[:80]).first()}
    form = MaterialForm(
        laws, circles_to_say_in(user), request.POST or None, request.FILES or None, initial=initial
    )

    def act() -> Material:
        said = form.cleaned_data
        described = form.describing(articles_typed(user, said["law"], said["articles"]))
        return actions.add_material(user, said["circle"], said["law"], described)

    if request.method == "POST" and form.is_valid():
        made = answered(form, act)
        if made is not None:
            return redirect("commentary:one-material", made.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "commentary/material_form.html", {"form": form}, status=status)


@login_required
def change(request: HttpRequest, key: int) -> HttpResponse:
    """Change what is attached."""
    user = request.user
    found = material_or_404(request, key)
    allowed(may(user, Act.OPINE, found.circle_id))
    names = ("kind", "language", "text", "answer", "answers_for")
    initial = {name: getattr(found, name) for name in names}
    addresses = (one.address.removeprefix("art_") for one in found.anchors.all())
    initial |= {"articles": ", ".join(addresses), "law": found.law_id, "circle": found.circle_id}
    form = MaterialForm(
        laws_to_comment(user).filter(pk=found.law_id),
        circles_to_say_in(user).filter(pk=found.circle_id),
        request.POST or None,
        request.FILES or None,
        known={"title": found.title},
        initial=initial,
    )

    def act() -> Material:
        articles = articles_typed(user, found.law, form.cleaned_data["articles"])
        return actions.change_material(user, found, form.describing(articles))

    if request.method == "POST" and form.is_valid() and answered(form, act) is not None:
        return redirect("commentary:one-material", key)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "material": found}
    return render(request, "commentary/material_form.html", context, status=status)


def file(request: HttpRequest, key: int) -> HttpResponse:
    """The file of material."""
    found = material_or_404(request, key)
    if found.file is None:
        raise Http404(_("There is no file with this; its text stands on the page."))
    content, headers = open_download(found.file)
    with content:
        return HttpResponse(content.read(), headers=headers)


@login_required
@require_POST
def release(request: HttpRequest, key: int) -> HttpResponse:
    """Release material."""
    found = material_or_404(request, key)
    form = ReleasingForm(request.POST)
    if form.is_valid() and answered(
        form, lambda: actions.release_material(request.user, found, form.releasing())
    ):
        return redirect("commentary:one-material", key)
    return _shown(request, found, form, 422)


@login_required
@require_POST
def take_back(request: HttpRequest, key: int) -> HttpResponse:
    """Withdraw the release of material."""
    found = material_or_404(request, key)
    why = request.POST.get("reason", "").replace("\x00", "")
    to = ("commentary:one-material", key)
    return tried(request, lambda: actions.withdraw_material(request.user, found, why), to)
