"""What changed from one timetable to another, as values and as sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi.ui.languages import in_reader
from hoseibi.ui.templatetags.reading import day_words

from ..choices import SessionKind
from .held import Held, Named


class Change(NamedTuple):
    """One thing that changed of a session: what; the session as it was and as it is (None where
    there was or is none); and who it is of, where it is of somebody."""

    code: str
    before: Held | None
    after: Held | None
    who: Named | None = None

    @property
    def held(self) -> Held:
        """The session as it is, or as it was."""
        found = self.after or self.before
        assert found is not None
        return found


FOR_TRAINEES = ("added", "dropped", "moved", "room", "link", "title", "kind")
"""What trainees are told of; who teaches and interprets they see in the timetable."""


def compared(before: Iterable[Held], after: Iterable[Held]) -> list[Change]:
    """What changed, in the order of time. A session is known by its identity, whatever changed
    of it; linear in the sessions."""
    old = {one.series: one for one in before}
    new = {one.series: one for one in after}
    found = [Change("dropped", one, None) for key, one in old.items() if key not in new]
    for key, one in new.items():
        was = old.get(key)
        found += [Change("added", None, one)] if was is None else _changes(was, one)
    return sorted(found, key=lambda one: (one.held.begins_at, one.held.key))


def _changes(was: Held, now: Held) -> Iterator[Change]:
    if (was.begins_at, was.ends_at) != (now.begins_at, now.ends_at):
        yield Change("moved", was, now)
    for code in ("title", "kind", "room", "link", "about"):
        if getattr(was, code) != getattr(now, code):
            yield Change(code, was, now)
    known = {one.key for one in was.lecturers}
    yield from (Change("teaches", was, now, one) for one in now.lecturers if one.key not in known)
    stay = {one.key for one in now.lecturers}
    gone = (one for one in was.lecturers if one.key not in stay)
    yield from (Change("teaches-no-more", was, now, one) for one in gone)
    if (was.interpreter and was.interpreter.key) != (now.interpreter and now.interpreter.key):
        if now.interpreter is not None:
            yield Change("interprets", was, now, now.interpreter)
        if was.interpreter is not None:
            yield Change("interprets-no-more", was, now, was.interpreter)
    if {one.anchor for one in was.articles} != {one.anchor for one in now.articles}:
        yield Change("articles", was, now)


def by_person(found: Iterable[Change]) -> dict[int, list[Change]]:
    """The changes that concern each of those who teach or interpret, by key: all of the sessions
    that they have or had; of others who come and go they see in the timetable."""
    own: dict[int, list[Change]] = defaultdict(list)
    for one in found:
        for key in concerned((one,)):
            own[key].append(one)
    return own


def of_trainees(found: Iterable[Change]) -> list[Change]:
    """The changes that every trainee and their organ are told of."""
    return [one for one in found if one.code in FOR_TRAINEES]


def concerned(found: Iterable[Change]) -> dict[int, str]:
    """The people whose hours change, by key, with their names."""
    people: dict[int, str] = {}
    for one in found:
        if one.who is not None:
            people[one.who.key] = one.who.name
            continue
        for side in (one.before, one.after):
            people |= {each.key: each.name for each in side.people} if side else {}
    return people


def when(one: Held, zone: str) -> str:
    """Day and hours in the words of the reader."""
    return f"{day_words(one.day(zone))}, {one.hours(zone)}"


def said(change: Change, zone: str) -> str:
    """A change as a sentence in the language that is active."""
    return _SENTENCES[change.code]().format(
        title=in_reader(change.held.title),
        when=when(change.held, zone),
        was=_was(change, zone),
        now=_now(change),
        who=change.who.name if change.who else "",
    )


def _was(change: Change, zone: str) -> str:
    before = change.before
    if before is None:
        return ""
    if change.code == "moved":
        return when(before, zone)
    return _value(before, change.code)


def _now(change: Change) -> str:
    return _value(change.after, change.code) if change.after else ""


def _value(one: Held, code: str) -> str:
    """What a session says there, or in words that it says nothing."""
    values = {
        "title": lambda: in_reader(one.title),
        "kind": lambda: str(SessionKind(one.kind).label),
        "room": lambda: in_reader(one.room) or _("no room"),
        "link": lambda: one.link or _("no link"),
        "articles": lambda: ", ".join(each.said for each in one.articles) or _("no article"),
    }
    return values[code]() if code in values else ""


_SENTENCES = {
    "added": lambda: _("New: “{title}”, {when}."),
    "dropped": lambda: _("Left out: “{title}”, {when}."),
    "moved": lambda: _("“{title}” is now on {when}; it was on {was}."),
    "title": lambda: _("“{was}” ({when}) is now called “{now}”."),
    "kind": lambda: _("“{title}” ({when}) is now: {now}; it was: {was}."),
    "room": lambda: _("“{title}” ({when}) is now held in {now}; it was in {was}."),
    "link": lambda: _("“{title}” ({when}) has another link: {now}."),
    "about": lambda: _("What “{title}” ({when}) is about was written anew."),
    "teaches": lambda: _("{who} now teaches in “{title}” ({when})."),
    "teaches-no-more": lambda: _("{who} does not teach in “{title}” ({when}) any more."),
    "interprets": lambda: _("{who} now interprets “{title}” ({when})."),
    "interprets-no-more": lambda: _("{who} does not interpret “{title}” ({when}) any more."),
    "articles": lambda: _("“{title}” ({when}) now teaches {now}; it taught {was}."),
}
