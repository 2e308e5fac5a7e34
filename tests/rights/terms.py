"""What the table of addresses says of terms: one concept that was decided, and one that was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.terms.world import a_concept, a_decided_concept, the_term

from hoseibi.legaltext import Concept, Term
from hoseibi.library.actions import store

if TYPE_CHECKING:
    from tests.rights.world import World

LIST = b"concept,en,ja\nestoppel,estoppel,\xe7\xa6\x81\xe5\x8f\x8d\xe8\xa8\x80\n"


def put_terms(made: World) -> None:
    """Two concepts, a candidate of the first, and a list that waits."""
    concept = a_decided_concept()
    other = a_concept(Concept("", (Term("en", "tort"),)))
    term = the_term("pháp nhân")
    stored = store(LIST, "list.csv", by=None)
    of = dict.fromkeys(("concept", "new-term", "change-concept", "merge"), (concept.pk,))
    of |= {"concept candidate": (other.pk,), "export": ("tbx",)}
    of |= {"meaning": (concept.pk,), "meaning candidate": (other.pk,)}
    of |= {"change-term": (term.pk,), "decide": (term.pk,)}
    of["bring-check"] = (stored.fingerprint,)
    made.places |= {f"terms:{name}": place for name, place in of.items()}
    made.places["terms:pack-file"] = ("html",)
    made.queries |= dict.fromkeys(
        ("terms:pack-file", "pack"), "?law=xl-sample-code&articles=1&languages=en"
    )
    made.sent |= {
        "terms:new-concept": {"term_en": "mortgage"},
        "terms:new-term": {"language": "de", "text": "juristische Person"},
        "terms:change-concept": {"code": "legal person", "note": "Another note."},
        "terms:merge": {"into": "tort", "reason": "They are one."},
        "terms:change-term": {"language": "vi", "text": "pháp nhân thương mại"},
        "terms:decide": {"status": "approved", "reason": "It was decided."},
        "terms:bring": {"file": SimpleUploadedFile("list.csv", LIST)},
    }
