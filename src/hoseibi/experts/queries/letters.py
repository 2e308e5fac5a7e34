"""Letters about an assignment, made from the office's own Word files or from ours."""

from __future__ import annotations

from typing import NamedTuple

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import Reader
from hoseibi.library.queries import content
from hoseibi.printing import letters
from hoseibi.ui.templatetags.reading import day_words

from ..choices import LetterKind
from ..models import Assignment, LetterTemplate
from ..permissions import may_see_roster
from . import shipped
from .families import ours
from .gaps import empty_names
from .posts import wanted
from .templates import NAMES
from .timely import not_yet

LANGUAGES = ("en", "ja")
"""In which letters are written; each has a template of ours."""


class Letter(NamedTuple):
    """A letter: of which kind, in which language, from which template, None for ours; why it
    cannot be made yet, and what will be empty in it."""

    kind: LetterKind
    language: str
    template: LetterTemplate | None
    not_yet: str = ""
    empty: tuple[str, ...] = ()


def office_templates(user: Reader) -> dict[tuple[str, str], LetterTemplate]:
    """The office's own templates in use, by kind and language."""
    if not may_see_roster(user):
        return {}
    rows = LetterTemplate.objects.filter(withdrawn_at=None).select_related("file", "uploaded_by")
    return {(one.kind, one.language): one for one in rows.order_by("uploaded_at", "pk")}


def template_bytes(user: Reader, kind: str, language: str) -> bytes:
    """The Word file from which a letter is made: the office's own, or ours."""
    own = office_templates(user).get((kind, language))
    return content(own.file) if own else ours(kind, language)


def letters_of(user: Reader, post: Assignment) -> list[Letter]:
    """The letters about an assignment, those too whose time has not come."""
    if not may_see_roster(user):
        return []
    own = office_templates(user)
    gaps = {code: set(empty_names(values(user, post, code))) for code in LANGUAGES}
    return [
        Letter(kind, code, found, not_yet(post, kind), _gaps(found, kind, code, gaps[code]))
        for kind in LetterKind
        for code in LANGUAGES
        for found in (own.get((kind, code)),)
    ]


def _gaps(own: LetterTemplate | None, kind: str, code: str, empty: set[str]) -> tuple[str, ...]:
    """What a letter asks for and nobody entered, in words."""
    if not empty:
        return ()
    asked = letters.placeholders(content(own.file) if own else shipped.template(kind, code))
    used = {one.name for one in asked} & empty
    return tuple(str(label) for name, label in NAMES.items() if name in used)


def letter(user: User, post: Assignment, kind: str, language: str) -> letters.Letter:
    """A letter about an assignment, filled; what its template asks for and nobody knows is told
    by it. Ours leave out what is empty."""
    said = values(user, post, language)
    own = office_templates(user).get((kind, language))
    empty = frozenset(empty_names(said))
    template = content(own.file) if own else shipped.template(kind, language, empty)
    return letters.filled(template, said)


def values(user: User, post: Assignment, language: str) -> letters.Values:
    """What a letter can say of an assignment, in a language: the names that templates use."""
    with translation.override(language):
        person = post.expert.person if post.expert else None
        home = person.organ if person else None
        return {
            "today": day_words(timezone.localdate()),
            "reference": f"EXP-{post.pk}",
            "office": _office(user),
            "signatory": signatory(user),
            "person": {
                "name": str(person.name) if person else "",
                "own_name": str(person.own_name or person.name) if person else "",
                "title": str(person.post or "") if person else "",
                "organisation": str(home or ""),
            },
            "project": {
                "title": str(post.circle),
                "country": str(post.country),
                "agency": str(post.post_organ or ""),
            },
            "assignment": _assignment(post),
            "duties": _lines(post.duties),
            "products": _lines(post.products),
            "wanted": [_wish(one, name) for one, name in wanted(user, post)],
            "predecessor": {"name": str(post.follows.expert or "") if post.follows else ""},
        }


def _office(user: User) -> dict[str, str]:
    organ = user.person.organ if user.person else None
    return {"name": str(organ or ""), "country": str(organ.country) if organ else ""}


def signatory(user: User) -> dict[str, str]:
    """Who signs a letter: by name, never with the words by which an account is told apart."""
    person = user.person
    if person is None:
        return {"name": str(user), "own_name": str(user), "title": ""}
    title = str(person.post or "")
    return {"name": person.name, "own_name": person.own_name or person.name, "title": title}


def _assignment(post: Assignment) -> dict[str, str]:
    return {
        "role": str(post.role),
        "post": str(post.post_organ or post.country),
        "place": place_of(post),
        "term": str(post.get_term_display()),
        "from": day_words(post.begins_on),
        "until": day_words(post.ends_on),
        "background": str(post.background),
        "terms": str(post.duties),
    }


def place_of(post: Assignment) -> str:
    """Where somebody is posted: the organ with its country, or the country alone."""
    if post.post_organ is None:
        return str(post.country)
    return _("{organ}, {country}").format(organ=post.post_organ, country=post.country)


def _lines(said: object) -> list[str]:
    return [line.strip() for line in str(said).splitlines() if line.strip()]


def _wish(one: object, name: str) -> str:
    level = one.get_level_display()  # type: ignore[attr-defined]
    said = f"{one.get_matter_display()}: {name}"  # type: ignore[attr-defined]
    said += f" ({level})" if level else ""
    return f"{said} – {_('needed')}" if one.needed else said  # type: ignore[attr-defined]
