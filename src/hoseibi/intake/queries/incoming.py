"""What a file that was brought says, and which country and organ it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.library import storage as library
from hoseibi.partners.models import Country, Organ
from hoseibi.ui.languages import by_language

from ..choices import FormItem, RequestKind
from ..models import BroughtFile, Request
from ..permissions import is_department
from ..storage.incoming import Form
from ..storage.reading import read
from ..storage.values import day_of, kind_of, language_of

Named = TypeVar("Named", Country, Organ)


@dataclass(frozen=True)
class Meant:
    """A form with what its words mean: country, organ, day and type where they were understood."""

    form: Form
    country: Country | None
    organ: Organ | None
    day: date | None
    kind: str
    language: str

    @property
    def title(self) -> str:
        return self.form.said.get("title", "").replace("\n", " ")[:300]

    @property
    def agency(self) -> str:
        """The implementing agency in the words of the form, which need not name one."""
        return self.form.said.get("agency", "")

    @property
    def kind_label(self) -> str:
        return str(RequestKind(self.kind).label) if self.kind else ""

    def texts(self) -> dict[str, str]:
        """Items 6 to 10."""
        return {code: text for code, text in self.form.said.items() if code in FormItem.values}


def brought_file(user: Reader, key: int) -> BroughtFile | None:
    """A file that was brought, for the department."""
    if not is_department(user):
        return None
    return BroughtFile.objects.select_related("file", "brought_by").filter(pk=key).first()


def content_of(user: Reader, brought: BroughtFile) -> bytes:
    """The bytes of a file as it came, for the department."""
    if not is_department(user):
        return b""
    return library.path_of(brought.file.fingerprint).read_bytes()


def became(user: Reader, brought: BroughtFile) -> list[Request]:
    """The requests that were taken from a file."""
    return list(brought.requests.order_by("pk")) if is_department(user) else []


def meanings(user: Reader, brought: BroughtFile) -> list[Meant]:
    """Each request of a file, with what it means."""
    if not is_department(user):
        return []
    countries = list(Country.objects.all())
    organs = list(Organ.objects.filter(Organ.open(timezone.localdate())))
    return [_meant(one, countries, organs) for one in read(content_of(user, brought))]


def _meant(form: Form, countries: list[Country], organs: list[Organ]) -> Meant:
    said = form.said
    country = _found(said.get("country", ""), countries)
    known = [one for one in organs if country is None or one.country_id == country.pk]
    organ = _found(said.get("agency", ""), known, whole=True)
    if country is None and organ is not None:
        country = next(one for one in countries if one.pk == organ.country_id)
    words = " ".join(text for code, text in said.items() if code not in ("email", "address"))
    return Meant(
        form,
        country,
        organ,
        day_of(said.get("entered_on", "")),
        kind_of(said.get("kind", "")),
        language_of(words),
    )


def _found(words: str, known: list[Named], *, whole: bool = False) -> Named | None:
    """What the words name, in any language; `whole` when a part of them is not enough. Of several
    that stand in them the longest name counts: who writes of Papua New Guinea means no other."""
    plain = " ".join(words.lower().split())
    found, longest = None, 0
    for one in known:
        for name in (said.lower() for said in by_language(one.name).values()):
            if name == plain and name:
                return one
            if not whole and len(name) > longest and _stands_in(name, plain):
                found, longest = one, len(name)
    return found


def _stands_in(name: str, words: str) -> bool:
    """Whether a name is in words and no part of a longer word, as Oman is of Romania. Letters that
    have no capitals may touch it: Japanese and Khmer write no spaces between words."""
    at = words.find(name)
    while at >= 0:
        around = words[at - 1 : at] + words[at + len(name) : at + len(name) + 1]
        if around.upper() == around:
            return True
        at = words.find(name, at + 1)
    return False
