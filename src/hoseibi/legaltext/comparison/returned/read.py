"""Read a Word file that came back."""

from __future__ import annotations

from ...model.law import Law
from ...model.reading import Unreadable
from ...model.returned import DELETED, INSERTED, REPLACED, Alone, Proposal, Returned
from ...parse.from_docx import ACCEPTED, BASE, Draft, Line, View, seen
from ...parse.recognise import convention_of, form_of
from .hunks import Hunk, hunks
from .opinions import opinions
from .places import Places

MOST_AUTHORS = 40
"""People whose law is given alone: each costs as much as to read the document once more."""

_NOT_WORD = (
    "This is not a Word file (.docx), so it holds no tracked changes. Open it in Word or"
    " LibreOffice and save it as .docx, or compare its words with `hoseibi compare`."
)


def returned(source: bytes, *, law: Law | None = None, convention: str = "") -> Returned:
    """What the readers of a Word file propose and say.

    `law` is the law that was sent out; without it, addresses are those that the document itself
    bears (Hoseibi writes them into what it sends), else those of its text with every change
    rejected. Raises `Unreadable` and `UnknownConvention`.
    """
    if form_of(source) != "docx":
        raise Unreadable(_NOT_WORD)
    draft = Draft(source, convention_of, convention or (law.convention if law else ""))
    told = draft.opened.told
    base = draft.law(BASE, told)
    blocks = draft.document.blocks
    lines = [line for line in seen(blocks, BASE) if isinstance(line, Line)]
    places = Places(base, lines, law)
    found = hunks(blocks, base.laid.spots)
    proposals = tuple(filter(None, (_proposal(hunk, places) for hunk in found)))
    accepted = draft.law(ACCEPTED).law
    authors = list(dict.fromkeys(hunk.author for hunk in found))
    if len(authors) > MOST_AUTHORS:
        told.add("word-many-authors", str(MOST_AUTHORS), len(authors))
    alone = tuple(
        Alone(name, accepted if len(authors) == 1 else draft.law(View(author=name)).law)
        for name in authors[:MOST_AUTHORS]
    )
    said = opinions(draft.opened, base.laid.spots, places)
    return Returned(base.law, accepted, alone, proposals, said, (*told.findings(), *base.findings))


def _proposal(hunk: Hunk, places: Places) -> Proposal | None:
    """A hunk as a proposal; None where only white space came and went again."""
    old, new = hunk.old, hunk.new
    if not (old.strip() or new.strip() or "\n" in old + new):
        return None
    both = bool(old.strip() and new.strip())
    how = REPLACED if both else DELETED if old.strip() or not new.strip() and old else INSERTED
    whole = "\n" in old + new and (not hunk.in_line or _begins(old + new))
    place = places.at(hunk.spot)
    return Proposal(
        hunk.author, hunk.at, how, place, old.strip("\n") or old, new.strip("\n") or new, whole
    )


def _begins(text: str) -> bool:
    """Whether a change begins with the end of the line before it."""
    return text[:1] == "\n"
