"""An entry: read beside the text of its article, with what moved since; its history."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.forms import ReleasingForm
from hoseibi.accounts.permissions import may, may_release
from hoseibi.corpus.queries import row_at, told_of_anchor

from ..choices import EntryState
from ..forms.works import CarryForm, RemarkForm
from ..models import Entry
from ..permissions import may_arrange, may_remark, may_write
from ..queries import history as told
from ..queries import panels, reading, remarks, standing
from ..queries.material import material_on
from ..queries.names import name_of
from ..queries.works import is_out
from .asked import allowed, entry_or_404


def entry(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    found = entry_or_404(request, slug, place)
    if found.place != place:
        return redirect("commentary:entry", slug, found.place)
    return shown(request, found)


def shown(request: HttpRequest, found: Entry, status: int = 200, **forms: object) -> HttpResponse:
    """The page of an entry: to its writers as it is now, to others as it is released."""
    user = request.user
    sees = reading.sees_all(user, found) and request.GET.get("as") != "released"
    if not sees and not is_out(found):
        sees = reading.sees_all(user, found)
    binding = found.binding if sees else found.released_as
    held = reading.wordings([found], released=not sees)
    language = reading.language_to_read(
        found.commentary, held, request.GET.get("language", "")[:20]
    )
    stands = standing.standing_of(user, binding, timezone.localdate())
    law = reading.law_beside(user, binding.version, language)
    anchors = [one.anchor for one in found.articles.all()]
    for one in anchors:
        one.law = found.commentary.law
    circle = found.commentary.circle_id
    arranges = may_arrange(user, found.commentary)
    context = {
        "commentary": found.commentary,
        "entry": found,
        "name": name_of(found),
        "binding": binding,
        "sees_all": sees,
        "is_out": is_out(found),
        "parts": reading.parts_in(user, found, held, language, binding.version),
        "language": language,
        "languages": reading.languages_of(held),
        "law_rows": [row_at(law, address) for address in binding.addresses] if law else [],
        "law_language": law.language_version.language if law else "",
        "standing": stands,
        "redlines": standing.redlines(binding, stands) if law and stands.is_stale else [],
        "arranges": arranges,
        "writes_in": [
            code for code in found.commentary.languages if may_write(user, found.commentary, code)
        ],
        "may_release": found.state == EntryState.REVIEW and may_release(user, circle),
        "may_withdraw": may_release(user, circle),
        "release_form": forms.get("release_form") or ReleasingForm(initial=_own(request, circle)),
        "material": material_on(user, anchors),
        "told": panels.besides_itself(
            one for each in anchors for one in told_of_anchor(user, each)
        ),
        "remarks": list(remarks.remarks(user, found)),
        "may_remark": may_remark(user, found),
        "remark_form": forms.get("remark_form") or RemarkForm(),
        "carry_form": CarryForm(),
    }
    return render(request, "commentary/entry.html", context, status=status)


def _own(request: HttpRequest, circle: int) -> dict[str, str]:
    """Who releases for themselves is named as who did."""
    return {"released_by": str(request.user)} if may(request.user, Act.RELEASE, circle) else {}


@login_required
def history(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Every wording and every version that an entry was bound to, for those who write it."""
    found = entry_or_404(request, slug, place)
    allowed(reading.sees_all(request.user, found))
    context = {
        "commentary": found.commentary,
        "entry": found,
        "name": name_of(found),
        "lines": told.history(request.user, found),
    }
    return render(request, "commentary/history.html", context)
