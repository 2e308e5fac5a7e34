"""The screens that counterparts, judges and trainees come to, and every sentence on them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from hoseibi.web import settings

SOURCE = Path(settings.HERE).parent

TEMPLATES = (
    *("ui/base.html", "ui/parts/field.html", "ui/parts/head.html"),
    *(f"account/{name}.html" for name in ("login", "logout", "password_change", "reauthenticate")),
    *("account/signup_closed.html", "account/account_inactive.html", "web/no_mail.html"),
    *(
        "usersessions/usersession_list.html",
        "accounts/own_form.html",
        "accounts/own_people.html",
        "drafting/compare.html",
    ),
    *(f"accounts/{name}.html" for name in ("own", "accept", "join", "invitation_over", "profile")),
    "accounts/circles.html",
    *(f"web/{name}.html" for name in ("today", "cooperation", "400", "403", "404", "500")),
    "web/expired.html",
    *(f"corpus/{name}.html" for name in ("library", "law", "no_text", "reading", "article")),
    *("corpus/search.html", "corpus/impact.html", "commentary/parts/beside_article.html"),
    *(f"corpus/compare{name}.html" for name in ("", "_article", "_file")),
    *("corpus/references.html", "corpus/laws_references.html"),
    *(f"parallels/{name}.html" for name in ("beside", "repair", "translation", "drift")),
    *("parallels/counterparts.html", "parallels/comparative.html"),
    *("parallels/proposed_terms.html", "parallels/term_sources.html"),
    *(f"commentary/{name}.html" for name in ("commentaries", "commentary", "entry", "material")),
    "commentary/one_material.html",
    *(f"intake/{name}.html" for name in ("requests", "request", "write", "translate", "reason")),
    *("intake/bring.html", "intake/brought.html", "intake/brought_rows.html"),
    *(f"meetings/{name}.html" for name in ("meetings", "meeting", "record", "calendar", "clash")),
    *(f"studies/{name}.html" for name in ("studies", "round", "question", "table", "returned")),
    "studies/released.html",
    *(f"drafting/{name}.html" for name in ("drafts", "draft", "unit", "opinions", "history")),
    *("drafting/proposals.html", "drafting/proposal.html", "drafting/propose.html"),
    *(f"letters/{name}.html" for name in ("own", "off", "off_unknown")),
    *(f"terms/{name}.html" for name in ("pack", "terms", "candidates", "concept", "decide")),
    *("terms/concept_new.html", "terms/concept_form.html", "terms/term_form.html"),
    "terms/parts/meaning.html",
    *(f"seminars/{name}.html" for name in ("seminars", "event", "register", "mine", "lost")),
    *("seminars/participants.html", "seminars/speakers.html"),
    *(f"mfa/{name}.html" for name in ("index", "authenticate", "reauthenticate")),
    *(f"mfa/totp/{name}_form.html" for name in ("activate", "deactivate")),
    *(f"mfa/recovery_codes/{name}.html" for name in ("index", "generate")),
    *(f"mfa/webauthn/{name}.html" for name in ("add_form", "edit_form", "reauthenticate")),
    *(f"mfa/webauthn/authenticator_{name}.html" for name in ("list", "confirm_delete")),
    "training/here.html",
    *(f"training/own{name}.html" for name in ("", "_course", "_form", "_frame", "_plan")),
    *(f"training/{name}.html" for name in ("codes", "verified", "former_one")),
    *(f"training/{name}.html" for name in ("nominees", "nominate", "nomination")),
    *("seminars/ask.html", "seminars/projector.html", "seminars/feedback.html"),
    *("seminars/own_papers.html", "seminars/own_paper.html", "seminars/proceedings.html"),
    *("seminars/offline.html", "seminars/offline/index.html"),
    *(f"courts/{name}.html" for name in ("courts", "country", "figures", "log", "against")),
    *("courts/procedure.html", "courts/trial.html", "courts/bring.html", "courts/table.html"),
    *(f"courts/{name}.html" for name in ("new_log", "new_procedure", "step", "new_trial")),
    *(f"results/{name}.html" for name in ("home", "country", "projects", "project", "products")),
    *(f"results/{name}.html" for name in ("events", "search", "law", "article", "bundle")),
    *(f"results/{name}.html" for name in ("indicators", "commentaries", "commentary", "entry")),
    *(f"results/{name}.html" for name in ("material", "material_one", "courts", "courts_of")),
    *(f"results/{name}.html" for name in ("event", "bundle_commentary", "bundle_material")),
    *("results/bundle_courts.html", "results/bundle_course.html"),
    *("results/course.html", "results/courses.html", "training/parts/public_course.html"),
)
"""The pages; what they are made of is found from them."""

MODULES = (
    *("*/queries/own.py", "*/queries/reminders.py", "letters/queries/wording.py"),
    *("letters/queries/kinds.py", "letters/choices.py"),
    *(
        "web/views.py",
        "web/cooperation.py",
        "accounts/views/profile.py",
        "accounts/views/own.py",
        "accounts/forms/partners.py",
        "drafting/views/comparing.py",
        "accounts/views/invitations.py",
    ),
    "partners/choices.py",
    *("commentary/choices.py", "commentary/templatetags/commentary_pages.py"),
    *(f"commentary/queries/{name}.py" for name in ("panels", "search", "names", "making")),
    *("commentary/views/asked.py", "commentary/forms/works.py"),
    *("commentary/actions/steps.py", "commentary/actions/carrying.py"),
    *("courts/choices.py", "courts/templatetags/*.py", "courts/views/*.py"),
    *("courts/forms/*.py", "courts/actions/*.py", "courts/queries/unusable.py"),
    "ui/figures/frame.py",
    *(f"courts/queries/{name}.py" for name in ("caveats", "drawn", "exports", "figures")),
    *(f"courts/queries/{name}.py" for name in ("happened", "numbers", "papers", "pictures")),
    *("corpus/templatetags/unreadable.py", "library/actions.py"),
    *("corpus/choices.py", "corpus/templatetags/law_text.py", "corpus/templatetags/linking.py"),
    *(f"corpus/templatetags/{name}.py" for name in ("changes", "drawing")),
    "corpus/forms/texts.py",
    *(f"corpus/views/{name}.py" for name in ("law", "reading", "article", "asked", "search")),
    *("corpus/views/compare.py", "corpus/views/impact.py"),
    "parallels/choices.py",
    *("parallels/templatetags/*.py", "parallels/queries/*.py"),
    *("parallels/views/*.py", "parallels/actions/*.py"),
    *("research/queries/told.py", "commentary/choices.py"),
    *("commentary/queries/panels.py", "commentary/queries/names.py"),
    *(f"results/views/{name}.py" for name in ("courses", "laws", "machine", "site", "speaking")),
    "results/templatetags/public_text.py",
    "terms/queries/sought.py",
    *("intake/choices/form.py", "intake/choices/states.py", "intake/actions/requests.py"),
    *(f"intake/views/{name}.py" for name in ("asked", "writing", "bringing")),
    *("intake/forms/writing.py", "intake/forms/bringing.py", "intake/actions/incoming.py"),
    *(f"intake/storage/{name}.py" for name in ("incoming", "from_excel", "from_word")),
    *("meetings/choices.py", "meetings/forms.py", "meetings/views/*.py", "meetings/actions/*.py"),
    *("studies/choices.py", "studies/forms.py", "studies/actions/sheets.py"),
    *(f"studies/views/{name}.py" for name in ("asked", "answering", "releases", "sheets")),
    *("drafting/choices.py", "drafting/templatetags/story.py"),
    *("drafting/actions/wordings.py", "drafting/actions/proposals.py"),
    *(f"drafting/views/{name}.py" for name in ("asked", "units", "editing", "opinions")),
    "drafting/views/proposals.py",
    *("seminars/choices.py", "seminars/forms/registering.py", "seminars/views/registering.py"),
    *("seminars/actions/registrations.py", "seminars/queries/wording.py"),
    *("training/actions/attending.py", "training/forms/coming.py", "training/queries/taught.py"),
    *("seminars/actions/box.py", "seminars/forms/asking.py", "seminars/views/asking.py"),
    *("seminars/queries/floor.py", "seminars/queries/floor_papers.py"),
    *("terms/choices.py", "terms/queries/packs.py", "terms/queries/out_of_use.py"),
    *(f"terms/forms/{name}.py" for name in ("packs", "concepts", "terms", "deciding", "sieves")),
    *(f"terms/actions/{name}.py" for name in ("proposing", "changing", "deciding", "merging")),
    *(f"terms/views/{name}.py" for name in ("asked", "packs", "single", "concepts")),
    *("seminars/actions/sheets.py", "seminars/forms/sheets.py", "seminars/views/sheets.py"),
    *("seminars/actions/given.py", "seminars/forms/given.py", "seminars/views/given.py"),
    *("seminars/queries/proceedings_paper.py", "seminars/views/editions.py"),
    "seminars/views/offline.py",
    *(f"training/queries/{name}.py" for name in ("nominations", "information", "wording")),
    *(f"training/queries/{name}.py" for name in ("waiting", "booklet", "invited")),
    *("training/forms/nominations.py", "training/actions/nominations.py"),
    "training/views/nominating.py",
    *(f"training/actions/{name}.py" for name in ("learning", "evaluations", "plans")),
    *("training/choices.py", "training/actions/former.py"),
    *(f"training/forms/{name}.py" for name in ("learning", "afterwards", "former")),
    "training/views/own.py",
    *(f"training/queries/own_{name}.py" for name in ("panel", "reminders")),
)
"""What says choices, fields, refusals and what was done on them, and what letters say."""

STORY = "drafting/story/*.html"
"""Pieces of a story, which a page chooses by what happened."""

TRANSLATE = re.compile(r'{%\s*translate "((?:[^"\\]|\\.)*)"')
MARKED = re.compile(r'_\("((?:[^"\\]|\\.)*)"\)')
BLOCK = re.compile(r"{%\s*blocktranslate[^%]*%}(.*?){%\s*endblocktranslate", re.S)
PLURAL = re.compile(r"{%\s*plural\s*%}")
MADE_OF = re.compile(r'{%\s*(?:include|extends) "([^"]+)"')
COUNTS = {
    "_": 1,
    "gettext": 1,
    "gettext_noop": 1,
    "gettext_lazy": 1,
    "ngettext": 2,
    "ngettext_lazy": 2,
}


def sentences() -> Iterator[tuple[str, ...]]:
    """Every sentence of these screens and of letters, with its plural where it has one."""
    seen: set[Path] = set()
    for name in TEMPLATES:
        yield from _of_template(_template(name), seen)
    for path in SOURCE.glob(f"*/templates/{STORY}"):
        yield from _of_template(path, seen)
    for pattern in MODULES:
        for path in SOURCE.glob(pattern):
            yield from _of_module(path)


def _template(name: str) -> Path:
    return next(SOURCE.glob(f"*/templates/{name}"))


def _of_template(path: Path, seen: set[Path]) -> Iterator[tuple[str, ...]]:
    if path in seen:
        return
    seen.add(path)
    text = path.read_text()
    for words in (*TRANSLATE.findall(text), *MARKED.findall(text)):
        yield (words,)
    for words in BLOCK.findall(text):
        yield tuple(re.sub(r"{{ (\w+) }}", r"%(\1)s", one) for one in PLURAL.split(words))
    for name in MADE_OF.findall(text):
        if not name.startswith("allauth/"):
            yield from _of_template(_template(name), seen)


def _of_module(path: Path) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            said = node.args[: COUNTS.get(node.func.id, 0)]
            texts = [one.value for one in said if isinstance(one, ast.Constant)]
            if texts and all(isinstance(one, str) for one in texts):
                yield tuple(texts)
