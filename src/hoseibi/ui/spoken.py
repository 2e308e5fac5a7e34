"""The pages that speak the languages of partners, besides those that all pages speak."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

SPOKEN: dict[str, tuple[str, ...]] = {
    "": (
        *("today", "profile", "invitation", "circles", "cooperation"),
        *("account_login", "account_logout", "account_change_password", "account_reauthenticate"),
        *("mfa_index", "mfa_authenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"),
        *("mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes"),
        *("mfa_generate_recovery_codes", "mfa_list_webauthn", "mfa_add_webauthn"),
        *("mfa_remove_webauthn", "mfa_edit_webauthn", "usersessions_list"),
        *("account_signup", "account_inactive", "keep-organ", "enter-own", "change-own"),
        "own-people",
    ),
    "commentary": (
        *("commentaries", "commentary", "entry", "remark", "material", "one-material"),
        *("book-file", "material-file"),
    ),
    "corpus": (
        *("library", "law", "law-on", "reading", "contents", "words", "search", "suggest"),
        *("article", "article-on", "article-by-number", "export", "original", "export-article"),
        *("compare", "compare-days", "compare-export", "compare-file"),
        *("references", "laws-references", "impact", "impact-on"),
    ),
    "courts": (
        *("courts", "country", "figures", "figures-file", "report"),
        *("bring", "table", "map-columns", "take-over"),
        *("log", "log-picture", "log-file", "against", "against-file"),
        *("new-log", "endings", "hold"),
        *("procedure", "new-procedure", "new-step", "step", "drop-step"),
        *("trial", "trial-paper", "new-trial", "again"),
        *("release", "withdraw", "discard"),
    ),
    "drafting": (
        *("drafts", "draft", "unit", "opinions", "history", "edit", "look", "of-anchor", "text"),
        *("proposals", "proposal", "propose", "another-article", "open-proposal", "remark"),
        *("decide", "withdraw", "compare", "act-text"),
    ),
    "intake": (
        *("requests", "request", "write", "translate", "withdraw", "submit", "similar"),
        *("enter", "bring", "brought", "brought-download", "blank", "word", "pdf"),
    ),
    "letters": ("own", "off"),
    "meetings": (
        *("meetings", "meeting", "record", "write", "spoken", "mark", "attend", "approve"),
        *("add-item", "order", "decide", "give-task", "file", "paper", "record-paper"),
        *("calendar", "cancel", "release", "take-back"),
    ),
    "parallels": (
        *("beside", "take", "accept", "count-again", "take-findings", "repair", "untie"),
        *("drift", "take-drift", "translation", "translation-csv"),
        *("counterparts", "judge", "rank", "comparative", "comparative-word"),
        *("propose-terms", "reconsider-terms", "term-sources"),
    ),
    "results": (
        *("public", "home", "country", "projects", "project", "products", "events", "search"),
        *("law", "law-on", "law-in", "law-on-in", "feed", "bundle", "indicators"),
        *("commentaries", "commentary", "entry", "material", "material-one", "courts"),
        *("courts-of", "event", "courses", "course"),
        *("article", "article-on", "article-in", "article-on-in"),
    ),
    "seminars": (
        *("seminars", "event", "register", "mine", "cancel", "lost", "own", "invited"),
        *("participants", "speakers", "calendar", "paper"),
        *("ask", "hand", "projector", "questions-file", "feedback", "offline", "offline-file"),
        *("papers-by", "own-papers", "own-paper", "new-paper", "paper-file"),
        *("proceedings", "proceedings-file"),
    ),
    "studies": (
        *("studies", "round", "question", "of-question", "table", "sheet", "returned"),
        *("released", "release", "take-back"),
    ),
    "terms": (
        *("terms", "candidates", "concept", "meaning", "pack", "pack-file"),
        *("new-concept", "new-term", "change-concept", "change-term", "decide", "merge"),
    ),
    "training": (
        *("here", "nominees", "nominate", "nomination", "endorse", "endorsement"),
        *("send-nomination", "withdraw-nomination"),
        *("own", "own-course", "job-report", "sitting", "sheet", "own-certificate"),
        *("own-plan", "hand-in-plan", "add-step", "tell-step", "drop-step"),
        *("codes", "verify", "former-one", "be-found", "say-now"),
    ),
}
"""By application, the names of the addresses at which a page, or a piece of it, or what one does
from it speaks languages of partners: what counterparts, judges and trainees come to. A page stands
here only when its words are there (`tests/web/test_partner_languages.py`)."""

PAGES = frozenset(
    f"{application}:{name}" if application else name
    for application, names in SPOKEN.items()
    for name in names
)
"""The same by their whole names. That of one's own organ (`own-organ`) speaks them too, and is
asked for a language in its address; pages that say that something did not work `speak` them
wherever it happened."""

OFFERED = (*settings.LANGUAGES, *settings.PARTNER_LANGUAGES)


class PartnerLanguages:
    """Middleware behind that of sessions, languages and sign-in: on such a page a reader who wants
    a language of partners gets it. Elsewhere their pages stay as they are, so that none is half in
    one language and half in another."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        found = request.resolver_match
        if found is not None and found.view_name in PAGES:
            speak(request)


def speak(request: HttpRequest, *, by_account: bool = True) -> None:
    """Let the page that answers speak the language of partners that its reader wants, if any: by
    what was chosen, `by_account`, by the browser. Without the account it needs no database."""
    request.speaks_to_partners = True
    own = getattr(getattr(request, "user", None), "language", "") if by_account else ""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    language = wanted(request, chosen, own)
    if language in dict(settings.PARTNER_LANGUAGES):
        translation.activate(language)
        request.LANGUAGE_CODE = language


def speaks(request: HttpRequest) -> bool:
    """Whether the page that is made for this request is one of these."""
    return getattr(request, "speaks_to_partners", False)


def wanted(request: HttpRequest, *chosen: str) -> str:
    """The first language that such a page speaks, of those that were chosen and then of those that
    the browser asks for; empty when there is none."""
    heard = parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    named = (code.split("-")[0] for code, _weight in heard)
    return next((code for code in (*chosen, *named) if code in dict(OFFERED)), "")
