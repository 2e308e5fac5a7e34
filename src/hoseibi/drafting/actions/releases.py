"""How a frozen version of a draft is released as a text of the law, and how that is withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts import actions as accounts
from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require_may_release
from hoseibi.corpus import actions as corpus
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal
from hoseibi.ui.languages import by_language

from .. import storage
from ..choices import ReleasedAs, UnitKind
from ..models import Draft, DraftLanguage, FrozenText, FrozenVersion, Publication, Unit, Wording
from .drafts import hold


class ReleasedAlready(Refusal):
    message = _(
        "This version is released as this already. Withdraw that first if it was a mistake."
    )


class ForceNeedsADay(Refusal):
    message = _(
        "Say from which day it is in force, or will be. Until that day is known, publish it as a"
        " draft."
    )


class NotYetAhead(Refusal):
    message = _("A law that is not yet in force comes into force on a later day than today.")


class InForceAhead(Refusal):
    message = _("This day is still to come: release it as adopted and not yet in force.")


@dataclass(frozen=True)
class Publishing:
    """As what a frozen version is released, by whom and when; `since` is the first day in force,
    `amending_act` the act that makes it so, where it changes a law."""

    status: str
    releasing: Releasing
    since: date | None = None
    amending_act: str = ""


@transaction.atomic
def release_version(
    by: User, frozen: FrozenVersion, publishing: Publishing, *, origin: str = Origin.PAGE
) -> Publication:
    """Release a frozen version: each of its texts becomes a version that everybody reads. What was
    said and proposed on the way stays with the circle."""
    draft = hold(frozen.draft)
    require_may_release(by, draft.circle_id)
    _require_consistent(frozen, publishing)
    is_draft = publishing.status == ReleasedAs.DRAFT
    law = _law_of_drafts(draft) if is_draft else draft.law
    what = f"{draft} · {frozen} · {publishing.status}"
    act = accounts.release(by, draft.circle, what, publishing.releasing, origin=origin)
    made = Publication.objects.create(
        frozen=frozen,
        release=act,
        status=publishing.status,
        in_force_from=None if is_draft else publishing.since,
        law=law,
    )
    written = {one.language: one for one in draft.languages.all()}
    since = act.released_on if is_draft else publishing.since
    for text in frozen.texts.all():
        known = frozenset() if is_draft else _known(draft, written[text.language])
        value = corpus.Publishing(
            text=_value(text),
            status=publishing.status,
            since=since,
            label=frozen.name,
            released_by=act.released_by,
            known=known,
            amending_act="" if is_draft else publishing.amending_act,
        )
        made.versions.add(corpus.publish(by, draft.circle, law, value))
    if not is_draft:
        made.moves = _follow(draft, frozen)
        made.save(update_fields=("moves",))
    return made


def _require_consistent(frozen: FrozenVersion, publishing: Publishing) -> None:
    standing = frozen.publications.filter(release__withdrawn_at=None)
    if standing.filter(status=publishing.status).exists():
        raise ReleasedAlready
    if publishing.status == ReleasedAs.DRAFT:
        return
    # A text without a day would count for every day before the law's own.
    if publishing.since is None:
        raise ForceNeedsADay
    is_ahead = publishing.since > timezone.localdate()
    if is_ahead and publishing.status == ReleasedAs.IN_FORCE:
        raise InForceAhead
    if not is_ahead and publishing.status == ReleasedAs.PASSED:
        raise NotYetAhead


def _value(text: FrozenText) -> legaltext.Law:
    return legaltext.read(text.text, form="plain", convention=text.convention).law


def _known(draft: Draft, written: DraftLanguage) -> frozenset[int]:
    """The versions that the writers had before them: the one that the draft began from in this
    language, and those that it became."""
    own = Publication.objects.filter(frozen__draft=draft, release__withdrawn_at=None)
    became = own.exclude(status=ReleasedAs.DRAFT).filter(
        versions__language_version__language=written.language
    )
    found = {*became.values_list("versions", flat=True), written.base_id}
    return frozenset(key for key in found if key is not None)


# --- published drafts ---


def _law_of_drafts(draft: Draft) -> Law:
    """The entry of the library under which the drafts of this draft are published: none of them is
    ever a text of the law itself."""
    if draft.published is None:
        slug = draft.slug
        if Law.objects.filter(slug=slug).exists():
            slug = f"{draft.slug[:74]}-draft"
        law = draft.law
        new = corpus.NewLaw(slug, law.country_id, _titles(draft), law.field_of_law, law.kind)
        draft.published = corpus.found_law(new)
        draft.save(update_fields=("published",))
    return draft.published


def _titles(draft: Draft) -> dict[str, str]:
    """What the published draft is called: as the draft is, and never as the law itself, so that a
    reference to the law leads to the law."""
    taken = set(draft.law.names.values_list("text", flat=True))
    found = {}
    for language, name in by_language(draft.name).items():
        with translation.override(language):
            marked = _now("{title} (draft)").format(title=name)
        found[language] = marked if name in taken else name
    return found


# --- where articles stand ---


def _follow(draft: Draft, frozen: FrozenVersion) -> dict[str, str]:
    """Let what was said of articles follow them to where they stand in the new text of the law;
    which ones moved."""
    moves: dict[str, str] = {}
    for unit, address in _places(draft, frozen):
        anchor = unit.anchor
        if anchor is not None and anchor.address and anchor.address != address:
            moves[anchor.address] = address
    corpus.move_anchors(draft.law, moves)
    return moves


def _places(draft: Draft, frozen: FrozenVersion) -> list[tuple[Unit, str]]:
    """Where the article of each unit stands in a frozen text: found by its words at that time."""
    first = draft.languages.all()[0]
    text = next((one for one in frozen.texts.all() if one.language == first.language), None)
    if text is None:
        return []
    pieces = storage.slices(text.text, first.convention)
    at = {one.text.strip(): one.address for one in pieces if one.kind == UnitKind.ARTICLE}
    said = Wording.objects.filter(
        unit__draft=draft, language=first.language, at__lte=frozen.frozen_at
    )
    now = {one.unit_id: one for one in said.select_related("unit__anchor").order_by("number")}
    return [(one.unit, at[one.text.strip()]) for one in now.values() if one.text.strip() in at]


# --- taking back ---


@transaction.atomic
def withdraw_version(
    by: User, publication: Publication, reason: str, *, origin: str = Origin.PAGE
) -> Publication:
    """Take a mistaken release back: its texts are the circle's alone again, and their days are
    free."""
    draft = hold(publication.frozen.draft)
    accounts.withdraw_release(by, publication.release, reason, origin=origin)
    corpus.unpublish(by, draft.circle, publication.versions.select_related("language_version"))
    back = {new: old for old, new in publication.moves.items() if new}
    corpus.move_anchors(draft.law, back)
    publication.release.refresh_from_db()
    return publication
