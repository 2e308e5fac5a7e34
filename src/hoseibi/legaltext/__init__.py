"""The law engine: reads, writes and finds its way in the laws of many countries.

The one front door: whoever is outside imports from here and nothing deeper. Pure: bytes and values
in, values and bytes out; no files, no network, no clock.
"""

from .amendments import (
    Amended,
    AmendmentReading,
    Enactment,
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
    enactment,
    read_amendment,
    renumbered,
    timeline,
    timeline_of,
)
from .checks import (
    CHECKS,
    Check,
    Definition,
    Dismissal,
    Fingerprints,
    Sifted,
    UnknownCheck,
    check,
    definitions,
    fixed,
    sift,
    stale,
    term_at,
    uses,
)
from .comparison import (
    Headline,
    bare,
    compare,
    comparison_from_json,
    comparison_json,
    comparison_schema,
    new_runs,
    new_text,
    outline,
    rebuild,
    rows,
    whole_rows,
)
from .conventions import Convention, UnknownConvention, convention, conventions
from .model.address import Placed, find, look_up, near, walk
from .model.change import Change, Comparison, Renumbering, Row
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
from .model.reading import Reading, Unreadable
from .model.reference import Graph, Reference, Touched
from .model.span import Span
from .model.timeline import Clause, Credit, Days, Pending, State, Timeline, When
from .parse.manuscript import Manuscript, manuscript
from .parse.place import address_of
from .parse.read import read
from .parse.recognise import FORMS as FORMS_IN
from .references import References, graph, impact, references, to_dot
from .render.lines import law_rows
from .render.sheet import Sheet
from .render.to_docx import redline_docx, table_docx
from .render.to_html import fragment, law_html, provision_html
from .render.to_json import json_schema
from .render.to_redline import redline_html, to_redline
from .render.to_table import table_html, to_table
from .render.to_typst import Printable, law_print, redline_print, table_print
from .render.write import FORMS as FORMS_OUT
from .render.write import UnknownForm, plain_text, write
from .scripts.folding import fold
from .scripts.marks import mark
from .scripts.queries import Query, fts5_match, tokens_for_query, tsquery
from .scripts.tokens import TOKENS_VERSION, tokens_for_index

__all__ = [
    "CHECKS",
    "DIVISIONS",
    "FORMS_IN",
    "FORMS_OUT",
    "KINDS",
    "SEVERITIES",
    "TOKENS_VERSION",
    "Amended",
    "Amendment",
    "AmendmentReading",
    "Change",
    "Check",
    "Clause",
    "Comparison",
    "Convention",
    "Credit",
    "Dated",
    "Definition",
    "Days",
    "Dismissal",
    "Enactment",
    "Finding",
    "Fingerprints",
    "Graph",
    "Headline",
    "Identity",
    "Inline",
    "Instruction",
    "Law",
    "Manuscript",
    "NotAmendable",
    "NotRenumbered",
    "Outcome",
    "Pending",
    "Placed",
    "Printable",
    "Provision",
    "Query",
    "Reading",
    "Reference",
    "References",
    "RenumberedLaws",
    "Renumbering",
    "Revision",
    "RevisionIndex",
    "Row",
    "Sentence",
    "Sheet",
    "Sifted",
    "Span",
    "State",
    "TextEdit",
    "Timeline",
    "Touched",
    "UnknownCheck",
    "UnknownConvention",
    "UnknownForm",
    "Unreadable",
    "When",
    "address_of",
    "amend",
    "bare",
    "can_amend",
    "can_draft",
    "blame",
    "check",
    "compare",
    "comparison_from_json",
    "comparison_json",
    "comparison_schema",
    "convention",
    "conventions",
    "definitions",
    "draft_amendment",
    "enactment",
    "find",
    "fixed",
    "fold",
    "fragment",
    "fts5_match",
    "graph",
    "impact",
    "json_schema",
    "law_html",
    "law_print",
    "law_rows",
    "look_up",
    "manuscript",
    "mark",
    "near",
    "new_runs",
    "new_text",
    "outline",
    "plain_text",
    "provision_html",
    "read",
    "read_amendment",
    "rebuild",
    "redline_docx",
    "redline_html",
    "redline_print",
    "references",
    "renumbered",
    "rows",
    "sift",
    "stale",
    "table_docx",
    "table_html",
    "table_print",
    "targets_of",
    "term_at",
    "text_of",
    "timeline",
    "timeline_of",
    "to_dot",
    "to_redline",
    "to_table",
    "tokens_for_index",
    "tokens_for_query",
    "tsquery",
    "uses",
    "walk",
    "whole_rows",
    "words",
    "write",
]
