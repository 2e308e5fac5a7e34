"""What people enter of the sessions of a course: what, when, where, and who teaches."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.models import Person
from hoseibi.ui.forms import TextsForm, day_field, with_chosen

from ..actions.sessions import Planning
from ..choices import SessionKind
from ..models import Course, Module, Objective, Room, Session


def hour_field(label: object) -> forms.TimeField:
    """An hour, chosen in the way of the reader's device."""
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget)


def moment(day: date, hour: time, zone: str) -> datetime:
    """The moment at which a clock shows an hour. An hour that clocks leave out when they are put
    forward is none."""
    shown = datetime.combine(day, hour)
    found = shown.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if found.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != shown:
        said = _("Clocks in {zone} are put forward on this day, and this hour does not exist.")
        raise forms.ValidationError(str(said).format(zone=zone))
    return found


class SessionForm(TextsForm):
    """A session of a course, by the clock of the course."""

    asked = (("title", _("Title"), 1, 300), ("about", _("What it is about"), 3))

    kind = forms.ChoiceField(label=_("Kind"), choices=SessionKind.choices)
    day = day_field(_("Day"))
    begins = hour_field(_("Begins"))
    ends = hour_field(_("Ends"))
    room = forms.ModelChoiceField(label=_("Room"), queryset=Room.objects.none(), required=False)
    link = forms.URLField(
        label=_("Link"),
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=_("Where those join who are not in the room."),
    )
    interpreter = forms.ModelChoiceField(
        label=_("Interpreter"), queryset=Person.objects.none(), required=False
    )
    module = forms.ModelChoiceField(
        label=_("Module"), queryset=Module.objects.none(), required=False
    )
    objectives = forms.ModelMultipleChoiceField(
        label=_("Learning objectives"),
        queryset=Objective.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        course: Course,
        choices: tuple[QuerySet[Room], QuerySet[Person]],
        *args: Any,
        session: Session | None = None,
        **more: Any,
    ) -> None:
        """`choices` are the rooms and the interpreters that can be chosen."""
        super().__init__(*args, **more)
        self.course = course
        rooms, people = choices
        chosen = session.interpreter if session else None
        self.fields["room"].queryset = rooms  # type: ignore[attr-defined]
        self.fields["interpreter"].queryset = with_chosen(people, chosen)  # type: ignore[attr-defined]
        self.fields["module"].queryset = course.modules.all()  # type: ignore[attr-defined]
        self.fields["objectives"].queryset = course.objectives.all()  # type: ignore[attr-defined]
        if not course.objectives.exists():
            del self.fields["objectives"]
        if not course.modules.exists():
            del self.fields["module"]

    def clean(self) -> dict[str, Any]:
        """Two moments out of a day and two hours: what ends earlier than it begins goes past
        midnight."""
        values = super().clean() or {}
        if not self.texts("title"):
            name = self.text_names("title")[0]
            self.add_error(name, _("Give the session a title, in at least one language."))
        day, begins, ends = (values.get(name) for name in ("day", "begins", "ends"))
        if day is None or begins is None or ends is None:
            return values
        try:
            values["begins_at"] = moment(day, begins, self.course.zone)
            after = timedelta(days=1) if ends < begins else timedelta()
            values["ends_at"] = moment(day + after, ends, self.course.zone)
        except forms.ValidationError as error:
            self.add_error("begins", error)
        return values

    def planning(self) -> Planning:
        """The session as a value."""
        said = self.cleaned_data
        return Planning(
            titles=self.texts("title"),
            begins_at=said["begins_at"],
            ends_at=said["ends_at"],
            kind=said["kind"],
            about=self.texts("about"),
            module=said.get("module"),
            room=said["room"],
            link=said["link"],
            interpreter=said["interpreter"],
            objectives=tuple(said.get("objectives", ())),
        )


def as_entered(session: Session, zone: str) -> dict[str, Any]:
    """A session as its form shows it, by the clock of its course."""
    begins, ends = (at.astimezone(ZoneInfo(zone)) for at in (session.begins_at, session.ends_at))
    return {
        "kind": session.kind,
        "day": begins.date(),
        "begins": begins.time(),
        "ends": ends.time(),
        "room": session.room_id,
        "link": session.link,
        "interpreter": session.interpreter_id,
        "module": session.module_id,
        "objectives": [one.pk for one in session.objectives.all()],
    }


class MoveForm(forms.Form):
    """To which moment a session is moved, by the clock of its course."""

    day = day_field(_("Day"))
    begins = hour_field(_("Begins"))

    def __init__(self, zone: str, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.zone = zone

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        day, begins = values.get("day"), values.get("begins")
        if day is not None and begins is not None:
            values["begins_at"] = moment(day, begins, self.zone)
        return values


class CopyForm(forms.Form):
    """Which day of a course is put on another one too."""

    day = day_field(_("The sessions of"))
    to = day_field(_("also on"))


class ArticleForm(forms.Form):
    """An article that a session teaches, as one would say it."""

    place = forms.CharField(
        label=_("Article"),
        max_length=120,
        help_text=_("As you would say it, for example: Civil Code 36."),
    )


class AnswerForm(forms.Form):
    """What somebody who was asked to teach answers."""

    state = forms.ChoiceField(choices=(("agreed", _("I agree")), ("declined", _("I decline"))))
    note = forms.CharField(label=_("Note"), max_length=500, required=False)


def languages_of(course: Course, spoken: Iterable[str]) -> set[str]:
    """The languages in which a session of a course is described: its own, and those of its
    title."""
    return {course.language.split("-")[0], *spoken}
