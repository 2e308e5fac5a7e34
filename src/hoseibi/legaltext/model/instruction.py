"""What an amending text tells to do to a law, as values: places, words and verbs."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from .address import PREFIXES
from .law import Provision
from .timeline import When


class Step(msgspec.Struct, frozen=True, gc=False):
    """One step towards a place: a kind and its number in normal form, or the words it goes by.

    `number` is `*` for every one of the kind; `words` names what bears no number (the annex
    `別表第一`, a row by its first cell, a column, an amending provision by what it amends). With
    both, `words` is the number as printed (`(a)`), which a place is found by whatever its kind.
    `nth` tells which one is meant where several bear the number (the second paragraph (67)).
    """

    kind: str
    number: str = ""
    words: str = ""
    nth: int = 0

    @property
    def segment(self) -> str:
        """The step as a piece of an address."""
        prefix = PREFIXES.get(self.kind, self.kind)
        name = self.number or self.words
        return f"{prefix}_{name}" if name else prefix


class Target(msgspec.Struct, frozen=True):
    """Where an instruction works.

    steps         the way from the law down; the body goes without saying
    until         the way to the last one, when the target is a range
    part          what of it: empty for all words below (headings excepted), `heading`, `title` (the
                  number and heading of a division), `lead` (what stands before and after the
                  points), `untabled` (all but the table), `main`, `proviso`, `first` or `latter`
                  (a sentence)
    with_heading  the heading too
    without       what is left out
    """

    steps: tuple[Step, ...] = ()
    until: tuple[Step, ...] = ()
    part: str = ""
    with_heading: bool = False
    without: tuple[Target, ...] = ()

    @property
    def address(self) -> str:
        """`art_5__para_2`; of a range, its first."""
        return "__".join(step.segment for step in self.steps)


class Told(msgspec.Struct, frozen=True, tag_field="do"):
    """What every instruction has: where in its statement the words stand that say so."""

    start: int = 0
    end: int = 0


class ReplaceWords(Told, frozen=True, tag="replace-words"):
    """「A」を「B」に改める. Without targets: a line that heads a division, wherever it stands.

    `which` says which occurrence is meant: empty or `each` for every one, `only` where the words
    must stand there once, `1`, `2`, ... or `last`, and `start` or `end` of the place. `times` is
    how often the text says that they stand there, 0 where it does not say. So in the next two.
    """

    targets: tuple[Target, ...] = ()
    old: str = ""
    new: str = ""
    which: str = ""
    times: int = 0


class InsertWords(Told, frozen=True, tag="insert-words"):
    """「A」の下に「B」を加える; without an anchor, at the end of the target."""

    targets: tuple[Target, ...] = ()
    anchor: str = ""
    new: str = ""
    before: bool = False
    which: str = ""
    times: int = 0


class DeleteWords(Told, frozen=True, tag="delete-words"):
    """「A」を削る."""

    targets: tuple[Target, ...] = ()
    old: str = ""
    which: str = ""
    times: int = 0


class Rewrite(Told, frozen=True, tag="rewrite"):
    """次のように改める: new provisions, or new words for a heading, a sentence, a title.

    `shown` is how what is rewritten reads as a whole, where the act shows that too, without white
    space; where it reads otherwise, nothing is done.
    """

    targets: tuple[Target, ...] = ()
    content: tuple[Provision, ...] = ()
    words: str = ""
    shown: str = ""


class Add(Told, frozen=True, tag="add"):
    """次の一条を加える: `where` is `after`, `before` or `end`, or `number`, by the number that the
    content bears. With a part in the target, the words are that part."""

    target: Target = Target()
    where: str = "end"
    content: tuple[Provision, ...] = ()
    words: str = ""


class Repeal(Told, frozen=True, tag="repeal"):
    """第五条を削る. `instead` is what stands in its place where its number is kept; `shown` as in
    `Rewrite`."""

    targets: tuple[Target, ...] = ()
    instead: str = ""
    shown: str = ""


class Renumber(Told, frozen=True, tag="renumber"):
    """第三項を第四項とする."""

    source: Target = Target()
    to: Target = Target()


class Shift(Told, frozen=True, tag="shift"):
    """第三号から第七号までを一号ずつ繰り下げる; `by` is negative for 繰り上げる."""

    targets: tuple[Target, ...] = ()
    by: int = 1


Instruction: TypeAlias = (
    ReplaceWords | InsertWords | DeleteWords | Rewrite | Add | Repeal | Renumber | Shift
)


Table: TypeAlias = tuple[tuple[tuple[str, ...], ...], ...]
"""Rows of cells, a cell being lines; what is underlined in a line stands as `__once__` or
`==twice==`."""


class Statement(msgspec.Struct, frozen=True):
    """One amending sentence with what it was read as. `unread` is what could not be read; `table`
    the table of old and new text by which the sentence amends, until that is read too; `when` the
    day or the event that the sentence itself sets for what it tells, None where it sets none."""

    words: str
    line: int = 0
    instructions: tuple[Instruction, ...] = ()
    unread: str = ""
    table: Table = ()
    when: When | None = None


class LawAmendment(msgspec.Struct, frozen=True):
    """What one amending act tells about one law, which it names by title and number; `code` is the
    code in which the law's provisions also stand and by whose numbers they are cited. `place` is
    the act's own provision that tells it (`art_2`, `suppl__art_10`), where the reader knows. `own`
    is a law that the act itself enacts: nothing of it goes into another."""

    title: str = ""
    number: str = ""
    statements: tuple[Statement, ...] = ()
    code: str = ""
    place: str = ""
    own: bool = False


class Amendment(msgspec.Struct, frozen=True):
    """An amending text: each law that it amends, in its order."""

    laws: tuple[LawAmendment, ...] = ()


def targets_of(instruction: Instruction) -> tuple[Target, ...]:
    """The places that an instruction names, without where it moves them to."""
    if isinstance(instruction, Add):
        return (instruction.target,)
    if isinstance(instruction, Renumber):
        return (instruction.source,)
    return instruction.targets
