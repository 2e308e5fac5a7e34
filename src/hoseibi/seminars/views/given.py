"""Papers of an event: all of them, those of who speaks, and their files."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.queries import open_download
from hoseibi.partners.models import Person
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import PaperForm
from hoseibi.seminars.models import Event, Paper
from hoseibi.seminars.permissions import may_arrange, may_plan

from .asked import arranged_or_403, event_or_404, read_or_404
from .pages import as_file


@login_required
def papers(request: HttpRequest, slug: str) -> HttpResponse:
    """All papers, and for who plans the links by which speakers give theirs."""
    found, user = read_or_404(request, slug), request.user
    plans = may_plan(user, found.circle_id)
    people = queries.people_who_speak(user, found) if plans else []
    context = {
        "event": found,
        "papers": list(queries.known_papers(user, found)),
        "speakers": [(one, _link(request, found, one)) for one in people],
        "may_plan": plans,
        "may_arrange": may_arrange(user, found.circle_id),
    }
    return render(request, "seminars/papers.html", context)


def _link(request: HttpRequest, found: Event, person: Person) -> str:
    key = queries.speaker_key(found, person)
    way = reverse("seminars:papers-by", args=(found.slug, key))
    return str(request.build_absolute_uri(way))


@login_required
def papers_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    found = read_or_404(request, slug)
    return as_file(queries.papers_table(request.user, found), f"{slug}-papers", form)


@login_required
def enter_paper(request: HttpRequest, slug: str) -> HttpResponse:
    """Enter a paper for who speaks."""
    found = arranged_or_403(request, slug)
    return _form(request, found, None, None, "seminars:papers")


@login_required
def change_paper(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Change a paper, or take it away by `do=remove`."""
    found = arranged_or_403(request, slug)
    kept = queries.paper(request.user, found, key)
    if kept is None:
        raise Http404(_("This paper is no longer here."))
    return _form(request, found, kept, None, "seminars:papers")


def _form(
    request: HttpRequest, found: Event, kept: Paper | None, speaker: Person | None, back: str
) -> HttpResponse:
    """A paper, entered by who arranges or by who speaks."""
    user = request.user if isinstance(request.user, User) else None
    items = queries.programme(request.user, found)
    form = PaperForm(found, items, request.POST or None, request.FILES or None, paper=kept)
    if request.method == "POST":
        try:
            if kept is not None and request.POST.get("do") == "remove":
                actions.remove_paper(kept, by=user, speaker=speaker)
                return redirect(back, found.slug)
            if form.is_valid():
                _keep(found, kept, form, user, speaker)
                messages.success(request, _("Saved."))
                return redirect(back, found.slug)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
    context = {"event": found, "form": form, "paper": kept, "back": back, "speaker": speaker}
    template = "seminars/own_paper.html" if speaker else "seminars/paper.html"
    return render(request, template, context, status=422 if request.method == "POST" else 200)


def _keep(
    found: Event, kept: Paper | None, form: PaperForm, user: User | None, speaker: Person | None
) -> Paper:
    giving, file = form.giving(), form.brought()
    if kept is None:
        return actions.give_paper(found, giving, file, by=user, speaker=speaker)
    return actions.change_paper(kept, giving, file, by=user, speaker=speaker)


@never_cache
def papers_by(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The link of somebody who speaks: it leads to their papers, and the key leaves the address."""
    found = event_or_404(request, slug)
    speaker = queries.speaker_by_key(found, key)
    if speaker is None:
        raise Http404(_("This link opens nothing. Perhaps you no longer stand on the programme."))
    known = request.session.get("speakers", {})
    request.session["speakers"] = known | {str(found.pk): key}
    return redirect("seminars:own-papers", slug)


def _speaker(request: HttpRequest, found: Event) -> Person | None:
    """Who speaks: by the link that this browser opened, or who signed in."""
    known = request.session.get("speakers", {})
    key = known.get(str(found.pk)) if isinstance(known, dict) else None
    by_link = queries.speaker_by_key(found, key) if isinstance(key, str) else None
    return by_link or queries.speaks_here(request.user, found)


def _speaker_or_404(request: HttpRequest, found: Event) -> Person:
    speaker = _speaker(request, found)
    if speaker is None:
        raise Http404(_("This page is for those who speak. Open the link that was sent to you."))
    return speaker


@never_cache
def own_papers(request: HttpRequest, slug: str) -> HttpResponse:
    """What somebody who speaks gave."""
    found = event_or_404(request, slug)
    speaker = _speaker_or_404(request, found)
    context = {
        "event": found,
        "when": queries.hours(found),
        "speaker": speaker,
        "papers": queries.papers_of(request.user, found, speaker),
    }
    return render(request, "seminars/own_papers.html", context)


@never_cache
def own_paper(request: HttpRequest, slug: str, key: int = 0) -> HttpResponse:
    """One of them, or a new one."""
    found = event_or_404(request, slug)
    speaker = _speaker_or_404(request, found)
    kept = None
    if key:
        own = queries.papers_of(request.user, found, speaker)
        kept = next((one for one in own if one.pk == key), None)
        if kept is None:
            raise Http404(_("This paper is no longer here."))
    return _form(request, found, kept, speaker, "seminars:own-papers")


def paper_file(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """The file of a paper, for those to whom its rights open it."""
    found = event_or_404(request, slug)
    kept = queries.file_of(request.user, found, key, _speaker(request, found))
    if kept is None or kept.file is None:
        raise Http404(_("There is no such file, or it may not be published."))
    content, headers = open_download(kept.file)
    with content:
        return HttpResponse(content.read(), headers=headers)
