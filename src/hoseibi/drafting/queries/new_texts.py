"""Texts that a draft of a new law begins from, as they were understood."""

from __future__ import annotations

from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.models import Circle

MOST_SHOWN = 50
"""Findings that are listed of one text; how many there are is told of all."""


class NewText(NamedTuple):
    """A text as it was read: in plain lines, with how many articles it has and what is odd in it.
    One that was begun from nothing is only a title and the mark of the first article."""

    language: str
    convention: str
    title: str
    text: str
    articles: int
    findings: list[legaltext.Finding]
    is_new: bool

    @property
    def shown(self) -> list[legaltext.Finding]:
        return self.findings[:MOST_SHOWN]


def new_text(convention: str, source: bytes, title: str) -> NewText:
    """What a plain text, a Word or an XML file says as a law, and what the reader and the checks
    find in it. Raises `legaltext.Unreadable`."""
    known = legaltext.convention(convention)
    if not source.strip():
        mark = legaltext.article_mark(known, "1")
        text = f"{title}\n\n{mark}\n" if title else f"{mark}\n"
        return NewText(known.language, convention, title, text, 1, [], is_new=True)
    reading = legaltext.read(source, convention=convention)
    law = reading.law
    found = [*reading.findings, *legaltext.check(law)]
    articles = sum(each.provision.kind == "article" for each in legaltext.walk(law))
    called = legaltext.words(law.title).strip() or title
    text = legaltext.write(law, "plain").decode("utf-8")
    return NewText(law.language, law.convention, called, text, articles, found, is_new=False)


def country_of(circle: Circle) -> int | None:
    """The country that a circle works for, its own or that of a circle around it."""
    around: Circle | None = circle
    while around is not None:
        if around.country_id is not None:
            return int(around.country_id)
        around = around.parent
    return None
