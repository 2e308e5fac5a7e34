"""What letters about a selection say, in the language of whom they are to."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext as _

from hoseibi.accounts.models import User
from hoseibi.partners.models import Organ, Person
from hoseibi.ui.languages import by_language
from hoseibi.ui.spoken import OFFERED
from hoseibi.ui.templatetags.reading import day_words

from ..choices import NominationState
from ..models import Nomination, Target

DECIDED = (NominationState.SELECTED, NominationState.WAITING, NominationState.NOT_SELECTED)


def spoken_by(organ: Organ, to: User | Person) -> str:
    """The language in which one writes to an organ: that of the reader's account, or else that in
    which the organ has its own name."""
    offered = dict(OFFERED)
    chosen = getattr(to, "language", "")
    if chosen in offered:
        return str(chosen)
    pages = dict(settings.LANGUAGES)
    own = [code for code in by_language(organ.name) if code in offered and code not in pages]
    return own[0] if own else "en"


def result(target: Target, nominees: Iterable[Nomination], language: str) -> tuple[str, str]:
    """Subject and text of the letter that tells an organ what became of its nominees, in the
    language that is active."""
    course = target.course
    title = by_language(course.title).get(language) or str(course.title)
    days = f"{day_words(course.begins_on)} – {day_words(course.ends_on)}"
    lines = [
        _("We thank you for your nominations for the course “{title}” ({days}).").format(
            title=title, days=days
        ),
        _("Of your nominees it was decided:"),
        *map(_line, nominees),
        _("Those who are selected will hear from us about their journey."),
        _("The results also stand on the page of your organ."),
    ]
    return _("Result of the selection: {title}").format(title=title), "\n\n".join(lines)


def _line(one: Nomination) -> str:
    state = NominationState(one.state).label
    place = f" {one.rank}" if one.state == NominationState.WAITING and one.rank else ""
    return f"– {one.name}: {state}{place}\n  {one.reason}"
