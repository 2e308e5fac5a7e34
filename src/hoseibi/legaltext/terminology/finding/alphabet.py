"""How the compiled loops read each sign: as one number, with all that is known of the sign."""

from __future__ import annotations

from .cutting import JOINED, stands_for
from .edges import Kinds
from .folding import APOSTROPHES, folded, in_words

SIGN_BITS = 21
JOINT, IN_WORD, LETTER, APOSTROPHE, BEARS_TAIL = (1 << bit for bit in range(SIGN_BITS, 26))
"""A joint between words; part of a word; a letter or a digit; an apostrophe, which may be part of a
letter; a sign behind which the tail of a word may stand. `loops.pyx` has the same numbers."""
KIND = 26
"""From which bit on the kind of a sign is told, as `edges` has it."""

_KINDS = Kinds(kin=True)


def page(number: int) -> list[int]:
    """The numbers of 256 signs."""
    return [_number(chr(code)) for code in range(number << 8, (number + 1) << 8)]


def _number(sign: str) -> int:
    read = folded(sign)
    number = ord(read) | _KINDS.kind(sign) << KIND
    if read == "'":
        number |= APOSTROPHE
    elif in_words(read):
        number |= IN_WORD
    elif stands_for(read) == JOINED:
        number |= JOINT
    if read.isalnum():
        number |= LETTER
    if sign in APOSTROPHES:
        number |= BEARS_TAIL
    return number
