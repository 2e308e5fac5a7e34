"""A short name for another law is defined before it is used.

Why: “the Act” or “the former Act” means something only where the text has said which one it is.

Bad:  第一条 法第五条の規定による届出は、書面でする。
Good: 第一条 農地法（以下「法」という。）第五条の規定による届出は、書面でする。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...model.finding import HINT
from ..definitions import quoted
from ..text import Spot, Text
from ..vocabulary import Definitions

SEVERITY = HINT
MESSAGE = "“{term}” is used as the name of a law and nowhere defined. Say which law it is."


def find(text: Text) -> Iterator[Spot]:
    """The first use of each short name that the text defines nowhere."""
    known = text.lexicon.definitions
    if not known.shorts:
        return
    expression = re.compile(_source(known))
    missing = {short for short in known.shorts if not _is_defined(short, text.whole)}
    for place, said in text.spoken if missing else ():
        depth = None
        for found in expression.finditer(said):
            depth = depth or quoted(said, text.lexicon.quotes)
            term = found[0]
            if term in missing and not depth.at(found.start()):
                missing.discard(term)
                yield Spot(place, *found.span(), {"term": term})


@cache
def _source(known: Definitions) -> str:
    return f"{known.before}(?:{'|'.join(map(re.escape, known.shorts))}){known.place}"


def _is_defined(short: str, whole: str) -> bool:
    """Older laws define without quotation marks: 以下法という。"""
    return f"「{short}」" in whole or f"以下{short}と" in whole
