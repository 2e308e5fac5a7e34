"""How far the translation of each provision is: what people said of it, and what the texts tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Value, When

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.choices import Authority
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import visible_versions
from hoseibi.legaltext import Tie

from ..choices import TranslationState
from ..models import TranslationMark
from ..storage import Pair
from .alignments import Wanted
from .beside import BesidePage, rows_at
from .lines import Answer, Block, Line
from .said_of import one_a_day
from .words import article_of, digest

MISSING, STALE = "missing", "stale"
STANDINGS = (MISSING, STALE, *TranslationState.values)
TO_DO = (MISSING, STALE, TranslationState.MACHINE.value, TranslationState.DRAFT.value)
"""What is still to be done, the most pressing first."""

SIZE = 50

_BY_AUTHORITY = {
    Authority.AUTHORITATIVE: TranslationState.AUTHORITATIVE,
    Authority.OFFICIAL: TranslationState.CHECKED,
    Authority.MACHINE: TranslationState.MACHINE,
}
"""What a provision is of which nobody said anything, by the text that it stands in."""


class Standing(NamedTuple):
    """A provision with its translation: one of `STANDINGS`, and the mark that says so, if any.
    `said_of` are the versions of which that was said, where the words are others now."""

    tie: Tie
    state: str
    mark: TranslationMark | None = None
    said_of: tuple[LawVersion, ...] = ()


Marks = dict[tuple[int, int], list[TranslationMark]]
"""By the language of a translation and that of its source, the oldest first."""


def marks_of(user: Reader, all_wanted: Iterable[Wanted]) -> Marks:
    """What people said of some translations, and whether that may have been said of versions that
    this reader may not see; one query."""
    sides = [(one.right.language_version_id, one.left.language_version_id) for one in all_wanted]
    held = TranslationMark.objects.filter(
        language__in={one for one, _source in sides}, source__in={one for _own, one in sides}
    )
    either = Q(language_version=OuterRef("language")) | Q(language_version=OuterRef("source"))
    every = LawVersion.objects.filter(either, deleted_at=None)
    closed = every.exclude(pk__in=visible_versions(user).values("pk"))
    found: Marks = defaultdict(list)
    seen = visible_versions(user)
    openly = Q(Exists(seen.filter(pk=OuterRef("version"))))
    openly &= Q(Exists(seen.filter(pk=OuterRef("source_version"))))
    told = held.annotate(
        among_closed=Exists(closed),
        said_openly=Case(
            When(openly, then=Value(True)), default=Value(False), output_field=BooleanField()
        ),
    )
    for mark in told.select_related("marked_by__person", "version", "source_version"):
        found[mark.language_id, mark.source_id].append(mark)
    return found


def standings(wanted: Wanted, pair: Pair, marks: Marks) -> list[Standing]:
    """Every provision of the first text, with how far its translation is."""
    own = marks.get((wanted.right.language_version_id, wanted.left.language_version_id), [])
    if any(mark.among_closed for mark in own):
        # A mark does not hold its version: one that fits no words here may tell of a closed text.
        here = {prints(tie, pair) for tie in pair.units}
        own = [mark for mark in own if (mark.words, mark.source_words) in here]
    by_address = {mark.address: mark for mark in own}
    by_words = {mark.words: mark for mark in own}
    unsaid = _BY_AUTHORITY.get(
        Authority(wanted.right.language_version.authority), TranslationState.DRAFT
    )
    return [
        _standing(tie, pair, by_address, by_words, unsaid.value) for tie in pair.units if tie.left
    ]


def _standing(
    tie: Tie,
    pair: Pair,
    by_address: dict[str, TranslationMark],
    by_words: dict[str, TranslationMark],
    unsaid: str,
) -> Standing:
    if not tie.right:
        return Standing(tie, MISSING)
    words, source = prints(tie, pair)
    mark = by_address.get(tie.right[0])
    if mark is None or mark.words != words:
        mark = by_words.get(words) or mark
    if mark is None:
        return Standing(tie, STALE if is_behind(tie, pair) else unsaid)
    said_of = _said_of(mark, words, source)
    if mark.source_words != source:
        return Standing(tie, STALE, mark, said_of)
    if mark.words != words:
        return Standing(tie, TranslationState.DRAFT.value, mark, said_of)
    return Standing(tie, mark.state, mark)


def _said_of(mark: TranslationMark, words: str, source: str) -> tuple[LawVersion, ...]:
    """The versions of which a mark was said, of which the words are others now; of both sides on
    one day, one."""
    if not mark.note_is_open:
        return ()
    held = ((mark.source_version, mark.source_words, source), (mark.version, mark.words, words))
    return one_a_day(version for version, then, now in held if version and then != now)


def is_behind(tie: Tie, pair: Pair) -> bool:
    """Whether what a translation translates changed in a later version than the translation."""
    return not pair.behind.isdisjoint(tie.left)


def prints(tie: Tie, pair: Pair) -> tuple[str, str]:
    """The fingerprints of a translation, and of what it translates."""
    return (
        digest(" ".join(pair.right.get(one, "") for one in tie.right)),
        digest(" ".join(pair.left.get(one, "") for one in tie.left)),
    )


def progress(found: Iterable[Standing]) -> dict[str, int]:
    """How many provisions stand how, in the order of `STANDINGS`."""
    counts = Counter(one.state for one in found)
    return {state: counts[state] for state in STANDINGS if counts[state]}


class ToDo(NamedTuple):
    """A page of provisions whose translation stands in some way."""

    shown: list[Standing]
    lines: list[Line]
    total: int
    page: int
    pages: int
    rows: BesidePage


def wanted_standings(
    found: Sequence[Standing], state: str = "", article: str = ""
) -> list[Standing]:
    """Those of a state (all that is to be done where none is said, `all` for every one), of one
    article where it is said."""
    states = STANDINGS if state == "all" else (state,) if state in STANDINGS else TO_DO
    return [
        one
        for one in found
        if one.state in states and (not article or article_of(one.tie.left[0]) == article)
    ]


def to_do(versions: Sequence[LawVersion], found: Sequence[Standing], page: int) -> ToDo:
    """A page of them with their words; one query."""
    pages = max(1, -(-len(found) // SIZE))
    number = min(max(page, 1), pages)
    shown = list(found[(number - 1) * SIZE : number * SIZE])
    lines = [Line(one.tie.left, (Answer(one.tie.right, ""),)) for one in shown]
    blocks = [
        Block(article_of(one.tie.left[0]), ("",), False, [line])
        for one, line in zip(shown, lines, strict=True)
    ]
    rows = BesidePage(blocks, number, pages, len(found), rows_at(versions, blocks))
    return ToDo(shown, lines, len(found), number, pages, rows)
