"""Read a Word file that came back."""

from __future__ import annotations

from ...model.law import Law
from ...model.reading import Unreadable
from ...model.returned import (
    DELETED,
    INSERTED,
    REPLACED,
    Alone,
    Proposal,
    Returned,
    Review,
)
from ...parse.from_docx import ACCEPTED, BASE, About, Draft, Line, View, WordLaw, seen, sent_as
from ...parse.recognise import convention_of, form_of
from .hunks import Hunk, hunks
from .opinions import opinions
from .paragraphs import paragraphs
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
    return _read(source, law, convention)[0]


def review(source: bytes, *, law: Law | None = None, convention: str = "") -> Review:
    """The same, with the paragraphs of the document in which each article stands in each of its
    texts, so that what became of an article is found whatever its number."""
    found, base, alone, places = _read(source, law, convention)
    return Review(found, places.articles(), paragraphs(base), tuple(map(paragraphs, alone)))


def sent_copies(source: bytes) -> tuple[tuple[str, str], ...]:
    """What a Word file says of the laws that it was sent with: the convention and the copy of each,
    in the order of its columns; nothing where it is not from here. Raises `Unreadable`."""
    if form_of(source) != "docx":
        raise Unreadable(_NOT_WORD)
    told: tuple[About, ...] = sent_as(source)
    return tuple((each.convention, each.copy) for each in told)


def _read(
    source: bytes, law: Law | None, convention: str
) -> tuple[Returned, WordLaw, list[WordLaw], Places]:
    if form_of(source) != "docx":
        raise Unreadable(_NOT_WORD)
    code = convention or (law.convention if law else "")
    draft = Draft(source, convention_of, code, returned=True)
    told = draft.opened.told
    base = draft.law(BASE, told)
    blocks = draft.document.blocks
    lines = [line for line in seen(blocks, BASE) if isinstance(line, Line)]
    places = Places(base, lines, law)
    found = hunks(blocks, base.laid.spots)
    proposals = tuple(filter(None, (_proposal(hunk, places) for hunk in found)))
    accepted = draft.law(ACCEPTED)
    authors = list(dict.fromkeys(hunk.author for hunk in found))
    if len(authors) > MOST_AUTHORS:
        told.add("word-many-authors", str(MOST_AUTHORS), len(authors))
    alone = [
        accepted if len(authors) == 1 else draft.law(View(author=name))
        for name in authors[:MOST_AUTHORS]
    ]
    laws = tuple(Alone(name, each.law) for name, each in zip(authors, alone, strict=False))
    said = opinions(draft, base.laid.spots, places)
    findings = (*told.findings(), *base.findings)
    found_ = Returned(base.law, accepted.law, laws, proposals, said, findings)
    return found_, base, alone, places


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
