"""The kit of arguments on paper: Word and PDF, the draft's languages in columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.meetings.models import Opinion
from hoseibi.meetings.queries import PAPERS
from hoseibi.ui.languages import own_name, reader_language
from hoseibi.ui.templatetags.reading import day_words

from ..models import Draft
from .defence import Alternative, Asked, Kit
from .history import Moment

MOST = 4
"""Columns that fit on a sheet."""

Statement = legaltext.Statement


def defence_paper(draft: Draft, kits: Sequence[Kit], form: str) -> tuple[bytes, str]:
    """Kits in a form, with its media type. They were asked for by who may read them."""
    codes = [each.language for each in draft.languages.all()][:MOST]
    today = day_words(timezone.localdate())
    note = _("From what was recorded until {day} · confidential: {circle}")
    sheet = legaltext.Sheet(
        str(draft.name), reader_language(), note=note.format(day=today, circle=draft.circle)
    )
    said = [row for kit in kits for row in _kit(kit, codes)]
    media_type, write = PAPERS[form]
    return write(said, codes, [own_name(code) for code in codes], sheet), media_type


def _kit(kit: Kit, codes: Sequence[str]) -> Iterator[legaltext.Statement]:
    """The parts of a kit; of which nothing is recorded says so."""
    texts = {one.language: one.text for one in kit.texts}
    parts: list[tuple[str, Callable[[], Iterator[legaltext.Statement]]]] = [
        (_("Purpose"), lambda: _columns(_words(kit.purpose), codes)),
        (_("Text of the article"), lambda: _columns(texts, codes)),
        (_("Foreign counterparts cited"), lambda: _counterparts(kit)),
        (_("Alternatives that were not taken"), lambda: _alternatives(kit)),
        (_("Local facts"), lambda: _columns(_words(kit.facts), codes)),
        (_("Expected questions"), lambda: _questions(kit, codes)),
        (_("Opinions"), lambda: _opinions(kit.opinions)),
        (_("How it came to read so"), lambda: _history(kit.history)),
    ]
    yield Statement((kit.name[1],), top=True, heading=True)
    if not kit.opinions:
        parts = [part for part in parts if part[0] != _("Opinions")]
    for name, rows in parts:
        yield Statement((name,), heading=True)
        made = list(rows())
        yield from made or [Statement((_("Not recorded."),))]


def _words(written: Mapping[str, object]) -> dict[str, str]:
    return {code: str(getattr(one, "text", "")) for code, one in written.items()}


def _columns(texts: Mapping[str, str], codes: Sequence[str]) -> Iterator[legaltext.Statement]:
    """Texts by language in their columns; one in another language across them."""
    if any(texts.get(code) for code in codes):
        yield Statement(tuple(texts.get(code, "") for code in codes))
    for code, text in texts.items():
        if code not in codes and text:
            yield Statement((f"{own_name(code)}: {text}",), language=code)


def _counterparts(kit: Kit) -> Iterator[legaltext.Statement]:
    for one in kit.counterparts:
        by = _("cited by {names}").format(names=", ".join(one.by))
        law = f" · {one.law}" if one.law else f" · {_('the text is not in the library')}"
        yield Statement((f"{one.cited} ({by}){law}",))
        for code, text in one.texts:
            yield Statement((text,), language=code)


def _alternatives(kit: Kit) -> Iterator[legaltext.Statement]:
    for one in kit.alternatives:
        yield Statement((_proposal(one),), language=one.proposal.language)
        for each in one.changes:
            yield Statement(("",), language=each.change.language, redline=each.pieces)
        decision = one.proposal.decision
        if decision is not None:
            lines = [
                f"{_('Decision')} ({decision.get_outcome_display()}), {decision.decided_by},"
                f" {day_words(decision.decided_on)}: {decision.reason}",
                f"{_('Dissent')}: {decision.dissent}" if decision.dissent else "",
            ]
            yield Statement(("\n".join(filter(None, lines)),), language=decision.language)


def _proposal(one: Alternative) -> str:
    made = one.proposal
    state = made.get_state_display()
    head = f"{_('Proposal')} {made.number}. {made.title} ({made.who}; {state})"
    return f"{head}\n{made.reason}" if made.reason else head


def _questions(kit: Kit, codes: Sequence[str]) -> Iterator[legaltext.Statement]:
    for by_language in kit.expected:
        texts = {code: f"{one.question}\n{one.text}" for code, one in by_language.items()}
        yield from _columns(texts, codes)
    for asked in kit.asked:
        yield from _asked(asked)
    for spoken in kit.spoken:
        yield Statement(
            (f"{_('In a meeting')}: {spoken.item.meeting.title} · {spoken.item.title}",)
        )
        yield from _columns({one.language: one.text for one in spoken.minutes}, codes)


def _asked(asked: Asked) -> Iterator[legaltext.Statement]:
    question = asked.question
    yield Statement((f"{_('Asked')}: {question.text}",), language=question.language)
    for one in asked.answers:
        yield Statement((_answer(one),), language=one.language)


def _opinions(opinions: Sequence[Opinion]) -> Iterator[legaltext.Statement]:
    for one in opinions:
        yield Statement((_answer(one),), language=one.language)
        for reply in one.answered_by.all():
            yield Statement((f"→ {_answer(reply)}",), language=reply.language)


def _answer(one: Opinion) -> str:
    cited = f" [{one.legal_system}]" if one.legal_system else ""
    words = f" “{one.words}”" if one.words else ""
    return f"{one.who} ({one.get_position_display()}){words}: {one.text}{cited}"


def _history(history: Sequence[Moment]) -> Iterator[legaltext.Statement]:
    lines = [f"{day_words(timezone.localdate(one.at))} · {_moment(one)}" for one in history]
    if lines:
        yield Statement(("\n".join(lines),))


def _moment(one: Moment) -> str:
    """One thing that happened, in a line."""
    if one.sitting is not None:
        said = one.sitting.last
        return f"{_('Words')}, {own_name(said.language)}, {said.number} · {said.author or '—'}"
    if one.decision is not None:
        made = one.decision
        return f"{_('Decision')} ({made.get_outcome_display()}): {made.text}"
    return f"{_NAMES[one.kind]()}: {_named(one)}"


_NAMES = {
    "proposal": lambda: _("Proposal"),
    "remark": lambda: _("Remark"),
    "opinion": lambda: _("Opinion"),
    "meeting": lambda: _("Meeting"),
    "frozen": lambda: _("Frozen version"),
}


def _named(one: Moment) -> str:
    """What it is called, or who said it."""
    if one.remark is not None:
        return f"{one.remark.author or '—'} ({one.remark.proposal})"
    if one.opinion is not None:
        return str(one.opinion.who)
    return str(one.agenda.item.meeting if one.agenda else one.proposal or one.frozen or "")
