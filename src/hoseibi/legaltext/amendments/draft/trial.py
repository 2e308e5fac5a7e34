"""Whether instructions, written out and read again, make the one provision of the other."""

from __future__ import annotations

import re
import unicodedata

from ...comparison.bare import bare_provision
from ...conventions import Convention
from ...model.law import Law, Provision
from ...render.to_plain import plain_provision
from ..apply import apply
from ..read import read
from ..write import Unwritten, written
from .telling import Statements

_PICTURE = re.compile(r"［[^［］]{1,200}\.[A-Za-z0-9]{2,5}］")
"""The name of a picture's file, which a source may give anew with each version."""


def can_be_written(told: Statements, convention: Convention) -> bool:
    """Whether the convention has words for all of it."""
    try:
        for one in told:
            written(one, convention)
    except Unwritten:
        return False
    return True


def gives(
    old: Provision, new: Provision, told: Statements, convention: Convention, *, within: str = ""
) -> bool:
    """Tried on the one provision alone; `within` is the part of a law that it stands in, empty for
    one that stands at the top."""
    provisions = (Provision(within, children=(old,)),) if within else (old,)
    law = Law(convention.code, "", provisions=provisions)
    try:
        text = "\n".join(line for one in told for line in written(one, convention))
    except Unwritten:
        return False
    parts = read(text, convention).amendment.laws
    if not parts or any(statement.unread for statement in parts[0].statements):
        return False
    amended = apply(law, parts[0], convention, look_back=False)
    made = amended.law.provisions[0].children if within else amended.law.provisions
    return amended.fits and len(made) == 1 and _alike(made[0], new, convention)


def _alike(made: Provision, new: Provision, convention: Convention) -> bool:
    """Whether two provisions read the same; in scripts without spaces between words, white space,
    the width of figures and how a source wraps its pictures and cells aside."""
    if bare_provision(made) == bare_provision(new):
        return True
    return not convention.joiner and _read(made, convention) == _read(new, convention)


def _read(provision: Provision, convention: Convention) -> str:
    text = plain_provision(bare_provision(provision), convention)
    return "".join(unicodedata.normalize("NFKC", _PICTURE.sub("", text)).split())
