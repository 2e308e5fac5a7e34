"""A procedure as the code prescribes it: steps, what may follow what, and the articles of it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..trouble import Unusable


class BadProcedure(Unusable):
    """A procedure that contradicts itself, or a file that is none; the message says where."""


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A step that the code prescribes.

    `activities` are the names by which logs know it (its own name too); `next` the keys of the
    steps that may follow directly; `articles` what prescribes it, as people cite it; `within` days
    from the step before (0: the code sets no limit).
    """

    key: str
    name: str
    activities: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    within: int = 0
    begins: bool = False
    ends: bool = False


class Procedure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The steps of a procedure. Where several may follow, the case takes one of them."""

    name: str
    step: tuple[Step, ...]
    law: str = ""

    def by_activity(self) -> dict[str, Step]:
        """The step that each activity of a log is."""
        return {
            name.casefold(): step for step in self.step for name in (step.name, *step.activities)
        }


def troubles(procedure: Procedure) -> Iterator[BadProcedure]:
    """What contradicts itself in a procedure."""
    keys = [step.key for step in procedure.step]
    for key in _twice(keys):
        yield BadProcedure("Two steps have the key {key}.", key=key)
    for step in procedure.step:
        for other in step.next:
            if other not in keys:
                yield BadProcedure("After {key} comes {other}, which is no step.", key=step.key,
                                   other=other)  # fmt: skip
    names = [name.casefold() for one in procedure.step for name in {one.name, *one.activities}]
    for name in _twice(names):
        yield BadProcedure("“{name}” is the name of two steps.", name=name)
    if not any(step.begins for step in procedure.step):
        yield BadProcedure("No step begins the procedure.")
    if not any(step.ends for step in procedure.step):
        yield BadProcedure("No step ends the procedure.")


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


def checked(procedure: Procedure) -> Procedure:
    """A procedure that does not contradict itself; raises the first BadProcedure."""
    for trouble in troubles(procedure):
        raise trouble
    return procedure


def read_procedure(source: bytes) -> Procedure:
    """A procedure out of a file (TOML). Raises BadProcedure."""
    try:
        return checked(msgspec.toml.decode(source, type=Procedure))
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError) as trouble:
        raise BadProcedure("The file is no procedure: {trouble}.", trouble=trouble) from trouble
