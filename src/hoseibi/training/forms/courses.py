"""What people enter of a course itself: what it says of itself, and how lists are narrowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import Circle
from hoseibi.partners.models import Country
from hoseibi.projects.models import Activity
from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import TO_CHOOSE

from ..actions.courses import TEXTS, Belonging, Describing
from ..choices import CourseState
from ..models import Course
from ..queries.courses import Wanted
from ..queries.information import HEADINGS, PARTS


class WantedForm(forms.Form):
    """What a list of courses is narrowed to."""

    words = forms.CharField(label=_("Words in the title"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    state = forms.ChoiceField(
        label=_("State"), choices=[("", _("all")), *CourseState.choices], required=False
    )
    year = forms.IntegerField(
        label=_("Fiscal year"), required=False, min_value=1950, max_value=2150
    )

    def __init__(self, countries: list[tuple[str, str]], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["country"].choices = [("", _("all")), *countries]  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """What was asked for; what cannot be understood is left out."""
        self.is_valid()
        said = getattr(self, "cleaned_data", {})
        return Wanted(
            said.get("words", ""), said.get("country", ""), said.get("state", ""), said.get("year")
        )


OF_FACTS = ("title", "number", "fiscal_year", "begins_on", "ends_on", "place", "zone", "language",
            "interpreted", "places", "nominate_until")  # fmt: skip
LINES = {"background": 5, "arrangements": 5, "goal": 3, "documents": 3}


class CourseForm(TextsForm):
    """What a course says of itself, in the parts of the general information."""

    asked = (
        ("title", _("Title"), 1, 300),
        ("place", _("Place"), 1, 200),
        *((name, label, LINES.get(name, 4)) for name, label in HEADINGS.items()),
    )

    number = forms.CharField(
        label=_("Number"), max_length=40, required=False, help_text=_("For example J2604123.")
    )
    fiscal_year = forms.IntegerField(label=_("Fiscal year"), min_value=1950, max_value=2150)
    begins_on = day_field(_("First day"))
    ends_on = day_field(_("Last day"))
    zone = forms.CharField(label=_("Time zone"), max_length=60, initial="Asia/Tokyo")
    language = forms.ChoiceField(label=_("Language of the course"), choices=TO_CHOOSE)
    interpreted = forms.CharField(
        label=_("Interpreted into"),
        max_length=100,
        required=False,
        help_text=_("Languages, as they are called in the general information."),
    )
    places = forms.IntegerField(label=_("Places"), min_value=1, max_value=1000, initial=10)
    nominate_until = day_field(_("Nominations until"), required=False)

    @property
    def parts(self) -> Iterator[tuple[Any, list[BoundField]]]:
        """The fields in the parts in which they stand."""
        for heading, names in ((_("Facts"), OF_FACTS), *PARTS):
            own = [each for name in names for each in self._names(name)]
            yield heading, [self[each] for each in own if each in self.fields]

    def _names(self, name: str) -> list[str]:
        return self.text_names(name) if name in self.codes else [name]

    def describing(self) -> Describing:
        """What was entered, as a value."""
        said = self.cleaned_data
        return Describing(
            titles=self.texts("title"),
            fiscal_year=said["fiscal_year"],
            begins_on=said["begins_on"],
            ends_on=said["ends_on"],
            number=said["number"],
            place=self.texts("place"),
            zone=said["zone"],
            language=said["language"],
            interpreted=said["interpreted"],
            places=said["places"],
            nominate_until=said["nominate_until"],
            texts={name: self.texts(name) for name in TEXTS},
        )


class BeginForm(CourseForm):
    """A course that is to be begun."""

    country = forms.ModelChoiceField(
        label=_("Partner country"), queryset=Country.objects.none(), required=False
    )
    slug = forms.SlugField(
        label=_("Name in addresses"),
        max_length=80,
        required=False,
        help_text=_("For example lanvara-obligations-2026. Left empty, it is made of the title."),
    )

    def __init__(self, *args: Any, countries: QuerySet[Country], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["country"].queryset = countries  # type: ignore[attr-defined]

    @property
    def parts(self) -> Iterator[tuple[Any, list[BoundField]]]:
        (heading, first), *others = super().parts
        yield heading, [*first, self["country"], self["slug"]]
        yield from others

    def belonging(self, circle: Circle, activity: Activity | None) -> Belonging:
        """Where the course belongs, as a value."""
        said = self.cleaned_data
        return Belonging(circle, activity, said["country"], said["slug"])


class ActivityForm(forms.Form):
    """The activity of a project that a course is of."""

    activity = forms.ModelChoiceField(
        label=_("Activity"),
        queryset=Activity.objects.none(),
        required=False,
        empty_label=_("of no activity"),
        help_text=_("The page of the activity, the plan and the reports then tell of the course."),
    )

    def __init__(self, activities: QuerySet[Activity], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["activity"].queryset = activities  # type: ignore[attr-defined]


def as_entered(course: Course) -> tuple[dict[str, Any], dict[str, Any]]:
    """A course as its form shows it: its texts by name, and its other fields."""
    texts = {name: getattr(course, name) for name in ("title", "place", *TEXTS)}
    names = ("number", "fiscal_year", "begins_on", "ends_on", "zone", "language", "interpreted",
             "places", "nominate_until")  # fmt: skip
    return texts, {name: getattr(course, name) for name in names}
