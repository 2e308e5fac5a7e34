"""The law engine: reads, writes and finds its way in the laws of many countries.

The one front door: whoever is outside imports from here and nothing deeper. Pure: bytes and values
in, values and bytes out; no files, no network, no clock.
"""

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
from .render.write import FORMS as FORMS_OUT
from .render.write import UnknownForm, plain_text, write

__all__ = [
    "DIVISIONS",
    "FORMS_IN",
    "FORMS_OUT",
    "KINDS",
    "SEVERITIES",
    "Convention",
    "Dated",
    "Finding",
    "Identity",
    "Inline",
    "Law",
    "Placed",
    "Provision",
    "Reading",
    "Sentence",
    "Span",
    "UnknownConvention",
    "UnknownForm",
    "Unreadable",
    "address_of",
    "convention",
    "conventions",
    "find",
    "look_up",
    "near",
    "plain_text",
    "read",
    "text_of",
    "walk",
    "words",
    "write",
]
