"""Bookmarks: how a paragraph of a document that was sent out is known when it comes back."""

from __future__ import annotations

import re
from hashlib import blake2b

LONGEST = 40
"""Characters that Word allows in the name of a bookmark."""
OLD, NEW = "h_", "hn_"
"""How the names of provisions of the law that was sent out begin, and of those that are new in it
(in a text with tracked changes)."""

_LAST = 20
"""Characters of the last step that are kept."""
QUOTED = re.compile(r"__(?:para|point|subpara)_\w*?__(?:block|note|line|figure)_\d+(?:__|$)")
_OTHER = re.compile(r"\W", re.ASCII)


def bookmark(address: str, prefix: str = OLD) -> str:
    """The name for an address: `h_art_12_2__para_1`. One that would be too long for Word ends in
    its last step behind a digest, and says whether it stands in a quotation."""
    name = prefix + _OTHER.sub("_", address)
    if len(name) <= LONGEST:
        return name
    digest = blake2b(address.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    last = _OTHER.sub("_", address.rpartition("__")[2])[:_LAST]
    return f"{prefix}{'q' if QUOTED.search(address) else 'x'}{digest}__{last}"
