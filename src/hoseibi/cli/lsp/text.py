"""Provisions and definitions as an editor shows them in a small window: Markdown, cut to size."""

from __future__ import annotations

import re

from hoseibi import legaltext
from hoseibi.legaltext import Law, Placed, Reference

LONGEST = 1_200
"""Characters of one provision that are shown."""
MOST = 3
"""Provisions that one reference shows."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+!|~-])")

_DOUBT = (
    "**In doubt:** paragraphs were counted to find this place, and the source does not show whether"
    " `{}` begins one or goes on with the one before. Compare with the source."
)
_SAID = {
    "dangling": "This law has no such provision.",
    "undecided": "The words leave open which place is meant.",
}


def of_reference(reference: Reference, law: Law, targets: list[Placed]) -> str:
    """What a reference means: the provisions in full, or what is known of them."""
    if reference.status == "external":
        place = ", ".join(reference.targets)
        return escaped(" ".join(filter(None, ("In another law:", reference.law, place))))
    if reference.status != "resolved":
        return _SAID.get(reference.status, reference.status)
    shown = [of_provision(law, place) for place in targets[:MOST]]
    left = len(targets) - MOST
    more = [f"… and {left} more"] if left > 0 else []
    return "\n\n---\n\n".join([*shown, *more, *_doubt(reference, law)])


def _doubt(reference: Reference, law: Law) -> list[str]:
    """What is to be looked at before the reference is relied on."""
    if not reference.doubt:
        return []
    first = next(one for one in legaltext.walk(law) if one.address == reference.doubt)
    return [_DOUBT.format(first.short)]


def of_provision(law: Law, place: Placed) -> str:
    """A provision with its address."""
    said = legaltext.plain_text(law, place.provision).strip()
    lines = [escaped(line.strip()) for line in cut(said).splitlines() if line.strip()]
    return f"`{place.short}`\n\n" + "  \n".join(lines)


def cut(said: str) -> str:
    """As much of a text as is shown, to the end of a line or sentence where one is near."""
    if len(said) <= LONGEST:
        return said
    head = said[:LONGEST]
    end = max(head.rfind(sign) + len(sign) for sign in ("\n", "。", ". ", "។"))
    return f"{head[:end] if end > LONGEST // 2 else head} …"


def escaped(said: str) -> str:
    """Words that Markdown takes as nothing but words."""
    return _SPECIAL.sub(r"\\\1", said)


def title_of(place: Placed) -> str:
    """What a provision is called in a list: number and heading."""
    provision = place.provision
    heading = legaltext.words(provision.heading)
    return " ".join(f"{provision.num} {heading}".split()) or provision.kind
