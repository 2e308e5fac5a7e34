"""The general information of a course on paper, in one language or in two, side by side or one
after the other: as it goes out to the organs that the course is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.printing import Block, Cell, Fields, Grid, Heading, PageBreak, Paper, Row, Text, Words
from hoseibi.ui.languages import by_language, own_name
from hoseibi.ui.templatetags.reading import day_words

from ..models import Course, Module, Objective, Target
from .courses import modules, objectives, targets
from .information import HEADINGS, PARTS

FACTS = {
    "number": gettext_lazy("Course number"),
    "year": gettext_lazy("Fiscal year"),
    "period": gettext_lazy("Period"),
    "place": gettext_lazy("Place of the course"),
    "language": gettext_lazy("Language"),
    "places": gettext_lazy("Number of participants"),
    "organs": gettext_lazy("Target organisations (nominees at most)"),
    "until": gettext_lazy("Nominations until"),
}
"""The head of the form, in order."""
OUTPUTS = (gettext_lazy("Learning objectives"), gettext_lazy("Modules"))
ANNEX = gettext_lazy("Annex: report on one's own work")
JOB_REPORT = (
    gettext_lazy("Name, organ and post"),
    gettext_lazy("The organ and what it does"),
    gettext_lazy("My own duties"),
    gettext_lazy("Problems that I meet"),
    gettext_lazy("What I want to ask"),
)
NO_PAPERS = gettext_lazy("Please send no medical papers: nothing about health is asked.")


@dataclass(frozen=True)
class Wished:
    """The languages of a booklet, one or two, and whether two stand side by side."""

    languages: tuple[str, ...]
    beside: bool = False


@dataclass(frozen=True)
class _Content:
    course: Course
    targets: list[Target]
    objectives: list[Objective]
    modules: list[Module]


def spoken(course: Course) -> list[str]:
    """The languages in which a booklet can be had: those in which the course has a title."""
    found = by_language(course.title)
    order = ("en", "ja", *sorted(found))
    return [code for code in dict.fromkeys(order) if code in found]


def booklet(user: Reader, course: Course, wished: Wished) -> Paper:
    """The general information, as a value from which Word and PDF are made."""
    content = _Content(
        course, targets(user, course), objectives(user, course), modules(user, course)
    )
    first = wished.languages[0]
    blocks: list[Block] = [*_head(course, wished), *_facts(content, wished)]
    for part in PARTS:
        rows = [(_labels(HEADINGS[name], wished), _said(getattr(course, name), wished))
                for name in part.texts if by_language(getattr(course, name))]  # fmt: skip
        if part.texts == ("goal",):
            rows += _outputs(content, wished)
        if rows:
            blocks.append(Heading(_joined(_labels(part.heading, wished)), 1))
            for labels, said in rows:
                blocks += _text(labels, said, wished)
    blocks += _annex(wished)
    return Paper(
        title=_titled(course, first),
        language=first,
        blocks=tuple(blocks),
        note=_noted(course, first),
    )


def _titled(course: Course, language: str) -> str:
    return by_language(course.title).get(language) or str(course.title)


def _noted(course: Course, language: str) -> str:
    with translation.override(language):
        named = _("General information")
        year = _("fiscal year {year}").format(year=course.fiscal_year)
    return " · ".join(filter(None, (named, course.number, year)))


def _head(course: Course, wished: Wished) -> Iterator[Block]:
    """The title in the other language, beneath that of the paper."""
    for code in wished.languages[1:]:
        yield Words((Text(_titled(course, code), code, bold=True),), size=13)
        yield Words((Text(_noted(course, code), code, soft=True),))


def _facts(content: _Content, wished: Wished) -> list[Block]:
    """The head of the form: number, period, place, language, places, organs, deadline."""
    rows = []
    for name in FACTS:
        said = {code: _fact(content, name, code) for code in wished.languages}
        if any(value for _label, value in said.values()):
            labels = tuple((code, label) for code, (label, _value) in said.items())
            values = list(dict.fromkeys((code, value) for code, (_l, value) in said.items()))
            rows.append((_lines(labels), _lines(_once(values))))
    return [Fields(tuple(rows), share=0.34)]


def _fact(content: _Content, name: str, code: str) -> tuple[str, str]:
    """A label and what stands there, in a language."""
    with translation.override(code):
        return str(FACTS[name]), _value(content, name, code)


def _value(content: _Content, name: str, code: str) -> str:
    course, until = content.course, content.course.nominate_until
    also = f" ({_('interpreted')}: {course.interpreted})" if course.interpreted else ""
    organs = (
        f"{by_language(one.organ.name).get(code) or one.organ} ({one.most})"
        for one in content.targets
    )
    return {
        "number": course.number,
        "year": str(course.fiscal_year),
        "period": f"{day_words(course.begins_on)} – {day_words(course.ends_on)}",
        "place": by_language(course.place).get(code) or str(course.place or ""),
        "language": own_name(course.language) + also,
        "places": str(course.places),
        "organs": "\n".join(organs),
        "until": day_words(until) if until else "",
    }[name]


def _once(values: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Values by language, the same words once."""
    seen: dict[str, str] = {}
    for code, words in values:
        if words and words not in seen:
            seen[words] = code
    return [(code, words) for words, code in seen.items()]


def _lines(said: Iterable[tuple[str, str]]) -> tuple[Text | str, ...]:
    """Words in each language, a line for each."""
    found: list[Text | str] = []
    for code, words in said:
        if words:
            found += (["\n"] if found else []) + [Text(words, code)]
    return tuple(found)


def _labels(label: object, wished: Wished) -> list[tuple[str, str]]:
    """What a part is headed by, in each language."""
    found = []
    for code in wished.languages:
        with translation.override(code):
            found.append((code, str(label)))
    return _once(found)


def _joined(labels: Iterable[tuple[str, str]]) -> tuple[Text | str, ...]:
    found: list[Text | str] = []
    for code, words in labels:
        found += ([" / "] if found else []) + [Text(words, code)]
    return tuple(found)


def _said(field: object, wished: Wished) -> list[tuple[str, str]]:
    """What a text says in each language that is wished."""
    said = by_language(field)
    return [(code, said.get(code, "").strip()) for code in wished.languages]


def _text(
    labels: list[tuple[str, str]], said: list[tuple[str, str]], wished: Wished
) -> Iterator[Block]:
    """A text with its heading: in two columns, or one language after the other."""
    if wished.beside and len(wished.languages) == 2:
        heads = dict(labels)
        top: Row = tuple(
            Cell((Text(heads.get(code, ""), code, bold=True),), fill="pale")
            for code in wished.languages
        )
        # Its head stays with what it heads, and stands again where the text goes on.
        row: Row = tuple(Cell((Text(words, code),)) for code, words in said)
        yield Grid((1, 1), (top, row), heads=1, size=10)
        return
    yield Heading(_joined(labels), 2)
    for code, words in said:
        paragraphs = [one.strip() for one in words.split("\n") if one.strip()]
        if paragraphs:
            yield Words(tuple(Text(one, code) for one in paragraphs))


def _outputs(
    content: _Content, wished: Wished
) -> list[tuple[list[tuple[str, str]], list[tuple[str, str]]]]:
    """Objectives and modules as texts, each a line."""
    found = []
    if content.objectives:
        said = [(code, _numbered(content.objectives, "text", code)) for code in wished.languages]
        found.append((_labels(OUTPUTS[0], wished), said))
    if content.modules:
        said = [(code, _numbered(content.modules, "title", code)) for code in wished.languages]
        found.append((_labels(OUTPUTS[1], wished), said))
    return found


def _numbered(rows: Iterable[object], name: str, code: str) -> str:
    lines = []
    for number, one in enumerate(rows, start=1):
        said = by_language(getattr(one, name))
        lines.append(f"{number}. {said.get(code) or str(getattr(one, name))}")
        content = by_language(getattr(one, "content", ""))
        if content.get(code):
            lines.append(content[code])
    return "\n".join(lines)


def _annex(wished: Wished) -> Iterator[Block]:
    """What trainees report of their own work before they come, as a form to fill in."""
    yield PageBreak()
    yield Heading(_joined(_labels(ANNEX, wished)), 1)
    rows = tuple((_lines(_labels(each, wished)), "\n\n\n\n") for each in JOB_REPORT)
    yield Fields(rows, share=0.4)
    yield Words((_joined(_labels(NO_PAPERS, wished)),))
