"""What somebody wrote in a Word file that came back: bound to the units of the draft that was sent,
before anything of it is kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Q

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.ui.asked import number

from .. import storage
from ..choices import PieceKind, UnitKind
from ..models import Draft, DraftLanguage, Unit, Wording
from .copies import Copy, copy_said, texts_until, until
from .states import NOW, State, frozen

SENDER = None
"""The hand of whoever changed words without tracking, whose name is not in the file."""


@dataclass(frozen=True)
class Found:
    """One thing that was found, as `models.FoundPiece` keeps it; `author` is None for changes that
    nobody tracked."""

    kind: str
    author: str | None
    language: str
    unit: Unit | None = None
    after: Unit | None = None
    number: int = 0
    base_text: str = ""
    text: str = ""
    words: str = ""
    written_at: str = ""
    closed: bool = False
    replies: tuple[legaltext.Reply, ...] = field(default=())


def until_copy(user: Reader, draft: Draft, copy: Copy) -> Q:
    """The wordings that there were when a copy was made."""
    if copy.state == NOW:
        return Q(pk__lte=copy.wording) if copy.wording else Q()
    kept = frozen(user, draft).filter(number=number(copy.state)).first()
    return until(user, draft, State(copy.state, kept))


def found_in(
    user: Reader, draft: Draft, language: DraftLanguage, source: bytes, copy: Copy
) -> list[Found]:
    """Everything that a file holds in one language. Raises `legaltext.Unreadable`."""
    texts = texts_until(user, draft, language.language, until_copy(user, draft, copy))
    is_own = copy.state != NOW or bool(copy.wording)
    return _Comparing(language, texts, source, is_own=is_own).found


class _Cut(NamedTuple):
    """A stretch of one text of the document that is one unit: its lines, and the paragraph of the
    document that they begin with."""

    kind: str
    address: str
    text: str
    para: int


def _cuts(law: legaltext.Law, paragraphs: legaltext.Paragraphs) -> list[_Cut]:
    """A text of the document cut into units, as a draft is. Lines begin behind what they follow."""
    plain = legaltext.write(legaltext.bare(law), "plain").decode("utf-8", "replace")
    cuts: list[_Cut] = []
    after = -1
    for piece in storage.slices(plain, law.convention):
        if piece.kind == UnitKind.LINES:
            cuts.append(_Cut(piece.kind, piece.address, piece.text, after + 1))
            continue
        first, last = paragraphs.get(piece.address, (after + 1, after + 1))
        cuts.append(_Cut(piece.kind, piece.address, piece.text, first))
        after = max(after, last)
    return cuts


def _letters(text: str) -> str:
    """A text without its white space, which files set in their own way (within ruby, too)."""
    return "".join(text.split())


class _Sent(NamedTuple):
    """A unit as it was sent: its wording, and its text as a Word file has it."""

    unit: Unit
    wording: Wording
    text: str


class _Comparing:
    """The file against what was sent."""

    def __init__(
        self,
        language: DraftLanguage,
        texts: Sequence[tuple[Unit, Wording]],
        source: bytes,
        *,
        is_own: bool,
    ) -> None:
        self.is_own = is_own
        self.code, self.convention = language.language, language.convention
        self.found: list[Found] = []
        whole = storage.joined(one.text for _unit, one in texts)
        law = legaltext.read(whole, form="plain", convention=self.convention).law
        self.review = legaltext.review(source, law=law, convention=self.convention)
        self.sent, self.by_address = self._sent(law, texts)
        self.moments: dict[tuple[str | None, int], str] = {}
        for each in self.review.returned.proposals:
            unit = self._unit_at(each.place.article)
            if unit is not None:
                key = (each.author, unit.pk)
                self.moments[key] = max(each.at, self.moments.get(key, ""))
        self.cuts = _cuts(self.review.returned.base, self.review.base)
        self.mates = self._mates()
        self.starts = [cut.para for cut in self.cuts]
        self._untracked()
        for alone, paragraphs in zip(self.review.returned.alone, self.review.alone, strict=True):
            self._author(alone.author, _cuts(alone.law, paragraphs))
        self._too_many()
        self.found += map(self._comment, self.review.returned.opinions)

    def _sent(
        self, law: legaltext.Law, texts: Sequence[tuple[Unit, Wording]]
    ) -> tuple[list[_Sent], dict[str, int]]:
        """Every unit that was sent, and the place of each article among them."""
        placed = storage.addresses([(unit.pk, one.text) for unit, one in texts], self.convention)
        plain = legaltext.write(legaltext.bare(law), "plain").decode("utf-8", "replace")
        usual = storage.slices(plain, self.convention)
        # Units and slices are the same row of texts, unless a unit holds no single article.
        alike = len(usual) == len(texts)
        sent = [
            _Sent(unit, one, usual[at].text if alike else one.text)
            for at, (unit, one) in enumerate(texts)
        ]
        known = {placed[one.unit.pk][0]: at for at, one in enumerate(sent) if one.unit.pk in placed}
        return sent, known

    def _mates(self) -> list[int | None]:
        """Which unit that was sent each stretch of the file is; None for one that is new."""
        mates: list[int | None] = []
        for at, cut in enumerate(self.cuts):
            if cut.kind == UnitKind.ARTICLE:
                mates.append(self.by_address.get(self.review.sent.get(cut.address, "")))
                continue
            follows = self.cuts[at + 1].address if at + 1 < len(self.cuts) else ""
            place = self.by_address.get(self.review.sent.get(follows, ""))
            before = (len(self.sent) if place is None and not follows else place or 0) - 1
            is_lines = before >= 0 and self.sent[before].unit.kind == UnitKind.LINES
            mates.append(before if is_lines else None)
        return mates

    # --- what nobody tracked ---

    def _untracked(self) -> None:
        """Where the file, with nothing accepted, says something else than what was sent."""
        last: Unit | None = None
        for cut, mate in zip(self.cuts, self.mates, strict=True):
            if mate is None:
                self._new(SENDER, last, cut.text)
                continue
            sent = self.sent[mate]
            last = sent.unit
            if mate == 0 and not self.is_own and cut.kind == UnitKind.LINES:
                # What stands above a law in a file from elsewhere is laid out in its own way.
                continue
            if _letters(cut.text) != _letters(sent.text):
                self._changed(SENDER, sent, sent.text, cut.text)
        kept = set(self.mates)
        for at, sent in enumerate(self.sent):
            # Lines between articles may be joined with others: only articles are surely gone.
            if at not in kept and sent.unit.kind == UnitKind.ARTICLE:
                self._changed(SENDER, sent, sent.text, "")

    # --- what an author tracked ---

    def _author(self, author: str, cuts: Sequence[_Cut]) -> None:
        """What one author made of each stretch: what begins in its paragraphs, in their text."""
        inside: dict[int, list[_Cut]] = {}
        for cut in cuts:
            inside.setdefault(bisect_right(self.starts, cut.para) - 1, []).append(cut)
        for cut in inside.get(-1, ()):
            self.found.append(Found(PieceKind.UNPLACED, author, self.code, text=cut.text))
        for at, (base, mate) in enumerate(zip(self.cuts, self.mates, strict=True)):
            several = inside.get(at, [])
            own = next((cut for cut in several if cut.kind == base.kind), None)
            sent = self.sent[mate] if mate is not None else None
            if (own.text.split() if own else []) != base.text.split():
                self._changed(author, sent, base.text, own.text if own else "")
            for cut in several:
                if cut is not own:
                    self._new(author, sent.unit if sent else None, cut.text)

    def _changed(self, author: str | None, sent: _Sent | None, before: str, after: str) -> None:
        """What somebody made of a unit, as a change of the words that were sent."""
        if sent is None:
            said = {"base_text": before, "text": after}
            self.found.append(Found(PieceKind.UNPLACED, author, self.code, **said))
            return
        text, was = after, sent.wording.text
        if after and was != before:
            both = legaltext.merged(before, after, was)
            text = after if both.clashes else both.text
        at = self._moment(author, sent.unit)
        self.found.append(
            Found(
                PieceKind.CHANGE,
                author,
                self.code,
                unit=sent.unit,
                number=sent.wording.number,
                base_text=was,
                text=text,
                written_at=at,
            )
        )

    def _new(self, author: str | None, after: Unit | None, text: str) -> None:
        """An article, or lines, that were not there."""
        kind = PieceKind.CHANGE if after else PieceKind.UNPLACED
        at = self._moment(author, after) if after else ""
        self.found.append(Found(kind, author, self.code, after=after, text=text, written_at=at))

    def _moment(self, author: str | None, unit: Unit) -> str:
        """When an author last changed something in an article, as the file says it."""
        return self.moments.get((author, unit.pk), "")

    def _unit_at(self, address: str) -> Unit | None:
        at = self.by_address.get(address)
        return self.sent[at].unit if at is not None else None

    def _too_many(self) -> None:
        """The changes of more people than are told apart, one by one."""
        known = {each.author for each in self.review.returned.alone}
        for each in self.review.returned.proposals:
            if each.author not in known:
                said = {"base_text": each.old, "text": each.new, "written_at": each.at}
                self.found.append(Found(PieceKind.UNPLACED, each.author, self.code, **said))

    # --- comments ---

    def _comment(self, said: legaltext.Opinion) -> Found:
        unit = self._unit_at(said.place.article)
        return Found(
            PieceKind.COMMENT,
            said.author,
            language_said(said.text, self.code),
            unit=unit,
            text=said.text,
            words=said.words,
            written_at=said.at,
            closed=said.closed,
            replies=said.replies,
        )


_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("km", "\u1780", "\u17ff"),
    ("lo", "\u0e80", "\u0eff"),
    ("ru", "\u0400", "\u04ff"),
    ("ja", "\u4e00", "\u9fff"),
)


def language_said(text: str, otherwise: str) -> str:
    """The language of a comment, as far as its letters tell it: people comment in their own. Latin
    letters are taken as the language of the text beside them where that is written so."""
    for language, first, last in _SCRIPTS:
        if any(first <= sign <= last for sign in text):
            own = otherwise.split("-")[0]
            return otherwise if own in _ALSO.get(language, (language,)) else language
    return otherwise if otherwise.split("-")[0] not in _NOT_LATIN else "en"


_ALSO = {"ru": ("ru", "uz", "mn", "kk", "ky", "tg"), "ja": ("ja", "zh")}
_NOT_LATIN = frozenset(("ja", "zh", "km", "lo", "ru", "th", "my"))


def columns_of(draft: Draft, source: bytes) -> Iterator[tuple[DraftLanguage, Copy | None]]:
    """The languages of a draft that a file says it holds, and what it is a copy of. Raises
    `legaltext.Unreadable`."""
    known = {each.convention: each for each in draft.languages.all()}
    for convention, said in legaltext.sent_copies(source):
        if convention in known:
            yield known[convention], copy_said(said)
