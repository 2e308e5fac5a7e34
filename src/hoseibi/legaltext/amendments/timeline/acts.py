"""Acts that amend acts: an earlier one that has not taken effect yet tells something else then."""

from __future__ import annotations

from msgspec.structs import replace

from ...conventions import Convention
from ...model.instruction import LawAmendment
from ...model.law import Law, words
from ...parse.read import read as read_law
from ...render.write import write
from ..apply import Amended
from ..consolidate import in_turn
from .enactment import Enactment, enactment


def parts_about(earlier: Enactment, later: Enactment) -> tuple[LawAmendment, ...]:
    """What an act tells about another one, which it must name by title or number."""
    if not isinstance(earlier.text, Law):
        title = title_of(earlier.text)
        return tuple(p for p in later.amendment.laws if p.title and _plain(p.title) == title)
    law = earlier.text
    titles = {_plain(words(law.title)), *(_plain(name) for _, name in law.identity.titles)} - {""}
    number = _plain(law.identity.number)
    return tuple(
        part
        for part in later.amendment.laws
        if _plain(part.title) in titles or (number and _plain(part.number) == number)
    )


def amended_act(
    earlier: Enactment, parts: tuple[LawAmendment, ...], rules: Convention
) -> tuple[Enactment, Amended]:
    """An act as another one leaves it, read again, and what became of the instructions."""
    is_law = isinstance(earlier.text, Law)
    law = earlier.text if isinstance(earlier.text, Law) else _as_law(earlier.text, rules)
    amended = in_turn(law, parts, rules)
    text = amended.law if is_law else write(amended.law, "plain").decode("utf-8")
    again = enactment(text, rules.code, earlier.act, earlier.days)
    return replace(again, findings=()), amended


def _as_law(text: str, rules: Convention) -> Law:
    return read_law(text.encode("utf-8"), form="plain", convention=rules.code).law


def title_of(text: str) -> str:
    """The title of an act as it is typed: its first line, when that is no sentence."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    return _plain(line)


def _plain(text: str) -> str:
    return "".join(text.split())
