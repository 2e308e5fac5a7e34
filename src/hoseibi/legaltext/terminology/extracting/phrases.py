"""Which stretches of a text may be terms: words beside one another, or signs without spaces.

A stretch counts where it stands often enough, and in company that changes: what always has the same
neighbour is a part of something longer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ...scripts.clusters import SOUTHEAST, SOUTHEAST_SIGNS
from ...scripts.languages import common_words
from ..finding.folding import fold, spelling
from ..finding.forms import Bending, bending, forms

_WORD = re.compile(r"[^\W\d_]+(?:['’ʻʼ‘-][^\W\d_]+)*")
_STOP = re.compile(r"[^\s\w'’ʻʼ‘-]")
_KANJI = "\u3005\u3400-\u9fff"
_EAST = re.compile(
    # Kanji with the one kana in which a noun made of a verb may end (取消し), unless more follow.
    f"[{_KANJI}]++[みしりきけちえい](?![\u3041-\u3096])|[{_KANJI}]+|[\u30a1-\u30fa\u30fc]+"
)
_NUMBER = "第?[〇一二三四五六七八九十百千]+"
_CUT = re.compile(
    f"{_NUMBER}(?:[条項号章節款編]|箇月|[年月日円人])|当該|[各又及若並但](?=[{_KANJI}])|{_NUMBER}"
)
_SOUTHEAST = re.compile(f"[{SOUTHEAST_SIGNS}]+")
_CLUSTER = re.compile(f"{SOUTHEAST}|.", re.DOTALL)
_UNSPACED = re.compile(f"[\u3041-\u30ff\u3400-\u9fff{SOUTHEAST_SIGNS}]")

_LEAST_BENT = 4
"""Letters of a word: shorter ones have too many others near them."""
LONGEST = 5
"""Words of a term; of scripts without spaces twice as many signs or clusters."""


def stretches(texts: Sequence[str], language: str, least: int) -> list[set[str]]:
    """For each text the stretches in it that may be terms, folded; those that differ only in how
    their words bend are one, named by the commonest.

    least  in how many of the texts one must stand
    """
    known = common_words(language)
    found = [list(_runs(text, known)) for text in texts]
    rows = _named([[each for run in runs for each in _parts(run)] for runs in found], language)
    counts = Counter(part for row in rows for part in {text for text, _, _ in row})
    often = {part for part, count in counts.items() if count >= least}
    free = _free(rows, often)
    return [{text for text, _, _ in row if text in free} for row in rows]


Part = tuple[str, str, str]
"""A stretch, and what stands before and after it."""


def _named(rows: list[list[Part]], language: str) -> list[list[Part]]:
    """The stretches with one name for all the forms of their words."""
    how = bending(language)
    if not how.paradigms:
        return rows
    counts = Counter(text for row in rows for text, _, _ in row)
    of_word = _roots({word for text in counts for word in text.split(" ")}, how)
    forms_of: dict[str, list[str]] = {}
    for text in counts:
        root = " ".join(of_word.get(word, word) for word in text.split(" "))
        forms_of.setdefault(root, []).append(text)
    names: dict[str, str] = {}
    for several in forms_of.values():
        commonest = max(several, key=lambda text: (counts[text], -len(text), text))
        names.update(dict.fromkeys(several, commonest))
    return [[(names[text], left, right) for text, left, right in row] for row in rows]


def _roots(words: set[str], how: Bending) -> dict[str, str]:
    """Each word with the shortest that it may be a form of."""
    roots: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (len(word), word)):
        if word not in roots and len(word) >= _LEAST_BENT:
            for form in forms(word, how) & words:
                roots.setdefault(form, word)
    return roots


def _free(rows: Iterable[Sequence[Part]], often: set[str]) -> set[str]:
    """Those that have several neighbours on either side, or stand at the edge of a run."""
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for row in rows:
        for text, left, right in row:
            if text in often:
                before.setdefault(text, set()).add(left or f"{len(before.get(text, ()))}")
                after.setdefault(text, set()).add(right or f"{len(after.get(text, ()))}")
    return {text for text in often if min(len(before[text]), len(after[text])) > 1}


def _runs(text: str, common: frozenset[str]) -> Iterator[list[str]]:
    """Runs of words (with their spaces) or of signs in which a term may stand."""
    text = spelling(text).text
    if not _UNSPACED.search(text):
        yield from _word_runs(fold(text), common)
        return
    for run in _EAST.findall(text):
        for piece in _CUT.split(run):
            if len(piece) > 1:
                yield list(piece)
    for run in _SOUTHEAST.findall(text):
        yield _CLUSTER.findall(run)


def _word_runs(text: str, common: frozenset[str]) -> Iterator[list[str]]:
    for clause in _STOP.split(text):
        run = _WORD.findall(clause)
        if run:
            yield [word if word not in common else f"\0{word}" for word in run]


def _parts(run: list[str]) -> Iterator[Part]:
    """Every stretch of a run with what stands before and after it; none begins or ends with a
    common word."""
    words = len(run[0]) > 1 and not _UNSPACED.match(run[0]) or run[0][0] == "\0"
    longest, shortest = (LONGEST, 1) if words else (2 * LONGEST, 2)
    joint = " " if words else ""
    for begin in range(len(run)):
        if run[begin][0] == "\0":
            continue
        for end in range(begin + shortest, min(begin + longest, len(run)) + 1):
            if run[end - 1][0] != "\0":
                text = joint.join(run[begin:end]).replace("\0", "")
                yield text, _beside(run, begin - 1), _beside(run, end)


def _beside(run: list[str], at: int) -> str:
    """A neighbour; empty where a run begins or ends, and for a common word, which tells nothing."""
    known = run[at] if 0 <= at < len(run) else ""
    return "" if known.startswith("\0") else known
