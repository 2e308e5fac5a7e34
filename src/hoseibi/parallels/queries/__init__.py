"""What is asked of texts beside one another; nothing here writes. Each begins with a law that the
reader may see, or with the reader."""

from .accepted import Acceptance, Judged, accepted_deviation, accepted_deviations, judged, no_longer
from .alignments import Wanted, alignment_of, at_hand, standing_ties, tie_here, wanted
from .beside import BesidePage, Shown, beside_page, stands_on
from .comparative import (
    MOST_OTHERS,
    Compared,
    comparative_paper,
    comparative_rows,
    laws_of,
    shown_versions,
)
from .counterparts import (
    Candidate,
    Candidates,
    Codes,
    accepted_of,
    answered_by,
    candidates,
    codes,
    compared_texts,
    ends,
    other_laws,
    ranked,
    verdicts_between,
)
from .deviation_table import DEVIATION_FORMS, deviation_paper
from .deviations import (
    TERM_CODES,
    Look,
    deviations_at_hand,
    parity_look,
    term_looks,
)
from .drifting import DriftPage, OfConcept, drift_page
from .lines import Answer, Block, Line, blocks, counted
from .noted import Filter, Noted, Sum, sums
from .papers import FORMS, paper
from .proposals import (
    Proposals,
    ToPropose,
    are_open_to_all,
    laws_in_languages,
    proposals,
    terms_of,
)
from .repairs import Repair, concerns, repair, to_look_at
from .repairs import told as told_of_ties
from .sides import Sides, leading, sides
from .standings import (
    STANDINGS,
    Standing,
    ToDo,
    marks_of,
    progress,
    standings,
    to_do,
    wanted_standings,
)
from .translation_table import translation_csv

__all__ = [
    "Acceptance",
    "DEVIATION_FORMS",
    "TERM_CODES",
    "DriftPage",
    "Filter",
    "Judged",
    "Look",
    "Noted",
    "Proposals",
    "ToPropose",
    "are_open_to_all",
    "laws_in_languages",
    "proposals",
    "terms_of",
    "OfConcept",
    "Sum",
    "accepted_deviation",
    "alignment_of",
    "answered_by",
    "accepted_deviations",
    "deviation_paper",
    "deviations_at_hand",
    "drift_page",
    "judged",
    "no_longer",
    "parity_look",
    "sums",
    "term_looks",
    "FORMS",
    "STANDINGS",
    "Answer",
    "BesidePage",
    "Block",
    "Candidate",
    "Candidates",
    "Codes",
    "Compared",
    "Line",
    "MOST_OTHERS",
    "Repair",
    "Shown",
    "Sides",
    "Standing",
    "ToDo",
    "Wanted",
    "at_hand",
    "accepted_of",
    "beside_page",
    "blocks",
    "candidates",
    "codes",
    "concerns",
    "comparative_paper",
    "comparative_rows",
    "compared_texts",
    "counted",
    "ends",
    "laws_of",
    "leading",
    "marks_of",
    "other_laws",
    "paper",
    "progress",
    "ranked",
    "repair",
    "shown_versions",
    "sides",
    "standing_ties",
    "standings",
    "stands_on",
    "tie_here",
    "to_do",
    "to_look_at",
    "told_of_ties",
    "translation_csv",
    "verdicts_between",
    "wanted",
    "wanted_standings",
]
