"""How the commentaries of the invented world come to be, as people would write them."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

from django.db import transaction
from django.utils import timezone

from hoseibi.accounts.actions import Opening, Place, Releasing, give_seat, open_circle
from hoseibi.accounts.choices import Origin, Role, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.commentary.actions import books, material, steps, works, writing
from hoseibi.commentary.choices import AnswersFor, BookForm, PartKind
from hoseibi.commentary.models import Commentary, Entry
from hoseibi.commentary.queries.making import Choosing
from hoseibi.corpus.models import Law
from hoseibi.partners.models import Country, Person

NAMES = ("lanvara", "merovia")
BEGAN = date(2024, 4, 1)
BY = {"lanvara": "Supreme Court of Lanvara", "merovia": "Supreme Court of Merovia"}
LANVARA = (
    ("Minato Amagawa", Role.PROFESSOR, Side.HOME),
    ("Yui Shirakumo", Role.PROFESSOR, Side.HOME),
    ("Sovanara Lim", Role.DRAFTER, Side.PARTNER),
    ("Judge Darith Semova", Role.DRAFTER, Side.PARTNER),
)
AUTHORS = {
    "en": ("Minato Amagawa", "Judge Darith Semova"),
    "ja": ("Yui Shirakumo",),
    "km": ("Sovanara Lim",),
}


def write_commentaries(officer: User, project: Circle) -> None:
    """Both commentaries with their material, and a book; nothing when they are there already."""
    if Commentary.objects.exists():
        return
    for name in NAMES:
        told = tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))
        law = Law.objects.filter(slug=told["law"]).first()
        if law is not None:
            _write(officer, law, told, name, project if name == "lanvara" else None)


@transaction.atomic
def _write(
    officer: User, law: Law, told: dict[str, Any], name: str, project: Circle | None
) -> None:
    circle = _group(officer, told, law.country, project)
    # Asked for anew: the seats of a user are looked up once for as long as they are at hand.
    by = User.objects.get(pk=officer.pk)
    beginning = works.Beginning(law, told["title"], tuple(told["languages"]))
    commentary = works.begin(by, circle, beginning)
    for one in told["entry"]:
        _entry(by, commentary, one, BY[name])
    for one in told.get("remark", ()):
        _remark(by, commentary, one)
    for one in told.get("material", ()):
        _attach(by, commentary, one, BY[name])
    _bind(by, commentary, BY[name])


def _group(officer: User, told: dict[str, Any], country: Country, project: Circle | None) -> Circle:
    opening = Opening(told["group"], country=country, parent=project, on=BEGAN)
    circle = open_circle(officer, opening, origin=Origin.COMMAND)
    seats = [Place(officer.person, Role.OFFICER, Side.HOME, since=BEGAN)]
    for name, role, side in LANVARA if project is not None else ():
        person = Person.objects.filter(name=name).first()
        if person is not None:
            seats.append(Place(person, role, side, since=BEGAN))
    for place in seats:
        give_seat(officer, circle, place, origin=Origin.COMMAND)
    return circle


def _entry(by: User, commentary: Commentary, told: dict[str, Any], who: str) -> None:
    entry = works.add_entry(by, commentary, told["first"], told.get("last", ""), told["on"])
    for language in commentary.languages:
        for kind, text in told.get(language, {}).items():
            place = writing.Place(kind, language)
            writing.save(by, entry, place, text.strip(), writing.Had(0))
            _named(by, entry, place)
    if "released" in told or told.get("state") == "review":
        steps.send_to_review(by, entry)
    if "released" in told:
        steps.release_entry(by, entry, Releasing(who, told["released"]))


def _named(by: User, entry: Entry, place: writing.Place) -> None:
    people = Person.objects.filter(name__in=AUTHORS.get(place.language, ()))
    is_lanvara = entry.commentary.law.country.code == "xl"
    writing.name_authors(by, entry, place, people if is_lanvara else [by.person])


def _remark(by: User, commentary: Commentary, told: dict[str, Any]) -> None:
    reader = User.objects.filter(username=told["by"]).first()
    if reader is None:
        return
    entry = Entry.objects.get(commentary=commentary, place=told["place"])
    said = steps.remark(reader, entry, steps.Remarking(told["text"], told["language"]))
    steps.answer_remark(by, said, told["answer"])


def _attach(by: User, commentary: Commentary, told: dict[str, Any], who: str) -> None:
    described = material.Describing(
        told["kind"],
        told["title"],
        told["language"],
        tuple(told["articles"]),
        told["text"].strip(),
        told.get("answer", "").strip(),
        told.get("answers_for", AnswersFor.CIRCLE),
    )
    made = material.add_material(by, commentary.circle, commentary.law, described)
    material.release_material(by, made, Releasing(who, told["released"]))


def _bind(by: User, commentary: Commentary, who: str) -> None:
    """A book of what is released, in the language in which it was written first."""
    choosing = Choosing(
        entries=tuple(commentary.entries.values_list("pk", flat=True)),
        kinds=tuple(PartKind.values),
        language=commentary.languages[0],
        working=False,
        title=str(commentary.title.localize(commentary.languages[0])),
        as_of=timezone.localdate(),
        edition=0,
    )
    book = books.freeze(by, commentary, choosing)
    books.release_book(by, book, Releasing(who))
    for form in (BookForm.PDF, BookForm.EPUB):
        books.make(books.begin_making(by, book, form))
