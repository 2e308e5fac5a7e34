"""An amending act in plain words: what each instruction was understood to do, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import Candidate, Named, Told
from hoseibi.ui.languages import own_name
from hoseibi.ui.templatetags.reading import day_words

register = template.Library()

_IDENTIFIERS = re.compile(r' id="r-[^"]*"')
_LONGEST = 120
REPEATED = " (“{told}”)"
"""With this the engine repeats the sentence of the act behind the reason."""


def base_choices(law: Law) -> list[tuple[int, str]]:
    """The versions that an act can amend here, the newest of each language first."""
    return [
        (version.pk, f"{own_name(each.language)} · {_period(version)}")
        for each in law.languages.all()
        if may_be_amended(each.convention)
        for version in sorted(each.versions.all(), key=_first_day, reverse=True)
    ]


def _first_day(version: LawVersion) -> tuple[date, int]:
    return version.in_force_from or date.min, version.pk


def _period(version: LawVersion) -> str:
    if version.in_force_from:
        since = day_words(version.in_force_from)
        return _("in force from {day}").format(day=since)
    return version.label or _("day unknown")


@register.filter
def may_be_amended(convention: str) -> bool:
    """Whether acts that amend laws so written are read."""
    try:
        return legaltext.can_amend(convention)
    except legaltext.UnknownConvention:
        return False


@register.filter
def may_be_drafted(convention: str) -> bool:
    """Whether acts that amend laws so written are drafted."""
    try:
        return legaltext.can_draft(convention)
    except legaltext.UnknownConvention:
        return False


@register.filter
def version_before(version: LawVersion) -> LawVersion | None:
    """The version that held before, of those this reader may see."""
    versions = sorted(version.language_version.versions.all(), key=_first_day)
    place = next((at for at, each in enumerate(versions) if each.pk == version.pk), 0)
    return versions[place - 1] if place else None


@register.filter
def understood(told: Told) -> str:
    """What an instruction was understood to do, in the reader's words."""
    if told.instruction is None:
        return _("Not understood. Carry it out by hand, or write it in other words.")
    kind = type(told.instruction).__name__
    return _SAYING[kind](told.instruction, _where(told.instruction, told.places))


@register.filter
def addresses_of(told: Told) -> str:
    """The addresses that an instruction names, as its own day is sent with them."""
    if told.instruction is None:
        return ""
    addresses = (target.address for target in legaltext.targets_of(told.instruction))
    return " ".join(dict.fromkeys(each for each in addresses if each))


@register.filter
def day_of(days: dict[str, str], addresses: str) -> str:
    """The day that was given for an instruction of its own."""
    return days.get(addresses, "")


@register.filter
def because(told: Told, finding: legaltext.Finding) -> str:
    """Why nothing was done, with the place as the law calls it; the sentence of the act stands
    beside, so it is not repeated."""
    named = {"address": told.places[0].name} if told.places else {}
    message = finding.message.removesuffix(REPEATED)
    return gettext(message).format(**(dict(finding.arguments) | named))


@register.filter
def left_by(finding: legaltext.Finding, place: Candidate) -> str:
    """What a reference that was left behind says, with the place as the law calls it."""
    named = {"address": place.place.name}
    return gettext(finding.message).format(**(dict(finding.arguments) | named))


@register.filter
def redline_of(told: Told, language: str) -> SafeString:
    """What the instruction changes, before and after in one text, a sign where lines are left out.
    The same article may stand here several times, so its lines bear no identifiers."""
    left_out = format_html('<p class="left-out" title="{}">⋯</p>', _("Lines are left out here."))
    return SafeString(left_out.join(_redline(run, language) for run in told.excerpt))


@register.filter
def whole_redline_of(told: Told, language: str) -> SafeString:
    """The same of the whole article."""
    return _redline(told.lines, language)


def _redline(rows: Sequence[legaltext.Row], language: str) -> SafeString:
    html = legaltext.redline_html(list(rows), language, level=4)
    return SafeString(_IDENTIFIERS.sub("", html))


def _where(instruction: legaltext.Instruction, places: Sequence[Named]) -> str:
    """The places by the numbers that the law prints; by address where the law has none such."""
    if places:
        return ", ".join(dict.fromkeys(place.name for place in places[:4]))
    addresses = [target.address for target in legaltext.targets_of(instruction)]
    return ", ".join(address for address in addresses if address) or _("the law")


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _brought(content: Iterable[legaltext.Provision]) -> str:
    names = [each.num or legaltext.words(each.heading) for each in content]
    return ", ".join(filter(None, names)) or _("new text")


def _replace_words(told: legaltext.Instruction, where: str) -> str:
    said = _("In {place}: put “{new}” in place of “{old}”.")
    return _which(said.format(place=where, new=_short(told.new), old=_short(told.old)), told.which)


def _insert_words(told: legaltext.Instruction, where: str) -> str:
    if not told.anchor:
        return _("In {place}: add “{new}” at the end.").format(place=where, new=_short(told.new))
    if told.before:
        said = _("In {place}: insert “{new}” before “{anchor}”.")
    else:
        said = _("In {place}: insert “{new}” after “{anchor}”.")
    words = said.format(place=where, new=_short(told.new), anchor=_short(told.anchor))
    return _which(words, told.which)


def _delete_words(told: legaltext.Instruction, where: str) -> str:
    said = _("In {place}: take out “{old}”.").format(place=where, old=_short(told.old))
    return _which(said, told.which)


def _which(said: str, which: str) -> str:
    """How often, where the act says it."""
    if which == "each":
        return f"{said} {_('Wherever it stands there.')}"
    if which.isdigit():
        return f"{said} {_('Only occurrence {number}.').format(number=which)}"
    if which == "last":
        return f"{said} {_('Only the last one.')}"
    return said


def _rewrite(told: legaltext.Instruction, where: str) -> str:
    parts = {target.part for target in told.targets}
    if parts & {"heading", "title"}:
        return _("Give {place} another heading.").format(place=where)
    if parts - {""}:
        return _("Write a part of {place} anew.").format(place=where)
    return _("Write {place} anew.").format(place=where)


def _add(told: legaltext.Instruction, where: str) -> str:
    new = _brought(told.content) if told.content else f"“{_short(told.words)}”"
    if told.where == "after":
        said = _("After {place}: add {new}.")
    elif told.where == "before":
        said = _("Before {place}: add {new}.")
    elif told.where == "number":
        said = _("In {place}: add {new} where its number belongs.")
    else:
        said = _("At the end of {place}: add {new}.")
    return said.format(place=where, new=new)


def _repeal(told: legaltext.Instruction, where: str) -> str:
    if told.instead:
        return _("Repeal {place}; its number stays.").format(place=where)
    return _("Repeal {place}.").format(place=where)


def _renumber(told: legaltext.Instruction, where: str) -> str:
    to = told.to.steps[-1] if told.to.steps else None
    number = to.words or to.number if to else ""
    return _("{place} gets the number {number}.").format(place=where, number=number)


def _shift(told: legaltext.Instruction, where: str) -> str:
    said = _("The numbers of {place} go up by {by}.")
    if told.by < 0:
        said = _("The numbers of {place} go down by {by}.")
    return said.format(place=where, by=abs(told.by))


_SAYING: dict[str, Callable[..., str]] = {
    "ReplaceWords": _replace_words,
    "InsertWords": _insert_words,
    "DeleteWords": _delete_words,
    "Rewrite": _rewrite,
    "Add": _add,
    "Repeal": _repeal,
    "Renumber": _renumber,
    "Shift": _shift,
}
