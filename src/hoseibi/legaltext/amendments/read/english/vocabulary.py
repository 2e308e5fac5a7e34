"""The words of amending sentences in English, as data: ranks by drafting style, objects, verbs.

Patterns are regular expressions, read whatever their case. Nothing here knows a particular law.
"""

from __future__ import annotations

import msgspec


class Rank(msgspec.Struct, frozen=True):
    """One level of a law by name. `depth` orders levels from the outside in, articles being 100."""

    kind: str
    depth: int
    systems: tuple[str, ...] = ()


class Style(msgspec.Struct, frozen=True):
    """What the words for units below an article mean, what stands for a repealed unit, and whether
    headings of articles end in a full stop."""

    ranks: dict[str, Rank]
    repealed: str = ""
    stopped: bool = False


_DIVISIONS = {
    "book": Rank("book", 10),
    "title": Rank("title", 20),
    "subtitle": Rank("subtitle", 25),
    "part": Rank("part", 30),
    "subpart": Rank("subpart", 35),
    "division": Rank("division", 40),
    "chapter": Rank("chapter", 50),
    "subchapter": Rank("subchapter", 55),
}
_ANNEXES = {
    "annex": Rank("annex", 5),
    "schedule": Rank("annex", 5),
    "appendix": Rank("annex", 5),
}
_AMERICAN = {
    **_ANNEXES,
    **_DIVISIONS,
    "article": Rank("division", 60),
    "section": Rank("article", 100),
    "subsection": Rank("paragraph", 110, ("latin",)),
    "paragraph": Rank("point", 120, ("arabic",)),
    "subparagraph": Rank("point", 130, ("upper",)),
    "sub-paragraph": Rank("point", 130, ("upper",)),
    "sub-subparagraph": Rank("point", 140, ("roman",)),
    "sub-subsection": Rank("point", 130, ("upper",)),
    "sub-sub-subparagraph": Rank("point", 150, ("upper-roman",)),
    "clause": Rank("point", 140, ("roman",)),
    "subclause": Rank("point", 150, ("upper-roman",)),
}
_COMMONWEALTH = {
    **_ANNEXES,
    **_DIVISIONS,
    "article": Rank("article", 100),
    "section": Rank("article", 100),
    "regulation": Rank("article", 100),
    "rule": Rank("article", 100),
    "subsection": Rank("paragraph", 110, ("arabic",)),
    "sub-section": Rank("paragraph", 110, ("arabic",)),
    "paragraph": Rank("point", 120, ("latin",)),
    "subparagraph": Rank("point", 130, ("roman",)),
    "sub-paragraph": Rank("point", 130, ("roman",)),
    "sub-subparagraph": Rank("point", 140, ("upper",)),
}
_INTERNATIONAL = {
    **_ANNEXES,
    **_DIVISIONS,
    "section": Rank("section", 60),
    "article": Rank("article", 100),
    "paragraph": Rank("paragraph", 110, ("arabic",)),
    "subparagraph": Rank("point", 120, ("latin",)),
    "sub-paragraph": Rank("point", 120, ("latin",)),
    "point": Rank("point", 120, ("latin",)),
    "item": Rank("point", 120, ("latin",)),
    "subpoint": Rank("point", 130, ("roman",)),
    "clause": Rank("paragraph", 110, ("arabic",)),
}
_JAPAN = {
    **_ANNEXES,
    "appended table": Rank("annex", 5),
    "appended form": Rank("annex", 5),
    "part": Rank("book", 10),
    "chapter": Rank("chapter", 20),
    "section": Rank("section", 30),
    "subsection": Rank("subsection", 40),
    "division": Rank("division", 50),
    "article": Rank("article", 100),
    "paragraph": Rank("paragraph", 110, ("arabic",)),
    "item": Rank("point", 120, ("roman",)),
    "sub-item": Rank("point", 130, ("latin",)),
    "subitem": Rank("point", 130, ("latin",)),
}
_CAMBODIA = {
    **_INTERNATIONAL,
    "book": Rank("book", 10),
    "title": Rank("title", 20),
    "part": Rank("part", 30),
    "chapter": Rank("chapter", 40),
    "section": Rank("section", 50),
    "subsection": Rank("subsection", 60),
    "sub-section": Rank("subsection", 60),
}
STYLES = {
    "us-en": Style(_AMERICAN, "Repealed.", stopped=True),
    "en-sections": Style(_COMMONWEALTH),
    "en": Style(_INTERNATIONAL),
    "jp-en": Style(_JAPAN),
    "kh-en": Style(_CAMBODIA),
}

# --- places ---

MARK = r"(?-i:(?:[0-9]{1,5}(?:[A-Za-z]{0,3})|[a-z]{1,8}|[A-Z]{1,8})(?:-[0-9A-Za-z]{1,4}){0,3})"
IN_BRACKETS = rf"\({MARK}\)"
NUMBER = (
    r"(?-i:(?:[0-9]+(?=is\s+(?:amended|repealed))|[0-9][0-9A-Za-z]*|[IVXLC]+[A-Z]?\b)(?:[-–.:][0-9A-Za-z]+)*"
    r"(?:\s(?:bis|ter|quater|quinquies)\b)?)"
)
IN_WORDS = (
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen"
    r"|Sixteen|Seventeen|Eighteen|Nineteen|Twenty)\b"
)
"""The numbers that divisions bear in words: `Part One`."""

OF_CODE = r"[0-9]{1,3}[A-Z]?[-:][0-9]{3,5}[A-Za-z]?\b"
"""A section's number in a code, whatever an act calls what bears it (`Subsection 47-4111(b)`)."""

LETTER = r"(?-i:[A-Z](?:-[0-9A-Za-z]{1,3})?\b)"
CODES = {
    r"D\.?\s?C\.?\s*(?:Official\s+)?Code": "District of Columbia Official Code",
    r"U\.?S\.?C\.?|United States Code": "United States Code",
}
"""Codes in which the sections of many acts are also found, and by which they are then known."""

CODE = "|".join(CODES)
CITED = rf"(?:(?P<title>[0-9]+)\s+)?(?:{CODE})\s*(?:§+|[Ss]ections?|,\s*§)\s*"
ACT_TAIL = r",?\s+(?:effective|approved|enacted|passed|\()"
NEWLY = r"(?:the\s+)?(?:(?:newly|new)[\s-]+(?:re)?|re)designated\s+"

PARTS = {
    r"(?:section|article|chapter|subchapter|title|part)\s+(?:heading|title|name|designation)"
    r"|heading|marginal\s+note|catchline|headline|title\s+heading": "heading",
    r"(?:lead-?\s?in|introductory|opening|prefatory)\s+(?:language|text|words|paragraph|sentence"
    r"|phrase|part)|chapeau|lead-?in": "lead",
}
_NTH = r"(?:first|second|third|fourth|fifth|sixth|last|final)"
SENTENCE = rf"(?:the\s+)?(?P<ordinal>{_NTH}(?:(?:\s*,)?(?:\s+and)?\s+{_NTH})*)\s+sentences?"
OWN_TEXT = (
    r"(?:the\s+)?(?:existing\s+)?(?:(?:section|subsection|paragraph|article)\s+)?text"
    r"(?=\s+(?:is|of\s+the)\b)"
)
"""`The section text is amended`: the place that the words above lead to."""
NEW_SENTENCE = r"(?:an?\s+(?:new\s+)?|the\s+following\s+(?:new\s+)?|new\s+)sentences?\b(?!\s*[“\"])"
COUNTED_PARAGRAPH = (
    r"(?:the\s+)?(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth)\s+(?:un(?:designated|numbered)\s+)?paragraph(?=\s+(?:of|in)\b)"
)
"""A paragraph that bears no number: `the second paragraph of Article 6`."""
NTH_OF_A_NUMBER = r"(?P<nth>first|second|third)\s+(?=(?:sub-?)*paragraph\s*[(\d])"
"""`The second paragraph (67)`, where an act gave a number twice."""

ONE_OF_TWO = (
    rf"(?:the\s+)?(?:first|second)\s+"
    rf"(?=section\s+[^(]{{1,8}}(?:{IN_BRACKETS})*\s*\((?:{CODE}))"
)
"""`The second section 8d (D.C. Official Code § 4-753.07)`: a code has one of that number."""

NTH = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7},
    **{"eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12},
}
FROM_THE_LAW = {
    r"(?:the\s+)?(?:table|arrangement)\s+of\s+(?:contents|sections|articles)": "toc",
    r"the\s+(?:(?:long\s+)?title|name)(?:\s+of\s+the\s+(?:act|law|code|decree|regulation|ordinance"
    r"|proclamation|agreement|convention|treaty))?(?=,|\s+(?:is|are|for|after|omit|shall)"
    r"\b)": "lawtitle",
    r"the\s+preamble": "preamble",
    r"the\s+law": "body",
}
SUPPLEMENT = r"the\s+supplementary\s+provisions?"
UNNUMBERED_ANNEX = r"(?:the\s+)?(?P<annex>(?-i:Schedule|Annex|Appendix))"
_TABLE = r"(?:tabular\s+array|table(?!\s+of\s+(?:contents|sections|articles))|chart)"
TABLE = (
    rf"the\s+{_TABLE}\s+(?:set\s+(?:forth|out)\s+|contained\s+|found\s+)?"
    r"(?=in\s(?!its)|of|to|at|under)"
)
TABLE_THERE = rf"(?:the|that|such)\s+{_TABLE}(?!\w)"
"""The table of the place that the words above lead to."""

ROW = (
    r"the\s+(?:row|entry)\s+(?:labell?ed|named|entitled|headed|for|beginning\s+with|that\s+reads)"
    r"\s*(?=[“\"])"
)
_ROWS = r"(?:rows?|entry|entries)"
NEW_ROWS = rf"(?:an?\s+(?:new\s+)?(?:row|entry)|(?:new|the\s+following)(?:\s+new)?\s+{_ROWS})"
A_TABLE = rf"(?:the\s+following|a\s+new)\s+{_TABLE}"

# --- objects ---

_NO_THING = (
    r"(?!(?:in|from|after|before|of|by|with|at|insert|inserting|for|following|and|or|to|as"
    r"|rows?|columns?|entry|entries)\b)"
)
THING = rf"(?:{_NO_THING}[a-z][a-z-]*,?\s+){{0,5}}{_NO_THING}[a-z][a-z-]*[,:]?\s*(?=[“\"‘«])"
"""What the quoted words are called: `the phrase`, `the dollar amount`, `the words and figures`."""
BARE_THING = r"the\s+(?:phrase|words?|figure|number|date|term)\s+"
SIGNS = {
    r"period|full\s+stop": ".",
    r"semi-?colon": ";",
    r"comma": ",",
    r"colon": ":",
    r"em\s*dash|dash": "—",
    r"hyphen": "-",
    r"question\s+mark": "?",
}
TIMES = {"both": 2, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
PLACES = (
    r"(?:each|every)\s+(?:place|time|instance|occasion)(?:\s+(?:where|that|in\s+which|it|they))*"
    r"(?:\s+(?:it|they))?(?:\s+(?:appears?|occurs?))?"
    r"|(?:wherever|everywhere|anywhere)\s+(?:it|they|that\s+\w+)\s+(?:appears?|occurs?)|wherever\s+(?:appearing|occurring)"
    r"|throughout(?:\s+the\s+\w+)?|in\s+(?:each|every)\s+(?:place|instance)(?:\s+\w+){0,3}"
    r"|where\s+it\s+appears|whenever\s+it\s+appears"
)
COUNTED = (
    r"(?:the\s+)?(?P<times>both|twice|two|three|four|five|six|all)\s*(?:times|places|instances)?"
    r"(?:\s+(?:that|where|in\s+which))?\s+(?:it|they|that\s+it)\s+(?:appears?|occurs?)"
    r"|in\s+(?P<inplaces>both|two|three|four|five)\s+(?:places|instances)(?:\s+(?:where\s+)?it\s+appears)?"
)
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": -1,
    "last": -1,
}
ORDINAL = "|".join(ORDINALS)
WHICH = (
    rf"(?:the\s+)?(?P<which>{ORDINAL})\s+(?:time|place|instance|occurrence)"
    r"(?:\s+(?:that|where))?(?:\s+(?:it|they)\s+(?:appears?|occurs?))?"
    rf"|where\s+(?:it|they)\s+(?P<where>{ORDINAL})\s+(?:appears?|occurs?)"
    rf"|on\s+the\s+(?P<on>{ORDINAL})\s+occasion"
)
AT_END = (
    r"at\s+the\s+end(?:\s+(?:of\s+(?:the|that)\s+(?:sub-?)*\w+|thereof))?|at\s+the\s+conclusion"
)
FOLLOWING_WORDS = r"the\s+following\s+(?:new\s+)?(?:phrase|sentences?|words)(?!\s*[“\"])"
AT_START = r"at\s+the\s+beginning|at\s+the\s+start"
IN_PLACE = (
    r"(?:in|it)\s+(?:in\s+|it\s+)?(?:its|their|is|it's)\s+places?|in\s+the\s+place\s+(?:thereof|of\s+it)|instead|in\s+lieu\s+thereof"
    r"|in\s+place\s+thereof|in\s+place"
)

# --- verbs ---

STRIKE = r"(?:striking|strike|deleting|delete|removing|remove|omitting|omit)(?:\s+out)?"
INSERT = r"(?:inserting|insert|adding|add)"
SUBSTITUTE = r"(?:substituting|substitute)"
REPLACE = r"(?:replacing|replace)"
REPEAL = (
    r"(?:repealing|repeal|striking|strike|deleting|delete|removing|remove|omitting|omit|revoking"
    r"|revoke)"
)
REDESIGNATE = r"(?:redesignating|redesignate|renumbering|renumber|relettering|reletter)"
DESIGNATE = r"(?:designating|designate)"
BE = r"(?:is|are|shall\s+be|is\s+hereby|are\s+hereby|be)\b(?:\s+hereby)?(?:\s+(?:further|also))?"
REPEALED = r"(?:repealed|deleted|omitted|revoked|removed|struck(?:\s+out)?|stricken)"
TAKEN_OUT = r"(?:struck|stricken|removed|deleted|omitted)"
"""What is taken out leaves no number, as what is repealed does in some laws."""

REDESIGNATED = r"(?:redesignated|renumbered|relettered|re-?numbered|re-?lettered)"
EXPIRES = (
    r"(?:shall|will)\s+(?:automatically\s+)?(?:expire|sunset|lapse"
    r"|cease\s+to\s+(?:have\s+effect|be\s+in\s+(?:effect|force)))\b"
)
"""`Section 5(b) shall expire on ...`."""

_OF_ITSELF = (
    r"(?:except\b[^.]{0,120}?,\s*)?(?:this\s+(?:act|law|title|subtitle|part|subpart|chapter|section"
    r"|subsection|ordinance|order|regulation|decree)"
    r"|(?:sub-?)*(?:sections?|articles?|titles?|parts?|chapters?)\s+[\dIVX][^.;]{0,120}?)\s+"
)
LAPSES = rf"{_OF_ITSELF}{EXPIRES}"
"""What an act says of its own end: `This act shall expire after 225 days.`"""

_BEGINNING = r"(?:its|(?:the\s+)?(?:enactment|promulgation|publication|passage|approval))\b"
ENACTS = (
    r"(?:the\s+)?(?P<law>(?-i:[A-Z])[^.:“\"]{3,160}?)\s+(?:is|are)\s+(?:hereby\s+)?enacted\s+into\s+law\b"
    r"[^.:]{0,300}\bas\s+follows\s*[:—]$"
)
"""A law of its own in one sentence: `The X Compact is enacted into law ... as follows:`."""

AWAITS = (
    rf"{_OF_ITSELF}(?:shall|will)\s+(?:only\s+)?(?:apply|(?:take|have)\s+effect"
    r"|be(?:come)?\s+effective|come\s+into\s+(?:force|effect|operation))\s+(?:only\s+)?"
    rf"(?:(?:upon|if|when|once|unless|until)\b(?!\s+{_BEGINNING}\s*[.,])"
    r"|as\s+of\s+the\b(?!\s+effective\s+date\s+of\s+this)"
    rf"|on\s+the\s+(?:date|day)\s+(?:that|on\s+which|of\s+(?!{_BEGINNING})))"
)
"""What has to come about before an act does anything: `shall apply upon the date of ...`."""

READ_AS = (
    r"(?:(?:so\s+)?as\s+)?(?:to\s+reads?|read(?=\s+as\b))(?:\s+in\s+its\s+entirety)?(?:\s+as)?"
    r"(?:\s+follows?|\s+thus)?"
)
SUBSTITUTED = (
    r"and\s+(?:(?:the\s+following(?:\s+\w+)?|a\s+new\s+\w+)\s+)?(?:is\s+|are\s+)?"
    r"(?:substituted|replaced|inserted)(?:\s+(?:by|with|therefor|in\s+(?:its|their)\s+place))?"
    r"(?:\s+(?:the\s+following(?:\s+\w+)?|as\s+follows))?"
)
"""`is repealed and the following section substituted`."""

BY = (
    r"\bby\s+(?:deleting|omitting|substituting|inserting|replacing|renumbering|repealing|adding"
    r"|removing|striking|redesignating|relettering)\b[^.]{0,80}[\"“‘(\d]"
)
"""What shows that a sentence amends though it says so in no other word."""

PRINCIPAL = r"(?:the\s+)?(?:principal|parent|main)\s+(?:act|law|ordinance|regulations?|rules)"
"""What an amending act calls the one law that it amends."""

BELOW = r"(?:as\s+follows?|follows|in\s+the\s+following\s+manner|as\s+set\s+out\s+below)(?:\s+by)?"
REVIVED = r"revived(?:\s+as\s+of\s+[A-Z]\w+\s+\d+,\s+\d+,)?\s+and\s+(?:is\s+)?(?=amended)"
DESIGNATIONS = (
    r"(?:an?\s+|\d{1,2}\s+)?(?:new\s+(?:[\w-]+\s+){1,2}(?:designations?|headings?)"
    r"|section\s+designations?)\b"
)
AMENDED = r"(?:further\s+)?a?mend(?:(?:ed|ing|ment)(?:\b|(?=by\b))|(?=\s+by\b))"
