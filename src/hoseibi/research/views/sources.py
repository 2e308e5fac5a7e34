"""The file of a source, for those who may know of the finding that rests on it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from hoseibi.library.queries import open_download
from hoseibi.research import queries

from .asked import finding_or_404


@login_required
def source_file(request: HttpRequest, key: int, source: int) -> HttpResponse:
    found = finding_or_404(request, key)
    rows = queries.evidence(request.user, [found.pk])
    file = next((one.file for one in rows if one.pk == source and one.file), None)
    if file is None:
        raise Http404(_("This finding has no such file."))
    content, headers = open_download(file)
    with content:
        return HttpResponse(content.read(), headers=headers)
