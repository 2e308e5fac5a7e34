"""Forms of terms."""

from .concepts import ConceptForm, NewConceptForm
from .deciding import DecideForm, MergeForm
from .lists import ListForm
from .packs import PackForm
from .sieves import CandidateSieveForm, SieveForm
from .terms import TermForm

__all__ = [
    "CandidateSieveForm",
    "ConceptForm",
    "DecideForm",
    "ListForm",
    "MergeForm",
    "NewConceptForm",
    "PackForm",
    "SieveForm",
    "TermForm",
]
