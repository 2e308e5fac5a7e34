"""What the elements of other people's Akoma Ntoso are in the model: data, no code."""

from __future__ import annotations

KINDS = {
    **{
        name: name
        for name in (
            "tome",
            "book",
            "part",
            "subpart",
            "title",
            "subtitle",
            "chapter",
            "subchapter",
            "section",
            "subsection",
            "division",
            "subdivision",
            "article",
            "paragraph",
            "subparagraph",
            "list",
            "point",
            "table",
            "preface",
            "preamble",
            "toc",
        )
    },
    "clause": "article",
    "rule": "article",
    "transitional": "article",
    "subclause": "paragraph",
    "subrule": "paragraph",
    "level": "paragraph",
    "recital": "paragraph",
    "citation": "paragraph",
    "alinea": "subparagraph",
    "proviso": "subparagraph",
    "sublist": "list",
    "blockList": "list",
    "ul": "list",
    "ol": "list",
    "indent": "point",
    "item": "point",
    "li": "point",
    "tr": "row",
    "td": "cell",
    "th": "cell",
    "tocItem": "tocitem",
    "wrapUp": "wrapup",
    "listWrapUp": "wrapup",
    "attachment": "annex",
    "component": "annex",
}
"""Element to kind. The element's own name is kept in the form, under `akn`, where it differs."""

BLOCKS = frozenset(
    (
        "hcontainer",
        "coverPage",
        "conclusions",
        "header",
        "longTitle",
        "formula",
        "container",
        "blockContainer",
        "block",
        "tblock",
        "div",
        "recitals",
        "citations",
        "foreign",
        "interstitial",
        "documentRef",
        "componentRef",
        # Whole documents inside others, and their bodies.
        "act",
        "amendment",
        "amendmentList",
        "bill",
        "debate",
        "debateReport",
        "doc",
        "documentCollection",
        "judgment",
        "officialGazette",
        "portion",
        "statement",
        "amendmentBody",
        "body",
        "collectionBody",
        "debateBody",
        "judgmentBody",
        "mainBody",
        "portionBody",
        # Debates, judgments, amendments.
        "address",
        "adjournment",
        "administrationOfOath",
        "amendmentContent",
        "amendmentHeading",
        "amendmentJustification",
        "amendmentReference",
        "answer",
        "arguments",
        "background",
        "communication",
        "debateSection",
        "decision",
        "declarationOfVote",
        "introduction",
        "ministerialStatements",
        "motivation",
        "narrative",
        "nationalInterest",
        "noticesOfMotion",
        "oralStatements",
        "other",
        "papers",
        "personalStatements",
        "petitions",
        "pointOfOrder",
        "prayers",
        "proceduralMotions",
        "question",
        "questions",
        "remedies",
        "resolutions",
        "rollCall",
        "scene",
        "speech",
        "speechGroup",
        "summary",
        "writtenStatements",
    )
)
"""Elements that the model has no kind for; each is kept as a `block` with what stands in it."""

BODIES = frozenset(
    (
        "body",
        "mainBody",
        "amendmentBody",
        "collectionBody",
        "debateBody",
        "judgmentBody",
        "portionBody",
    )
)
"""Elements that are the body of a document."""

DOCUMENTS = frozenset(
    (
        "act",
        "amendment",
        "amendmentList",
        "bill",
        "debate",
        "debateReport",
        "doc",
        "documentCollection",
        "judgment",
        "officialGazette",
        "portion",
        "statement",
    )
)
"""Elements that are a document."""

TRANSPARENT = frozenset(
    ("intro", "content", "thead", "tbody", "tfoot", "attachments", "components")
)
"""Elements that only hold others; their attributes are kept with what they stand in."""

KEPT = frozenset(("meta", "colgroup", "col"))
"""Elements that say something about what they stand in and hold none of its words."""

IN_HEADING = frozenset(("subheading", "from"))
"""Elements that stand behind a heading and belong to it."""
