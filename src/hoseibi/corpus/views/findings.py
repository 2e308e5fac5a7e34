"""What the checks find: listed, taken away, let stand with a reason, taken up again; the checks."""

from __future__ import annotations

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi import legaltext
from hoseibi.corpus import actions, queries
from hoseibi.corpus.models import Finding, Law, LawVersion
from hoseibi.corpus.permissions import may_edit
from hoseibi.corpus.templatetags.findings import check_sentence
from hoseibi.corpus.templatetags.law_text import a_day_of, article_url
from hoseibi.errors import Refusal
from hoseibi.printing.tables import Table, to_csv
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from .asked import law_or_404, words_asked
from .version import version_here

STATES = ("open", "dismissed", "all")
COLUMNS = ("check", "severity", "article", "inside", "sentence", "dismissed_because")


def findings(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What the checks find in a version, and what was remarked when its source was read."""
    law = law_or_404(request, slug)
    version = version_here(law, pk)
    filters = _filters(request)
    found = queries.findings_of(version, filters, page=page_asked(request))
    counts = (found.open, found.dismissed, found.open + found.dismissed)
    labels = (_("Standing"), _("Let stand with a reason"), _("All"))
    context = {
        "law": law,
        "version": version,
        "language": version.language_version.language,
        "found": found,
        "rows": [(each, *_place(law, version, each, found.names)) for each in found.findings],
        "filters": filters,
        "states": list(zip(STATES, labels, counts, strict=True)),
        "may_edit": may_edit(request.user),
    }
    return render(request, "corpus/findings.html", context)


def _place(
    law: Law, version: LawVersion, finding: Finding, names: dict[str, str]
) -> tuple[str, str]:
    """How the place of a finding is called, and its address."""
    if not finding.article:
        return "", ""
    url = article_url(law, finding.article, a_day_of(version), True)
    inside = f"#{finding.inside}" if finding.inside else ""
    return names.get(finding.article, finding.article), url + inside


def findings_export(request: HttpRequest, slug: str, pk: int, form: str) -> HttpResponse:
    """The findings that pass the filters, as CSV or JSON."""
    version = version_here(law_or_404(request, slug), pk)
    rows = [_row(each) for each in queries.every_finding(version, _filters(request))]
    name = f"{slug}-{version.language_version.language}-findings.{form}"
    if form not in ("csv", "json"):
        raise Http404(_("Findings are not exported in this form."))
    if form == "json":
        content = json.dumps(rows, ensure_ascii=False, indent=1).encode()
        return download(content, name)
    return download(to_csv(Table(COLUMNS, (tuple(row.values()) for row in rows))), name)


@require_POST
@login_required
def dismiss(request: HttpRequest, slug: str, pk: int, finding: int) -> HttpResponse:
    """Let a finding stand, with a reason."""
    _require_officer(request)
    version = version_here(law_or_404(request, slug), pk)
    found = queries.finding_of(version, finding)
    if found is None:
        raise Http404(_("The checks have run anew since, and this finding is gone."))
    try:
        dismissal = actions.dismiss(found, request.POST.get("reason", ""), by=request.user)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        undo = reverse("corpus:take-up-again", args=(slug, dismissal.pk))
        messages.success(request, _("Let stand, and the reason is kept."), extra_tags=undo)
    return _back(request, reverse("corpus:findings", args=(slug, pk)))


@require_POST
@login_required
def take_up_again(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Let a dismissed finding count again."""
    _require_officer(request)
    dismissal = queries.dismissal_of(law_or_404(request, slug), pk)
    if dismissal is None:
        raise Http404(_("This finding counts already."))
    actions.take_up_again(dismissal, by=request.user)
    messages.success(request, _("It counts again."))
    return _back(request, reverse("corpus:law", args=(slug,)))


def check(request: HttpRequest, code: str) -> HttpResponse:
    """The manual page of one check."""
    known = {each.code: each for each in legaltext.CHECKS}
    if code not in known:
        raise Http404(_("There is no such check."))
    return render(request, "corpus/check.html", {"check": known[code]})


def checks(request: HttpRequest) -> HttpResponse:
    return render(request, "corpus/checks.html", {"checks": legaltext.CHECKS})


def _filters(request: HttpRequest) -> queries.FindingFilters:
    state, severity = words_asked(request, "state"), words_asked(request, "severity")
    return queries.FindingFilters(
        check=words_asked(request, "check"),
        severity=severity if severity in legaltext.SEVERITIES else "",
        state=state if state in STATES else "open",
    )


def _row(finding: Finding) -> dict[str, str]:
    values = (
        finding.code,
        finding.severity,
        finding.article,
        finding.inside,
        check_sentence(finding),
        finding.dismissal.reason if finding.dismissal else "",
    )
    return dict(zip(COLUMNS, values, strict=True))


def _back(request: HttpRequest, otherwise: str) -> HttpResponse:
    """To the page that the button stood on; it is one of ours or it is not gone to."""
    back = request.GET.get("back", "")
    known = url_has_allowed_host_and_scheme(back, {request.get_host()})
    return redirect(f"{back}#findings" if back and known else otherwise)


def _require_officer(request: HttpRequest) -> None:
    if not may_edit(request.user):
        raise PermissionDenied(_("Only an officer of the department changes laws."))
