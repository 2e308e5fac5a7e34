"""How words become part of a draft: nothing is overwritten, and nobody's words are lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.numbered import cleaned, coming, is_told

from ..models import Draft, Editing, ProposedWording, SetAside, Unit, Wording
from ..permissions import require_may_revise
from .drafts import hold, readdress

LONGEST = 200_000
"""Characters of one unit; an article of law has a thousand."""
LATELY = timedelta(seconds=20)
"""So often it is written down that somebody has an article open; it counts for a minute."""


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


class Had(NamedTuple):
    """What an author had before them: the number of a wording, and its words where those in the
    field were not the wording's own, as in `numbered.coming`."""

    number: int
    words: str | None = None


@transaction.atomic
def save(by: User, unit: Unit, language: str, text: str, written_from: int | Had) -> Saved:
    """Let a unit read otherwise. `written_from` is the number of the wording that the author had
    before them, with its words if they were other ones; when others saved meanwhile, both edits are
    put together by words, and where they touch the same words nothing is saved."""
    require_may_revise(by, unit.draft, language)
    text = cleaned(text)
    if len(text) > LONGEST:
        raise TooLong
    number, had = written_from if isinstance(written_from, Had) else Had(written_from)
    hold(unit.draft)
    newest = newest_of(unit, language)
    come = coming(text, number, newest, lambda each: text_at(unit, language, each), had)
    if come.clashes:
        keep(by, unit, language, text, number)
    else:
        _put_back(by, unit, language)
    if newest is not None and come.text is None:
        return Saved(newest, come.merged, come.clashes)
    typed = text if come.merged else ""
    made = _next(by, unit, language, come.text or "", newest, typed=typed, written_from=number)
    return Saved(made, merged=come.merged)


def newest_of(unit: Unit, language: str) -> Wording | None:
    """How a unit reads now in a language."""
    return Wording.objects.filter(unit=unit, language=language, newest=True).first()


def text_at(unit: Unit, language: str, number: int) -> str:
    """The words of a number; nothing for one that there is not."""
    found = Wording.objects.filter(unit=unit, language=language, number=number)
    return found.values_list("text", flat=True).first() or ""


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
    if newest is None or _number_line(newest.text) != _number_line(text):
        readdress(unit.draft)
    if is_told(by, newest, now):
        record(by, "revised", f"{unit.draft} · {unit} · {language}")
    return made


def _number_line(text: str) -> str:
    """The lines that can hold an article's number."""
    return "\n".join(line[:40] for line in text.split("\n")[:2])


def adopt(by: User, change: ProposedWording, text: str) -> Wording:
    """Let a unit read as was decided on a proposal, while its draft is held; who enters the
    decision need not be one who revises."""
    newest = newest_of(change.unit, change.language)
    return _next(by, change.unit, change.language, text, newest, proposal=change.proposal)


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
    """Say that somebody has a unit open; their page says it again with every pause, and every half
    minute. It is written down only when it was not lately."""
    require_may_revise(by, unit.draft, language)
    now = timezone.now()
    lately = Editing.objects.filter(unit=unit, language=language, user=by, seen_at__gt=now - LATELY)
    if not lately.exists():
        Editing.objects.update_or_create(
            unit=unit, language=language, user=by, defaults={"seen_at": now}
        )
