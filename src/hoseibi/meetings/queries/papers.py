"""The minutes of a meeting on paper: Word and PDF, a column for each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from django.utils.translation import gettext as _

from hoseibi import legaltext, printing
from hoseibi.accounts.permissions import Reader
from hoseibi.ui.downloads import MEDIA_TYPES
from hoseibi.ui.languages import by_language, own_name
from hoseibi.ui.templatetags.reading import day_words

from ..choices import Presence
from ..models import Decision, Meeting
from .meetings import attendance, clocks
from .minutes import Spoken, languages_of, spoken
from .released import record, record_languages

MOST = 4
"""Columns that fit on a sheet."""

Statements = Sequence[legaltext.Statement]


def _pdf(said: Statements, codes: list[str], names: list[str], sheet: legaltext.Sheet) -> bytes:
    return printing.pdf(legaltext.record_print(said, codes, names, sheet)).content


PAPERS: dict[str, tuple[str, Callable[..., bytes]]] = {
    "docx": (MEDIA_TYPES["docx"], legaltext.record_docx),
    "pdf": (MEDIA_TYPES["pdf"], _pdf),
}


def minutes_paper(
    user: Reader, meeting: Meeting, form: str, wished: Sequence[str]
) -> tuple[bytes, str]:
    """The minutes in a form, with its media type: in the languages wished for, or in those in
    which something is written."""
    everything = languages_of(user, meeting)
    written = {
        side.language
        for one in spoken(user, meeting, everything)
        for side in one.sides
        if side.minute and side.minute.text
    }
    codes = [code for code in wished if code in everything]
    codes = (codes or [code for code in everything if code in written] or everything)[:MOST]
    titles = by_language(meeting.title)
    title = titles.get(codes[0]) or str(meeting.title)
    sheet = legaltext.Sheet(title, codes[0], note=_note(meeting))
    said = [*_people(user, meeting), *_said(spoken(user, meeting, codes), codes)]
    media_type, write = PAPERS[form]
    return write(said, codes, [own_name(code) for code in codes], sheet), media_type


def record_paper(user: Reader, meeting: Meeting, form: str) -> tuple[bytes, str]:
    """Released minutes in a form, with its media type: without who came and what is to be done."""
    codes = record_languages(user, meeting)[:MOST]
    titles = by_language(meeting.title)
    title = titles.get(codes[0]) or str(meeting.title)
    sheet = legaltext.Sheet(title, codes[0], note=_note(meeting))
    said = list(_said(record(user, meeting, codes), codes))
    media_type, write = PAPERS[form]
    return write(said, codes, [own_name(code) for code in codes], sheet), media_type


def _note(meeting: Meeting) -> str:
    """Where and when it was on both sides, whose it was, and whether the minutes are approved."""
    places = [
        f"{day_words(each.begins.date())} {each.hours} {each.place or each.city}"
        for each in clocks(meeting)
    ]
    return " · ".join([*places, str(meeting.circle), str(meeting.get_state_display())])


def _people(user: Reader, meeting: Meeting) -> Iterator[legaltext.Statement]:
    """Who was there and who was not."""
    rows = list(attendance(user, meeting))
    for presence in Presence:
        names = [str(one.person) for one in rows if one.presence == presence]
        if names:
            label = str(presence.label)
            yield legaltext.Statement((f"{label[:1].upper()}{label[1:]}: {', '.join(names)}",))


def _said(found: Sequence[Spoken], codes: Sequence[str]) -> Iterator[legaltext.Statement]:
    for place, one in enumerate(found, start=1):
        titles = by_language(one.item.title)
        known = [titles.get(code) or str(one.item.title) for code in codes]
        yield legaltext.Statement(tuple(f"{place}. {title}" for title in known), heading=True)
        texts = tuple(side.minute.text if side.minute else "" for side in one.sides)
        if any(texts):
            # One text alone stands in its column and not across, so that its language is seen.
            yield legaltext.Statement(texts)
        for decision in one.decisions:
            yield legaltext.Statement((_decided(decision),))
        for task in one.tasks:
            who = str(task.person or _("nobody yet"))
            until = ""
            if task.due_on:
                until = ", " + _("until {day}").format(day=day_words(task.due_on))
            state = task.get_state_display()
            yield legaltext.Statement((f"{_('To do')}: {task.text} ({who}{until}; {state})",))


def _decided(decision: Decision) -> str:
    """A decision with its reason, its dissent and who took it."""
    lines = [
        f"{_('Decision')} ({decision.get_outcome_display()}): {decision.text}",
        f"{_('Reason')}: {decision.reason}",
        f"{_('Dissent')}: {decision.dissent}" if decision.dissent else "",
        f"{decision.decided_by} · {day_words(decision.decided_on)}",
    ]
    return "\n".join(filter(None, lines))
