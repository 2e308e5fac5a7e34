"""What the engine says of an article while somebody types it: how it reads, and what it finds."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.queries.kept import Kept

from .. import storage
from ..models import Unit, Wording
from .drafts import newest

MOST_KEPT = 24


class Known(NamedTuple):
    """A draft as it is saved, read once: what is typed is read as an edit of it."""

    written: legaltext.Manuscript
    references: legaltext.References


_kept: Kept[tuple[int, str, bytes], Known] = Kept(MOST_KEPT)


class Spot(NamedTuple):
    """A finding with the line and column of the typed text that it is about, both from 1."""

    finding: legaltext.Finding
    line: int
    column: int
    words: str


class Looked(NamedTuple):
    """`articles` is what the text holds; `links` are words that name another place of the draft:
    from and up to in the typed text, and the short address of what they mean."""

    articles: list[legaltext.Provision]
    spots: list[Spot]
    links: list[tuple[int, int, str]]

    @property
    def targets(self) -> list[str]:
        """The articles that are named, each once."""
        return list(dict.fromkeys(target.split("__para")[0] for _start, _end, target in self.links))


def look(user: Reader, unit: Unit, language: str, text: str) -> Looked:
    """Read a unit as it is typed, within the whole draft: findings and references know the rest."""
    languages = unit.draft.languages.filter(language=language)
    convention = languages.values_list("convention", flat=True).get()
    wordings = newest(user, unit.draft, language)
    known = _known(unit.draft_id, language, convention, wordings)
    whole, start, end = _whole(unit, wordings, text)
    written = known.written.edited(whole)
    inside = _inside(written, start, end)
    addresses = {written.placed[here].address for here in inside}
    articles = [
        written.placed[here].provision
        for here in inside
        if written.placed[here].parent not in inside
    ]
    found = [*written.findings, *legaltext.check(written.law)]
    spots = [_spot(written, one, start) for one in found if one.address in addresses]
    references = legaltext.References(written.law, known.references, written.placed)
    return Looked(articles, spots, _links(written, references, inside, start))


def _inside(written: legaltext.Manuscript, start: int, end: int) -> list[int]:
    """The provisions whose words stand wholly between two places of the text."""
    extents = ((here, written.extent(here)) for here in range(len(written.placed)))
    return [here for here, one in extents if one and start <= one[0] and one[1] <= end]


def _whole(unit: Unit, wordings: list[Wording], text: str) -> tuple[str, int, int]:
    """The draft with the typed text in its place, and where that stands."""
    before = [one.text for one in wordings if one.unit.position < unit.position and one.text]
    after = [one.text for one in wordings if one.unit.position > unit.position and one.text]
    head = storage.joined(before) + "\n" if before else ""
    said = text.replace("\r\n", "\n").strip("\n")
    tail = "\n\n" + storage.joined(after) if after else "\n"
    return head + said + tail, len(head), len(head) + len(said)


def _known(draft: int, language: str, convention: str, wordings: list[Wording]) -> Known:
    """The draft as it is saved, kept in the memory of this process as long as it says the same."""
    text = storage.joined(one.text for one in wordings)
    key = (draft, language, hashlib.blake2b(text.encode("utf-8", "replace")).digest())
    known = _kept.get(key)
    if known is None:
        written = legaltext.manuscript(text, convention)
        known = Known(written, legaltext.References(written.law, None, written.placed))
        _kept.keep(key, known)
    return known


def _spot(written: legaltext.Manuscript, finding: legaltext.Finding, start: int) -> Spot:
    here = written.index[finding.address]
    span = finding.span
    extent = written.span(here, span.start, span.end) if span and span.end else None
    extent = extent or written.label(here) or written.extent(here) or (start, start)
    before = written.text[start : extent[0]]
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Spot(finding, line, column, written.text[extent[0] : extent[1]][:120])


def _links(
    written: legaltext.Manuscript,
    references: legaltext.References,
    inside: list[int],
    start: int,
) -> list[tuple[int, int, str]]:
    """References in the text: from and up to in the typed text, and the short address meant."""
    links: list[tuple[int, int, str]] = []
    for here in inside:
        for one in references.at(here):
            extent = written.span(here, one.span.start, one.span.end)
            if extent and one.status == "resolved" and one.targets:
                target = written.placed[written.index[one.targets[0]]].short
                links.append((extent[0] - start, extent[1] - start, target))
    return links
