"""The law engine: reads, writes and finds its way in the laws of many countries.

The one front door: whoever is outside imports from here and nothing deeper. Pure: bytes and values
in, values and bytes out; no files, no network, no clock.
"""

from .alignment import (
    AlignedRow,
    Memory,
    Said,
    align,
    align_sentences,
    aligned_rows,
    alignment_json,
    alignment_table,
    alignment_tmx,
    kept_ties,
    read_tmx,
)
from .alignment.counterparts import (
    Counterpart,
    Counterparts,
    Encoder,
    Reason,
    UnknownArticle,
    Verdict,
    comparative,
    counterparts,
    told,
    with_named_neighbours,
)
from .amendments import (
    Amended,
    AmendmentReading,
    Chain,
    Enactment,
    NoSuchDay,
    NotAmendable,
    NotRenumbered,
    Outcome,
    RenumberedLaws,
    Revision,
    RevisionIndex,
    TextEdit,
    amend,
    blame,
    can_amend,
    can_draft,
    draft_amendment,
    draft_table,
    enactment,
    owed_amendment,
    read_amendment,
    renumbered,
    renumbered_in_order,
    signed_rows,
    timeline,
    timeline_of,
)
from .checks import (
    CHECKS,
    Beside,
    Check,
    Cited,
    Definition,
    Dismissal,
    Fingerprints,
    Glance,
    KnownLaw,
    Meaning,
    Profile,
    Sifted,
    Survey,
    Terms,
    UnknownCheck,
    across,
    check,
    definitions,
    fixed,
    glance,
    profile,
    sift,
    stale,
    survey,
    term_at,
    uses,
)
from .comparison import (
    Clash,
    Headline,
    Merge,
    Passage,
    bare,
    compare,
    comparison_from_json,
    comparison_json,
    comparison_schema,
    credited,
    joint_rows,
    merged,
    new_runs,
    new_text,
    outline,
    passages,
    rebuild,
    returned,
    returned_json,
    returned_schema,
    review,
    rows,
    sent_copies,
    whole_rows,
    word_edit,
)
from .conventions import (
    Convention,
    UnknownConvention,
    article_mark,
    convention,
    conventions,
)
from .model.address import PREFIXES, Placed, find, look_up, near, walk
from .model.alignment import TIE_KINDS, TIED_BY, Alignment, SentenceTie, Tie
from .model.change import Change, Comparison, Piece, Renumbering, Row, Signed, SignedRow
from .model.comparative import ComparativeCell, ComparativeRow
from .model.disparity import Disparity
from .model.drift import (
    DRIFT_KINDS,
    DRIFT_MESSAGES,
    LEFT_OVER,
    AcceptedDrift,
    Drift,
    Renaming,
)
from .model.finding import SEVERITIES, Finding
from .model.instruction import Amendment, Instruction, targets_of
from .model.law import (
    DIVISIONS,
    KINDS,
    Dated,
    Identity,
    Inline,
    Law,
    Provision,
    Sentence,
    text_of,
    words,
)
from .model.question import Answer, Question
from .model.reading import Reading, Unreadable
from .model.reference import Graph, Reference, Touched
from .model.returned import Alone, Opinion, Paragraphs, Proposal, Reply, Returned, Review
from .model.span import Span
from .model.term import (
    TERM_STATUSES,
    Concept,
    Gloss,
    Term,
    TermReading,
    TermTransaction,
    Use,
)
from .model.timeline import Clause, Credit, Days, Pending, State, Timeline, When
from .model.trouble import Trouble
from .parity import (
    PARITY_CHECKS,
    ParityCheck,
    ParityKnown,
    UnknownParityCheck,
    VersionHeld,
    drift,
    parity,
    parity_html,
    renamings,
)
from .parse.from_docx import answers
from .parse.manuscript import Manuscript, manuscript
from .parse.place import address_of
from .parse.read import read
from .parse.recognise import FORMS as FORMS_IN
from .parse.unsure import with_unsure_breaks
from .references import References, graph, impact, references, to_dot
from .render.faces import Face, face, segments
from .render.lines import law_rows
from .render.record import Statement
from .render.sheet import Sheet
from .render.to_comparative import comparative_html, to_comparative
from .render.to_docx import (
    NoColumns,
    columns_docx,
    comparative_docx,
    question_docx,
    record_docx,
    redline_docx,
    table_docx,
    text_docx,
)
from .render.to_html import fragment, law_html, provision_html
from .render.to_json import json_schema
from .render.to_redline import redline_html, to_redline
from .render.to_table import table_html, to_table
from .render.to_typst import Printable, law_print, record_print, redline_print, table_print
from .render.write import FORMS as FORMS_OUT
from .render.write import UnknownForm, plain_text, write
from .scripts.folding import fold
from .scripts.marks import mark
from .scripts.queries import Query, fts5_match, tokens_for_query, tsquery
from .scripts.tokens import TOKENS_VERSION, tokens_for_index
from .terminology import (
    TERM_FORMS,
    TERMS_ARE_COMPILED,
    ConceptChange,
    NoTermList,
    PackedConcept,
    TermCandidate,
    TermConflict,
    TermPack,
    TermPreview,
    UnitPair,
    Uses,
    as_concepts,
    canonical,
    extract_terms,
    is_workbook,
    legal_concepts,
    merge_terms,
    preview_terms,
    read_terms,
    term_pack,
    term_pack_html,
    term_rows,
    terms_from_csv,
    terms_in_rows,
    uses_of,
    write_terms,
)

__all__ = [
    "AcceptedDrift", "AlignedRow", "Alignment", "Alone", "Amended", "Amendment", "AmendmentReading",
    "Answer", "Beside", "CHECKS", "Chain", "Change", "Check", "Cited", "Clash", "Clause",
    "ComparativeCell", "ComparativeRow", "Comparison", "Concept", "ConceptChange", "Convention",
    "Counterpart", "Counterparts", "Credit", "DIVISIONS", "DRIFT_KINDS", "DRIFT_MESSAGES", "Dated",
    "Days", "Definition", "Dismissal", "Disparity", "Drift", "Enactment", "Encoder", "FORMS_IN",
    "FORMS_OUT", "Face", "Finding", "Fingerprints", "Glance", "Gloss", "Graph", "Headline",
    "Identity", "Inline", "Instruction", "KINDS", "KnownLaw", "LEFT_OVER", "Law", "Manuscript",
    "Meaning", "Memory", "Merge", "NoColumns", "NoSuchDay", "NoTermList", "NotAmendable",
    "NotRenumbered", "Opinion", "Outcome", "PARITY_CHECKS", "PREFIXES", "PackedConcept",
    "Paragraphs", "ParityCheck", "ParityKnown", "Passage", "Pending", "Piece", "Placed",
    "Printable", "Profile", "Proposal", "Provision", "Query", "Question", "Reading", "Reason",
    "Reference", "References", "Renaming", "RenumberedLaws", "Renumbering", "Reply", "Returned",
    "Review", "Revision", "RevisionIndex", "Row", "SEVERITIES", "Said", "Sentence", "SentenceTie",
    "Sheet", "Sifted", "Signed", "SignedRow", "Span", "State", "Statement", "Survey",
    "TERMS_ARE_COMPILED", "TERM_FORMS", "TERM_STATUSES", "TIED_BY", "TIE_KINDS", "TOKENS_VERSION",
    "Term", "TermCandidate", "TermConflict", "TermPack", "TermPreview", "TermReading",
    "TermTransaction", "Terms", "TextEdit", "Tie", "Timeline", "Touched", "Trouble", "UnitPair",
    "UnknownArticle", "UnknownCheck", "UnknownConvention", "UnknownForm", "UnknownParityCheck",
    "Unreadable", "Use", "Uses", "Verdict", "VersionHeld", "When", "across", "address_of", "align",
    "align_sentences",
    "aligned_rows", "alignment_json", "alignment_table", "alignment_tmx", "amend", "answers",
    "article_mark", "as_concepts", "bare", "blame", "can_amend", "can_draft", "canonical", "check",
    "columns_docx", "comparative", "comparative_docx", "comparative_html", "compare",
    "comparison_from_json", "comparison_json", "comparison_schema", "convention", "conventions",
    "counterparts", "credited", "definitions", "draft_amendment", "draft_table", "drift",
    "enactment", "extract_terms", "face", "find", "fixed", "fold", "fragment", "fts5_match",
    "glance", "graph", "impact", "is_workbook", "joint_rows", "json_schema", "kept_ties",
    "law_html", "law_print", "law_rows", "legal_concepts", "look_up", "manuscript", "mark",
    "merge_terms", "merged", "near", "new_runs", "new_text", "outline", "owed_amendment", "parity",
    "parity_html", "passages", "plain_text", "preview_terms", "profile", "provision_html",
    "question_docx", "read", "read_amendment", "read_terms", "read_tmx", "rebuild", "record_docx",
    "record_print", "redline_docx", "redline_html", "redline_print", "references", "renamings",
    "renumbered", "renumbered_in_order", "returned", "returned_json", "returned_schema", "review",
    "rows", "segments", "sent_copies", "sift", "signed_rows", "stale", "survey", "table_docx",
    "table_html", "table_print", "targets_of", "term_at", "term_pack", "term_pack_html",
    "term_rows", "terms_from_csv", "terms_in_rows", "text_docx", "text_of", "timeline",
    "timeline_of", "to_comparative", "to_dot", "to_redline", "to_table", "tokens_for_index",
    "tokens_for_query", "told", "tsquery", "uses", "uses_of", "walk", "whole_rows",
    "with_named_neighbours", "with_unsure_breaks", "word_edit", "words", "write", "write_terms",
]  # fmt: skip
