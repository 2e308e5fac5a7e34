"""Term bases: read, written, merged, and their terms found again in running words of any script."""

from .canonical import canonical
from .concepts import legal_concepts
from .extracting import TermCandidate, UnitPair, as_concepts, extract_terms
from .finding import TERMS_ARE_COMPILED, Uses, uses_of
from .from_csv import terms_from_csv, terms_from_rows
from .merging import (
    ConceptChange,
    TermConflict,
    TermPreview,
    merge_terms,
    preview_terms,
)
from .no_list import NoTermList
from .pack_page import pack_html as term_pack_html
from .packs import PackedConcept, TermPack, term_pack
from .read import is_workbook, read_terms, terms_in_rows
from .table import term_rows
from .write import TERM_FORMS, write_terms

__all__ = [
    "TERMS_ARE_COMPILED",
    "TERM_FORMS",
    "ConceptChange",
    "NoTermList",
    "PackedConcept",
    "TermCandidate",
    "TermConflict",
    "TermPack",
    "TermPreview",
    "UnitPair",
    "Uses",
    "as_concepts",
    "canonical",
    "extract_terms",
    "is_workbook",
    "legal_concepts",
    "merge_terms",
    "preview_terms",
    "read_terms",
    "term_pack",
    "term_pack_html",
    "term_rows",
    "terms_from_csv",
    "terms_from_rows",
    "terms_in_rows",
    "uses_of",
    "write_terms",
]
