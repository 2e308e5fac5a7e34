"""The office that the load is put on: the demonstration's world, a code of some hundreds of
articles in two languages with its draft, and people with seats and sessions."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import django

django.setup()

from benchmarks.vocabulary import CHANCE, words_of  # noqa: E402
from django.utils import timezone  # noqa: E402
from tests.served.sessions import session  # noqa: E402

from hoseibi import legaltext  # noqa: E402
from hoseibi.accounts.actions import Place, give_seat  # noqa: E402
from hoseibi.accounts.choices import Role, Side  # noqa: E402
from hoseibi.accounts.models import Circle, User  # noqa: E402
from hoseibi.corpus.actions import Entry  # noqa: E402
from hoseibi.corpus.models import LawVersion  # noqa: E402
from hoseibi.drafting import actions as drafting  # noqa: E402
from hoseibi.drafting.models import Draft, Unit, Wording  # noqa: E402
from hoseibi.meetings import actions as meetings  # noqa: E402
from hoseibi.partners.actions import person  # noqa: E402
from hoseibi.web.console.demo import prepare  # noqa: E402
from hoseibi.web.demo.source import Source, bring_in  # noqa: E402

LAW, DRAFT = "load-code", "load-draft"
PROPOSALS = 40
ITEMS = 12


def main(readers: int, editors: int, articles: int, told: Path) -> None:
    """Make everything, and write down what the people need to know."""
    prepare()
    officer = User.objects.filter(role=Role.OFFICER).earliest("pk")
    circle = Circle.objects.filter(parent=None).earliest("pk")
    versions = [_code(officer, language, articles) for language in ("en", "ja")]
    law = versions[0].language_version.law
    writers = [_somebody(officer, circle, place, Role.DRAFTER) for place in range(editors)]
    visitors = [
        _somebody(officer, circle, editors + place, Role.READER) for place in range(readers)
    ]
    names = {"en": "Load Code, draft", "ja": "負荷法典草案"}
    draft = drafting.begin(
        writers[0], circle, law, drafting.Beginning(DRAFT, names, bases=tuple(versions))
    )
    _propose(draft, writers)
    known = {
        "law": LAW,
        "draft": DRAFT,
        "articles": articles,
        "proposals": PROPOSALS,
        "meeting": _meet(writers[0], circle, draft),
        "editors": [session(user) for user in writers],
        "readers": [session(user) for user in visitors],
    }
    told.write_text(json.dumps(known))


def _code(officer: User, language: str, articles: int) -> LawVersion:
    """A generated code as it came into force, and as it reads since some articles were amended."""
    convention = f"jp-{language}"
    blocks = [_article(language, convention, number) for number in range(1, articles + 1)]
    title = "Load Code" if language == "en" else "負荷法典"
    for at in range(0, articles, 50):
        number = at // 50 + 1
        division = legaltext.article_mark(legaltext.convention(convention), str(number))
        heading = f"Chapter {number} General" if language == "en" else division.replace("条", "章")
        blocks[at] = f"{heading}\n\n{blocks[at]}"
    version = None
    for since in (date(2020, 4, 1), date(2026, 4, 1)):
        text = "\n\n".join([title, *blocks]) + "\n"
        entry = Entry(
            slug=LAW, country="xl", convention=convention, in_force_from=since, released=True
        )
        source = Source(f"load.{language}.{since.year}.txt", text.encode, "generated", "", entry)
        version = bring_in(source, officer)
        for at in range(5, articles, 9):
            blocks[at] = _article(language, convention, at + 1)
    assert version is not None
    return version


def _article(language: str, convention: str, number: int) -> str:
    words = words_of(language)
    mark = legaltext.article_mark(legaltext.convention(convention), str(number))
    first, second = (words(CHANCE.randint(20, 60)) for _paragraph in range(2))
    if language == "ja":
        return f"（{words(2)}）\n{mark}　{first}。\n２　{second}。"
    return f"({words(3).capitalize()})\n{mark} {first.capitalize()}.\n(2) {second.capitalize()}."


def _somebody(officer: User, circle: Circle, place: int, role: Role) -> User:
    name = f"{'Drafter' if role == Role.DRAFTER else 'Reader'} {place}"
    user = User.objects.create(
        username=f"load{place}",
        email=f"load{place}@hoseibi.example",
        full_name=name,
        role=role,
        person=person(name, None),
        password="!",
    )
    side = Side.PARTNER if role == Role.DRAFTER else Side.HOME
    give_seat(officer, circle, Place(user.person, role, side, date(2024, 4, 1)))
    return user


def _propose(draft: Draft, writers: list[User]) -> None:
    words = words_of("en")
    units = Unit.objects.filter(draft=draft, kind="article").order_by("position")
    for number, unit in enumerate(units[:PROPOSALS], start=1):
        now = Wording.objects.get(unit=unit, language="en", newest=True)
        change = drafting.Change(unit, "en", f"{now.text}\n(3) {words(12)}.", now.number)
        reason = f"{words(40)}."
        proposing = drafting.Proposing(f"Proposal {number}", reason, "en", (change,))
        made = drafting.propose(writers[number % len(writers)], draft, proposing)
        for _remark in range(3):
            drafting.remark(CHANCE.choice(writers), made, f"{words(20)}.", "en")


def _meet(by: User, circle: Circle, draft: Draft) -> int:
    """A meeting of today with an agenda, of which half has minutes in two languages."""
    begins = timezone.now()
    planning = meetings.Planning(
        {"en": "Joint study under load"}, begins, begins + timedelta(hours=3)
    )
    meeting = meetings.plan(by, circle, planning)
    units = Unit.objects.filter(draft=draft, kind="article").select_related("anchor")
    for place, unit in enumerate(units[:ITEMS]):
        titles = {"en": f"Item {place + 1}", "ja": f"議題{place + 1}"}
        item = meetings.add_item(by, meeting, meetings.Item(titles, unit.anchor))
        if place % 2 == 0:
            for language in ("en", "ja"):
                text = "\n".join(words_of(language)(40) for _line in range(4))
                meetings.write_minutes(by, item, meetings.Writing(language, text))
    return meeting.pk
