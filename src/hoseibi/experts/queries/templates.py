"""The names that a template of a letter can use, which of them one uses, and how it looks."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from docx import Document

from hoseibi.accounts.permissions import Reader
from hoseibi.library.queries import content
from hoseibi.printing import letters

from ..choices import LetterKind
from ..models import LetterTemplate
from ..permissions import may_see_roster
from . import shipped
from .families import Family, add_family, family_of

NAMES = {
    "today": gettext_lazy("the day on which the letter is made"),
    "reference": gettext_lazy("a number for the answer"),
    "office.name": gettext_lazy("who writes"),
    "office.country": gettext_lazy("the country of who writes"),
    "signatory.name": gettext_lazy("who signs"),
    "signatory.own_name": gettext_lazy("the same in their own script"),
    "signatory.title": gettext_lazy("their post"),
    "person.name": gettext_lazy("the expert"),
    "person.own_name": gettext_lazy("the expert, in their own script"),
    "person.title": gettext_lazy("the expert's post at home"),
    "person.organisation": gettext_lazy("the home organisation"),
    "project.title": gettext_lazy("the work that the post serves"),
    "project.country": gettext_lazy("the partner country"),
    "project.agency": gettext_lazy("the organ at which the expert is posted"),
    "assignment.role": gettext_lazy("what the post is"),
    "assignment.post": gettext_lazy("the organ, or the country"),
    "assignment.place": gettext_lazy("the organ with its country, or the country"),
    "assignment.term": gettext_lazy("long or short term"),
    "assignment.from": gettext_lazy("the first day"),
    "assignment.until": gettext_lazy("the last day"),
    "assignment.background": gettext_lazy("the background of the post"),
    "assignment.terms": gettext_lazy("the duties in one piece"),
    "duties": gettext_lazy("the duties, a paragraph each"),
    "products": gettext_lazy("what is to come of it, a paragraph each"),
    "wanted": gettext_lazy("who is sought, a paragraph each"),
    "predecessor.name": gettext_lazy("whom the expert follows"),
}
"""What a letter about an assignment can say, by the names that templates use."""

LISTS = ("duties", "products", "wanted")

OF_ASSIGNMENTS = Family(dict(LetterKind.choices), NAMES, LISTS, shipped.template)
add_family(OF_ASSIGNMENTS)


class Looked(NamedTuple):
    """A template that was looked at: the names that it uses and what they stand for, those that
    nobody knows, and its text with the names explained."""

    template: LetterTemplate
    used: list[tuple[str, str]]
    unknown: list[str]
    lines: list[str]


def in_use(user: Reader) -> list[LetterTemplate]:
    """Every template of the office that was not withdrawn, the newest of each first."""
    if not may_see_roster(user):
        return []
    rows = LetterTemplate.objects.filter(withdrawn_at=None)
    return list(rows.select_related("file", "uploaded_by"))


def office_template(user: Reader, key: int) -> LetterTemplate | None:
    """One of them by its number."""
    return next((one for one in in_use(user) if one.pk == key), None)


def looked_at(template: LetterTemplate) -> Looked:
    """A template with its names and a preview. Who has it may look at it."""
    filled = preview(template)
    names = sorted({one.name for one in letters.placeholders(content(template.file))})
    known = family_of(template.kind).names
    used = [(name, str(known[name])) for name in names if name in known]
    unknown = [name for name in names if name not in known]
    return Looked(template, used, unknown, _lines(filled))


def preview(template: LetterTemplate) -> bytes:
    """The template filled with what its names stand for, in brackets."""
    return letters.filled(content(template.file), _explained(family_of(template.kind))).content


def _explained(family: Family) -> letters.Values:
    found: dict[str, object] = {}
    for name, label in family.names.items():
        said = f"[{label}]"
        outer, _dot, inner = name.partition(".")
        if inner:
            found.setdefault(outer, {})[inner] = said  # type: ignore[index]
        else:
            found[name] = [said, _("[another]")] if name in family.lists else said
    return found  # type: ignore[return-value]


def _lines(docx: bytes) -> list[str]:
    """The paragraphs of a Word file as plain text, tables row by row."""
    found = []
    for block in Document(BytesIO(docx)).iter_inner_content():
        if hasattr(block, "rows"):
            found += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            found.append(block.text)
    return [line for line in found if line.strip()]
