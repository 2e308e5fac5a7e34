"""The pages of terms."""

from .bringing import bring, bring_check, export
from .concepts import change_concept, concept, meaning, merge, new_concept
from .listing import candidates, terms
from .packs import pack, pack_file
from .single import change_term, decide, new_term

__all__ = [
    "bring",
    "bring_check",
    "candidates",
    "change_concept",
    "change_term",
    "concept",
    "decide",
    "export",
    "meaning",
    "merge",
    "new_concept",
    "new_term",
    "pack",
    "pack_file",
    "terms",
]
