"""Of the lines of an article, those that one instruction changes, with a little around them.

An act often changes an article in several places, each by an instruction of its own; beside each of
them the reader wants to see what this one does.
"""

from collections.abc import Iterable, Iterator, Sequence

from hoseibi import legaltext
from hoseibi.legaltext import Instruction, Row

AROUND = 1
"""Lines that are shown before and after one that the instruction changes."""

Run = Sequence[Row]


def excerpt(told: Instruction, places: Iterable[str], rows: Sequence[Row]) -> list[Run]:
    """The lines of an instruction as runs, between which lines are left out. All of them in one run
    when nothing is to be left out, or when it is not known which lines are meant.

    `places` are short addresses in the old text.
    """
    marked = _marked(told, tuple(places), rows)
    if not marked:
        return [rows] if rows else []
    heads = [at for at, row in enumerate(rows) if row.kind == "article"]
    shown: set[int] = set()
    for at in marked:
        head = max((each for each in heads if each <= at), default=0)
        end = min((each for each in heads if each > at), default=len(rows))
        shown |= {head, *range(max(head, at - AROUND), min(end, at + AROUND + 1))}
    return [rows[run[0] : run[-1] + 1] for run in _runs(sorted(shown))]


def _marked(told: Instruction, places: Sequence[str], rows: Sequence[Row]) -> list[int]:
    """The places in the list of the lines that an instruction changes. What came or went with a
    provision bears no address of its own, and follows it."""
    marked: list[int] = []
    for at, row in enumerate(rows):
        goes_on = bool(marked) and marked[-1] == at - 1 and rows[at - 1].status == row.status
        if not (row.old or row.new) and row.status in ("added", "deleted"):
            if goes_on:
                marked.append(at)
        elif _is_changed(row) and _is_of(told, places, row):
            marked.append(at)
    return marked


def _is_changed(row: Row) -> bool:
    """Whether a line shows something that differs: other words, or another number."""
    pieces = (*row.heading, *row.text)
    return row.before != row.after or any(piece.how != "same" for piece in pieces)


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for place in places:
        if run and place > run[-1] + 1:
            yield run
            run = []
        run.append(place)
    yield run


def _is_of(told: Instruction, places: Sequence[str], row: Row) -> bool:
    """Whether an instruction made this difference."""
    content = getattr(told, "content", ())
    if content and _is_brought(content, row):
        return True
    if content and not getattr(told, "targets", ()):
        return False  # it adds, and what stands around keeps its words
    if not any(_stands_in(address, places) for address in (row.old, row.new) if address):
        return False
    came, went = getattr(told, "new", ""), getattr(told, "old", "")
    if came or went:
        return _tells(row, "in", came) or _tells(row, "out", went)
    return True


def _is_brought(content: Iterable[legaltext.Provision], row: Row) -> bool:
    """Whether a line stands in what an instruction brings: under its number."""
    if row.status != "added":
        return False
    names = {_segment(each) for each in content if each.number}
    return bool(names & set(row.new.split("__")))


def _segment(provision: legaltext.Provision) -> str:
    """A provision as a piece of an address."""
    return f"{legaltext.PREFIXES.get(provision.kind, provision.kind)}_{provision.number}"


def _stands_in(address: str, places: Iterable[str]) -> bool:
    return any(address == each or address.startswith(f"{each}__") for each in places)


def _tells(row: Row, how: str, words: str) -> bool:
    """Whether words of an instruction came or went in a line; of a phrase that was replaced only
    what differs is marked."""
    told = "".join(words.split())
    pieces = (piece for piece in (*row.heading, *row.text) if piece.how == how)
    marked = ("".join(_words(piece.tokens).split()) for piece in pieces)
    return bool(told) and any(each and (each in told or told in each) for each in marked)


def _words(tokens: Iterable[object]) -> str:
    return "".join(_word(token) for token in tokens)


def _word(token: object) -> str:
    if isinstance(token, str):
        return token
    runs = getattr(token, "runs", None)
    return legaltext.words(runs) if runs else ""
