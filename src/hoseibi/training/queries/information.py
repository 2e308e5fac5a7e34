"""What the general information of a course says, part by part, as the form in use has it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import by_language

from ..models import Course

HEADINGS = MappingProxyType(
    {
        "background": _("Background"),
        "objective": _("Objective of the course: for what?"),
        "method": _("How it is taught"),
        "goal": _("Overall goal"),
        "expected": _("What is expected of the organs"),
        "eligibility": _("Who may be nominated"),
        "documents": _("Documents to send"),
        "arrangements": _("Travel, lodging, allowances"),
    }
)
"""What each text is headed by, by the name of its field."""


class Part(NamedTuple):
    """A part of the general information: its heading, and the names of the texts in it."""

    heading: Any
    texts: tuple[str, ...]


PARTS = (
    Part(_("I. Concept"), ("background", "objective", "method")),
    Part(_("II. Description"), ("goal",)),
    Part(_("III. Conditions and procedures"), ("expected", "eligibility", "documents")),
    Part(_("IV. Administrative arrangements"), ("arrangements",)),
)


def said(course: Course) -> list[tuple[Any, list[tuple[Any, object]]]]:
    """What a course says, in the reader's language: each part with its headings and texts. A text
    without words, and a part without texts, is left out."""
    found = []
    for part in PARTS:
        texts = [
            (HEADINGS[name], getattr(course, name))
            for name in part.texts
            if by_language(getattr(course, name))
        ]
        if texts:
            found.append((part.heading, texts))
    return found
