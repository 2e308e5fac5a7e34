"""What was asked from the floor and answered, in its languages, and to take away."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import override

from hoseibi.accounts.permissions import Reader
from hoseibi.printing import Block, Fields, Heading, Paper, Text, Words
from hoseibi.printing.tables import Table
from hoseibi.ui.languages import by_language, own_name
from hoseibi.ui.templatetags.reading import day_words

from ..models import BoxQuestion, Event
from .events import hours
from .floor import settled_questions


class Side(NamedTuple):
    """A question or an answer in one language."""

    code: str
    text: str


def sides_of(one: BoxQuestion) -> list[Side]:
    """A question in its own language, and then in those in which it is written."""
    known = by_language(one.translations)
    others = [Side(code, said) for code, said in sorted(known.items()) if code != one.language]
    return [Side(one.language, one.text), *others]


def answers_of(one: BoxQuestion) -> list[Side]:
    """What was answered, by language; that of the question first."""
    known = by_language(one.answer)
    return [Side(code, known[code]) for code in sorted(known, key=lambda c: (c != one.language, c))]


def questions_table(user: Reader, event: Event) -> Table:
    """What was asked and answered, a column for each language in which something is answered."""
    found = settled_questions(user, event)
    codes = sorted({side.code for one in found for side in answers_of(one)})
    head = [
        *(_("Number"), _("Item of the programme"), _("Article"), _("Language"), _("Question")),
        *(_("In other languages"), _("Others who ask it too"), _("State"), _("Who answered")),
        *(_("Answer ({language})").format(language=own_name(code)) for code in codes),
    ]
    rows = []
    for number, one in enumerate(found, 1):
        known = by_language(one.answer)
        others = "\n".join(f"{own_name(code)}: {said}" for code, said in sides_of(one)[1:])
        rows.append(
            [
                *(number, str(one.item or ""), article_of(one), own_name(one.language), one.text),
                *(others, one.hands, str(one.get_state_display()), str(one.answered_by or "")),
                *(known.get(code, "") for code in codes),
            ]
        )
    return Table(head, rows)


def article_of(one: BoxQuestion) -> str:
    """Of which article a question is, with its law."""
    return f"{one.anchor.law.title}, {one.anchor}" if one.anchor else ""


def questions_paper(user: Reader, event: Event, language: str) -> Paper:
    """The same as a paper: each question with what it is about and the answer."""
    with override(language):
        when = hours(event)
        note = f"{day_words(when.begins.date())} · {event.place}".strip(" ·")
        blocks: list[Block] = []
        for number, one in enumerate(settled_questions(user, event), 1):
            about = " · ".join(filter(None, [str(one.item or ""), article_of(one)]))
            blocks.append(Heading(_("Question {number}").format(number=number), 2))
            blocks.append(Words(tuple(Text(said, code, bold=True) for code, said in sides_of(one))))
            facts = [(_("About"), about)] if about else []
            facts.append((_("State"), str(one.get_state_display())))
            if one.answered_by:
                facts.append((_("Who answered"), str(one.answered_by)))
            blocks.append(Fields(tuple(facts), pairs=1))
            if answered := tuple(Text(said, code) for code, said in answers_of(one)):
                blocks.append(Words(answered))
        title = by_language(event.title).get(language) or str(event.title)
        heading = _("Questions and answers")
    return Paper(f"{title}: {heading}", language, tuple(blocks), note=note)
