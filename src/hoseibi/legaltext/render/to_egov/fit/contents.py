"""Tables of contents, in the levels that the schema has."""

from __future__ import annotations

from ....model.egov import entry_tag
from ....model.law import Provision, Runs, Sentence
from .said import plain, sentences, title

_MAIN = ("TOCPart", "TOCChapter", "TOCSection")
_BELOW = {
    "TOCPart": "TOCChapter",
    "TOCChapter": "TOCSection",
    "TOCSection": "TOCSubsection",
    "TOCSubsection": "TOCDivision",
}


def contents(provision: Provision) -> Provision:
    """A table of contents: entries of one level, then 附則, then annexes."""
    entries = list(provision.children)
    entries += [Provision("tocitem", heading=sentence.runs) for sentence in provision.text]
    labels = _taken(entries, "TOCAppdxTableLabel", len(entries))
    supplements = _taken(entries, "TOCSupplProvision", 1)
    tag = next((tag for tag in map(entry_tag, entries) if tag in _MAIN), "TOCChapter")
    made = [_entry(entry, tag) for entry in entries or [Provision("tocitem")]]
    made += [_entry(entry, "TOCSupplProvision") for entry in supplements]
    return Provision("toc", heading=title(provision), children=(*made, *map(_label, labels)))


def _taken(entries: list[Provision], tag: str, most: int) -> list[Provision]:
    """The entries at the end that are of a kind, taken away from the others."""
    found: list[Provision] = []
    while len(found) < most and entries and entry_tag(entries[-1]) == tag:
        if entries[-1].children:
            break
        found.insert(0, entries.pop())
    return found


def _entry(entry: Provision, tag: str) -> Provision:
    below = _BELOW.get(tag)
    inside = [_entry(child, below) for child in entry.children] if below else []
    heading = title(entry)
    if not below:
        for child in entry.children:
            heading = (*heading, "\u3000", *_everything(child)) if heading else _everything(child)
    text = sentences(entry.text)
    runs: Runs = tuple(run for sentence in text for run in sentence.runs)
    number = entry.number if tag != "TOCSupplProvision" else ""
    form = (("egov-tag", tag),)
    bare = (Sentence(runs),) if runs else ()
    return Provision("tocitem", "", number, heading, bare, tuple(inside), form)


def _everything(entry: Provision) -> Runs:
    found = (*title(entry), *(run for s in entry.text for run in plain(s.runs)))
    for child in entry.children:
        found = (*found, "\u3000", *_everything(child))
    return found


def _label(entry: Provision) -> Provision:
    return Provision(
        "tocitem", text=(Sentence(_everything(entry)),), form=(("egov-tag", "TOCAppdxTableLabel"),)
    )
