"""How one text became another, in words: never half a word, and no confetti.

The unit is what a reader of the script sees as one: a word between spaces, a run of kanji or kana
in Japanese, a citation such as 第七百九条 as a whole, an orthographic cluster in Khmer, Lao, Thai
and Burmese.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
from rapidfuzz.distance import Indel

from ..model.change import IN, OUT, SAME, Break, Edit, Piece, Token
from ..model.law import Inline, Runs, Sentence, words
from ..scripts.clusters import SOUTHEAST, SOUTHEAST_SIGNS
from .bare import bare_runs
from .sliding import Hunk, slid

NEAR = 3
"""Changes with fewer characters between them are one."""

LARGEST = 400_000_000
"""Words times words that are compared one by one; more is compared sentence by sentence."""

_NUMBER = "[〇一二三四五六七八九十百千万億0-9０-９]"
_AMOUNT = rf"{_NUMBER}{{1,20}}+(?:[年月日円人条項号割分箇個]|パーセント)"
_CITED = rf"第{_NUMBER}{{1,20}}+[編章節款目条項号]"
_JOINTS = "及び|及ビ|又は|又ハ|並びに|並ニ|若しくは|若ハ|若クハ"
# What follows kanji in hiragana and is no particle belongs to the word: 行わせる, but 者|は.
_ENDING = r"(?:(?![はがをにのでとへやも]|から|まで|より)[\p{Hiragana}]+)"
_JAPANESE = (
    rf"{_CITED}(?:の{_NUMBER}+(?!つ))*"
    rf"|{_AMOUNT}|[〇一二三四五六七八九十百千万億０-９]+(?=\W)"
    rf"|{_JOINTS}|(?:(?!{_JOINTS}|{_CITED}|{_AMOUNT})[\p{{Han}}々〆ヶ])+{_ENDING}?"
    r"|[\p{Hiragana}ー]+|[\p{Katakana}ー]+"
)
_LETTERS = (
    rf"(?:(?![\p{{Han}}\p{{Hiragana}}\p{{Katakana}}{SOUTHEAST_SIGNS}])[\p{{L}}\p{{M}}\p{{N}}])+"
)
_WORD = rf"{_LETTERS}(?:(?:['’‘`´ʼʻ\-–]|[.,/](?=\p{{N}})){_LETTERS})*+"
_TOKEN = regex.compile(rf"{SOUTHEAST}|{_JAPANESE}|{_WORD}|\s+|\X", regex.DOTALL)
_ENDS = frozenset("。.;；:：!?")


def edit(old: list[Token], new: list[Token]) -> Edit:
    """The edit from one row of tokens to another."""
    return Edit(tuple(_pieces(old, new)))


def running_edit(old: Runs, new: Runs) -> Edit:
    """The edit from one heading or title to another."""
    return edit(list(tokens(old)), list(tokens(new)))


def text_edit(old: tuple[Sentence, ...], new: tuple[Sentence, ...]) -> Edit:
    """The edit from one text to another."""
    return edit(list(text_tokens(old)), list(text_tokens(new)))


def tokens(runs: Runs) -> Iterator[Token]:
    """Running text in the units by which it is compared; what is more than words is one unit."""
    for run in bare_runs(runs):
        if isinstance(run, Inline):
            yield run
        else:
            yield from _TOKEN.findall(run)


def text_tokens(text: tuple[Sentence, ...]) -> Iterator[Token]:
    """The same for sentences, each behind its break."""
    for sentence in text:
        yield Break(sentence.function, sentence.column)
        yield from tokens(sentence.runs)


def size(row: tuple[Token, ...] | list[Token]) -> int:
    """How many characters a row of tokens shows."""
    return sum(map(_size, row))


def _size(token: Token) -> int:
    if isinstance(token, str):
        return len(token)
    return 0 if isinstance(token, Break) else max(1, len(words((token,))))


def _pieces(old: list[Token], new: list[Token]) -> Iterator[Piece]:
    at = 0
    for first, last, fresh, fresh_last in _apart(old, new, slid(old, new, list(_hunks(old, new)))):
        if at < first:
            yield _piece(SAME, old[at:first])
        if first < last:
            yield _piece(OUT, old[first:last])
        if fresh < fresh_last:
            yield _piece(IN, new[fresh:fresh_last])
        at = last
    if at < len(old):
        yield _piece(SAME, old[at:])


def _piece(how: str, row: list[Token]) -> Piece:
    return Piece(how, joined(row))


def joined(row: list[Token]) -> tuple[Token, ...]:
    """Tokens with neighbouring words as one string."""
    whole: list[Token] = []
    words_on: list[str] = []
    for token in row:
        if isinstance(token, str):
            words_on.append(token)
            continue
        if words_on:
            whole.append("".join(words_on))
            words_on = []
        whole.append(token)
    return (*whole, "".join(words_on)) if words_on else tuple(whole)


def visible(edit: Edit) -> bool:
    """Whether a reader sees any difference: sentences may be cut otherwise and say the same."""
    return any(piece.how != SAME and size(piece.tokens) for piece in edit.pieces)


def _hunks(old: list[Token], new: list[Token]) -> Iterator[Hunk]:
    if len(old) * len(new) <= LARGEST:
        yield from _compared(old, new)
        return
    parts, fresh = _sentences(old), _sentences(new)
    if len(parts) * len(fresh) > LARGEST:
        yield 0, len(old), 0, len(new)
        return
    starts, fresh_starts = _starts(parts), _starts(fresh)
    for a, b, c, d in _compared(parts, fresh):
        first, last, begin, end = starts[a], starts[b], fresh_starts[c], fresh_starts[d]
        if (last - first) * (end - begin) > LARGEST:
            yield first, last, begin, end
            continue
        for e, f, g, h in _compared(old[first:last], new[begin:end]):
            yield first + e, first + f, begin + g, begin + h


def _compared(old: list, new: list) -> Iterator[Hunk]:  # type: ignore[type-arg]
    known: dict[object, int] = {}
    first = [known.setdefault(token, len(known)) for token in old]
    second = [known.setdefault(token, len(known)) for token in new]
    for code in Indel.opcodes(first, second):
        if code.tag != "equal":
            yield code.src_start, code.src_end, code.dest_start, code.dest_end


def _sentences(row: list[Token]) -> list[tuple[Token, ...]]:
    parts: list[tuple[Token, ...]] = []
    begin = 0
    for at, token in enumerate(row):
        if token in _ENDS:
            parts.append(tuple(row[begin : at + 1]))
            begin = at + 1
    return [*parts, tuple(row[begin:])]


def _starts(parts: list[tuple[Token, ...]]) -> list[int]:
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    return starts


def _apart(old: list[Token], new: list[Token], hunks: Iterable[Hunk]) -> list[Hunk]:
    """Hunks with what is too short between them to be read as unchanged taken in."""
    row: list[Hunk] = []
    for hunk in hunks:
        row.append(hunk)
        while len(row) > 1 and _too_near(old, new, row[-2], row[-1]):
            after = row.pop()
            before = row.pop()
            row.append((before[0], after[1], before[2], after[3]))
    return row


def _too_near(old: list[Token], new: list[Token], before: Hunk, after: Hunk) -> bool:
    between = old[before[1] : after[0]]
    island = size(between)
    if any(isinstance(token, Break) for token in between):
        return False
    if island < NEAR:
        return True
    smaller = min(_weight(old, new, before), _weight(old, new, after))
    return island * 2 <= smaller


def _weight(old: list[Token], new: list[Token], hunk: Hunk) -> int:
    return max(size(old[hunk[0] : hunk[1]]), size(new[hunk[2] : hunk[3]]))
