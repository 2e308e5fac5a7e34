"""How what a project leaves behind is named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile
from hoseibi.ui.languages import in_languages

from ..choices import ProductKind
from ..models import Activity, Product, Project
from ..permissions import require_may_report
from .belonging import require_of_project


class NameNeeded(Refusal):
    message = _("Give the product a name, in at least one language.")


@dataclass(frozen=True)
class Naming:
    """A product as it is to be known."""

    titles: dict[str, str]
    kind: str
    languages: str = ""
    activity: Activity | None = None
    law: Law | None = None
    planned_on: date | None = None
    done_on: date | None = None
    document: StoredFile | None = None
    note: str = ""


@transaction.atomic
def name_product(
    by: User,
    project: Project,
    naming: Naming,
    product: Product | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Product:
    """Name a product, or put one right."""
    require_may_report(by, project)
    require_of_project(project, product, naming.activity)
    if not in_languages(naming.titles):
        raise NameNeeded
    made = product or Product(project=project)
    made.title, made.kind = in_languages(naming.titles), ProductKind(naming.kind)
    made.languages, made.note = naming.languages.strip(), naming.note.strip()
    made.activity, made.law = naming.activity, naming.law
    made.planned_on, made.done_on = naming.planned_on, naming.done_on
    made.document = naming.document or made.document
    made.save()
    record(by, "named product", f"{project} · {made}", origin=origin)
    return made
