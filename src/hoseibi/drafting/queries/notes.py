"""What the words of a draft refer to and what its terms mean, to be shown beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus import queries as corpus
from hoseibi.corpus.models import Law

from ..models import Draft

LONGEST = 700
"""Characters of a provision that are shown beside words that name it."""
MOST = 3
"""Provisions of which words are shown, where a reference names several."""


class Mark(NamedTuple):
    """Words of a provision: `kind` is `reference`, `doubtful`, `dangling`, `term`, `defined`,
    `concept` (a term of the office) or the severity of a finding; `note` the place in the list of
    notes, of those terms, or of findings."""

    start: int
    end: int
    kind: str
    note: int


class Note(NamedTuple):
    """What some words mean. `kind` is `reference`, `term` or `elsewhere`; `place` the article of
    the draft, or of the `law` elsewhere, and `inside` where in it; `more` how many further
    provisions are named than those that are shown."""

    kind: str
    name: str
    place: str
    inside: str = ""
    law: Law | None = None
    named: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    more: int = 0


class Notes:
    """Gathers what is meant, each once, while provisions are marked."""

    def __init__(
        self,
        user: Reader,
        draft: Draft,
        written: legaltext.Manuscript,
        references: legaltext.References,
        defined: Iterable[legaltext.Definition],
    ) -> None:
        self._user, self._draft = user, draft
        self._written, self._references = written, references
        self._own = {(one.place.address, one.start) for one in defined}
        self._terms = legaltext.Terms(written.law, written.placed, defined)
        self._notes: dict[tuple[object, ...], Note] = {}

    def told(self) -> list[Note]:
        """The notes so far; those of other laws with the law, where somebody may read it here."""
        notes = list(self._notes.values())
        names = {note.named for note in notes if note.named}
        laws = corpus.laws_by_name(self._user, self._draft.law.country_id, names) if names else {}
        return [note._replace(law=laws.get(note.named)) for note in notes]

    def marks(self, here: int) -> list[Mark]:
        """References and terms in the words of a provision; a term inside a reference is none."""
        references = list(self._referring(here))
        taken = [(one.start, one.end) for one in references]
        terms = self._using(here)
        free = (one for one in terms if all(one.end <= a or b <= one.start for a, b in taken))
        return sorted([*references, *free])

    def _referring(self, here: int) -> Iterator[Mark]:
        end = 0
        for one in self._references.at(here):
            if one.span.start < end or one.kind == "quoted":
                continue
            kind, note = self._meant(one)
            if kind:
                end = one.span.end
                yield Mark(one.span.start, end, kind, note)

    def _meant(self, one: legaltext.Reference) -> tuple[str, int]:
        if one.status == "dangling":
            return "dangling", -1
        if one.status == "external" and one.law:
            return "reference", self._note((one.law, *one.targets), _elsewhere(one))
        if one.status != "resolved" or not one.targets:
            return "", -1
        return "doubtful" if one.doubt else "reference", self._of_places(one.targets)

    def _of_places(self, targets: tuple[str, ...]) -> int:
        written = self._written
        first = written.placed[written.index[targets[0]]]
        article = self._article(first)
        shown = tuple(self._told(each) for each in targets[:MOST])
        inside = first.address[len(article.address) + 2 :]
        place = article.short if article.provision.kind == "article" else ""
        note = Note("reference", shown[0][0], place, inside, texts=shown, more=len(targets[MOST:]))
        return self._note(targets, note)

    def _using(self, here: int) -> Iterator[Mark]:
        address = self._written.placed[here].address
        for start, end, one in self._terms.find(here):
            if (address, start) in self._own:
                yield Mark(start, end, "defined", -1)
            else:
                yield Mark(start, end, "term", self._of_term(one))

    def _of_term(self, one: legaltext.Definition) -> int:
        article = self._article(one.place)
        place = article.short if article.provision.kind == "article" else ""
        texts = (self._told(one.place.address),)
        inside = one.place.address[len(article.address) + 2 :]
        note = Note("term", one.term, place, inside, texts=texts)
        return self._note((one.term, one.place.address), note)

    def _note(self, key: tuple[object, ...], note: Note) -> int:
        if key not in self._notes:
            self._notes[key] = note
        return list(self._notes).index(key)

    def _told(self, address: str) -> tuple[str, str]:
        """A provision with its name and its words, as much as is shown."""
        place = self._written.placed[self._written.index[address]]
        article = self._article(place)
        head = article.provision.num or legaltext.words(article.provision.heading)
        name = f"{head.rstrip('.-៖: ')} {place.provision.num if place is not article else ''}"
        if place.provision.kind in legaltext.DIVISIONS:
            return place.provision.num or place.short, legaltext.words(place.provision.heading)
        said = legaltext.plain_text(self._written.law, place.provision).strip()
        return name.strip() or place.short, said if len(said) <= LONGEST else f"{said[:LONGEST]} …"

    def _article(self, place: legaltext.Placed) -> legaltext.Placed:
        """The article around a provision, itself where there is none."""
        outer = place
        while outer.provision.kind != "article" and outer.parent >= 0:
            outer = self._written.placed[outer.parent]
        return outer if outer.provision.kind == "article" else place


def _elsewhere(one: legaltext.Reference) -> Note:
    """A place of another law, whose words are fetched when they are wanted."""
    segments = one.targets[0].split("__") if one.targets else []
    first = next((at for at, each in enumerate(segments) if each.startswith("art_")), None)
    place = segments[first] if first is not None else ""
    inside = "__".join(segments[first + 1 :]) if first is not None else ""
    return Note("elsewhere", one.words, place, inside, named=one.law)
