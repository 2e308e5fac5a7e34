"""How a Word file that came back is kept, with all that was found in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.library.storage import fingerprint_of
from hoseibi.partners.models import Person

from ..choices import PieceKind
from ..models import Draft, DraftLanguage, FoundPiece, Hand, ReturnedFile
from ..queries.copies import Copy
from ..queries.drafts import drafts
from ..queries.returned import people_of
from ..queries.returning import Found, columns_of, found_in
from ..queries.states import NOW

LARGEST = 20 * 1024 * 1024
"""Bytes of a Word file; a code of a thousand articles has half a million."""


class NoWordFile(Refusal):
    message = _("This is not a Word file (.docx). Open it in Word and save it as .docx.")


class OldWordFile(Refusal):
    message = _(
        "This is a Word file of the old kind (.doc). Open it in Word or LibreOffice and save it as"
        " .docx, then bring that."
    )


class OpenDocument(Refusal):
    message = _(
        "This is an OpenDocument file (.odt). Save it as .docx in LibreOffice, then bring that."
    )


class TooLargeFile(Refusal):
    message = _("This file has more than 20 megabytes. Take the pictures out and bring it again.")


class OtherDraft(Refusal):
    message = _("This file is a copy of another draft. Open that draft and bring it there.")


class WhichLanguage(Refusal):
    message = _(
        "The file does not say which language of the draft it holds. Choose the language below."
    )


@dataclass(frozen=True)
class Bringing:
    """A file that is brought back: its bytes and name. `language` is asked for only where the file
    does not say what it is a copy of; it is then read as a copy of the draft as it is now."""

    source: bytes
    name: str
    language: str = ""


@transaction.atomic
def bring(
    by: User, draft: Draft, bringing: Bringing, *, origin: str = Origin.PAGE
) -> tuple[ReturnedFile, bool]:
    """Keep a file with all that was found in it, and whether it is new: the same bytes once more
    are the file that is there. Nothing becomes a proposal yet."""
    require(by, Act.PROPOSE, draft.circle_id)
    _require_word(bringing.source)
    mark = fingerprint_of(bringing.source)
    known = ReturnedFile.objects.filter(draft=draft, file__fingerprint=mark).first()
    if known is not None:
        return known, False
    copies = _copies(by, draft, bringing)
    try:
        found = [
            one
            for language, copy in copies
            for one in found_in(by, draft, language, bringing.source, copy)
        ]
    except legaltext.Unreadable as trouble:
        raise Refusal(trouble.told(_)) from trouble
    file = store(bringing.source, bringing.name, by=by, origin=str(draft))
    first = copies[0][1]
    returned = ReturnedFile.objects.create(
        draft=draft,
        file=file,
        name=bringing.name[:255],
        state=first.state,
        wording=first.wording,
        brought_by=by,
        at=timezone.now(),
    )
    _keep(returned, found)
    record(by, "brought back", f"{draft} · {returned}", origin=origin)
    return returned, True


def _require_word(source: bytes) -> None:
    """Refuse what is no Word file, with what to do about it."""
    if len(source) > LARGEST:
        raise TooLargeFile
    if source[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise OldWordFile
    if b"mimetypeapplication/vnd.oasis.opendocument" in source[:200]:
        raise OpenDocument
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as package:
            parts = package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError) as trouble:
        raise NoWordFile from trouble
    if not any(name.startswith("word/") for name in parts):
        raise NoWordFile


def _copies(by: User, draft: Draft, bringing: Bringing) -> list[tuple[DraftLanguage, Copy]]:
    """Which languages the file holds, and which text of the draft each is a copy of."""
    try:
        told = list(columns_of(draft, bringing.source))
    except legaltext.Unreadable as trouble:
        raise Refusal(trouble.told(_)) from trouble
    own = [(language, copy) for language, copy in told if copy is not None]
    other = next((copy.draft for _language, copy in own if copy.draft != draft.slug), None)
    if other is not None:
        there = drafts(by).filter(slug=other).first()
        raise OtherDraft(_other(there) if there else None)
    if own:
        return own
    asked = [language for language, _copy in told]
    asked += list(draft.languages.filter(language=bringing.language))
    asked += list(draft.languages.all()) if draft.languages.count() == 1 else []
    if not asked:
        raise WhichLanguage
    return [(asked[-1] if bringing.language else asked[0], Copy(draft.slug, NOW))]


def _other(draft: Draft) -> str:
    return gettext(
        "This file is a copy of the draft “{name}”. Open that draft and bring it there."
    ).format(name=draft)


def _keep(returned: ReturnedFile, found: Sequence[Found]) -> None:
    hands: dict[str | None, Hand] = {}
    for position, one in enumerate(found):
        piece = _piece(_hand(returned, hands, one.author), position, one)
        for reply in one.replies:
            FoundPiece.objects.create(
                hand=_hand(returned, hands, reply.author),
                kind=PieceKind.COMMENT,
                position=position,
                unit=one.unit,
                language=one.language,
                text=_clean(reply.text),
                written_at=reply.at[:30],
                answers=piece,
            )


def _hand(returned: ReturnedFile, hands: dict[str | None, Hand], author: str | None) -> Hand:
    if author not in hands:
        name = _clean(author or "")[:200]
        hands[author], _made = Hand.objects.get_or_create(
            returned=returned,
            name=name,
            sender=author is None,
            defaults={"person": _of_that_name(returned, name)},
        )
    return hands[author]


def _of_that_name(returned: ReturnedFile, name: str) -> Person | None:
    """The one person of the circle who is called so."""
    by = returned.brought_by
    if by is None or not name:
        return None
    same = [
        one
        for one in people_of(by, returned.draft)
        if name.casefold() in (one.name.casefold(), one.own_name.casefold())
    ]
    return same[0] if len(same) == 1 else None


def _piece(hand: Hand, position: int, one: Found) -> FoundPiece:
    return FoundPiece.objects.create(
        hand=hand,
        kind=one.kind,
        position=position,
        unit=one.unit,
        after=one.after,
        language=one.language,
        number=one.number,
        base_text=_clean(one.base_text),
        words=_clean(one.words),
        text=_clean(one.text),
        written_at=one.written_at[:30],
        closed=one.closed,
    )


def _clean(text: str) -> str:
    """What a database keeps: no zero bytes, no halves of a character."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
