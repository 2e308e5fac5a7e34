"""States of a draft side by side, the act that leads from one to the other, and freezing."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import may, may_release
from hoseibi.corpus.queries import COMPARISON_FORMS, comparison_paper
from hoseibi.drafting import actions, queries
from hoseibi.drafting.forms import FreezeForm
from hoseibi.drafting.models import Draft, DraftLanguage
from hoseibi.errors import Refusal
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from .asked import draft_or_404, language_or_404

ACT_PAPER = "act.docx"
VIEWS = ("redline", "table")


def name_of(state: queries.State) -> str:
    """What a state is called."""
    if state.frozen is not None:
        return str(state.frozen.name)
    return _("as it is now") if state.key == "now" else _("the law that it began from")


def _language(request: HttpRequest, draft: Draft) -> DraftLanguage:
    asked = request.GET.get("language", "")
    if asked:
        return language_or_404(draft, asked)
    reader = reader_language()
    languages = list(draft.languages.all())
    return next((each for each in languages if each.language == reader), languages[0])


def _asked(
    request: HttpRequest, name: str, states: list[queries.State], otherwise: int
) -> queries.State:
    wanted = request.GET.get(name, "")
    return next((each for each in states if each.key == wanted), states[otherwise])


@login_required
def compare(request: HttpRequest, slug: str) -> HttpResponse:
    draft = draft_or_404(request, slug)
    language = _language(request, draft)
    states = queries.states(request.user, draft, language)
    old, new = _asked(request, "old", states, 0), _asked(request, "new", states, -1)
    laws = [queries.law_at(request.user, draft, language, each) for each in (old, new)]
    if request.GET.get("to") in COMPARISON_FORMS:
        return _paper(request, draft, laws, (old, new))
    if request.GET.get("to") == ACT_PAPER:
        return _act_paper(draft, laws, (old, new))
    view = request.GET.get("view", "")
    found = queries.compared(*laws)
    context = {
        "draft": draft,
        "language": language.language,
        "states": [(each, name_of(each)) for each in states],
        "old": old,
        "new": new,
        "found": found,
        "shown": list(enumerate(found.passages)),
        "view": view if view in VIEWS else VIEWS[0],
        "law": draft.law,
    }
    if "act" in request.GET and found.passages:
        context |= _act(laws)
    return render(request, "drafting/compare.html", context)


def _act(laws: list[legaltext.Law]) -> dict[str, object]:
    """The amending act between two states, or why there is none."""
    try:
        return {"act": queries.amending_act(*laws)}
    except legaltext.NotAmendable as trouble:
        return {"trouble": trouble.told(_)}


def _act_paper(
    draft: Draft, laws: list[legaltext.Law], states: tuple[queries.State, queries.State]
) -> HttpResponse:
    """The amending act as a Word document."""
    try:
        act = queries.amending_act(*laws)
    except legaltext.NotAmendable as trouble:
        raise Http404(trouble.told(_)) from trouble
    language = laws[1].language
    old, new = map(name_of, states)
    note = f"{_('The amending act')}: {old} → {new}"
    sheet = legaltext.Sheet(str(draft.name), language, note=note)
    name = f"{draft.slug}-{language}-{states[0].key}-{states[1].key}-{ACT_PAPER}"
    return download(legaltext.text_docx(act.text, sheet), name)


def _paper(
    request: HttpRequest,
    draft: Draft,
    laws: list[legaltext.Law],
    states: tuple[queries.State, queries.State],
) -> HttpResponse:
    form, language = request.GET["to"], laws[1].language
    old, new = map(name_of, states)
    sheet = legaltext.Sheet(str(draft.name), language, note=f"{old} → {new}", author=str(draft))
    paper = comparison_paper(laws[0], laws[1], form, sheet)
    if paper is None:
        raise Http404(_("There is no such form."))
    name = f"{draft.slug}-{language}-{states[0].key}-{states[1].key}-{form}"
    return download(paper[0], name, paper[1])


@login_required
def act_text(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    """The amending law of the whole draft against the law that it began from, as text."""
    draft = draft_or_404(request, slug)
    known = language_or_404(draft, language)
    states = queries.states(request.user, draft, known)
    if states[0].key != "base":
        raise Http404(_("This draft amends no law: it is a new one."))
    laws = [queries.law_at(request.user, draft, known, each) for each in (states[0], states[-1])]
    try:
        act = queries.amending_act(*laws)
    except legaltext.NotAmendable as trouble:
        raise Http404(trouble.told(_)) from trouble
    return download(act.text.encode(), f"{slug}-act.{language}.txt")


@login_required
def freeze(request: HttpRequest, slug: str) -> HttpResponse:
    """The frozen versions of a draft, and the form that makes the next."""
    draft = draft_or_404(request, slug)
    form = FreezeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.freeze(
                request.user, draft, form.cleaned_data["name"], form.cleaned_data["summary"]
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("“{name}” is kept as it stands.").format(name=made.name))
            return redirect("drafting:freeze", slug)
    context = {
        "draft": draft,
        "frozen": queries.frozen(request.user, draft),
        "form": form if may(request.user, Act.FREEZE, draft.circle_id) else None,
        "may_release": may_release(request.user, draft.circle_id),
    }
    status = 422 if form.errors else 200
    return render(request, "drafting/freeze.html", context, status=status)
