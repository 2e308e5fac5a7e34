"""The words of replies: templates of the office, and what a template says of one request."""

from __future__ import annotations

from typing import NamedTuple

from django.utils import translation

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import by_language
from hoseibi.ui.templatetags.reading import day_words

from ..choices import Outcome, RequestKind
from ..choices.standard import KINDS, REPLIES
from ..models import Reply, ReplyTemplate, Request
from ..permissions import is_department, is_ours, is_theirs


class Template(NamedTuple):
    """How replies of an outcome are worded in a language; `own` when the office changed it."""

    outcome: str
    language: str
    subject: str
    text: str
    own: ReplyTemplate | None = None

    @property
    def label(self) -> str:
        return str(Outcome(self.outcome).label)


def templates(user: Reader) -> list[Template]:
    """Every template, for the department: the office's own words before those it began with."""
    if not is_department(user):
        return []
    own = {(one.outcome, one.language): one for one in ReplyTemplate.objects.all()}
    keys = [(outcome, code) for outcome, words in REPLIES.items() for code in words]
    keys += [key for key in own if key not in keys]
    return [_template(outcome, language, own) for outcome, language in keys]


def _template(outcome: str, language: str, own: dict[tuple[str, str], ReplyTemplate]) -> Template:
    changed = own.get((outcome, language))
    if changed is not None:
        return Template(outcome, language, changed.subject, changed.text, changed)
    words = REPLIES[outcome]
    return Template(outcome, language, *words.get(language, words["en"]))


def template(user: Reader, outcome: str, language: str) -> Template | None:
    """One template, in English where there is none in that language."""
    if not is_department(user) or outcome not in REPLIES:
        return None
    found = ReplyTemplate.objects.filter(outcome=outcome, language=language)
    return _template(outcome, language, {(one.outcome, one.language): one for one in found})


def values(user: Reader, request: Request, language: str) -> dict[str, str]:
    """What the places of a template stand for, in a language."""
    if not is_department(user):
        return {}
    said = by_language(request.verdict.reason)
    titles = by_language(request.title)
    names = by_language(request.organ.name) if request.organ else {"en": request.agency}
    with translation.override(language):
        return {
            "reference": request.reference,
            "title": titles.get(language) or titles.get("en") or str(request.title),
            "agency": names.get(language) or names.get("en") or next(iter(names.values()), ""),
            "country": str(request.country),
            "kind": _kind(request.kind, language),
            "entered_on": _day(request.entered_on),
            "decided_on": _day(request.verdict.decided_on),
            "reason": said.get(language) or said.get("en") or str(request.verdict.reason),
        }


def reason_elsewhere(user: Reader, request: Request) -> str:
    """The language in which the reason goes into the reply because the applicant's has none."""
    said = by_language(request.verdict.reason) if is_department(user) else {}
    if not said or said.get(request.language):
        return ""
    return "en" if said.get("en") else next((code for code, words in said.items() if words), "")


def _kind(kind: str, language: str) -> str:
    return KINDS.get(language, {}).get(kind) or str(RequestKind(kind).label)


def _day(value: object) -> str:
    return day_words(value)  # type: ignore[arg-type]


def reply(user: Reader, request: Request) -> Reply | None:
    """The reply as somebody may see it: the applicant, once it was sent."""
    found: Reply | None = getattr(request, "reply", None)
    if found is None or is_ours(user, request):
        return found
    return found if is_theirs(user, request) and found.sent_on is not None else None
