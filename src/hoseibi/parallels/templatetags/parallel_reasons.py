"""Why an article of another code is a candidate, in words."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from hoseibi.corpus.models import Provision
from hoseibi.corpus.queries import Row
from hoseibi.corpus.storage import provision_of
from hoseibi.corpus.templatetags.setting import pieces_html
from hoseibi.legaltext import Counterpart

register = template.Library()

# What stands for what by a learnt lexicon are pieces of words in scripts without spaces: no reader
# learns anything from them.
KINDS = {
    "concept": _("concept"),
    "figure": _("number"),
    "word": _("word"),
    "place": _("place in the code"),
    "neighbour": _("neighbours"),
    "model": _("model"),
}


@register.simple_tag
def provision_words(row: Provision, language: str) -> SafeString:
    """The words of an article, its paragraphs and points under their numbers."""
    return pieces_html(Row(row, provision_of(row)), language, "")


@register.filter
def reasons(counterpart: Counterpart) -> list[tuple[str, str]]:
    """Each ground of a candidate: what it is, and the words that show it in both laws."""
    return [
        (str(KINDS[one.kind]), one.here if one.here == one.there else f"{one.here} – {one.there}")
        for one in counterpart.reasons
        if one.kind in KINDS
    ]
