"""A request as the application form on paper, and its reply as a letter."""

from __future__ import annotations

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import FIRST, by_language
from hoseibi.ui.templatetags.reading import day_words

from ..choices import FORM, FormItem, RequestKind
from ..models import Reply, Request
from .requests import written


def form_paper(user: Reader, request: Request, language: str) -> printing.Paper:
    """The filled-in form in a language, item by item, as it looks when it travels on paper."""
    texts = written(user, request, language)
    with translation.override(language):
        return printing.Paper(
            title=_("Application form for technical cooperation"),
            language=language,
            blocks=(_facts(request, language), *_chapters(texts, _spoken(language))),
            note=request.reference,
        )


def blank_paper(language: str) -> printing.Paper:
    """The form with nothing in it, to be filled in by hand or in Word, and taken in again."""
    with translation.override(language):
        spoken = _spoken(language)
        empty = [(printing.Text(f"{number} {label}", spoken), "") for number, label in _labels()]
        return printing.Paper(
            title=_("Application form for technical cooperation"),
            language=language,
            blocks=(printing.Fields(tuple(empty)), *_chapters({}, spoken)),
        )


def _spoken(language: str) -> str:
    """The language in which the form itself speaks: that of the pages nearest to it."""
    return language if language in FIRST else settings.LANGUAGE_CODE


def _labels() -> list[tuple[str, str]]:
    return [
        ("1", _("Date of entry")),
        ("2", _("Applicant")),
        ("3", _("Title of the request")),
        ("4", _("Type of cooperation")),
        ("5", _("Implementing agency")),
        ("5", _("Postal address")),
        ("5", _("Contact person")),
        ("5", _("Telephone")),
        ("5", _("Fax")),
        ("5", _("E-mail address")),
    ]


def _facts(request: Request, language: str) -> printing.Fields:
    titles = by_language(request.title)
    names = by_language(request.organ.name) if request.organ else {}
    said = (
        day_words(request.entered_on),
        _("Government of %(country)s") % {"country": request.country},
        titles.get(language) or str(request.title),
        str(RequestKind(request.kind).label),
        names.get(language) or request.agency_name,
        request.address,
        request.contact_person,
        request.telephone,
        request.fax,
        request.email,
    )
    spoken = _spoken(language)
    labels = [printing.Text(f"{number} {label}", spoken) for number, label in _labels()]
    return printing.Fields(tuple(zip(labels, said, strict=True)))


def _chapters(texts: dict[str, str], spoken: str) -> list[object]:
    blocks: list[object] = []
    for section in FORM:
        label = f"{section.number} {section.label}"
        blocks.append(printing.Heading(printing.Text(label, spoken), 2))
        for item in section.items:
            if len(section.items) > 1:
                label = f"{section.numbered(item)} {FormItem(item).label}"
                blocks.append(printing.Words((printing.Text(label, spoken, bold=True),)))
            blocks.append(printing.Words(tuple((texts.get(item) or " ").split("\n"))))
    return blocks


def reply_paper(user: Reader, request: Request, reply: Reply) -> printing.Paper:
    """The reply as a letter, in the language of the applicant."""
    paragraphs = tuple(line for line in reply.text.split("\n") if line.strip())
    with translation.override(reply.language):
        day = day_words(reply.sent_on or timezone.localdate(reply.written_at))
        return printing.Paper(
            title=reply.subject,
            language=reply.language,
            blocks=(
                printing.Words((f"{request.reference} · {day}",), align="end"),
                *(printing.Words((line,)) for line in paragraphs),
            ),
        )
