"""What is known here of a law or an article, for pages that know nothing of this application."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import About, AboutLine, Lead, versions_on
from hoseibi.ui.languages import own_name

from ..choices import TranslationState
from .alignments import Wanted, at_hand, wanted
from .counterparts import accepted_of
from .sides import leading
from .standings import marks_of, progress, standings

STATES = {"missing": gettext_lazy("missing"), "stale": gettext_lazy("stale")} | {
    one.value: one.label for one in TranslationState
}
"""A word for how far a translation is."""


def leads(user: Reader, law: Law, address: str, on: date | None) -> list[Lead]:
    """The page of the languages beside one another, where there are several; for those who sign in
    that of the counterparts of an article, and of the whole law beside codes of other countries."""
    found = []
    if len(versions_on(law, on or timezone.localdate())) > 1:
        asked = {"at": address} if address else {}
        query = urlencode(asked | ({"on": str(on)} if on else {}))
        url = reverse("parallels:beside", args=(law.slug,))
        place = f"#{address}" if address else ""
        found.append(
            Lead(_("Languages beside one another"), f"{url}?{query}{place}" if query else url)
        )
    if is_signed_in(user) and address.startswith("art_") and on is None:
        url = reverse("parallels:counterparts", args=(law.slug, address))
        found.append(Lead(_("Counterparts"), url))
    if is_signed_in(user) and not address and on is None:
        url = reverse("parallels:comparative", args=(law.slug,))
        found.append(Lead(_("Codes beside one another"), url))
    return found


def about_article(user: Reader, anchor: Anchor) -> list[About]:
    """The articles of other codes that were accepted as its counterparts; two queries."""
    lines = [
        AboutLine(
            f"{other.law.title} {other}",
            reverse("corpus:article", args=(other.law.slug, other.address)),
            verdict.note if is_signed_in(user) and verdict.note_is_open else "",
        )
        for verdict, other in accepted_of(user, anchor)
        if other.address
    ]
    return [About(_("Counterparts in other codes"), lines)] if lines else []


def about_law(user: Reader, law: Law) -> list[About]:
    """How far each translation is, where its text was set beside the first one before. At most
    three queries, whatever the number of languages."""
    versions = versions_on(law, timezone.localdate())
    if len(versions) < 2:
        return []
    left = leading(versions)
    every = wanted(user, law, left, [one for one in versions.values() if one.pk != left.pk])
    held = at_hand(every)
    marks = marks_of(user, every)
    lines = []
    for one in every:
        url = _translation_url(law, one)
        name = own_name(one.right.language_version.language)
        pair = held.get(one.key)
        if pair is None:
            lines.append(AboutLine(name, url, _("not set beside it yet: open it, and it is")))
            continue
        counts = progress(standings(one, pair, marks))
        parts = tuple((state, str(STATES[state]), count) for state, count in counts.items())
        lines.append(AboutLine(name, url, parts=parts))
    return [About(_("How far each translation is"), lines)]


def _translation_url(law: Law, one: Wanted) -> str:
    sides = {
        "left": one.left.language_version.language,
        "right": one.right.language_version.language,
    }
    return f"{reverse('parallels:translation', args=(law.slug,))}?{urlencode(sides)}"
