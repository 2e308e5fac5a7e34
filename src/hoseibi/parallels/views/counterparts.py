"""The counterparts of an article in other codes: ranked, judged, and in a table beside it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from hoseibi import legaltext
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import article as article_on
from hoseibi.corpus.queries import law_by_slug
from hoseibi.errors import Refusal
from hoseibi.parallels import actions, queries
from hoseibi.parallels.permissions import may_judge
from hoseibi.parallels.queries import Codes
from hoseibi.ui.downloads import download

from .asked import day_asked, law_or_404, words_asked

ROWS = 50

HOW_TO_READ = gettext_lazy(
    "✓ stands before what somebody accepted, with what they said of it. A figure from 0 to 1 stands"
    " before a candidate that nobody has judged yet, with what the two articles have in common."
)


@login_required
def counterparts(request: HttpRequest, slug: str, address: str) -> HttpResponse:
    """An article beside its candidates in another code, with the reasons in words."""
    law = law_or_404(request, slug)
    others = queries.other_laws(request.user, law)
    chosen = words_asked(request, "in") or (others[0].slug if others else "")
    context: dict[str, object] = {
        "law": law,
        "address": address,
        "others": others,
        "chosen": chosen,
        "in_query": urlencode({"in": chosen}),
        "may_judge": may_judge(request.user, law),
    }
    if chosen:
        codes = _codes_or_404(request, law, chosen)
        page = article_on(law, address, day_asked(request))
        if page is None or not page.columns:
            raise Http404(
                _("This law has no such article on this day. Its contents list what there is.")
            )
        column = next(
            (one for one in page.columns if one.version.pk == codes.here.pk), page.columns[0]
        )
        ranked = queries.ranked(codes)
        context |= {
            "codes": codes,
            "own": column.place,
            "language": column.language_version.language,
            "other": codes.there.language_version.law,
            "other_language": codes.there.language_version.language,
            "is_new": ranked is None,
            "candidates": queries.candidates(codes, ranked or {}, page.address),
        }
    return render(request, "parallels/counterparts.html", context)


@require_POST
@login_required
def rank(request: HttpRequest, slug: str) -> HttpResponse:
    """Compare a code with others, once; then back to the article, or to the codes as a whole."""
    law = law_or_404(request, slug)
    for codes in _all_codes(request, law):
        actions.rank(codes)
    address = request.POST.get("address", "")
    if codes.here.provisions.filter(short_address=address).exists():
        return redirect(_back(request, slug, address))
    return redirect(f"{reverse('parallels:comparative', args=(slug,))}?{request.GET.urlencode()}")


@require_POST
@login_required
def judge(request: HttpRequest, slug: str, address: str) -> HttpResponse:
    """Accept, reject, or leave open a counterpart."""
    law = law_or_404(request, slug)
    codes = _codes_or_404(request, law, words_asked(request, "in"))
    other = request.POST.get("other", "")[:500]
    said = request.POST.get("said", "")
    for version, place in ((codes.here, address), (codes.there, other)):
        if not version.provisions.filter(short_address=place).exists():
            raise Http404(_("One of the two articles is not there any more."))
    try:
        if said == "open":
            _take_back(request, codes, address, other)
        else:
            note = request.POST.get("note", "").replace("\x00", "")
            judging = actions.Judging(
                codes.here, address, codes.there, other, said == "accepted", note
            )
            actions.judge(request.user, judging)  # type: ignore[arg-type]
    except Refusal as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    _ranked_anew(request, law, codes)
    messages.success(request, _("Kept, with your name and the day."))
    return redirect(_back(request, slug, address))


def _ranked_anew(request: HttpRequest, law: Law, before: Codes) -> None:
    """What was ranked before is ranked with the verdict, so that nobody after waits for it."""
    if queries.ranked(before) is not None:
        actions.rank(_codes_or_404(request, law, words_asked(request, "in")))


def _take_back(request: HttpRequest, codes: Codes, address: str, other: str) -> None:
    law = codes.here.language_version.law
    for verdict in codes.verdicts:
        own, far = queries.ends(verdict, law.pk)
        if (own.address, far.address) == (address, other):
            actions.take_back(request.user, verdict)  # type: ignore[arg-type]


@login_required
def comparative(request: HttpRequest, slug: str) -> HttpResponse:
    """A whole code beside others: what was accepted of each article, else the best candidate."""
    law = law_or_404(request, slug)
    all_codes = _all_codes(request, law)
    ranked = [queries.ranked(one) for one in all_codes]
    known = [one for one in ranked if one is not None]
    chosen = [one.there.language_version.law.slug for one in all_codes]
    only = _only_asked(request)
    others = queries.other_laws(request.user, law)
    # Who comes without a choice finds those that were compared by people chosen already.
    known_here = {one.slug for one in others}
    places = chosen or [one for one in queries.answered_by(request.user, law) if one in known_here]
    places = places[: queries.MOST_OTHERS]
    context: dict[str, object] = {
        "law": law,
        "others": others,
        "places": [*places, *[""] * (queries.MOST_OTHERS - len(places))],
        "chosen": chosen,
        "is_new": len(known) < len(ranked),
        "asked": _asked(chosen, only=only),
        "only": only,
        "how_to_read": HOW_TO_READ,
    }
    if chosen and not context["is_new"]:
        compared = map(queries.Compared, all_codes, known)
        rows = queries.comparative_rows(list(compared), accepted_only=bool(only))
        paged = Paginator(rows, ROWS).get_page(request.GET.get("page"))
        laws = queries.laws_of(queries.shown_versions(all_codes, day_asked(request)))
        context["table"] = SafeString(  # the engine escapes what it sets
            legaltext.comparative_html(laws, list(paged.object_list))
        )
        context["page"] = {
            "total": len(rows),
            "page": paged.number,
            "pages": paged.paginator.num_pages,
        }
    return render(request, "parallels/comparative.html", context)


def _asked(chosen: Iterable[str], *, only: str = "") -> str:
    named = [("in", each) for each in chosen]
    return urlencode([*named, ("only", only)] if only else named)


def _only_asked(request: HttpRequest) -> str:
    """`accepted` where only what was accepted is wanted, else nothing."""
    return "accepted" if request.GET.get("only") == "accepted" else ""


@login_required
def comparative_word(request: HttpRequest, slug: str) -> HttpResponse:
    """The same as Word, whole. What was not compared yet leads to the page on which one may have it
    done: whoever only reads waits for nothing and changes nothing."""
    law = law_or_404(request, slug)
    all_codes = _all_codes(request, law)
    ranked = [found for one in all_codes if (found := queries.ranked(one)) is not None]
    only = _only_asked(request)
    if not all_codes or len(ranked) < len(all_codes):
        query = _asked((one.there.language_version.law.slug for one in all_codes), only=only)
        return redirect(f"{reverse('parallels:comparative', args=(slug,))}?{query}")
    compared = list(map(queries.Compared, all_codes, ranked))
    rows = queries.comparative_rows(compared, accepted_only=bool(only))
    versions = queries.shown_versions(all_codes, day_asked(request))
    content = queries.comparative_paper(versions, rows, str(HOW_TO_READ))
    return download(content, f"{law.slug}-comparative.docx")


def _all_codes(request: HttpRequest, law: Law) -> list[Codes]:
    """The law with each of those that are asked for; none where none is."""
    asked = list(dict.fromkeys(each[:80] for each in request.GET.getlist("in") if each))
    return [_codes_or_404(request, law, each) for each in asked[: queries.MOST_OTHERS]]


def _codes_or_404(request: HttpRequest, law: Law, slug: str) -> Codes:
    other = law_by_slug(request.user, slug)
    texts = queries.compared_texts(law, other, day_asked(request)) if other else None
    if texts is None or other is None or other.pk == law.pk:
        raise Http404(_("There is no other law with this name, or it is not open to you."))
    return queries.codes(request.user, texts)


def _back(request: HttpRequest, slug: str, address: str) -> str:
    url = reverse("parallels:counterparts", args=(slug, address))
    return f"{url}?{urlencode({'in': words_asked(request, 'in')})}"
