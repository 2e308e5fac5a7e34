"""How an office brings its own templates, and how a letter about an assignment goes out."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.letters import actions as outbox
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import Matter
from hoseibi.library.actions import store
from hoseibi.printing import letters

from ..choices import LetterKind
from ..models import Assignment, LetterTemplate
from ..permissions import require_roster
from ..queries.letters import letter
from ..queries.timely import not_yet


class NotATemplate(Refusal):
    message = gettext_lazy("This file cannot be a template: save it as a Word document (.docx).")


class TooEarly(Refusal):
    message = gettext_lazy("The time of this letter has not come.")


@dataclass(frozen=True)
class Bringing:
    """A Word file that becomes the template of a kind of letter in a language."""

    kind: str
    language: str
    content: bytes
    name: str


@transaction.atomic
def bring_template(by: User, bringing: Bringing, *, origin: str = Origin.PAGE) -> LetterTemplate:
    """Keep a Word file as the template of a letter; the one before stays in the library."""
    require_roster(by)
    try:
        letters.placeholders(bringing.content)
    except letters.NotATemplate as trouble:
        raise NotATemplate(_(str(trouble))) from trouble
    file = store(bringing.content, bringing.name, by=by, origin=_("Template of a letter"))
    same = LetterTemplate.objects.filter(kind=bringing.kind, language=bringing.language)
    same.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    made = LetterTemplate.objects.create(
        kind=bringing.kind,
        language=bringing.language,
        file=file,
        uploaded_by=by,
        uploaded_at=timezone.now(),
    )
    record(by, "brought a template of a letter", made, origin=origin)
    return made


@transaction.atomic
def withdraw_template(by: User, template: LetterTemplate) -> None:
    """Go back to our own template."""
    require_roster(by)
    template.withdrawn_at = timezone.now()
    template.save(update_fields=("withdrawn_at",))
    record(by, "withdrew a template of a letter", template)


@transaction.atomic
def put_into_outbox(
    by: User, post: Assignment, kind: LetterKind, language: str, to: outbox.Address
) -> Letter:
    """Put a letter about an assignment into the outbox, as a Word file that goes with it."""
    require_roster(by)
    if early := not_yet(post, kind):
        raise TooEarly(early)
    made = letter(by, post, kind, language)
    file = store(made.content, f"{kind}-{post.pk}-{language}.docx", by=by, origin=str(kind.label))
    path = reverse("experts:post", args=(post.pk,))
    with translation.override(language):
        matter = Matter(f"assignment {post.pk}", "", str(post.role), path, circle=None)
        subject = f"{kind.label}: {post.expert or post.role}"
        text = _("Please find the letter enclosed as a Word file.")
    more = outbox.More("dispatch", language, (("dispatch", matter),), (file,))
    return outbox.write(by, to, subject, text, more)
