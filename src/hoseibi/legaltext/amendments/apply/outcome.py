"""What became of each instruction, and how a misfit is told."""

from __future__ import annotations

import difflib

import msgspec

from ...model.finding import ERROR, HINT, WARNING, Finding
from ...model.instruction import Instruction, Statement
from ...model.law import Law
from .places import Ambiguous, Missing
from .tree import Node


class Outcome(msgspec.Struct, frozen=True):
    """An instruction and whether it was done; `because` says why not, in words.

    statement  the sentence that tells it
    places     full addresses of the provisions that it names, in the law that it was given
    near       those of provisions that may be meant, where there is no such place
    findings   what `because` says, as values
    """

    instruction: Instruction
    applied: bool
    because: str = ""
    statement: Statement = Statement("")
    places: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


class Amended(msgspec.Struct, frozen=True):
    """The law after an amendment, what was found on the way, and every instruction's outcome."""

    law: Law
    findings: tuple[Finding, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether every instruction was done."""
        return all(outcome.applied for outcome in self.outcomes)


class Misfit(Exception):
    """An instruction cannot be done here. The finding says why."""

    def __init__(self, code: str, message: str, **arguments: str) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.arguments = tuple(arguments.items())
        self.near: tuple[Node, ...] = ()

    def finding(self, statement: str, line: int, address: str) -> Finding:
        told = _short(statement, 60)
        message = self.message + " (“{told}”)"
        arguments = (*self.arguments, ("told", told))
        column = 1 if line else 0
        return Finding(
            self.code, ERROR, message, arguments, address=address, line=line, column=column
        )


def conditional(when: str) -> Misfit:
    """A sentence sets a day or a condition of its own for what it tells."""
    return Misfit(
        "amend-conditional",
        "This is to be done only so: “{when}”. Nothing was changed; carry it out when that has"
        " come, or ask for the text of a day.",
        when=_short(when, 160),
    )


def place_missing(trouble: Missing, address: str) -> Misfit:
    """There is no such place in the law, or two."""
    misfit = _place_missing(trouble, address)
    misfit.near = trouble.near or ((trouble.within,) if trouble.within else ())
    return misfit


def _place_missing(trouble: Missing, address: str) -> Misfit:
    if isinstance(trouble, Ambiguous):
        return Misfit(
            "amend-place-ambiguous",
            "More than one provision answers to {address}; nothing was changed there.",
            address=address,
        )
    if trouble.step.kind in ("toc", "annex"):
        return Misfit(
            "amend-contents-missing" if trouble.step.kind == "toc" else "amend-annex-missing",
            "This copy of the law has no {address}; nothing was changed there.",
            address=address,
        )
    if trouble.near:
        return Misfit(
            "amend-place-missing",
            "The law has no {address}; near it: {near}. Nothing was changed.",
            address=address,
            near="、".join(node.num or f"{node.kind} {node.number}" for node in trouble.near),
        )
    return Misfit(
        "amend-place-missing", "The law has no {address}; nothing was changed.", address=address
    )


def words_missing(old: str, nodes: list[Node], address: str, texts: list[str]) -> Misfit:
    """The words to be changed do not stand there; the passage most like them is shown."""
    passage = _closest(old, texts)
    if passage:
        return Misfit(
            "amend-words-missing",
            "{address} does not contain “{old}”; the nearest passage is “{passage}”."
            " Nothing was changed.",
            address=address,
            old=_short(old, 60),
            passage=passage,
        )
    return Misfit(
        "amend-words-missing",
        "{address} does not contain “{old}”; nothing was changed.",
        address=address,
        old=_short(old, 60),
    )


def _closest(old: str, texts: list[str]) -> str:
    """The passage that shares the longest run of words with what was sought."""
    best, passage = 2, ""
    old = " ".join(old.split())
    for text in texts[:50]:
        text = " ".join(text.split())[:4000]
        matcher = difflib.SequenceMatcher(None, text, old[:200], autojunk=False)
        match = matcher.find_longest_match()
        if match.size > best:
            best = match.size
            start = max(0, match.a - match.b - 3)
            passage = text[start : start + min(len(old), 60) + 8]
    return passage


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most]}…"


def variant(address: str, old: str, line: int) -> Finding:
    """Words were taken for those named although they are written with other signs."""
    return Finding(
        "amend-words-variant",
        HINT,
        "“{old}” stands in {address} with other spaces or variants of the same characters; it was"
        " taken to be meant.",
        (("old", _short(old, 60)), ("address", address)),
        address=address,
        line=line,
    )


def reference_left(address: str, reference: str, moved: str) -> Finding:
    """A reference to a provision that the act moved (to `moved`) or took out, left as it was."""
    message = (
        "{address} still refers to {reference}; the provision meant is now {now}, and the act does"
        " not change the reference."
        if moved
        else "{address} still refers to {reference}; the provision meant was taken out, and the act"
        " does not change the reference."
    )
    arguments = (("address", address), ("reference", reference), ("now", moved))
    return Finding("amend-reference-left", WARNING, message, arguments, address=address)
