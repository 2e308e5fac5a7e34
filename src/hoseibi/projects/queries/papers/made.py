"""The papers that need nobody to write them, and the forms in which every paper leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hoseibi import printing
from hoseibi.printing import Heading, Paper, Section, Words
from hoseibi.ui.downloads import MEDIA_TYPES
from hoseibi.ui.languages import by_language

from ...models import Evaluation, PdmVersion, Project
from .data_sheet import data_sheet
from .dataset import Dataset
from .history import history
from .kept import OWN
from .pdm import Matrix, lines_of, matrix_of, pdm_section
from .plan import plan_section
from .reviews import evaluation_paper
from .tongue import Tongue

FORMS: dict[str, tuple[str, Callable[[Paper], bytes]]] = {
    "docx": (MEDIA_TYPES["docx"], printing.to_docx),
    "xlsx": (MEDIA_TYPES["xlsx"], printing.to_xlsx),
    "pdf": (MEDIA_TYPES["pdf"], lambda paper: printing.to_pdf(paper).content),
}
"""By ending: the media type, and what writes it."""


class Asked(NamedTuple):
    """Of which day a paper is, of which version of the PDM, or of which evaluation."""

    on: date
    version: PdmVersion | None = None
    evaluation: Evaluation | None = None


def _pdm(data: Dataset, tongue: Tongue, asked: Asked) -> Paper:
    """A version of the PDM with what it changed, and why."""
    matrix = matrix_of(data, reached=True)
    if asked.version is not None:
        current = data.version is not None and asked.version.pk == data.version.pk
        measures = data.indicators if current else ()
        matrix = Matrix(asked.version, lines_of(asked.version), measures, reached=current)
    if matrix is None:
        return _nothing(_now("There is no PDM yet."), tongue)
    changed = history([matrix.version], tongue) if matrix.version.based_on_id else []
    more = (
        [Section((Heading(_now("What this version changed, and why")), *changed), _now("Changes"))]
        if changed
        else []
    )
    sheet = pdm_section(matrix, tongue, titled=False)
    return Paper(str(PAPERS["pdm"][0]), tongue.language, (sheet, *more))


def _plan(data: Dataset, tongue: Tongue, asked: Asked) -> Paper:
    sheet = plan_section(data, tongue, titled=False)
    return Paper(str(PAPERS["po"][0]), tongue.language, (sheet,))


def _sheet(data: Dataset, tongue: Tongue, asked: Asked) -> Paper:
    return data_sheet(data, tongue)


def _evaluation(data: Dataset, tongue: Tongue, asked: Asked) -> Paper:
    found = asked.evaluation or data.project.evaluations.order_by("-on", "-pk").first()
    if found is None:
        return _nothing(_now("The project was not evaluated yet."), tongue)
    return evaluation_paper(data, tongue, found)


def _nothing(words: str, tongue: Tongue) -> Paper:
    return Paper(words, tongue.language, (Words(("",)),))


PAPERS: dict[str, tuple[str | Promise, Callable[[Dataset, Tongue, Asked], Paper]]] = {
    "pdm": (_("Project Design Matrix (PDM)"), _pdm),
    "po": (_("Plan of Operation (PO)"), _plan),
    "data-sheet": (_("Project data sheet"), _sheet),
    "evaluation": (_("Evaluation by the DAC criteria"), _evaluation),
}
"""By name in addresses: what it is called, and what makes it."""


def paper(project: Project, name: str, language: str, asked: Asked | None = None) -> Paper:
    """A paper of a project in a language, as of a day: today where none is asked for."""
    asked = asked or Asked(timezone.localdate())
    with translation.override(language):
        return PAPERS[name][1](Dataset(project, asked.on), Tongue(language), asked)


def rendered(paper: Paper, form: str) -> tuple[bytes, str]:
    """A paper in a form, with its media type."""
    media_type, write = FORMS[form]
    return write(paper), media_type


def languages(project: Project) -> list[str]:
    """English, Japanese, and those in which the project has a title."""
    return [*OWN, *sorted(set(by_language(project.title)) - set(OWN))]
