"""Findings of the aid standard in the reader's language, and the way to where each is mended.

The package `iati` knows no gettext: its English sentences and words are the keys of the catalogue,
and a test holds that each of them is there.
"""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from hoseibi.iati import Finding
from hoseibi.projects.models import Project
from hoseibi.projects.queries.iati_ready import Mend

register = template.Library()

DOT = " · "
OUR_WORDS = ("wanted", "list", "name")
"""Of what fills a sentence, those that are words of ours and not of the file."""


UNREADABLE = (
    gettext_noop(
        "The file has {size} MiB; more than {most} MiB is not taken, here or by the registry."
        " Publish it as several files."
    ),
    gettext_noop("The file is empty."),
    gettext_noop(
        "The file begins with a DOCTYPE, which IATI does not have and which could draw in other"
        " files. Take the line that begins with <!DOCTYPE out."
    ),
    gettext_noop(
        "This is a file of organisations (iati-organisations); here files of activities"
        " (iati-activities) are read."
    ),
    gettext_noop(
        "The file begins with <{name}>; a file of IATI activities begins with <{wanted}>."
    ),
    gettext_noop(
        "The file follows IATI {version}, in which names and dates stand elsewhere; ask its"
        " publisher for version 2.03."
    ),
    gettext_noop(
        "The file is not well-formed XML: line {line}, column {column}: {said}."
        " It may have been cut off or edited by hand; export it again from where it was made."
    ),
)
"""What `iati.Unreadable` says of a file, for the catalogue."""


@register.filter
def mend_field(finding: Finding) -> str:
    """The name of a field, step by step."""
    return DOT.join(_step(step) for step in finding.field.split(DOT))


def _step(step: str) -> str:
    """A step with its number: `Indicator 2`."""
    name, space, number = step.rpartition(" ")
    if space and number.isdigit():
        return f"{_word(name)} {number}"
    return _word(step)


def _word(word: str) -> str:
    """A word in the reader's language, whether it begins the name or stands in it."""
    said = gettext(word) if word else ""
    if said != word:
        return said
    lower = word[:1].lower() + word[1:]
    translated = gettext(lower) if lower else ""
    return translated if translated != lower else word


@register.filter
def mend_sentence(finding: Finding) -> str:
    """What is wrong and what to do."""
    said = {
        name: _word(value) if name in OUR_WORDS else value for name, value in finding.said.items()
    }
    parts = [_filled(finding.message, said), _filled(finding.detail, said)]
    if finding.more:
        parts.append(gettext("There are {n} more of this kind.").format(n=finding.more))
    return " ".join(part for part in parts if part)


def _filled(pattern: str, said: dict[str, str]) -> str:
    text = gettext(pattern) if pattern else ""
    for name, value in said.items():
        text = text.replace(f"{{{name}}}", value)
    return text


WAYS = {
    "facts": ("projects:facts", "slug"),
    "stage": ("projects:stages", "slug"),
    "plan": ("projects:pdm-now", "slug"),
    "indicators": ("projects:indicators", "slug"),
    "indicator": ("projects:change-indicator", "key"),
    "money": ("projects:money", "slug"),
    "payment": ("projects:money", "slug"),
    "public-side": ("projects:iati-say", "slug"),
    "publisher": ("projects:iati-publisher", ""),
}
"""Where each place is on our pages, and what its address asks for."""


@register.simple_tag
def mend_way(mend: Mend, project: Project) -> str:
    """The address at which something is mended; that of the papers is on the page itself."""
    if mend.place == "documents":
        return f"{reverse('projects:iati', args=(project.slug,))}#papers"
    name, wanted = WAYS[mend.place]
    arguments: dict[str, tuple[object, ...]] = {"slug": (project.slug,), "key": (mend.key,)}
    return reverse(name, args=arguments.get(wanted, ()))
