"""How a project is told of in public (IATI): by whom, with what, and each published state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

import msgspec
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from hoseibi import iati
from hoseibi.accounts import actions as accounts
from hoseibi.accounts.actions import Releasing, record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.ui.languages import in_languages

from ..choices import AidType, OrganisationType, PaperKind, PublicSector, TiedStatus
from ..models import Project, PublicDocument, PublicSide, Published, Publisher
from ..models.publishing import THE_ONE
from ..permissions import require_may_name_publisher, require_may_plan, require_may_publish
from ..queries.iati import published_now
from ..queries.iati_ready import Readiness, proof, readiness
from .money import currency

SIGNS = re.compile(r"[^\s/&|?]+")
MOMENT = re.compile(r' last-updated-datetime="[^"]*"')


class IdentifierSigns(Refusal):
    message = _("An identifier has no spaces and none of the signs / & | ? in it.")


class IdentifierTaken(Refusal):
    message = _("Another project has this identifier already.")


class PublisherNeeded(Refusal):
    message = _("Say first which organisation publishes, under “Who publishes”.")


class NameOfPublisher(Refusal):
    message = _("Give the name of the organisation that publishes, in at least one language.")


class PublicSideNeeded(Refusal):
    message = _("Write first what the project says in public: its identifier and a description.")


class NotOnTheWeb(Refusal):
    message = _("Give the address at which everybody can open it, beginning with https://.")


class PaperTitleNeeded(Refusal):
    message = _("Give the document a title, in at least one language.")


class NothingNew(Refusal):
    message = _("What is published says the same already.")


class NotPublished(Refusal):
    message = _("This project is not published, so there is nothing to take back.")


class NotReady(Refusal):
    """Errors that keep a project from being published."""

    def __init__(self, errors: int) -> None:
        super().__init__(
            ngettext(
                "{number} thing is to be mended before this can be published; it stands above.",
                "{number} things are to be mended before this can be published; they stand above.",
                errors,
            ).format(number=errors)
        )


@dataclass(frozen=True)
class Naming:
    """The organisation that publishes."""

    identifier: str
    names: dict[str, str]
    type: str = OrganisationType.GOVERNMENT
    language: str = "en"
    currency: str = "JPY"
    email: str = ""
    website: str = ""
    aid_type: str = AidType.OTHER_HELP
    tied_status: str = TiedStatus.UNTIED


@dataclass(frozen=True)
class Telling:
    """What a project says in public besides its plan."""

    identifier: str
    description: dict[str, str]
    sector: str = PublicSector.LEGAL
    aid_type: str = ""
    with_results: bool = True
    with_money: bool = False


@dataclass(frozen=True)
class Paper:
    """A document that lies open on the web."""

    titles: dict[str, str]
    url: str
    kind: str
    format: str = "application/pdf"
    language: str = ""
    on: date | None = None


@transaction.atomic
def name_publisher(by: User, naming: Naming, *, origin: str = Origin.PAGE) -> Publisher:
    """Say which organisation publishes, and what holds where a project says nothing."""
    require_may_name_publisher(by)
    if not in_languages(naming.names):
        raise NameOfPublisher
    made, _new = Publisher.objects.update_or_create(
        pk=THE_ONE,
        defaults={
            "identifier": identifier(naming.identifier),
            "name": in_languages(naming.names),
            "type": OrganisationType(naming.type),
            "language": naming.language,
            "currency": currency(naming.currency),
            "email": naming.email.strip(),
            "website": naming.website.strip(),
            "aid_type": AidType(naming.aid_type),
            "tied_status": TiedStatus(naming.tied_status),
            "changed_at": timezone.now(),
        },
    )
    record(by, "named publisher", made, origin=origin)
    return made


def identifier(typed: str) -> str:
    """An identifier as it is kept."""
    if not SIGNS.fullmatch(typed.strip()):
        raise IdentifierSigns
    return typed.strip()


@transaction.atomic
def tell_publicly(
    by: User, project: Project, telling: Telling, *, origin: str = Origin.PAGE
) -> PublicSide:
    """Write what a project says in public besides its plan. Nothing is published by it."""
    require_may_plan(by, project)
    name = identifier(telling.identifier)
    if PublicSide.objects.filter(identifier=name).exclude(project=project).exists():
        raise IdentifierTaken
    made, _new = PublicSide.objects.update_or_create(
        project=project,
        defaults={
            "identifier": name,
            "description": in_languages(telling.description),
            "sector": PublicSector(telling.sector),
            "aid_type": AidType(telling.aid_type) if telling.aid_type else "",
            "with_results": telling.with_results,
            "with_money": telling.with_money,
            "changed_at": timezone.now(),
        },
    )
    record(by, "wrote public side", project, origin=origin)
    return made


@transaction.atomic
def add_paper(
    by: User, project: Project, paper: Paper, *, origin: str = Origin.PAGE
) -> PublicDocument:
    """Name a document that lies open on the web."""
    require_may_plan(by, project)
    if urlsplit(paper.url).scheme not in {"http", "https"} or " " in paper.url.strip():
        raise NotOnTheWeb
    if not in_languages(paper.titles):
        raise PaperTitleNeeded
    made = PublicDocument.objects.create(
        project=project,
        title=in_languages(paper.titles),
        url=paper.url.strip(),
        kind=PaperKind(paper.kind),
        format=paper.format.strip() or "application/pdf",
        language=paper.language,
        on=paper.on,
    )
    record(by, "named public document", f"{project} · {made}", origin=origin)
    return made


@transaction.atomic
def drop_paper(by: User, paper: PublicDocument) -> None:
    """Name a document no more; it stays where it lies."""
    require_may_plan(by, paper.project)
    record(by, "dropped public document", f"{paper.project} · {paper}")
    paper.delete()


@transaction.atomic
def publish(
    by: User, project: Project, releasing: Releasing, *, origin: str = Origin.PAGE
) -> Published:
    """Put a project, as it is today, into the public file. What changes later stays inside until
    it is published anew."""
    require_may_publish(by, project)
    now = Project.objects.select_for_update(of=("self",)).get(pk=project.pk)
    state = _ready(now)
    before = published_now().filter(project=now).first()
    if before is not None and not differs(before, state):
        raise NothingNew
    act = accounts.release(by, now.circle, _what(now), releasing, origin=origin)
    last = Published.objects.filter(project=now).order_by("-number").first()
    made = Published.objects.create(
        project=now,
        number=last.number + 1 if last else 1,
        release=act,
        xml=iati.element(_as_of_now(state)).decode(),
        warnings=len(state.advice),
        at=timezone.now(),
    )
    record(by, "published project", now, origin=origin)
    return made


def _what(project: Project) -> str:
    return gettext("{project}, published by IATI").format(project=project)


def _ready(project: Project) -> Readiness:
    [state] = readiness([project], proof())
    if state.activity.reporter is None:
        raise PublisherNeeded
    if not state.activity.identifier:
        raise PublicSideNeeded
    if state.errors:
        raise NotReady(len(state.errors))
    return state


def _as_of_now(state: Readiness) -> iati.Activity:
    moment = timezone.now().replace(microsecond=0)
    return msgspec.structs.replace(state.activity, updated=moment)


def differs(before: Published, state: Readiness) -> bool:
    """Whether a project would say something else today, its moment left aside."""
    today = MOMENT.sub("", iati.element(state.activity).decode())
    return MOMENT.sub("", before.xml) != today


@transaction.atomic
def take_out(by: User, project: Project, reason: str) -> None:
    """Take a project out of the public file, with the reason; every standing release of it."""
    require_may_publish(by, project)
    standing = Published.objects.filter(project=project, release__withdrawn_at=None)
    states = list(standing.select_related("release").order_by("-number"))
    if not states:
        raise NotPublished
    for state in states:
        accounts.withdraw_release(by, state.release, reason)
