"""One call from two texts of a law to the act that makes one of the other."""

from __future__ import annotations

from ..comparison import bare
from ..conventions import Convention, convention
from ..model.finding import ERROR
from ..model.law import Law
from ..render.to_plain import plain_provision, to_plain
from .by_table import tables
from .commencement import closing, head
from .consolidate import NotAmendable, amend
from .draft import draft, left_by_act, own
from .knock_on import followed, knock_on
from .write import Unwritten, can_write, conventions_written, write


def draft_amendment(old: Law, new: Law, *, follow: bool = False, commence: str = "") -> str:
    """The text of an act that makes `new` of `old`, in the manner of the old law's country.

    With `follow`, references that `new` leaves as they were follow what they mean to its new
    number: the act tells that too. With `commence` (an ISO day, `promulgation`, or `open` for a day
    to be written in) the act ends with its closing provisions: those that it leaves in `new`, or
    else the day on which it takes effect. An act that tells nothing has none.
    Raises `NoSuchDay` for a day that is none, `NotAmendable` for a law whose convention has no
    writer of amendments, and for changes that its acts have no words for.
    """
    rules = convention(old.convention)
    if not can_write(rules):
        known = ", ".join(conventions_written())
        raise NotAmendable(
            "Amendments of laws by the convention {code} are not drafted yet; known: {known}.",
            code=rules.code,
            known=known,
        )
    new = followed(old, new) if follow else new
    told = draft(old, new, rules)
    ending = _ending(old, new, commence, rules) if told.statements else ""
    try:
        return write(told, rules) + ending
    except Unwritten as trouble:
        raise NotAmendable(
            "The convention {code} has no phrase for {what}; this change is drafted by hand.",
            code=rules.code,
            what=str(trouble),
        ) from trouble


def draft_table(old: Law, new: Law, *, follow: bool = False, commence: str = "") -> str:
    """The same as an act that sets out old and new text in two columns, as ministries amend their
    ordinances. It is read and applied before it is given: it makes `new` of `old`, the
    supplementary provisions of other acts aside.

    Raises `NotAmendable` for a law whose country has no such acts, and for changes that are told
    in sentences only; `NoSuchDay` as `draft_amendment` does.
    """
    rules = convention(old.convention)
    new = followed(old, new) if follow else new
    before, after = own(old), own(new)
    why = ""
    try:
        for text in tables(before, after, rules):
            made = amend(before, text)
            if _said(made.law, rules) == _said(after, rules):
                return text + _ending(old, new, commence, rules)
            errors = (finding.sentence for finding in made.findings if finding.severity == ERROR)
            why = why or next(errors, "what it says is not all that differs")
    except Unwritten as trouble:
        if not why:
            raise NotAmendable(
                "A table of old and new text does not set out {what}; draft it in sentences.",
                what=str(trouble),
            ) from trouble
    raise NotAmendable(
        "These changes cannot all be set out in a table of old and new text: {why} Draft them in"
        " sentences.",
        why=why,
    )


def _said(law: Law, rules: Convention) -> str:
    """All words of a law, white space aside."""
    return "".join(to_plain(bare(law), rules).split())


def _ending(old: Law, new: Law, commence: str, rules: Convention) -> str:
    """The closing provisions, below an empty line; none where nothing is asked."""
    lines = closing(old, commence, rules) if commence else []
    left = left_by_act(old, new) if commence else None
    if left is not None:
        said = [line for line in plain_provision(left, rules).split("\n") if line.strip()]
        lines = [*head(rules), *said[1:]] if head(rules) else said
    return "\n" + "\n".join(lines) + "\n" if lines else ""


def owed_amendment(law: Law, source: bytes | str | Law) -> str:
    """What an amending act should have told besides: the sentences by which references follow what
    the act moves. They are made for the law as the act leaves it; empty when nothing is owed.

    Raises as `amend` and `draft_amendment` do.
    """
    after = amend(law, source).law
    if not knock_on(law, after):
        return ""
    return draft_amendment(after, followed(law, after))
