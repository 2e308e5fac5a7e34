"""The term pack of who interprets a session: what is said in the articles that it teaches."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import visible_laws
from hoseibi.terms.queries import NoPack, Wanted, pack

from ..models import Session


class LawTaught(NamedTuple):
    """A law of which somebody may read a text, with the articles of it that a session teaches, as
    addresses: `art_1, art_5`."""

    law: Law
    articles: str


def laws_taught(user: Reader, session: Session) -> list[LawTaught]:
    """The laws that a session teaches."""
    addresses: dict[int, list[str]] = defaultdict(list)
    for one in session.anchors.order_by("pk"):
        if one.address:
            addresses[one.law_id].append(one.address)
    laws = visible_laws(user).filter(pk__in=addresses) if addresses else []
    return [LawTaught(law, ", ".join(dict.fromkeys(addresses[law.pk]))) for law in laws]


def pack_of(user: Reader, session: Session, law: str, on: date) -> legaltext.TermPack:
    """The pack of a session for one of its laws. Raises `NoPack` with a sentence."""
    taught = next((one for one in laws_taught(user, session) if one.law.slug == law), None)
    if taught is None:
        raise NoPack(_("This session teaches no article of this law that is open to you."))
    return pack(user, Wanted(taught.law, taught.articles), on)
