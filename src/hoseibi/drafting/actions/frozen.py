"""How a draft is frozen under a name."""

from __future__ import annotations

import hashlib

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require
from hoseibi.errors import Refusal

from .. import storage
from ..models import Draft, FrozenText, FrozenVersion, Wording
from .drafts import hold


class NameNeeded(Refusal):
    message = _("Give the version a name by which people will cite it.")


class NothingChanged(Refusal):
    message = _("The draft says what the last frozen version says. There is nothing to freeze.")


@transaction.atomic
def freeze(
    by: User, draft: Draft, name: str, summary: str = "", *, origin: str = Origin.PAGE
) -> FrozenVersion:
    """Keep the whole draft as it stands, in every language, under a name and with what changed."""
    require(by, Act.FREEZE, draft.circle_id)
    if not name.strip():
        raise NameNeeded
    hold(draft)
    texts = [_text(draft, each.language, each.convention) for each in draft.languages.all()]
    texts = [one for one in texts if one.text.strip()]
    last = draft.frozen.order_by("-number").first()
    held = dict(last.texts.values_list("language", "fingerprint")) if last else {}
    if held == {one.language: one.fingerprint for one in texts}:
        raise NothingChanged
    number = draft.frozen.aggregate(last=Max("number"))["last"] or 0
    frozen = FrozenVersion.objects.create(
        draft=draft,
        number=number + 1,
        name=name.strip()[:200],
        summary=summary.strip(),
        frozen_by=by,
        frozen_at=timezone.now(),
    )
    for one in texts:
        one.version = frozen
    FrozenText.objects.bulk_create(texts)
    record(by, "froze", f"{draft} · {frozen}", origin=origin)
    return frozen


def _text(draft: Draft, language: str, convention: str) -> FrozenText:
    newest = Wording.objects.filter(unit__draft=draft, language=language, newest=True)
    text = storage.joined(newest.order_by("unit__position").values_list("text", flat=True))
    fingerprint = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return FrozenText(language=language, convention=convention, text=text, fingerprint=fingerprint)
