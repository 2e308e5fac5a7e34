"""The PDM as its form shows it: versions, groups of rows, and what each cell says in a language."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Max, QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import by_language

from ..choices import Column, PdmState, RowKind
from ..models import PdmLine, PdmRow, PdmVersion, PdmWording, Project
from .projects import projects

SEEN = ("project__circle", "project__country", "based_on", "adopted_at", "recorded_by")


def versions(user: Reader, project: Project) -> QuerySet[PdmVersion]:
    """The versions of a project's PDM, newest first, those set aside left out."""
    own = PdmVersion.objects.filter(project=project, project__in=projects(user))
    return own.exclude(state=PdmState.SET_ASIDE).select_related(*SEEN).order_by("-number")


def version(user: Reader, project: Project, number: int) -> PdmVersion | None:
    """A version by its number."""
    return versions(user, project).filter(number=number).first()


def set_aside(user: Reader, project: Project, number: int) -> PdmVersion | None:
    """The draft with a number that was set aside last: another may have the number now."""
    own = PdmVersion.objects.filter(project=project, project__in=projects(user))
    aside = own.filter(state=PdmState.SET_ASIDE, number=number).select_related(*SEEN)
    return aside.order_by("-changed_at").first()


def in_force(user: Reader, project: Project) -> PdmVersion | None:
    """The version that counts today: the adopted one with the highest number."""
    return versions(user, project).filter(state=PdmState.ADOPTED).first()


def draft(user: Reader, project: Project) -> PdmVersion | None:
    """The version that is being written."""
    return versions(user, project).filter(state=PdmState.DRAFT).first()


def current(user: Reader, project: Project) -> PdmVersion | None:
    """The version that counts, or the draft while none does."""
    return in_force(user, project) or draft(user, project)


def adopted_and_draft(
    user: Reader, project: Project
) -> tuple[PdmVersion | None, PdmVersion | None]:
    """The version that counts today and the one that is being written, by number and state; one
    query."""
    found = versions(user, project).filter(state__in=(PdmState.ADOPTED, PdmState.DRAFT))
    newest: dict[str, PdmVersion] = {}
    for one in found.select_related(None).only("number", "state", "adopted_on"):
        newest.setdefault(one.state, one)
    return newest.get(PdmState.ADOPTED), newest.get(PdmState.DRAFT)


def lines(version: PdmVersion) -> list[PdmLine]:
    """What a version says, row by row in the order of the form."""
    return list(version.lines.select_related("row__activity").order_by("position", "pk"))


def line(user: Reader, key: int) -> PdmLine | None:
    """A line of a version by its key."""
    own = PdmLine.objects.filter(pk=key, version__project__in=projects(user))
    return own.select_related("row", "version__project", "version__based_on").first()


def row(user: Reader, project: Project, key: int) -> PdmRow | None:
    """A row of a project by its key."""
    own = PdmRow.objects.filter(pk=key, project=project, project__in=projects(user))
    return own.select_related("project").first()


@dataclass(frozen=True)
class Cell:
    """What a cell says in the language of the editor, the number it was saved with, and what it
    says in other languages, for who has no words in this one."""

    column: str
    label: str
    text: str
    number: int
    elsewhere: dict[str, str]


@dataclass(frozen=True)
class Line:
    """A line with its cells in the order of the form."""

    line: PdmLine
    cells: tuple[Cell, ...]

    @property
    def narrative(self) -> Cell:
        return self.cells[0]


@dataclass(frozen=True)
class Group:
    """The rows of one kind, outputs with their activities apart."""

    kind: str
    label: str
    lines: tuple[Line, ...]


def sheet(version: PdmVersion, language: str) -> list[Group]:
    """A version as the form shows it, in a language; two queries."""
    numbers = {
        (line, column): number
        for line, column, number in PdmWording.objects.filter(
            line__version=version, language=language
        )
        .values_list("line", "column")
        .annotate(Max("number"))
    }
    made = [_line(each, language, numbers) for each in lines(version)]
    return [
        Group(kind, str(RowKind(kind).label), tuple(x for x in made if x.line.row.kind == kind))
        for kind in RowKind
    ]


def languages_of_sheet(groups: list[Group], language: str) -> set[str]:
    """The languages in which any cell has words; `language` is the one that is shown."""
    cells = [cell for group in groups for line in group.lines for cell in line.cells]
    own = {language} if any(cell.text for cell in cells) else set()
    return own.union(*(cell.elsewhere for cell in cells))


def _line(line: PdmLine, language: str, numbers: dict[tuple[int, str], int]) -> Line:
    return Line(
        line,
        tuple(
            _cell(column, by_language(getattr(line, column)), language,
                  numbers.get((line.pk, column), 0))
            for column in Column
        ),
    )  # fmt: skip


def _cell(column: Column, texts: dict[str, str], language: str, number: int) -> Cell:
    rest = {code: text for code, text in texts.items() if code != language}
    return Cell(column, str(column.label), texts.get(language, ""), number, rest)


def languages_of(version: PdmVersion) -> list[str]:
    """The languages in which a version says something."""
    found = set(by_language(version.title))
    for each in version.lines.all():
        for column in Column:
            found |= set(by_language(getattr(each, column)))
    return sorted(found)


def said_in(line: PdmLine, column: str, language: str) -> str:
    """What a cell of a line says in a language."""
    return by_language(getattr(line, column)).get(language, "")
