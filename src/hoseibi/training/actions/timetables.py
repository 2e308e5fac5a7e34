"""How a timetable is given out: frozen under a number, and who is concerned told of changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.conf import settings
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
from hoseibi.partners.models import Person

from ..models import Course, Timetable
from ..queries.changes import Change, said
from ..queries.held import rows_of
from ..queries.notices import Notice, coming
from .sessions import require_open


class NothingChanged(Refusal):
    message = gettext_lazy("Nothing changed since the timetable was given out the last time.")


class NothingPlanned(Refusal):
    message = gettext_lazy("There is no session yet. Plan some, then give the timetable out.")


class Given(NamedTuple):
    """A timetable that was given out, the letters about it that wait in the outbox, and those whom
    no letter reaches."""

    timetable: Timetable
    letters: list[Letter]
    without_address: list[str]


@transaction.atomic
def give_out(
    by: User, course: Course, note: str = "", *, tells: bool = True, origin: str = Origin.PAGE
) -> Given:
    """Freeze the timetable as it stands under the next number. Whom a change concerns gets a
    letter, which waits in the outbox until somebody has read it and lets it go."""
    require_open(by, course)
    # Two at once would both be the next one.
    Course.objects.select_for_update(of=("self",)).get(pk=course.pk)
    new = coming(by, course)
    if not new.sessions:
        raise NothingPlanned
    if new.last is not None and not new.changes:
        raise NothingChanged
    made = Timetable.objects.create(
        course=course,
        number=new.last.number + 1 if new.last else 1,
        rows=rows_of(new.sessions),
        note=note.strip()[:500],
        frozen_by=by,
        frozen_at=timezone.now(),
    )
    record(by, "gave out timetable", made, origin=origin)
    letters, without = [], []
    for notice in new.notices if tells else ():
        try:
            letters.append(_told(by, made, notice))
        except outbox.NoAddress:
            without.append(notice.name)
    return Given(made, letters, without)


def _told(by: User, made: Timetable, notice: Notice) -> Letter:
    to: User | Person = notice.to
    user = to if isinstance(to, User) else User.objects.filter(person=to, is_active=True).first()
    language = (user.language if user else "") or settings.LANGUAGE_CODE
    with translation.override(language):
        path = reverse("training:timetable", args=(made.course.slug,))
        title = f"{made.course} ({made.course.circle})"
        matter = Matter(f"timetable {made.pk}", "", title, path, (), circle=made.course.circle_id)
        subject = _("Timetable {number}: {course}").format(number=made.number, course=made.course)
        text = "\n\n".join(_paragraphs(made, notice))
        more = outbox.More("timetable", translation.get_language() or language,
                           (("timetable", matter),))  # fmt: skip
        return outbox.write(by, to, subject, text, more)


def _paragraphs(made: Timetable, notice: Notice) -> Iterator[str]:
    yield notice.name
    if made.number == 1:
        yield _("The timetable of the course has been made. Of it, this is yours:")
    else:
        yield _("The timetable of the course has changed. Of it, this concerns you:")
    yield "\n".join(f"- {_line(one, made)}" for one in notice.changes)
    if made.note:
        yield _("Why: {note}").format(note=made.note)
    yield settings.SITE_ADDRESS + reverse("training:timetable", args=(made.course.slug,))


def _line(one: Change, made: Timetable) -> str:
    return said(one, made.course.zone)
