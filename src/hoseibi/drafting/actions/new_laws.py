"""How a draft begins of a law that does not exist yet, and the law with it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import require
from hoseibi.corpus import actions as corpus
from hoseibi.errors import Refusal

from ..models import Draft
from .drafts import Beginning, NoText, begin


class LanguageTwice(Refusal):
    message = _("Two texts are in the same language. A draft has one text in each.")


@transaction.atomic
def begin_new(
    by: User,
    circle: Circle,
    law: corpus.NewLaw,
    beginning: Beginning,
    *,
    origin: str = Origin.PAGE,
) -> Draft:
    """Begin a draft of a new law from texts. The law is seen by nobody until a version of it is
    released."""
    require(by, Act.REVISE, circle)
    if not beginning.texts:
        raise NoText
    languages = [language for language, _convention, _text in beginning.texts]
    if len(set(languages)) < len(languages):
        raise LanguageTwice
    return begin(by, circle, corpus.found_law(law), beginning, origin=origin)
