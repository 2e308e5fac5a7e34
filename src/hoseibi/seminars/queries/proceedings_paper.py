"""Proceedings on paper: their languages side by side, or one after another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from hoseibi.printing import (
    Block,
    Cell,
    Grid,
    Heading,
    PageBreak,
    Row,
    Said,
    Text,
    Words,
)
from hoseibi.printing import Paper as Printed
from hoseibi.ui.languages import own_name
from hoseibi.ui.templatetags.reading import day_words

from ..choices import BoxState, Layout
from ..models import Registration
from .book import Asked, Book, Drawn, Given, Item, Texts, Who, days_of

BAR = 10
"""Of how many signs a bar of all answers is."""
FULL, EMPTY = "■", "□"
"""A bar is written, so that it stands in Word, on paper and on a page, also without colours."""
NOTES = 9.5
"""The size of what is beside the matter, in points."""


def proceedings_paper(book: Book, people: Sequence[Registration], language: str = "") -> Printed:
    """The paper, in all languages of the book or in one. `people` are those who are named."""
    codes = [language] if language in book.languages else book.languages
    apart = book.layout == Layout.AFTER
    blocks: list[Block] = []
    for at, some in enumerate([[code] for code in codes] if apart else [codes]):
        blocks += [PageBreak()] if at else []
        blocks += _whole(book, some, people, codes[0])
    with override(codes[0]):
        begins, ends = datetime.fromisoformat(book.begins), datetime.fromisoformat(book.ends)
        days = day_words(begins.date())
        days += f" – {day_words(ends.date())}" if ends.date() != begins.date() else ""
        note = " · ".join(filter(None, [days, in_one(book.place, codes[0])]))
        title = _("{event}: proceedings").format(event=in_one(book.title, codes[0]))
    wide = len(codes) > 2 and not apart
    return Printed(title, codes[0], tuple(blocks), landscape=wide, note=note)


def in_one(texts: Texts, code: str) -> str:
    """A text in a language, or in English, or in any."""
    return texts.get(code) or texts.get("en") or next(iter(texts.values()), "")


def _whole(
    book: Book, codes: Sequence[str], people: Sequence[Registration], first: str
) -> Iterable[Block]:
    """All parts, with some languages side by side. The title stands above in the first language of
    the paper already."""
    heads = _Heads(codes)
    others = [code for code in codes if code != first]
    yield Words(tuple(Text(in_one(book.title, one), one, bold=True) for one in others), size=13)
    yield from _sides(book.theme, codes)
    parts = {
        "foreword": _sides(book.foreword, codes),
        "programme": _programme(book, codes),
        "papers": _papers(book, codes),
        "questions": _questions(book.questions, codes, heads),
        "feedback": _feedback(book, codes),
        "participants": _participants(book, people, codes),
    }
    for name, blocks in parts.items():
        inner = list(blocks)
        yield from [Heading(heads.said(name)), *inner] if inner else []


def _papers(book: Book, codes: Sequence[str]) -> Iterable[Block]:
    for paper in book.papers:
        yield from _paper(paper, book, codes)


def _questions(asked: Sequence[Asked], codes: Sequence[str], heads: _Heads) -> Iterable[Block]:
    for number, one in enumerate(asked, 1):
        yield from _asked(number, one, codes, heads)


def _feedback(book: Book, codes: Sequence[str]) -> Iterable[Block]:
    if book.drawn:
        yield Words(tuple(_sheets(book.sheets, code) for code in codes))
    for drawn in book.drawn:
        yield from _drawn(drawn, codes)


def _participants(
    book: Book, people: Sequence[Registration], codes: Sequence[str]
) -> Iterable[Block]:
    if book.came or people:
        yield Words(tuple(_came(book, len(people), code) for code in codes))
        yield from _people(people, codes[0])


class _Heads:
    """What parts are called, in some languages in a row."""

    def __init__(self, codes: Sequence[str]) -> None:
        self.codes = codes
        self.names: dict[str, list[Text]] = {}
        for code in codes:
            with override(code):
                said = {
                    "foreword": _("Foreword"),
                    "programme": _("Programme"),
                    "papers": _("Papers and slides"),
                    "questions": _("Questions and answers"),
                    "feedback": _("Feedback"),
                    "participants": _("Participants"),
                    "open": _("left open"),
                }
            for name, words in said.items():
                self.names.setdefault(name, []).append(Text(words, code))

    def said(self, name: str) -> Said:
        """A name in each language, once where two say the same."""
        found: list[str | Text] = []
        for one in self.names[name]:
            known = [each.words for each in found if isinstance(each, Text)]
            if one.words not in known:
                found += [*([" · "] if found else []), one]
        return tuple(found)


def _sides(texts: Texts, codes: Sequence[str]) -> Iterable[Block]:
    """A text in its languages: a column for each, or one below another where there is but one."""
    known = [code for code in codes if texts.get(code)]
    if not known and texts:
        known = [next(iter(texts))]
    if len(known) < 2:
        yield from (Words(_paragraphs(texts[code], code)) for code in known)
        return
    row = tuple(Cell(Text(texts[code], code)) for code in known)
    yield Grid(tuple(1 for _code in known), (row,), lined=False, size=10)


def _paragraphs(said: str, code: str) -> tuple[Said, ...]:
    return tuple(Text(one, code) for one in said.split("\n") if one.strip())


def _programme(book: Book, codes: Sequence[str]) -> Iterable[Block]:
    """A table for each day."""
    for day, some in days_of(book):
        yield Heading(_days(day, codes), 2)
        with override(codes[0]):
            names = [own_name(code) for code in codes] if len(codes) > 1 else [_("Programme")]
            head: Row = (_("Time"), *names)
        rows = [head, *(_row(one, codes) for one in some)]
        yield Grid((2, *(5 for _code in codes)), tuple(rows), heads=1)


def _days(day: date, codes: Sequence[str]) -> Said:
    found: list[str | Text] = []
    for code in codes:
        with override(code):
            found += [*([" · "] if found else []), Text(day_words(day), code)]
    return tuple(found)


def _row(item: Item, codes: Sequence[str]) -> Row:
    cells = (Cell(tuple(_item(item, code))) for code in codes)
    return (Cell(item.hours, bold=True), *cells)


def _item(item: Item, code: str) -> Iterable[str | Text]:
    yield Text(in_one(item.title, code), code, bold=True)
    if room := item.room.get(code):
        yield Text(f"\n{room}", code, soft=True)
    if abstract := item.abstract.get(code):
        yield Text(f"\n{abstract}", code)
    for one in item.who:
        yield Text(f"\n{_who(one, code)}", code, soft=True)
    if on := "; ".join(in_one(one.said, code) for one in item.places):
        yield Text(f"\n{on}", code, italic=True)


def _who(one: Who, code: str) -> str:
    name = f"{one.name} {one.own_name}".strip()
    role = f" ({in_one(one.role, code)})" if one.role else ""
    organ = f", {in_one(one.organ, code)}" if one.organ else ""
    return f"{name}{role}{organ}"


def _paper(paper: Given, book: Book, codes: Sequence[str]) -> Iterable[Block]:
    known = [code for code in codes if code in paper.title] or list(paper.title)[:1]
    title: list[str | Text] = []
    for code in known:
        title += [*([" · "] if title else []), Text(paper.title[code], code)]
    yield Heading(tuple(title), 2)
    of = next((one.title for one in book.items if one.key == paper.item), {})
    facts = [paper.authors, in_one(paper.kind, codes[0]), in_one(of, codes[0]), paper.file]
    said = " · ".join(filter(None, [*facts, paper.rights]))
    yield Words((Text(said, soft=True),), size=NOTES)
    yield from _sides(paper.summary, codes)


def _asked(number: int, one: Asked, codes: Sequence[str], heads: _Heads) -> Iterable[Block]:
    told = [(code, said) for code, said in one.sides if code in codes] or one.sides[:1]
    yield Heading(f"{number}", 2)
    yield Words(tuple(Text(said, code, bold=True) for code, said in told), size=11)
    where = "; ".join(in_one(place.said, codes[0]) for place in one.places)
    answered: Said = one.by if one.state == BoxState.ANSWERED else heads.said("open")
    between = (Text(" · ", soft=True),) if where and answered else ()
    yield Words(((*_softly(where), *between, *_softly(answered)),), size=NOTES)
    answers = {code: said for code, said in one.answers if code in codes} or dict(one.answers[:1])
    yield from _sides(answers, list(answers))


def _softly(said: Said) -> tuple[Text, ...]:
    """Words of a line of facts, as they look there."""
    inner = said if isinstance(said, tuple) else (said,) if said else ()
    texts = (one if isinstance(one, Text) else Text(one) for one in inner)
    return tuple(Text(one.words, one.language, soft=True) for one in texts)


def _sheets(count: int, code: str) -> Text:
    with override(code):
        said = ngettext("%(count)s sheet came.", "%(count)s sheets came.", count)
        return Text(said % {"count": count}, code)


def _drawn(drawn: Drawn, codes: Sequence[str]) -> Iterable[Block]:
    """A line for each answer: how often it was given, and a bar as long as its share."""
    known = [code for code in codes if code in drawn.question] or list(drawn.question)[:1]
    yield Words(tuple(Text(drawn.question[code], code, bold=True) for code in known), size=11)
    total = sum(count for _said, count in drawn.bars) or 1
    rows = [_bar(said, count, count / total, codes) for said, count in drawn.bars]
    yield Grid((6, 1, 6), tuple(rows), lined=False, size=9.5)
    if drawn.mean is not None:
        with override(codes[0]):
            said = _("mean {mean} of 5").format(mean=f"{drawn.mean:.1f}")
        yield Words((Text(said, codes[0], soft=True),), size=NOTES)


def _bar(said: Texts, count: int, share: float, codes: Sequence[str]) -> Row:
    names = dict.fromkeys(said.get(code) or in_one(said, code) for code in codes)
    long = max(round(BAR * share), 1 if count else 0)
    bar = Text(FULL * long + EMPTY * (BAR - long), "ja")
    return (Cell(" · ".join(names)), Cell(str(count), align="end"), Cell(bar))


def _came(book: Book, named: int, code: str) -> Text:
    with override(code):
        came = ngettext("%(count)s person came.", "%(count)s people came.", book.came)
        said = ngettext(
            "%(count)s of them agreed to be named.", "%(count)s of them agreed to be named.", named
        )
        both = [came % {"count": book.came}] if book.came else []
        return Text(" ".join([*both, said % {"count": named}]), code)


def _people(people: Sequence[Registration], code: str) -> Iterable[Block]:
    if not people:
        return
    with override(code):
        head: Row = (_("Name"), _("Name in own script"), _("Organisation"), _("Country"))
    rows = [(one.name, one.own_name, one.organ_name, one.country) for one in people]
    yield Grid((3, 3, 4, 2), (head, *rows), heads=1)
