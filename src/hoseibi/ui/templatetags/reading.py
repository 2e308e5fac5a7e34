"""Words around law: names of languages, days as the reader expects them, marked excerpts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils import formats, translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import own_name

register = template.Library()

ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),
)
"""From the day Japan took the solar calendar (Cabinet Order No. 337 of Meiji 5)."""

MEIJI_OFFSET = 1867


@register.filter
def language_name(code: str) -> SafeString:
    """The language's own name, with its language attribute."""
    return format_html('<span lang="{}">{}</span>', code, own_name(code))


@register.filter
def language_word(code: str) -> str:
    """The language's own name as bare words, for attributes and options."""
    return own_name(code)


def era_year(day: date) -> str:
    """`令和2年`; empty before Meiji 6."""
    for start, name in ERAS:
        if day >= start:
            first = MEIJI_OFFSET + 1 if name == "明治" else start.year
            year = day.year - first + 1
            return f"{name}{'元' if year == 1 else year}年"
    return ""


@register.filter
def day(value: date | str | None) -> SafeString | str:
    """A day in the reader's calendar, inside a `<time>`; Japanese readers see the era too."""
    if not value:
        return ""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return value
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), day_words(value))


def day_words(value: date) -> str:
    """A day as words in the current language."""
    if (translation.get_language() or "").startswith("ja"):
        era = era_year(value)
        return f"{value.year}年{value.month}月{value.day}日" + (f"（{era}）" if era else "")
    return formats.date_format(value, "j F Y")


@register.filter
def marked(pieces: Any) -> SafeString:
    """An excerpt as (words, is a hit) pairs, the hits inside `<mark>`."""
    return format_html_join(
        "", "{}{}{}", ((OPEN if hit else "", text, CLOSE if hit else "") for text, hit in pieces)
    )


@register.filter
def grouped(number: int) -> str:
    """A large number with its thousands apart."""
    return f"{number:,}"


VERBS = {
    "chose letters": _("chose letters"),
    "could not send letter": _("could not send letter"),
    "discarded letter": _("discarded letter"),
    "held back letter": _("held back letter"),
    "let go letter": _("let go letter"),
    "reworded letter": _("reworded letter"),
    "sent letter": _("sent letter"),
    "switched off letters": _("switched off letters"),
    "switched on letters": _("switched on letters"),
    "wrote a letter": _("wrote a letter"),
    "accepted invitation": _("accepted invitation"),
    "added a second factor to": _("added a second factor to"),
    "added article": _("added article"),
    "added to proposal": _("added to proposal"),
    "amended": _("amended"),
    "answered": _("answered"),
    "approved minutes": _("approved minutes"),
    "argued for": _("argued for"),
    "began draft": _("began draft"),
    "began round": _("began round"),
    "began working group": _("began working group"),
    "brought back": _("brought back"),
    "cancelled meeting": _("cancelled meeting"),
    "changed meeting": _("changed meeting"),
    "changed the password of": _("changed the password of"),
    "changed": _("changed"),
    "closed circle": _("closed circle"),
    "closed draft": _("closed draft"),
    "closed round": _("closed round"),
    "deleted": _("deleted"),
    "described": _("described"),
    "dismissed": _("dismissed"),
    "ended seat": _("ended seat"),
    "entered decision": _("entered decision"),
    "entered organ": _("entered organ"),
    "entered person": _("entered person"),
    "froze": _("froze"),
    "gave a task": _("gave a task"),
    "gave an opinion on": _("gave an opinion on"),
    "gave seat": _("gave seat"),
    "imported": _("imported"),
    "indexed": _("indexed"),
    "invited": _("invited"),
    "made a calendar address": _("made a calendar address"),
    "made new recovery codes for": _("made new recovery codes for"),
    "made token": _("made token"),
    "marked a task": _("marked a task"),
    "moved up the agenda": _("moved up the agenda"),
    "noted attendance": _("noted attendance"),
    "opened circle": _("opened circle"),
    "opened proposal": _("opened proposal"),
    "planned meeting": _("planned meeting"),
    "proposed": _("proposed"),
    "put on the agenda": _("put on the agenda"),
    "released": _("released"),
    "remarked on": _("remarked on"),
    "reminded": _("reminded"),
    "removed a second factor of": _("removed a second factor of"),
    "renewed the password of": _("renewed the password of"),
    "restored": _("restored"),
    "revised": _("revised"),
    "said what was spoken": _("said in which language was spoken"),
    "sent round": _("sent round"),
    "set the days of": _("set the days of"),
    "set the standing of": _("set the standing of"),
    "switched off the second factor of": _("switched off the second factor of"),
    "took from": _("took proposals and opinions from"),
    "took off the agenda": _("took off the agenda"),
    "took out question": _("took out question"),
    "took up again": _("took up again"),
    "withdrew a calendar address": _("withdrew a calendar address"),
    "withdrew invitation": _("withdrew invitation"),
    "withdrew proposal": _("withdrew proposal"),
    "withdrew the release of": _("withdrew the release of"),
    "withdrew token": _("withdrew token"),
    "withdrew": _("withdrew"),
    "wrote minutes": _("wrote minutes"),
    "wrote question": _("wrote question"),
    "consented": _("consented"),
    "described expert": _("described expert"),
    "entered days of": _("entered days of"),
    "put on the roster": _("put on the roster"),
    "took back the consent of": _("took back the consent of"),
    "took out days of": _("took out days of"),
    "wrote down the consent of": _("wrote down the consent of"),
}
"""What the journal enters, for the catalogue: every verb that an action records."""


@register.filter
def journal_verb(verb: str) -> str:
    """What was done, in the reader's language where the word is known."""
    return str(VERBS.get(verb, verb))


OPEN, CLOSE = SafeString("<mark>"), SafeString("</mark>")


DEVICES = (
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("OPR/", "Opera"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


@register.filter
def device(user_agent: str) -> str:
    """The browser and the system that a browser says it is, as people call them."""
    found = [
        next((name for sign, name in known if sign in user_agent), "")
        for known in (DEVICES, SYSTEMS)
    ]
    return " · ".join(filter(None, found)) or user_agent[:60] or "?"
