"""A draft as it is saved, read once and kept in this process: what is typed is an edit of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.db.models import Max

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.kept import Kept

from ..models import DraftLanguage, Unit, Wording
from .drafts import drafts

MOST_KEPT = 2_000_000
"""Characters of drafts that a process keeps; a code of 1,400 articles has 250,000."""
MOST_FOLLOWED = 12
"""Units that changed since, up to which they are read one after the other; else all anew."""


class Laid(NamedTuple):
    """Units as one text, as `storage.joined` makes it, and from where to where each stands in it;
    one without words stands between two places that are the same."""

    text: str
    places: dict[int, tuple[int, int]]


class Known(NamedTuple):
    """A draft in a language: the words of each unit in order, and what the engine reads in them.
    `last` is the last wording that is in it."""

    last: int
    texts: dict[int, str]
    written: legaltext.Manuscript
    references: legaltext.References

    def edited(self, texts: Mapping[int, str]) -> Known:
        """With some units otherwise, each read as an edit of the text before."""
        now = self
        for unit, text in texts.items():
            said = now.texts | {unit: text}
            written = now.written.edited(laid(said).text)
            references = legaltext.References(written.law, now.references, written.placed)
            now = Known(self.last, said, written, references)
        return now


_kept: Kept[tuple[int, str], Known] = Kept(MOST_KEPT, lambda known: len(known.written.text))


def laid(texts: Mapping[int, str]) -> Laid:
    """Units as one text."""
    pieces: list[str] = []
    places: dict[int, tuple[int, int]] = {}
    at = 0
    for unit, text in texts.items():
        said = text.strip("\n") if text.strip() else ""
        before = 2 if said and pieces else 0
        places[unit] = at + before, at + before + len(said)
        if said:
            pieces.append(said)
            at += before + len(said)
    return Laid("\n\n".join(pieces) + "\n", places)


def known(user: Reader, unit: Unit, language: DraftLanguage) -> Known:
    """The draft of a unit as it is saved now, in a language."""
    key = (unit.draft_id, language.language)
    wordings = Wording.objects.filter(
        unit__draft=unit.draft_id, unit__draft__in=drafts(user), language=language.language
    )
    last = wordings.aggregate(last=Max("pk"))["last"] or 0
    kept = _kept.get(key)
    if kept is not None and kept.last == last and unit.pk in kept.texts:
        return kept
    units = Unit.objects.filter(draft=unit.draft_id, draft__in=drafts(user)).order_by("position")
    said = dict(wordings.filter(newest=True).values_list("unit", "text"))
    texts = {pk: said.get(pk, "") for pk in units.values_list("pk", flat=True)}
    found = _followed(kept, texts, last) or _read(texts, language.convention, last)
    _kept.renew(key, found)
    return found


def _followed(kept: Known | None, texts: dict[int, str], last: int) -> Known | None:
    """The state that is kept, brought up to date; None where most of it is another."""
    if kept is None:
        return None
    changed = {pk: text for pk, text in texts.items() if kept.texts.get(pk, "") != text}
    if len(changed) > MOST_FOLLOWED or kept.texts.keys() - texts.keys():
        return None
    before = kept._replace(last=last, texts={pk: kept.texts.get(pk, "") for pk in texts})
    return before.edited(changed)


def _read(texts: dict[int, str], convention: str, last: int) -> Known:
    written = legaltext.manuscript(laid(texts).text, convention)
    references = legaltext.References(written.law, None, written.placed)
    return Known(last, texts, written, references)
