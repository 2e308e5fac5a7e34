"""The story of an article as HTML: its kinds, its filters, words with who put them there."""

from __future__ import annotations

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from hoseibi.drafting.models import ProposedWording
from hoseibi.drafting.queries import Blame, Moment, pieces

register = template.Library()

NAMES = {
    "wording": _("Words"),
    "proposal": _("Proposal"),
    "remark": _("Remark"),
    "opinion": _("Opinion"),
    "meeting": _("Meeting"),
    "decision": _("Decision"),
    "frozen": _("Frozen version"),
}
TINTS = 5


@register.filter
def kind_name(kind: str) -> str:
    """What happened, as one speaks of it."""
    return str(NAMES[kind])


@register.filter
def moment_part(moment: Moment) -> str:
    """The template that sets a moment."""
    return f"drafting/story/{moment.kind}.html"


@register.filter
def change_pieces(change: ProposedWording) -> tuple[tuple[str, str], ...]:
    """What a proposal would change, in words."""
    return pieces(change.base_text, change.text)


@register.filter
def tint(number: int) -> str:
    """The ground of words that came with a change; neighbours in the list differ."""
    return f"by-{(number - 1) % TINTS + 1}"


@register.simple_tag(takes_context=True)
def story_filter(context: dict[str, HttpRequest], name: str, value: str) -> str:
    """The story with one of its filters otherwise."""
    query = context["request"].GET.copy()
    query.pop(name, None)
    if value:
        query[name] = value
    return f"?{query.urlencode()}#story"


@register.simple_tag
def credited(blame: Blame) -> SafeString:
    """Words with the number of the change that brought them; each leads to it."""
    return SafeString("".join(_run(blame.language, *run) for run in blame.runs))


def _run(language: str, words: str, number: int) -> str:
    said = words.rstrip()
    if not number or not said:
        return format_html("{}", words)
    name = f"by-{language}-{number}"
    return format_html(
        '<a class="by {}" href="#{}" data-note="{}">{}<sup>{}</sup></a>{}',
        tint(number),
        name,
        name,
        said,
        number,
        words[len(said) :],
    )
