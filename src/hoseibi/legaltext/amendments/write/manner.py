"""What every manner of writing amending acts offers, and what a plan has to know of it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ...conventions import Convention
from ...model.instruction import Instruction, LawAmendment, Step


class Manner(msgspec.Struct, frozen=True):
    """One way to write amending acts.

    act     the text of an amendment of one law
    lines   the lines that say some instructions, without what numbers them
    place   a place in words, by the steps to it
    joins   one sentence tells several changes, in the numbers that hold when it begins; without,
            each change is told in the numbers that the one before left
    ends    what comes last is put at the end of what holds it; without, behind what stands before
    rows    rows of a table and lines of the contents can be named
    sentences  sentences are put behind those that a place has, without quoting what stands there
    restated  an article is given whole where anything in it changes
    wholes  a part of the law, its body even, is rewritten where nothing smaller gives the new one

    The three raise `Unwritten` for what the language has no words for.
    """

    act: Callable[[LawAmendment, Convention], str]
    lines: Callable[[tuple[Instruction, ...], Convention], list[str]]
    place: Callable[[tuple[Step, ...], Convention], str]
    joins: bool = False
    ends: bool = False
    rows: bool = False
    sentences: bool = False
    restated: bool = False
    wholes: bool = False
