"""What the search of the whole site finds of commentary."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.queries import Besides
from hoseibi.ui.languages import reader_language

from ..models import Entry, PartWording
from ..storage import holding
from .names import name_of, path_of
from .works import entries_of, with_articles

LOOKED_AT = 8
"""So many wordings are looked at for each entry that is wanted: an entry has several parts."""


def sought(user: Reader, text: str, most: int) -> list[Besides]:
    """Entries of which a part holds every word, those in the reader's language first."""
    query = legaltext.tokens_for_query(text)
    if not query.words:
        return []
    rows = _readable(user).filter(holding(query))
    near = list(rows.filter(part__language=reader_language())[: LOOKED_AT * most])
    keys = dict.fromkeys(one.part.entry_id for one in near)
    if len(keys) < most:
        near += rows.exclude(part__language=reader_language())[: LOOKED_AT * most]
    found = list(dict.fromkeys(one.part.entry_id for one in near))[:most]
    entries = {one.pk: one for one in with_articles(Entry.objects.filter(pk__in=found))}
    first = {one.part.entry_id: one for one in reversed(near)}
    return [_besides(entries[key], first[key]) for key in found if key in entries]


def _readable(user: Reader) -> QuerySet[PartWording]:
    """The wordings that somebody may read: of their circles as they are now, else as released."""
    own = Q(part__entry__commentary__circle__in=circles_where(user, Act.READ), newest=True)
    released = Q(number=F("part__released"), part__released__gt=0)
    readable = entries_of(user).order_by().values("pk")
    rows = PartWording.objects.filter(own | released, part__entry__in=readable)
    return rows.select_related("part").defer("text", "typed").order_by("part__entry", "part")


def _besides(entry: Entry, wording: PartWording) -> Besides:
    said = f"{name_of(entry)} · {wording.part.get_kind_display()}"
    title = str(entry.commentary)
    return Besides(_("Commentary"), f"{title}: {said}", reader_language(), path_of(entry))
