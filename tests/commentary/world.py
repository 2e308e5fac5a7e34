"""A commentary on the sample code, with its people, as tests begin with it."""

from __future__ import annotations

from datetime import date

from tests import factories

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, User
from hoseibi.commentary.actions import steps, works, writing
from hoseibi.commentary.models import Commentary, Entry
from hoseibi.corpus.models import Law, LawVersion

FIRST_DAY = date(2020, 4, 1)
SECOND_DAY = date(2024, 4, 1)
TEXT = "The claim of Article 2, paragraph (2) is meant. See Article 99."
WHO = Releasing("The Minister")


def a_version(text: str = factories.CODE, since: date = FIRST_DAY) -> LawVersion:
    """The sample code as in force from a day."""
    return factories.a_law(text, in_force_from=since, slug="xl-sample-code")


def a_commentary(circle: Circle | None = None, **more: object) -> tuple[Commentary, User]:
    """A commentary in English and Khmer, and a professor of its circle."""
    a_version()
    held = circle or factories.circle()
    by = factories.seated(held, Role.EXPERT)
    beginning = works.Beginning(
        Law.objects.get(slug="xl-sample-code"), {"en": "Sample Commentary"}, ("en", "km")
    )
    made = works.begin(by, held, beginning)
    return made, by


def an_entry(
    commentary: Commentary, by: User, address: str = "art_3", last: str = "", text: str = TEXT
) -> Entry:
    """An entry with a meaning in English."""
    entry = works.add_entry(by, commentary, address, last)
    if text:
        say(by, entry, text)
    return Entry.objects.get(pk=entry.pk)


def say(  # noqa: PLR0913
    by: User, entry: Entry, text: str, kind: str = "meaning", language: str = "en", seen: int = 0
) -> writing.Saved:
    """Write a part."""
    return writing.save(by, entry, writing.Place(kind, language), text, writing.Had(seen))


def released(entry: Entry, by: User) -> Entry:
    """Through review to release."""
    steps.send_to_review(by, entry)
    return steps.release_entry(by, entry, WHO)
