"""The outbox: every letter, and one of them to read before it goes."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hoseibi.letters import actions, queries
from hoseibi.letters.forms import ReasonForm, RewordForm, SieveForm
from hoseibi.letters.models import Letter
from hoseibi.letters.permissions import may_handle
from hoseibi.library.queries import open_download
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from .asked import letter_or_404, require_outbox


@login_required
def outbox(request: HttpRequest) -> HttpResponse:
    require_outbox(request)
    sieve = SieveForm(request.GET).sieve()
    found = queries.outbox(request.user, sieve, page_asked(request))
    context = {
        "list": found,
        "sieve": sieve,
        "kinds": [(code, queries.label(code)) for code in found.kinds],
    }
    return render(request, "letters/outbox.html", context)


@login_required
def outbox_csv(request: HttpRequest) -> HttpResponse:
    require_outbox(request)
    return download(
        queries.letters_csv(request.user, SieveForm(request.GET).sieve()), "letters.csv"
    )


@login_required
def letter(request: HttpRequest, key: int) -> HttpResponse:
    return shown(request, letter_or_404(request, key))


def shown(
    request: HttpRequest, found: Letter, status: int = 200, form: RewordForm | None = None
) -> HttpResponse:
    """A letter with what may be done with it."""
    handles = may_handle(request.user, found)
    stranded = queries.is_stranded(request.user, found)
    opens = found.can_change or stranded
    edits = opens and (handles or found.made_by_id == request.user.pk)
    context = {
        "letter": found,
        "kind": queries.label(found.kind),
        "handles": handles and opens,
        "stranded": stranded,
        "form": (form or RewordForm(found)) if edits else None,
        "reason": ReasonForm() if edits else None,
        "is_reminder": queries.is_reminder(found),
        "files_follow": found.kind in actions.FOLLOWING,
    }
    return render(request, "letters/letter.html", context, status=status)


@login_required
def attachment(request: HttpRequest, key: int, file: int) -> HttpResponse:
    found = letter_or_404(request, key)
    one = next((each for each in found.attachments.all() if each.pk == file), None)
    if one is None:
        raise Http404(_("This letter has no such file."))
    content, headers = open_download(one.file)
    with content:
        return HttpResponse(content.read(), headers=headers)
