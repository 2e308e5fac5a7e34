"""The kit of arguments for an article: read, written where something is missing, taken away."""

from __future__ import annotations

from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.drafting import actions, queries
from hoseibi.drafting.choices import ArgumentKind
from hoseibi.drafting.models import Argument, Draft, Unit
from hoseibi.drafting.permissions import may_argue
from hoseibi.errors import Refusal
from hoseibi.meetings.queries import PAPERS
from hoseibi.ui.asked import number_posted
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import OWN_NAMES, reader_language

from .asked import draft_or_404, unit_or_404


class Field(NamedTuple):
    """A form for one kind, place and language: what stands in it, what others saved if that
    clashes, and what was refused."""

    key: str
    kind: str
    place: int
    language: str
    seen: int
    question: str
    text: str
    theirs: str = ""
    refused: str = ""


@login_required
def defend(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose the articles; those that are chosen are shown one after the other."""
    draft = draft_or_404(request, slug)
    places = request.GET.getlist("article")
    if not places:
        context = {"draft": draft, "articles": queries.articles(request.user, draft)}
        return render(request, "drafting/defend_choose.html", context)
    found = queries.kits(request.user, draft, places)
    if not found:
        raise Http404(_("This draft has no such article. Its contents list what there is."))
    form = request.GET.get("to", "")
    if form:
        return _paper(draft, found, form)
    return render(request, "drafting/defend.html", {"draft": draft, "kits": found})


def _paper(draft: Draft, found: list[queries.Kit], form: str) -> HttpResponse:
    if form not in PAPERS:
        raise Http404(_("There is no such form."))
    content, media_type = queries.defence_paper(draft, found, form)
    name = found[0].unit.address if len(found) == 1 else "defence"
    return download(content, f"{draft.slug}-{name}.{form}", media_type)


@login_required
def defend_article(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """The kit of one article, with the fields in which what is missing is written."""
    unit = unit_or_404(request, slug, place)
    if request.method == "POST":
        return _written(request, unit)
    return _shown(request, unit)


def _shown(request: HttpRequest, unit: Unit, field: Field | None = None) -> HttpResponse:
    kit = queries.kit(request.user, unit)
    context = {
        "draft": unit.draft,
        "unit": unit,
        "kits": [kit],
        "fields": _fields(unit, kit, field) if may_argue(request.user, unit.draft) else {},
    }
    status = 200 if field is None else 409 if field.theirs else 422
    return render(request, "drafting/defend.html", context, status=status)


def _written(request: HttpRequest, unit: Unit) -> HttpResponse:
    kind, language = request.POST.get("kind", ""), request.POST.get("language", "")
    if kind not in ArgumentKind.values or language not in OWN_NAMES:
        raise Http404(_("There is no such part of the kit."))
    posted = {name: request.POST.get(name, "").replace("\x00", "") for name in ("text", "question")}
    place, seen = number_posted(request, "place"), number_posted(request, "seen")
    arguing = actions.Arguing(kind, language, place=place, written_from=seen, **posted)
    field = Field(f"{kind}-{place}", kind, place, language, seen, **posted)
    try:
        argued = actions.argue(request.user, unit, arguing)
    except Refusal as refusal:
        return _shown(request, unit, field._replace(refused=str(refusal)))
    if argued.clashes:
        now = argued.argument
        return _shown(request, unit, field._replace(theirs=now.text, seen=now.number))
    messages.success(request, _("Saved."))
    place_now = unit.address or str(unit.pk)
    return redirect("drafting:defend-article", unit.draft.slug, place_now)


def _fields(unit: Unit, kit: queries.Kit, entered: Field | None) -> dict[str, list[Field]]:
    """The forms below each part: one for each language of the draft."""
    codes = [one.language for one in unit.draft.languages.all()]
    reader = reader_language()
    codes = list(dict.fromkeys([*codes, reader]))
    found = {}
    for kind in (ArgumentKind.PURPOSE, ArgumentKind.FACTS):
        found[kind.value] = [_field(kind, 0, code, kit.of(kind).get(code)) for code in codes]
    asked = [
        _field(ArgumentKind.QUESTION, one.place, one.language, one)
        for by_language in kit.expected
        for one in by_language.values()
    ]
    found["question"] = asked
    found["new"] = [_field(ArgumentKind.QUESTION, 0, reader, None)]
    if entered is not None:
        name = "new" if entered.kind == "question" and not entered.place else entered.kind
        found[name] = [
            entered if (one.place, one.language) == (entered.place, entered.language) else one
            for one in found[name]
        ]
    return found


def _field(kind: str, place: int, language: str, one: Argument | None) -> Field:
    return Field(
        f"{kind}-{place}",
        str(kind),
        place,
        language,
        one.number if one else 0,
        one.question if one else "",
        one.text if one else "",
    )
