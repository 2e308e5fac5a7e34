"""Word files that came back to a draft: brought, looked through, taken from, kept as they are."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import NotAllowed, may
from hoseibi.drafting import actions, queries
from hoseibi.drafting.choices import PieceKind
from hoseibi.drafting.forms import ReturnedFileForm, TakingForm
from hoseibi.drafting.models import Draft, ReturnedFile
from hoseibi.errors import Refusal
from hoseibi.library.queries import open_download
from hoseibi.ui.languages import own_name, reader_language

from .asked import draft_or_404


@login_required
def returned(request: HttpRequest, slug: str) -> HttpResponse:
    """The files that came back, and the form that brings another."""
    draft = draft_or_404(request, slug)
    may_bring = may(request.user, Act.PROPOSE, draft.circle_id)
    languages = [(each.language, own_name(each.language)) for each in draft.languages.all()]
    form = ReturnedFileForm(languages, request.POST or None, request.FILES or None)
    if request.method == "POST":
        if not may_bring:
            raise PermissionDenied(str(NotAllowed.message))
        if form.is_valid():
            found = _brought(request, draft, form)
            if found is not None:
                return redirect("drafting:returned-file", slug, found.pk)
    context = {
        "draft": draft,
        "files": queries.returned_files(request.user, draft),
        "form": form if may_bring else None,
    }
    status = 422 if form.errors else 200
    return render(request, "drafting/returned.html", context, status=status)


def _brought(request: HttpRequest, draft: Draft, form: ReturnedFileForm) -> ReturnedFile | None:
    said = form.cleaned_data
    bringing = actions.Bringing(said["file"].read(), said["file"].name, said["language"])
    try:
        found, is_new = actions.bring(request.user, draft, bringing)
    except Refusal as refusal:
        form.add_error("file", str(refusal))
        return None
    if is_new:
        messages.success(
            request, _("The file is kept. Nothing has become a proposal yet: choose below.")
        )
    else:
        messages.info(request, _("This very file was brought in before. Here it is."))
    return found


@login_required
def returned_file(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """What a file holds, by author and article; what is picked becomes proposals and opinions."""
    draft = draft_or_404(request, slug)
    found = _or_404(request, draft, key)
    may_take = may(request.user, Act.PROPOSE, draft.circle_id)
    people = queries.people_of(request.user, draft)
    hands = list(found.hands.select_related("person"))
    form = TakingForm(hands, people, request.POST or None)
    if request.method == "POST":
        if not may_take:
            raise PermissionDenied(str(NotAllowed.message))
        if form.is_valid() and _took(request, found, form):
            return redirect("drafting:returned-file", slug, key)
    shown = queries.shown(request.user, found)
    rows = [one for _hand, several in shown for one in several]
    context = {
        "draft": draft,
        "returned": found,
        "hands": [(hand, form.of(hand), several) for hand, several in shown],
        "form": form,
        "may_take": may_take and any(one.may_pick for one in rows),
        "picked": request.POST.getlist("pick") if request.method == "POST" else None,
        "changes": sum(one.group.kind == PieceKind.CHANGE for one in rows),
        "comments": sum(one.group.kind == PieceKind.COMMENT for one in rows),
        "unplaced": sum(one.is_unplaced for one in rows),
        "version": _version(request, draft, found),
    }
    status = 422 if form.errors else 200
    return render(request, "drafting/returned_file.html", context, status=status)


def _version(request: HttpRequest, draft: Draft, found: ReturnedFile) -> str:
    """What the file is a copy of, in words."""
    if found.state == "now":
        return _("the draft as it was when the file was taken away")
    if found.state == "base":
        return _("the law that it began from")
    kept = queries.frozen(request.user, draft).filter(number=found.state).first()
    return str(kept.name) if kept else found.state


def _took(request: HttpRequest, found: ReturnedFile, form: TakingForm) -> bool:
    taking = actions.Taking(
        picked=frozenset(request.POST.getlist("pick")),
        reason=form.cleaned_data["reason"],
        language=reader_language(),
        people=form.people(),
        as_one=form.cleaned_data["as_one"] == "author",
    )
    try:
        taken = actions.take(request.user, found, taking)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return False
    made = len(taken.proposals)
    told = [
        ngettext("%(count)s proposal was made.", "%(count)s proposals were made.", made)
        % {"count": made},
        ngettext(
            "%(count)s opinion was recorded.", "%(count)s opinions were recorded.", taken.opinions
        )
        % {"count": taken.opinions},
    ]
    if taken.already:
        told.append(
            ngettext("%(count)s was there already.", "%(count)s were there already.", taken.already)
            % {"count": taken.already}
        )
    messages.success(request, " ".join(told))
    return True


@login_required
def returned_download(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The file as it was brought in."""
    found = _or_404(request, draft_or_404(request, slug), key)
    content, headers = open_download(found.file)
    with content:
        return HttpResponse(content.read(), headers=headers)


def _or_404(request: HttpRequest, draft: Draft, key: int) -> ReturnedFile:
    found = queries.returned_file(request.user, draft, key)
    if found is None:
        raise Http404(_("No such file came back to this draft."))
    return found
