"""How a draft begins, grows by an article, and is closed."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import require
from hoseibi.corpus import storage as corpus
from hoseibi.corpus.actions import anchor, move_anchors
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.errors import Refusal

from .. import storage
from ..choices import UnitKind
from ..models import Draft, DraftLanguage, ProposedWording, Unit, Wording
from ..permissions import require_may_revise

TAKEN = frozenset(("new", "new-law"))
"""Names that mean something else in addresses."""


class SlugTaken(Refusal):
    message = _("Another draft has this name in addresses. Choose another one.")


class NoText(Refusal):
    message = _("A draft begins from a version of a law or from a text, in at least one language.")


@dataclass(frozen=True)
class Beginning:
    """What a draft begins from: versions of the law, or texts as (language, convention, words)."""

    slug: str
    names: dict[str, str]
    bases: tuple[LawVersion, ...] = ()
    texts: tuple[tuple[str, str, str], ...] = field(default=())


@transaction.atomic
def begin(
    by: User, circle: Circle, law: Law, beginning: Beginning, *, origin: str = Origin.PAGE
) -> Draft:
    """Begin a draft of a law: each language cut into units, the same article of each in one."""
    require(by, Act.REVISE, circle)
    if beginning.slug in TAKEN or Draft.objects.filter(slug=beginning.slug).exists():
        raise SlugTaken
    languages = [*map(_from_version, beginning.bases)]
    languages += map(_from_text, beginning.texts)
    if not languages:
        raise NoText
    now = timezone.now()
    draft = Draft.objects.create(
        circle=circle,
        law=law,
        slug=beginning.slug,
        name=LazyI18nString(beginning.names),
        begun_by=by,
        begun_at=now,
        changed_at=now,
    )
    for place, (language, convention, _text, base) in enumerate(languages):
        DraftLanguage.objects.create(
            draft=draft, language=language, convention=convention, base=base, position=place
        )
    cut = {language: storage.slices(text, code) for language, code, text, _base in languages}
    _enter(draft, storage.rows(cut), by)
    record(by, "began draft", draft, origin=origin)
    return draft


def _from_version(version: LawVersion) -> tuple[str, str, str, LawVersion | None]:
    law = corpus.law_of(version)
    return law.language, law.convention, _plain(law), version


def _from_text(text: tuple[str, str, str]) -> tuple[str, str, str, LawVersion | None]:
    language, convention, said = text
    law = legaltext.read(said, form="plain", convention=convention).law
    return language, convention, _plain(law), None


def _plain(law: legaltext.Law) -> str:
    """A law without the lines of the paper that it was read from."""
    return legaltext.write(law, "plain").decode("utf-8")


def _enter(draft: Draft, rows: list[storage.Row], by: User) -> None:
    now = timezone.now()
    units = Unit.objects.bulk_create(
        Unit(
            draft=draft,
            position=place * storage.GAP,
            kind=row.kind,
            address=row.address if row.kind == UnitKind.ARTICLE else "",
        )
        for place, row in enumerate(rows, start=1)
    )
    for unit, row in zip(units, rows, strict=True):
        if unit.kind == UnitKind.ARTICLE and unit.address:
            unit.anchor = anchor(draft.law, unit.address, row.label)
    Unit.objects.bulk_update(units, ("anchor",), batch_size=500)
    Wording.objects.bulk_create(
        Wording(unit=unit, language=language, number=1, text=text, author=by, at=now)
        for unit, row in zip(units, rows, strict=True)
        for language, text in row.texts.items()
    )


def hold(draft: Draft) -> Draft:
    """The draft as it is now; nobody else writes in it until the end of the transaction."""
    return Draft.objects.select_for_update().get(pk=draft.pk)


@transaction.atomic
def add_article(by: User, after: Unit, language: str, text: str) -> Unit:
    """Put a new article behind a unit. Its words in other languages come later."""
    draft = hold(after.draft)
    require_may_revise(by, draft, language)
    unit = Unit.objects.create(
        draft=draft, position=_room_after(after), kind=UnitKind.ARTICLE, address=""
    )
    now = timezone.now()
    Wording.objects.create(
        unit=unit, language=language, number=1, text=text.strip("\n"), author=by, at=now
    )
    readdress(draft)
    unit.refresh_from_db()
    draft.changed_at = now
    draft.save(update_fields=("changed_at",))
    record(by, "added article", f"{draft} · {unit}")
    return unit


def place_new(draft: Draft, changes: list[ProposedWording]) -> None:
    """Give new articles that were proposed a place in the draft, while it is held: behind the unit
    that each is to follow, in their order. The same one in each language is one unit."""
    made: dict[tuple[int, int], Unit] = {}
    count: dict[tuple[int, str], int] = {}
    for change in changes:
        if change.unit is not None or change.after is None:
            continue
        at = count.get((change.after.pk, change.language), 0)
        count[change.after.pk, change.language] = at + 1
        before = made.get((change.after.pk, at - 1), change.after)
        unit = made.get((change.after.pk, at))
        if unit is None:
            before.refresh_from_db()
            unit = Unit.objects.create(
                draft=draft, position=_room_after(before), kind=_kind(draft, change), address=""
            )
            made[change.after.pk, at] = unit
        change.unit = unit
        change.save(update_fields=("unit",))


def _kind(draft: Draft, change: ProposedWording) -> str:
    """Whether what was proposed is an article, or lines between two."""
    written = draft.languages.filter(language=change.language).first()
    pieces = storage.slices(change.text, written.convention) if written else []
    return UnitKind.ARTICLE if any(p.kind == UnitKind.ARTICLE for p in pieces) else UnitKind.LINES


def _room_after(after: Unit) -> int:
    """A position between a unit and the next; all are spread anew where there is no room."""
    following = Unit.objects.filter(draft=after.draft_id, position__gt=after.position)
    behind = following.order_by("position").first()
    if behind is None:
        return after.position + storage.GAP
    if behind.position - after.position > 1:
        return (after.position + behind.position) // 2
    units = list(Unit.objects.filter(draft=after.draft_id).order_by("-position"))
    for place, one in enumerate(units):
        # From the last on, so that no two stand at one position at any moment.
        one.position = (len(units) - place) * storage.GAP * 2
        one.save(update_fields=("position",))
    after.refresh_from_db()
    return _room_after(after)


def readdress(draft: Draft) -> None:
    """Say anew where each article stands, now that a number changed; anchors follow."""
    first = draft.languages.first()
    if first is None:
        return
    wordings = Wording.objects.filter(unit__draft=draft, language=first.language, newest=True)
    rows = list(wordings.select_related("unit").order_by("unit__position"))
    moves: dict[str, str] = {}
    for unit, address, label in _addresses(rows, first.convention):
        if unit.address == address:
            continue
        if unit.address:
            moves[unit.address] = address
        unit.address = address
        unit.save(update_fields=("address",))
        if unit.anchor_id is None and address:
            unit.anchor = anchor(draft.law, address, label)
            unit.save(update_fields=("anchor",))
    _follow(draft, moves)


def _addresses(rows: list[Wording], convention: str) -> list[tuple[Unit, str, str]]:
    """Each article's unit with its address in the whole text. A unit whose text is no single
    article any more has none."""
    found = storage.addresses(((one.unit_id, one.text) for one in rows), convention)
    articles = [one.unit for one in rows if one.unit.kind == UnitKind.ARTICLE]
    return [(unit, *found.get(unit.pk, ("", ""))) for unit in articles]


def _follow(draft: Draft, moves: dict[str, str]) -> None:
    """Anchors of a law that has no version yet go where their articles went. Those of a law in
    force stay where that law has the article, until the draft is law."""
    if not moves or draft.languages.filter(base__isnull=False).exists():
        return
    move_anchors(draft.law, moves)


@transaction.atomic
def close(by: User, draft: Draft) -> None:
    """Close a draft: it is read on, and changed no more."""
    require(by, Act.FREEZE, draft.circle_id)
    draft.closed_at = timezone.now()
    draft.save(update_fields=("closed_at",))
    record(by, "closed draft", draft)
