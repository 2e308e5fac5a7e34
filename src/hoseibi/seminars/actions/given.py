"""How papers, slides and handouts come to an event: by who speaks, or by who arranges it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile
from hoseibi.partners.models import Person
from hoseibi.ui.languages import in_languages

from ..choices import PaperKind, Publishing
from ..models import Event, Paper, ProgrammeItem, Speech
from ..permissions import NotAllowed, require_may_arrange

LARGEST = 25 * 1024 * 1024
"""Bytes of a file of an event: people take it along over weak lines."""
ENDINGS = frozenset(
    ("pdf", "docx", "pptx", "xlsx", "odt", "odp", "ods", "rtf", "txt", "csv", "epub", "jpg", "png")
)
"""Files that only show something; no page and no macro that would run when somebody opens it."""


class PaperNeedsTitle(Refusal):
    message = gettext_lazy("Give it a title, in at least one language.")


class PaperIsEmpty(Refusal):
    message = gettext_lazy("Write a summary, or bring the file.")


class NotOfThisProgramme(Refusal):
    message = gettext_lazy("Choose an item of the programme of this event.")


class FileTooLarge(Refusal):
    message = gettext_lazy(
        "This file is too large to be taken along over a weak line: 25 MB at most. Make its "
        "pictures smaller, or divide it."
    )


class WrongKindOfFile(Refusal):
    message = gettext_lazy(
        "This kind of file is not taken. Bring PDF, Word, PowerPoint, Excel or OpenDocument "
        "without macros, a picture, or plain text."
    )


@dataclass(frozen=True)
class Giving:
    """What is said of a paper: titles and summaries by language, which item it is of, in which
    language its file is and by whom, and what its authors allow to be published."""

    titles: Mapping[str, str]
    summaries: Mapping[str, str]
    item: ProgrammeItem | None = None
    kind: str = PaperKind.PAPER
    authors: str = ""
    language: str = "en"
    publishing: str = Publishing.NOTHING
    rights: str = ""


def _require_may_give(event: Event, by: User | None, speaker: Person | None) -> None:
    """Who speaks gives their own; who arranges the event gives any."""
    if speaker is not None:
        if not Speech.objects.filter(item__event=event, person=speaker).exists():
            raise NotAllowed
        return
    if by is None:
        raise NotAllowed
    require_may_arrange(by, event.circle_id)


def _fields(event: Event, giving: Giving) -> dict[str, object]:
    if not any(said.strip() for said in giving.titles.values()):
        raise PaperNeedsTitle
    if giving.item is not None and giving.item.event_id != event.pk:
        raise NotOfThisProgramme
    return {
        "item": giving.item,
        "kind": PaperKind(giving.kind),
        "title": in_languages(giving.titles),
        "summary": in_languages(giving.summaries),
        "authors": " ".join(giving.authors.split()),
        "language": giving.language,
        "publishing": Publishing(giving.publishing),
        "rights": giving.rights.strip(),
    }


def _kept(file: tuple[bytes, str], by: User | None, giving: Giving) -> StoredFile:
    content, name = file
    if len(content) > LARGEST:
        raise FileTooLarge
    if PurePath(name).suffix.lower().lstrip(".") not in ENDINGS:
        raise WrongKindOfFile
    return store(content, name, by=by, origin=_("Paper of an event"), rights=giving.rights)


@transaction.atomic
def give_paper(
    event: Event,
    giving: Giving,
    file: tuple[bytes, str] | None = None,
    *,
    by: User | None = None,
    speaker: Person | None = None,
) -> Paper:
    """Give a paper. `speaker` is who opened their own link or signed in as who speaks; `by` is the
    account, if there is one."""
    _require_may_give(event, by, speaker)
    fields = _fields(event, giving)
    if file is None and not any(said.strip() for said in giving.summaries.values()):
        raise PaperIsEmpty
    last = event.papers.aggregate(last=Max("position"))["last"] or 0
    made = Paper(event=event, position=last + 1, given_by=speaker, **fields)
    made.file = _kept(file, by, giving) if file else None
    _allow(made, Publishing.NOTHING)
    made.save()
    record(by, "gave a paper for", f"{event} · {made}")
    return made


@transaction.atomic
def change_paper(
    paper: Paper,
    giving: Giving,
    file: tuple[bytes, str] | None = None,
    *,
    by: User | None = None,
    speaker: Person | None = None,
) -> Paper:
    """Change a paper, and what may be published of it; a new file takes the place of the one
    before."""
    _require_own(paper, by, speaker)
    now = Paper.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    before = now.publishing
    for name, value in _fields(now.event, giving).items():
        setattr(now, name, value)
    if file is not None:
        now.file = _kept(file, by, giving)
    if now.file_id is None and not any(said.strip() for said in giving.summaries.values()):
        raise PaperIsEmpty
    _allow(now, before)
    now.save()
    record(by, "changed a paper of", f"{now.event} · {now}")
    return now


def _require_own(paper: Paper, by: User | None, speaker: Person | None) -> None:
    _require_may_give(paper.event, by, speaker)
    if speaker is not None and paper.given_by_id != speaker.pk:
        raise NotAllowed


def _allow(paper: Paper, before: str) -> None:
    """Keep since which day its authors allow what they do."""
    if paper.publishing == Publishing.NOTHING:
        paper.allowed_on = None
    elif paper.publishing != before or paper.allowed_on is None:
        paper.allowed_on = timezone.localdate()


@transaction.atomic
def remove_paper(paper: Paper, *, by: User | None = None, speaker: Person | None = None) -> None:
    """Take a paper away from an event; its file stays in the library."""
    _require_own(paper, by, speaker)
    record(by, "took a paper away from", f"{paper.event} · {paper}")
    paper.delete()
