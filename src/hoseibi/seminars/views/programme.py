"""Writing the programme: items with times and articles, and who speaks."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal
from hoseibi.meetings.queries import article_meant
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import ItemForm, SpeakerForm
from hoseibi.seminars.forms.programme import first_of, item_as_entered
from hoseibi.seminars.models import Event, ProgrammeItem
from hoseibi.seminars.permissions import may_plan
from hoseibi.ui.asked import number_posted

from .asked import arranged_or_403, event_or_404, item_or_404, person_named


class NoSuchArticle(Refusal):
    message = _("No law here has such an article.")


@login_required
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """The items in their order, each with what can be done with it."""
    return _page(request, arranged_or_403(request, slug))


def _page(
    request: HttpRequest,
    found: Event,
    bound: tuple[ProgrammeItem, SpeakerForm] | None = None,
) -> HttpResponse:
    items = queries.programme(request.user, found)
    rows = [
        (
            one,
            queries.hours(one),
            bound[1]
            if bound and bound[0].pk == one.pk
            else SpeakerForm(languages=found.languages, auto_id=f"speaker-{one.pk}-%s"),
        )
        for one in items
    ]
    context = {
        "event": found,
        "rows": rows,
        "names": queries.names_offered(request.user, found.circle),
        "is_off": found.called_off_at is not None,
        "may_plan": may_plan(request.user, found.circle_id),
    }
    status = 422 if bound else 200
    return render(request, "seminars/programme.html", context, status=status)


@login_required
def add_item(request: HttpRequest, slug: str) -> HttpResponse:
    found = arranged_or_403(request, slug)
    items = queries.programme(request.user, found)
    first = first_of(found, items[-1] if items else None)
    form = ItemForm(found, request.POST or None, initial=first, languages=found.languages)
    return _item_page(request, found, form, None)


@login_required
def change_item(request: HttpRequest, slug: str, item: int) -> HttpResponse:
    found = arranged_or_403(request, slug)
    kept = item_or_404(request, found, item)
    known = {name: getattr(kept, name) for name in ("title", "abstract", "room")}
    form = ItemForm(
        found,
        request.POST or None,
        initial=item_as_entered(kept),
        known=known,
        languages=found.languages,
    )
    return _item_page(request, found, form, kept)


def _item_page(
    request: HttpRequest, found: Event, form: ItemForm, kept: ProgrammeItem | None
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            item = form.item(_anchors(request, found, form.cleaned_data["articles"]))
            if kept is None:
                kept = actions.add_item(request.user, found, item)
            else:
                actions.change_item(request.user, kept, item)
        except NoSuchArticle as refusal:
            form.add_error("articles", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(f"{reverse('seminars:programme', args=(found.slug,))}#item-{kept.pk}")
    status = 422 if request.method == "POST" else 200
    context = {"event": found, "form": form, "item": kept}
    return render(request, "seminars/item.html", context, status=status)


def _anchors(request: HttpRequest, found: Event, text: str) -> tuple[Anchor, ...]:
    """The articles that some lines name."""
    anchors = []
    for line in filter(None, map(str.strip, text.splitlines())):
        meant = article_meant(request.user, found.circle, line)
        if meant is None:
            told = _(
                "No law here has the article “{line}”. Write the name of the law and the number."
            )
            raise NoSuchArticle(told.format(line=line))
        anchors.append(anchor(*meant))
    return tuple(dict.fromkeys(anchors))


@login_required
@require_POST
def order(request: HttpRequest, slug: str, item: int) -> HttpResponse:
    """Move an item up or down, or take it off the programme."""
    found = arranged_or_403(request, slug)
    kept = item_or_404(request, found, item)
    do = request.POST.get("do")
    try:
        if do == "remove":
            actions.remove_item(request.user, kept)
        else:
            actions.move_item(request.user, kept, down=do == "down")
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("seminars:programme", slug)


@login_required
@require_POST
def speaker(request: HttpRequest, slug: str, item: int) -> HttpResponse:
    """Let somebody speak under an item."""
    found = arranged_or_403(request, slug)
    kept = item_or_404(request, found, item)
    form = SpeakerForm(request.POST, languages=found.languages, auto_id=f"speaker-{kept.pk}-%s")
    if form.is_valid():
        try:
            person = person_named(request, form.cleaned_data["who"])
            speaking = actions.Speaking(person, form.cleaned_data["role"], form.texts("note"))
            actions.add_speech(request.user, kept, speaking)
        except Refusal as refusal:
            form.add_error("who", str(refusal))
        else:
            return redirect(f"{reverse('seminars:programme', args=(slug,))}#item-{kept.pk}")
    return _page(request, found, (kept, form))


@login_required
@require_POST
def silent(request: HttpRequest, slug: str, item: int) -> HttpResponse:
    """Let somebody not speak under an item; `speech` says who."""
    found = arranged_or_403(request, slug)
    kept = item_or_404(request, found, item)
    key = number_posted(request, "speech")
    speech = next((one for one in kept.speeches.all() if one.pk == key), None)
    if speech is not None:
        try:
            actions.remove_speech(request.user, speech)
        except Refusal as refusal:
            messages.error(request, str(refusal))
    return redirect("seminars:programme", slug)


def speakers(request: HttpRequest, slug: str) -> HttpResponse:
    """Who speaks; for those who read in the circle, with what they said elsewhere."""
    found = event_or_404(request, slug)
    context = {
        "event": found,
        "speakers": queries.speakers(request.user, found),
        "reads": request.user.is_authenticated,
    }
    return render(request, "seminars/speakers.html", context)
