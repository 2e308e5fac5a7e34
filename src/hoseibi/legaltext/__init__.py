"""The law engine: reads, writes and finds its way in the laws of many countries.

The one front door: whoever is outside imports from here and nothing deeper. Pure: bytes and values
in, values and bytes out; no files, no network, no clock.
"""

from .amendments import Amended, NotAmendable, Outcome, amend
from .conventions import Convention, UnknownConvention, convention, conventions
from .model.address import Placed, find, look_up, near, walk
from .model.finding import SEVERITIES, Finding
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
from .model.span import Span
from .parse.place import address_of
from .parse.read import read
from .parse.recognise import FORMS as FORMS_IN
from .render.to_html import fragment, law_html, provision_html
from .render.to_json import json_schema
from .render.write import FORMS as FORMS_OUT
from .render.write import UnknownForm, plain_text, write
from .scripts.folding import fold
from .scripts.marks import mark
from .scripts.queries import Query, fts5_match, tokens_for_query, tsquery
from .scripts.tokens import TOKENS_VERSION, tokens_for_index

__all__ = [
    "DIVISIONS",
    "FORMS_IN",
    "FORMS_OUT",
    "KINDS",
    "SEVERITIES",
    "TOKENS_VERSION",
    "Amended",
    "Convention",
    "Dated",
    "Finding",
    "Identity",
    "Inline",
    "Law",
    "NotAmendable",
    "Outcome",
    "Placed",
    "Provision",
    "Query",
    "Reading",
    "Sentence",
    "Span",
    "UnknownConvention",
    "UnknownForm",
    "Unreadable",
    "address_of",
    "amend",
    "convention",
    "conventions",
    "find",
    "fold",
    "fragment",
    "fts5_match",
    "json_schema",
    "law_html",
    "look_up",
    "mark",
    "near",
    "plain_text",
    "provision_html",
    "read",
    "text_of",
    "tokens_for_index",
    "tokens_for_query",
    "tsquery",
    "walk",
    "words",
    "write",
]
