"""Terms found by the compiled loops, where there are some: the same uses as without, sooner.

Everything that depends on a script or a language is worked out here and in the modules beside it;
the loops go through a text with what they are told.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final

from ...model.term import Use
from .alphabet import page
from .edges import EDGES, known_kinds
from .folding import Spelling
from .forms import Bending
from .listed import Forms, Listed, Units
from .meaning import Meant
from .patterns import Patterns

try:
    from . import loops
except ImportError:  # no C compiler, or no headers of Python, where this was installed
    _COMPILED_FROM = 0
else:
    _COMPILED_FROM = loops.SOURCE


def _is_of_this_source() -> bool:
    """Whether the loops were compiled from what lies beside them: an editable installation may have
    older ones, which need not give the same uses any more."""
    here = resources.files(__package__)
    source = b"".join(here.joinpath(name).read_bytes() for name in ("loops.pyx", "known.pxi"))
    return zlib.crc32(source) == _COMPILED_FROM


TERMS_ARE_COMPILED: Final = _is_of_this_source()
"""Whether there are compiled loops."""


@cache
def _alphabet() -> loops.Alphabet:
    return loops.Alphabet(page)


def _found(meant: list[Meant], spelt: Spelling) -> loops.Found:
    return loops.Found(Use, meant, spelt.ends, spelt.shifts, spelt.gone)


class Spaced:
    """What finds the terms of scripts with spaces that are listed."""

    def __init__(
        self, listed: Listed, forms: Forms, how: Bending, tail: re.Pattern[str] | None
    ) -> None:
        units = Units(forms)
        patterns = Patterns(listed, forms, units)
        self._meant = patterns.meant
        self._loop = loops.Spaced(
            _alphabet(),
            loops.Runs(patterns.ways),
            loops.Met(units.of_form),
            units.all_parted(),
            bytes(which in patterns.asked for which in range(len(patterns.ways))),
            patterns.gapped.longest if patterns.gapped else None,
            how.apostrophe,
            tail,
        )

    def find(self, spelt: Spelling, ends: Iterable[int]) -> list[Use]:
        """Where each term stands in a text, the longest at each place, none inside another; `ends`:
        of its portions."""
        found = _found(self._meant, spelt)
        begin = 0
        for end in ends:
            self._loop.find(spelt.text, begin, end, found)
            begin = end
        return found.uses


class Unspaced:
    """What finds the terms of scripts without spaces; the keys behind so many `terms` only fill
    what is between them."""

    def __init__(self, keys: list[str], terms: int, meant: list[Meant], *, kin: bool) -> None:
        runs = loops.Runs(keys)
        self._meant = meant
        self._new, self._old = (
            loops.Unspaced(_alphabet(), runs, known_kinds(kin=kin, old=old), EDGES, terms, kin)
            for old in (False, True)
        )

    def find(self, spelt: Spelling, ends: Iterable[int], *, old: bool) -> list[Use]:
        """Where each term stands in a text, the longest at each place, none inside another; `ends`:
        of its portions; `old`: as `Runs.is_old` says of it."""
        found = _found(self._meant, spelt)
        loop = self._old if old else self._new
        begin = 0
        for end in ends:
            loop.find(spelt.text, begin, end, found)
            begin = end
        return found.uses
