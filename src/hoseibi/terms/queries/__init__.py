"""What is asked about terms. Every question begins with who asks."""

from .base import Base, Uses, bases_in, rows, state_of_terms, uses_in
from .concepts import ConceptPage, concept, concept_page, names_of, others, term
from .concordance import Concordance, LawCount, Standing, concordance
from .decisions import decisions
from .defined import source_told
from .explained import Word, explain, words_in
from .exports import FORMS, export
from .listed import (
    Listed,
    Page,
    Sieve,
    candidate_page,
    concept_list,
    fields_known,
    languages_known,
    waiting,
    with_terms,
)
from .lists import NoList, conflicts, preview, read_list
from .meanings import Meaning, meaning
from .out_of_use import findings_of, languages_with_verdicts, out_of_use
from .packs import PACK_FORMS, NoPack, Wanted, pack, pack_file, pack_languages, pack_of_several
from .pairs import Home, homes, rejected_pair, rejected_pairs
from .sought import sought

__all__ = [
    "pack_of_several",
    "pack_languages",
    "pack_file",
    "pack",
    "Wanted",
    "Base",
    "bases_in",
    "names_of",
    "NoPack",
    "PACK_FORMS",
    "out_of_use",
    "ConceptPage",
    "Concordance",
    "FORMS",
    "Home",
    "homes",
    "rejected_pair",
    "rejected_pairs",
    "LawCount",
    "Listed",
    "NoList",
    "Page",
    "Sieve",
    "Standing",
    "Uses",
    "candidate_page",
    "concept",
    "concept_list",
    "concept_page",
    "concordance",
    "conflicts",
    "decisions",
    "export",
    "fields_known",
    "languages_known",
    "others",
    "preview",
    "read_list",
    "rows",
    "sought",
    "source_told",
    "term",
    "uses_in",
    "Meaning",
    "meaning",
    "Word",
    "explain",
    "words_in",
    "findings_of",
    "waiting",
    "state_of_terms",
    "languages_with_verdicts",
    "with_terms",
]
