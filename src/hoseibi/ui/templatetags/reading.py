"""Words around law: names of languages, days as the reader expects them, marked excerpts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import formats, timezone, translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import own_name, reader_language, said_in

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


@register.filter
def worded(said: object) -> SafeString | str:
    """Words with their language, where it is not that of the page: those of a text in several
    languages, or those by which a thing is called (its `said_in`, or its name). Set apart, so that
    their direction is their own. Other words stay as they are."""
    if said is None:
        return ""
    named = said if hasattr(said, "data") else getattr(said, "name", None)
    language = getattr(said, "said_in", "") or said_in(named)
    if not language or language.split("-")[0] == reader_language():
        return str(said)
    return format_html('<bdi lang="{}">{}</bdi>', language, said)


def era_year(day: date) -> str:
    """`令和2年`; empty before Meiji 6."""
    for start, name in ERAS:
        if day >= start:
            first = MEIJI_OFFSET + 1 if name == "明治" else start.year
            year = day.year - first + 1
            return f"{name}{'元' if year == 1 else year}年"
    return ""


@register.filter
def day(value: date | datetime | str | None) -> SafeString | str:
    """A day in the reader's calendar, inside a `<time>`; Japanese readers see the era too. A moment
    stands on the day that it has here, and not in Greenwich."""
    if not value:
        return ""
    if isinstance(value, datetime):
        value = timezone.localdate(value)
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return value
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), day_words(value))


@register.filter
def has_come(value: date) -> bool:
    """Whether a day is today or over, so that what happens on it is told as done."""
    return value <= timezone.localdate()


OWN_ORDER = ("fr", "km", "lo", "ru", "uz", "vi")
"""Languages whose days are written as their format says: with words or signs between day, month
and year, or the year first."""


def day_words(value: date) -> str:
    """A day as words in the current language."""
    language = (translation.get_language() or "").split("-")[0]
    if language == "ja":
        era = era_year(value)
        return f"{value.year}年{value.month}月{value.day}日" + (f"（{era}）" if era else "")
    if language == "fr" and value.day == 1:
        return formats.date_format(value, r"j\e\r F Y")
    return formats.date_format(value, "DATE_FORMAT" if language in OWN_ORDER else "j F Y")


@register.filter
def marked(pieces: Any) -> SafeString:
    """An excerpt as (words, is a hit) pairs, the hits inside `<mark>`."""
    return format_html_join(
        "", "{}{}{}", ((OPEN if hit else "", text, CLOSE if hit else "") for text, hit in pieces)
    )


@register.filter
def grouped(number: int) -> str:
    """A large number with its thousands apart, as the language of the page sets them."""
    apart = str(formats.get_format("THOUSAND_SEPARATOR"))
    return f"{number:,}".replace(",", apart)


VERBS = {
    "accepted invitation": _("accepted invitation"),
    "added a second factor to": _("added a second factor to"),
    "added article": _("added article"),
    "added budget line": _("added budget line"),
    "added PDM row": _("added PDM row"),
    "added to proposal": _("added to proposal"),
    "adopted PDM version": _("adopted PDM version"),
    "amended": _("amended"),
    "answered": _("answered"),
    "approved actual": _("approved actual"),
    "approved minutes": _("approved minutes"),
    "approved term": _("approved term"),
    "argued for": _("argued for"),
    "began course": _("began course"),
    "began draft": _("began draft"),
    "began evaluation": _("began evaluation"),
    "began PDM version": _("began PDM version"),
    "began project": _("began project"),
    "began round": _("began round"),
    "began working group": _("began working group"),
    "brought back": _("brought back"),
    "brought back indicator": _("brought back indicator"),
    "brought in terms": _("brought in terms"),
    "cancelled meeting": _("cancelled meeting"),
    "changed": _("changed"),
    "changed budget line": _("changed budget line"),
    "changed concept": _("changed concept"),
    "changed course": _("changed course"),
    "changed indicator": _("changed indicator"),
    "changed meeting": _("changed meeting"),
    "changed PDM header": _("changed PDM header"),
    "changed project": _("changed project"),
    "changed risk": _("changed risk"),
    "changed term": _("changed term"),
    "changed the password of": _("changed the password of"),
    "chose letters": _("chose letters"),
    "closed circle": _("closed circle"),
    "closed draft": _("closed draft"),
    "closed round": _("closed round"),
    "consented": _("consented"),
    "could not send letter": _("could not send letter"),
    "counted as JCC": _("counted a meeting as one of the JCC"),
    "deleted": _("deleted"),
    "deprecated term": _("deprecated term"),
    "described": _("described"),
    "described expert": _("described expert"),
    "discarded letter": _("discarded letter"),
    "dismissed": _("dismissed"),
    "dropped indicator": _("dropped indicator"),
    "ended project early": _("ended project early"),
    "ended seat": _("ended seat"),
    "entered days of": _("entered days of"),
    "entered decision": _("entered decision"),
    "entered organ": _("entered organ"),
    "entered person": _("entered person"),
    "entered risk": _("entered risk"),
    "entered step": _("entered a step"),
    "finished evaluation": _("finished evaluation"),
    "forbade term": _("forbade term"),
    "froze": _("froze"),
    "gave a task": _("gave a task"),
    "gave an opinion on": _("gave an opinion on"),
    "gave reasons for changes": _("gave reasons for changes"),
    "gave seat": _("gave seat"),
    "held back letter": _("held back letter"),
    "imported": _("imported"),
    "indexed": _("indexed"),
    "invited": _("invited"),
    "judged criterion": _("judged criterion"),
    "kept a list of terms": _("kept a list of terms"),
    "left out step": _("left out a step"),
    "let go letter": _("let go letter"),
    "linked activity": _("linked activity"),
    "locked period": _("locked period"),
    "made a calendar address": _("made a calendar address"),
    "made new recovery codes for": _("made new recovery codes for"),
    "made token": _("made token"),
    "marked a task": _("marked a task"),
    "merged concept": _("merged concept"),
    "moved PDM row": _("moved PDM row"),
    "moved up the agenda": _("moved up the agenda"),
    "named product": _("named product"),
    "noted activity": _("noted activity"),
    "noted attendance": _("noted attendance"),
    "opened circle": _("opened circle"),
    "opened period": _("opened period"),
    "opened proposal": _("opened proposal"),
    "planned activity": _("planned activity"),
    "planned meeting": _("planned meeting"),
    "proposed": _("proposed"),
    "proposed concept": _("proposed concept"),
    "proposed term": _("proposed term"),
    "put on the agenda": _("put on the agenda"),
    "put on the roster": _("put on the roster"),
    "released": _("released"),
    "remarked on": _("remarked on"),
    "reminded": _("reminded"),
    "removed a second factor of": _("removed a second factor of"),
    "removed PDM row": _("removed PDM row"),
    "renewed the password of": _("renewed the password of"),
    "reopened term": _("reopened term"),
    "reported actual": _("reported actual"),
    "restored": _("restored"),
    "returned actual": _("returned actual"),
    "reviewed risk": _("reviewed risk"),
    "revised": _("revised"),
    "reworded letter": _("reworded letter"),
    "said what JCC adopted": _("said what the JCC adopted"),
    "said what was spoken": _("said in which language was spoken"),
    "sent letter": _("sent letter"),
    "sent round": _("sent round"),
    "set aside PDM version": _("set aside PDM version"),
    "set indicator": _("set indicator"),
    "set milestone": _("set milestone"),
    "set the days of": _("set the days of"),
    "set the standing of": _("set the standing of"),
    "struck budget line": _("struck budget line"),
    "switched off letters": _("switched off letters"),
    "switched off the second factor of": _("switched off the second factor of"),
    "switched on letters": _("switched on letters"),
    "took back payment": _("took back payment"),
    "took back the consent of": _("took back the consent of"),
    "took from": _("took proposals and opinions from"),
    "took off the agenda": _("took off the agenda"),
    "took out days of": _("took out days of"),
    "took out question": _("took out question"),
    "took up again": _("took up again"),
    "took up PDM version": _("took up PDM version"),
    "withdrew": _("withdrew"),
    "withdrew a calendar address": _("withdrew a calendar address"),
    "withdrew invitation": _("withdrew invitation"),
    "withdrew proposal": _("withdrew proposal"),
    "withdrew the release of": _("withdrew the release of"),
    "withdrew token": _("withdrew token"),
    "wrote a letter": _("wrote a letter"),
    "wrote down payment": _("wrote down payment"),
    "wrote minutes": _("wrote minutes"),
    "wrote question": _("wrote question"),
    "adopted request": _("adopted request"),
    "dropped public document": _("dropped public document"),
    "named public document": _("named public document"),
    "named publisher": _("named publisher"),
    "published project": _("published project"),
    "wrote public side": _("wrote the public side of"),
    "answered request": _("answered request"),
    "began request": _("began request"),
    "brought a form": _("brought a form"),
    "asked to screen": _("asked to screen"),
    "excused from screening": _("excused from screening"),
    "marked the technicality of": _("marked the technicality of"),
    "scored request": _("scored request"),
    "set the screening questions": _("set the screening questions"),
    "changed the template": _("changed the template"),
    "wrote the reply to": _("wrote the reply to"),
    "took back the decision on": _("took back the decision on"),
    "began to screen": _("began to screen"),
    "declined request": _("declined request"),
    "filed request": _("filed request"),
    "gave back request": _("gave back request"),
    "invited to write request": _("invited to write request"),
    "submitted request": _("submitted request"),
    "took over request": _("took over request"),
    "translated request": _("translated request"),
    "withdrew request": _("withdrew request"),
    "wrote request": _("wrote request"),
    "wrote down the consent of": _("wrote down the consent of"),
    "wrote PDM cell": _("wrote in the PDM"),
    "cited a source for": _("cited a source for"),
    "confirmed": _("confirmed"),
    "entered finding": _("entered finding"),
    "set who may know": _("set who may know of"),
    "superseded finding": _("superseded finding"),
    "accepted the post": _("accepted the post"),
    "changed the terms of": _("changed the terms of"),
    "chose": _("chose"),
    "ended the assignment of": _("ended the assignment of"),
    "gave up the post": _("gave up the post"),
    "no longer asked for": _("no longer asked for"),
    "refused the post": _("refused the post"),
    "sent": _("sent"),
    "sought an expert for": _("sought an expert for"),
    "began report": _("began report"),
    "handed in report": _("handed in report"),
    "took back report": _("took back report"),
    "wrote report": _("wrote report"),
    "answered about a handover pack of": _("answered about a handover pack of"),
    "asked back about a handover pack of": _("asked back about a handover pack of"),
    "began a report of": _("began a report of"),
    "left a note for the successor of": _("left a note for the successor of"),
    "made a handover pack of": _("made a handover pack of"),
    "noted in the log of": _("noted in the log of"),
    "received a report of": _("received a report of"),
    "sent back a report of": _("sent back a report of"),
    "opened again a note for the successor of": _("opened again a note for the successor of"),
    "opened again in a handover pack of": _("opened again in a handover pack of"),
    "settled a note for the successor of": _("settled a note for the successor of"),
    "submitted a report of": _("submitted a report of"),
    "ticked off in a handover pack of": _("ticked off in a handover pack of"),
    "took out a line of the log of": _("took out a line of the log of"),
    "wrote a report of": _("wrote a report of"),
    "brought a template of a letter": _("brought a template of a letter"),
    "withdrew a template of a letter": _("withdrew a template of a letter"),
    "entered mission": _("entered mission"),
    "changed mission": _("changed mission"),
    "entered interview": _("entered interview"),
    "added to interview": _("added to interview"),
    "noted the consent of": _("noted the consent of"),
    "entered need": _("entered need"),
    "traced need": _("traced need"),
    "untraced need": _("untraced need"),
    "bound need": _("bound need"),
    "accepted need": _("accepted need"),
    "set aside need": _("set aside need"),
    "took up need": _("took up need"),
    "said met": _("said met"),
    "kept criterion": _("kept criterion"),
    "dropped criterion": _("dropped criterion"),
    "scored need": _("scored need"),
    "entered in the inventory": _("entered in the inventory"),
    "changed in the inventory": _("changed in the inventory"),
    "stated": _("stated"),
    "held to be right": _("held to be right"),
    "entered owed rule": _("entered owed rule"),
    "marked owed rule": _("marked owed rule"),
    "noted donor of": _("noted donor of"),
    "entered conflict": _("entered conflict"),
    "marked conflict": _("marked conflict"),
    "brought in an inventory": _("brought in an inventory"),
    "accepted counterpart": _("accepted counterpart"),
    "rejected counterpart": _("rejected counterpart"),
    "took back verdict": _("took back verdict"),
    "marked translations": _("marked translations"),
    "tied provisions": _("tied provisions"),
    "accepted deviation": _("accepted deviation"),
    "took back accepted deviation": _("took back accepted deviation"),
    "untied provisions": _("untied provisions"),
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
