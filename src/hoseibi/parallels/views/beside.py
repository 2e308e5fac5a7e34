"""The languages of a law beside one another, and the same to take away."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.corpus.models import Law
from hoseibi.legaltext import SEVERITIES
from hoseibi.parallels import actions, queries
from hoseibi.parallels.permissions import may_accept, may_tie
from hoseibi.parallels.queries import Block, Filter, Noted, Shown, Sides
from hoseibi.parallels.storage import Pair
from hoseibi.parallels.templatetags.parallel_lines import SIGNS, set_blocks, told_in_all
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from .asked import address_meant, day_asked, law_or_404, sides_or_404, words_asked
from .deviations import Found, filter_asked, parity_found

SHOWN = ("all", "differs", "found")
"""Which lines are shown: all, those whose languages are grouped otherwise, or those of articles in
which something was found."""


def beside(request: HttpRequest, slug: str) -> HttpResponse:
    """Two to four languages side by side, a line for each tie, with what they do not say alike."""
    law = law_or_404(request, slug)
    sides = sides_or_404(request, law)
    found = parity_found(request, law, sides)
    asked = filter_asked(request)
    noted = Noted([[one for one in own if asked.takes(one)] for own in found.by_pair])
    show = _shown(request, asked)
    versions = [sides.left, *sides.rights]
    at = words_asked(request, "at")
    address = address_meant(at, versions)
    # Articles with findings are longer, by what is said of them.
    shown = {"all": Shown(_every), "differs": Shown(_differing), "found": Shown(noted.is_in, 15)}
    page = queries.beside_page(
        versions, found.pairs, shown[show], page=page_asked(request), at=address
    )
    context = {
        "law": law,
        "on": day_asked(request),
        "is_past": "on" in request.GET,
        "sides": sides,
        "versions": versions,
        "languages": [each.language_version.language for each in versions],
        "blocks": set_blocks(page, versions, noted, differs=show == "differs"),
        "page": page,
        "told": [(right, told_in_all(queries.counted(pair)))
                 for right, pair in zip(sides.rights, found.pairs, strict=True)],
        "show": show,
        "missed": bool(at) and not queries.stands_on(page, address),
        "asked": at,
        "forms": queries.FORMS,
        "sides_query": query_of(request, sides),
        "may_tie": may_tie(request.user, law),
        **_of_findings(request, law, found, asked),
        "found_of": list(zip(sides.rights, map(queries.sums, found.by_pair), strict=True)),
    }  # fmt: skip
    return render(request, "parallels/beside.html", context)


def _of_findings(request: HttpRequest, law: Law, found: Found, asked: Filter) -> dict[str, object]:
    """What the page says of the findings besides the lines."""
    counts = Counter(one.deviation.severity for one in found.all if one.is_open)
    return {
        "of": "parity",
        "checks": queries.sums(found.all),
        "filter": asked,
        "levels": [(level, counts[level]) for level in SEVERITIES if counts[level]],
        "hints": counts[SEVERITIES[-1]],
        "outdated": found.outdated,
        "deviation_forms": queries.DEVIATION_FORMS,
        "may_accept": may_accept(request.user, law),
        "knows_who": is_signed_in(request.user),
    }


def _shown(request: HttpRequest, asked: Filter) -> str:
    """Which lines are asked for; with a check, those in which it found something."""
    show = request.GET.get("show", "")
    return show if show in SHOWN else "found" if asked.check else SHOWN[0]


def _every(_block: Block) -> bool:
    return True


def _differing(block: Block) -> bool:
    return block.differs


def take(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The same as a table, as a translation memory, or in columns for Word."""
    law = law_or_404(request, slug)
    if form not in queries.FORMS:
        raise Http404(_("Texts beside one another are not taken away in this form."))
    sides = sides_or_404(request, law)
    versions = [sides.left, *sides.rights]
    signs = {name: str(words) for name, (_sign, words) in SIGNS.items()}
    differs = request.GET.get("show") == "differs"
    content = queries.paper(
        versions, paired(request.user, law, sides), form, signs=signs, differs=differs
    )
    languages = "-".join(each.language_version.language for each in versions)
    return download(content, f"{law.slug}-{languages}.{form}")


def paired(user: Reader, law: Law, sides: Sides) -> list[Pair]:
    """The alignments of the languages that are shown."""
    return actions.set_beside(queries.wanted(user, law, sides.left, sides.rights))


def query_of(request: HttpRequest, sides: Sides) -> str:
    """The languages and the day that are shown, as the query of another page."""
    languages = [("left", sides.left.language_version.language)]
    languages += [("right", each.language_version.language) for each in sides.rights]
    day = [("on", str(day_asked(request)))] if "on" in request.GET else []
    return urlencode([*languages, *day])
