"""Findings in the reader's language.

A finding carries its English sentence with `{places}`, which is the key of its translations. The
engine knows no gettext, so the sentences are repeated here for the catalogue; one that is not here
is shown in English.
"""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_noop

from hoseibi import legaltext
from hoseibi.corpus.models import Finding, LawVersion

from .sentences import NAMES

register = template.Library()

_EXAMPLES = re.compile(r"\n(?=(?:Bad|Good): )")

SENTENCES = (
    gettext_noop(
        "This line begins with no mark that the convention {convention} knows here; a division, an"
        " article, a paragraph or an item was expected. It is kept where it stands."
    ),
    gettext_noop(
        "{num} stands after {before}: the number repeats or goes back. It is read as a new"
        " provision where it stands; see whether the line is the rest of a sentence."
    ),
    gettext_noop(
        "No article was found. The text was read by the convention {convention}, whose articles"
        " begin like “{example}”. Choose another convention, or begin each article on a line of"
        " its own."
    ),
    gettext_noop(
        "“{num}” is read here as words, not as a new article: its number does not follow, or a"
        " sentence goes on after it. If it is an article, put a full stop after the number."
    ),
    gettext_noop("{count} more remarks of the same kinds were left out."),
    gettext_noop(
        "{count} lines were broken by the width of a page and are joined again, the first at line"
        " {line}. Compare with the source where a paragraph may have ended there."
    ),
    gettext_noop(
        "{count} paragraphs begin after a line that is full to the edge of the page and may go on"
        " with the one before, the first at line {line}. Where paragraphs are cited by their count,"
        " compare with the source."
    ),
    gettext_noop(
        "{count} hyphens at the ends of lines were taken as breaks of the page and left out, the"
        " first before line {line}."
    ),
    gettext_noop(
        "{count} lines were set in the legacy Khmer font Limon, the first of them line {line}; they"
        " are now Unicode. Compare them with the source."
    ),
    gettext_noop(
        "This file does not say its encoding; it was read as {encoding}. If letters look wrong,"
        " save it as UTF-8."
    ),
    gettext_noop(
        "The bytes {bytes} are no text in the encoding of this file; they are kept by their"
        " values. Compare this line with the original."
    ),
    gettext_noop(
        "{count} lines of this file are in {encoding} and the others in UTF-8; each was read in"
        " its own. Compare them with the original."
    ),
    gettext_noop("The e-Gov schema has no {what} “{name}”; it is kept as it stands."),
    gettext_noop("Provisions deeper than {depth} are kept as text."),
    gettext_noop("Text deeper than {depth} is kept as words only."),
    gettext_noop("A NUL character ({value}) stands here; delete it."),
    gettext_noop(
        "An invisible sign ({value}) turns the direction of writing here: what is read may not be"
        " what is written. Delete it unless the language asks for it."
    ),
    gettext_noop("A control character ({value}) stands here; delete it."),
    gettext_noop("A page break ({value}) stands here; it is kept."),
    gettext_noop("The character {value} has a shape in one font only; write it in Unicode."),
    gettext_noop("Half a character ({value}) stands here; write the whole one."),
    gettext_noop(
        "A character was lost here before this file was made; look it up in the original."
    ),
    gettext_noop("{count} more lines have characters of this kind; only the first are listed."),
    gettext_noop("The column “{name}” is not known here; what stands in it was left out."),
    gettext_noop("“{category}” ({count} times) has no field of its own and is kept in the notes."),
    gettext_noop("A group of terms does not say its language; it is kept as “und”."),
    gettext_noop("A term without words was left out."),
    gettext_noop("“{status}” is no status of a term in TBX; the term is kept as a candidate."),
    gettext_noop(
        "“{term}” has no English rendering here; what the dictionary says is kept as a note."
    ),
)


@register.filter
def sentence(finding: Any) -> str:
    """The sentence of a finding, of the engine or as a version keeps it, with its places filled."""
    if isinstance(finding, dict):
        message, arguments = str(finding["message"]), finding.get("arguments", ())
    else:
        message, arguments = finding.message, finding.arguments
    return gettext(message).format(**dict(arguments))


@register.filter
def check_sentence(finding: Finding) -> str:
    """What a check says of a place, in the reader's language."""
    return gettext(finding.message).format(**dict(finding.arguments))


@register.filter
def of_version(counts: dict[int, dict[str, int]], version: LawVersion) -> list[tuple[str, int]]:
    """How many findings of each severity stand in a version, errors first."""
    held = counts.get(version.pk, {})
    return [(each, held[each]) for each in legaltext.SEVERITIES if each in held]


@register.filter
def check_name(code: str) -> str:
    """A check as one speaks of it."""
    return gettext(NAMES[code]) if code in NAMES else code.replace("-", " ").capitalize()


@register.filter
def manual(check: legaltext.Check) -> SafeString:
    """The page of a check: its paragraphs; what is set in, such as examples, as it stands."""
    blocks = (block for block in re.split(r"\n\s*\n", check.manual.strip("\n")) if block.strip())
    return SafeString("".join(_block(block) for block in blocks))


def _block(block: str) -> str:
    if block.startswith("    ") or "\n    " in block:
        return f"<pre>{escape(block)}</pre>"
    parts = _EXAMPLES.split(block)
    return "".join(f"<p>{escape(' '.join(part.split()))}</p>" for part in parts if part.strip())


@register.simple_tag(takes_context=True)
def finding_filter(
    context: dict[str, HttpRequest], name: str, value: str, chosen: object = False
) -> str:
    """The list with one more filter, or with this one taken away."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    if chosen:
        query.pop(name, None)
    else:
        query[name] = value
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def finding_page(context: dict[str, HttpRequest], page: int) -> str:
    query = context["request"].GET.copy()
    query["page"] = str(page)
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def finding_export(context: dict[str, HttpRequest], version: LawVersion, form: str) -> str:
    """The list as it is filtered, to take away."""
    slug = version.language_version.law.slug
    url = reverse("corpus:findings-export", args=(slug, version.pk, form))
    query = context["request"].GET.urlencode()
    return f"{url}?{query}" if query else url
