"""Model forms, sample judgments and exercises: added, changed, released, withdrawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.actions import Releasing, record
from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import require, require_may_release
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Law, Provision
from hoseibi.corpus.queries import visible_laws, visible_versions
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile
from hoseibi.ui.languages import in_languages

from ..choices import AnswersFor, MaterialKind
from ..models import Material
from ..queries.typed import NoSuchArticles
from .works import LawNotOpen, TitleNeeded

LARGEST = 25_000_000
LONGEST = 200_000


class NothingInIt(Refusal):
    message = _("Write a text, or bring a file.")


class FileTooLarge(Refusal):
    message = _("This file is larger than 25 MB, which nobody loads on a phone. Make it smaller.")


class TextTooLong(Refusal):
    message = _("This text is too long for a page. Bring it as a file.")


class ArticlesNeeded(Refusal):
    message = _("Say to which articles it belongs: that is where people look for it.")


class ReleasedAlready(Refusal):
    message = _("This is released already.")


@dataclass(frozen=True)
class Describing:
    """What is said of material; `articles` are addresses in its law, `file` its bytes and name."""

    kind: str
    title: dict[str, str]
    language: str
    articles: tuple[str, ...]
    text: str = ""
    answer: str = ""
    answers_for: str = AnswersFor.SIGNED_IN
    file: tuple[bytes, str] | None = field(default=None)


@transaction.atomic
def add_material(by: User, circle: Circle, law: Law, describing: Describing) -> Material:
    """Attach a form, a judgment or an exercise to articles of a law."""
    require(by, Act.OPINE, circle)
    if not visible_laws(by).filter(pk=law.pk).exists():
        raise LawNotOpen
    now = timezone.now()
    made = Material(circle=circle, law=law, added_by=by, added_at=now)
    _said(by, made, describing)
    record(by, "added material", made)
    return made


@transaction.atomic
def change_material(by: User, material: Material, describing: Describing) -> Material:
    """Let material say something else; what is released shows it at once."""
    require(by, Act.OPINE, material.circle_id)
    held = Material.objects.select_for_update(of=("self",)).get(pk=material.pk)
    _said(by, held, describing)
    record(by, "changed material", held)
    return held


def _said(by: User, held: Material, said: Describing) -> None:
    if not any(words.strip() for words in said.title.values()):
        raise TitleNeeded
    file = _kept(by, said.file) if said.file else held.file
    if not said.text.strip() and file is None:
        raise NothingInIt
    if max(len(said.text), len(said.answer)) > LONGEST:
        raise TextTooLong
    anchors = list(_anchors(by, held.law, said.articles))
    if not anchors:
        raise ArticlesNeeded
    held.kind, held.language, held.file = said.kind, said.language, file
    held.title = in_languages(said.title)
    held.text = said.text.replace("\r\n", "\n").strip()
    is_exercise = said.kind == MaterialKind.EXERCISE
    held.answer = said.answer.replace("\r\n", "\n").strip() if is_exercise else ""
    held.answers_for, held.changed_at = said.answers_for, timezone.now()
    held.save()
    held.anchors.set(anchors)


def _kept(by: User, file: tuple[bytes, str]) -> StoredFile:
    content, name = file
    if len(content) > LARGEST:
        raise FileTooLarge
    return store(content, name, by=by, origin=str(_("material on articles")))


def _anchors(by: User, law: Law, addresses: Iterable[str]) -> Iterable[object]:
    wanted = list(dict.fromkeys(addresses))
    versions = visible_versions(by).filter(language_version__law=law).order_by()
    rows = Provision.objects.filter(version__in=versions.values("pk"), short_address__in=wanted)
    labels = dict(rows.order_by("-version").values_list("short_address", "num"))
    for address in wanted:
        if address not in labels:
            raise NoSuchArticles
        yield anchor(law, address, labels[address].rstrip(" .:-"))


@transaction.atomic
def release_material(by: User, material: Material, releasing: Releasing) -> Material:
    """Open material to everybody who may read the law. Answers stay with those for whom they are
    meant."""
    require_may_release(by, material.circle_id)
    held = Material.objects.select_for_update(of=("self",)).get(pk=material.pk)
    if held.release is not None and held.release.withdrawn_at is None:
        raise ReleasedAlready
    held.release = accounts.release(by, held.circle, str(held), releasing)
    held.save(update_fields=("release",))
    return held


@transaction.atomic
def withdraw_material(by: User, material: Material, reason: str) -> None:
    """Let only its circle see material again."""
    require_may_release(by, material.circle_id)
    accounts.withdraw_release(by, material.release, reason)
