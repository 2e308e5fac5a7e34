"""Which supplementary provisions are the law's own, where several stand in a text."""

from __future__ import annotations

from collections.abc import Callable

from ..model.law import Provision, words


def own_supplements(
    supplements: list[int],
    body: int,
    provision: Callable[[int], Provision],
    numbers: Callable[[int], list[str]],
) -> frozenset[int]:
    """The first; and those right behind it (transitional, then final provisions) as long as none
    before bears the label and their articles go on with numbers that are not there yet. What an
    amending law left begins anew, and all behind that is of amending laws.

    Places are positions of a walk; `numbers` gives those of the articles in a part.
    """
    own = supplements[:1]
    known = {number for part in (body, *own) for number in numbers(part)}
    names = {_name(provision(part)) for part in own}
    for part in supplements[1:]:
        here, name = numbers(part), _name(provision(part))
        if not here or known.intersection(here) or name in names:
            break
        own.append(part)
        known.update(here)
        names.add(name)
    return frozenset(own)


def _name(part: Provision) -> str:
    return "".join(f"{part.num}{words(part.heading)}".split())
