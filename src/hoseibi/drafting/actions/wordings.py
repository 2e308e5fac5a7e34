"""How words become part of a draft: nothing is overwritten, and nobody's words are lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..models import Draft, Editing, ProposedWording, SetAside, Unit, Wording
from ..permissions import require_may_revise
from .drafts import readdress

LONGEST = 200_000
"""Characters of one unit; an article of law has a thousand."""
TRIES = 20
QUIET = timedelta(minutes=10)
"""Savings of one author within so long are one line of the journal."""


class TooLong(Refusal):
    message = _(
        "This is longer than any article. Put what follows it into articles of its own, or import"
        " the text as a law."
    )


@dataclass(frozen=True)
class Saved:
    """How the unit reads now. `merged`: words of others were put together with these. `clashes`:
    nothing was saved, and the text was set aside for its author."""

    wording: Wording
    merged: bool = False
    clashes: tuple[legaltext.Clash, ...] = ()


def save(by: User, unit: Unit, language: str, text: str, written_from: int) -> Saved:
    """Let a unit read otherwise. `written_from` is the number of the wording that the author had
    before them; when others saved meanwhile, both edits are put together by words, and where they
    touch the same words nothing is saved."""
    require_may_revise(by, unit.draft, language)
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if len(text) > LONGEST:
        raise TooLong
    for _try in range(TRIES):
        try:
            return _save(by, unit, language, text, written_from)
        except IntegrityError:
            # Somebody saved the same number in this very moment: it is read, and put together.
            continue
    return _save(by, unit, language, text, written_from)


@transaction.atomic
def _save(by: User, unit: Unit, language: str, text: str, written_from: int) -> Saved:
    wordings = Wording.objects.filter(unit=unit, language=language)
    newest = wordings.select_for_update().filter(newest=True).first()
    if newest is not None and newest.text == text:
        _put_back(by, unit, language)
        return Saved(newest)
    if newest is None or newest.number == written_from:
        return Saved(_next(by, unit, language, text, newest))
    base = wordings.filter(number=written_from).first()
    both = legaltext.merged(base.text if base else "", text, newest.text)
    if both.clashes:
        keep(by, unit, language, text, written_from)
        return Saved(newest, clashes=both.clashes)
    made = _next(by, unit, language, both.text, newest, typed=text, written_from=written_from)
    return Saved(made, merged=True)


def _next(
    by: User, unit: Unit, language: str, text: str, newest: Wording | None, **more: object
) -> Wording:
    now = timezone.now()
    if newest is not None:
        Wording.objects.filter(pk=newest.pk).update(newest=False)
    number = newest.number + 1 if newest else 1
    more.setdefault("written_from", number - 1)
    made = Wording.objects.create(
        unit=unit, language=language, number=number, text=text, author=by, at=now, **more
    )
    Draft.objects.filter(pk=unit.draft_id).update(changed_at=now)
    _put_back(by, unit, language)
    if newest is None or _number_line(newest.text) != _number_line(text):
        readdress(unit.draft)
    if newest is None or newest.author_id != by.pk or now - newest.at > QUIET:
        record(by, "revised", f"{unit.draft} · {unit} · {language}")
    return made


def _number_line(text: str) -> str:
    """The lines that can hold an article's number."""
    return "\n".join(line[:40] for line in text.split("\n")[:2])


@transaction.atomic
def adopt(by: User, change: ProposedWording, text: str) -> Wording:
    """Let a unit read as was decided on a proposal; who enters the decision need not be one who
    revises."""
    unit = change.unit
    newest = Wording.objects.select_for_update().filter(
        unit=unit, language=change.language, newest=True
    )
    return _next(by, unit, change.language, text, newest.first(), proposal=change.proposal)


def keep(by: User, unit: Unit, language: str, text: str, written_from: int) -> None:
    """Set aside what clashes, for its author."""
    SetAside.objects.update_or_create(
        unit=unit,
        language=language,
        author=by,
        defaults={"text": text, "written_from": written_from, "at": timezone.now()},
    )


def _put_back(by: User, unit: Unit, language: str) -> None:
    SetAside.objects.filter(unit=unit, language=language, author=by).delete()


def look_in(by: User, unit: Unit, language: str) -> None:
    """Say that somebody has a unit open; their page says it again every half minute."""
    require_may_revise(by, unit.draft, language)
    Editing.objects.update_or_create(
        unit=unit, language=language, user=by, defaults={"seen_at": timezone.now()}
    )
