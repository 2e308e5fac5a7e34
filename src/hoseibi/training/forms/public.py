"""What an officer decides of the public page of a course."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import Releasing
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.forms import TextsForm, day_field

from ..actions.releasing import Showing
from ..choices import PublicPart
from ..models import PublicPage


class ShowingForm(TextsForm):
    """What the page shows besides the title, the days and the country."""

    asked = (
        ("host", _("Host"), 1, 300),
        ("about", _("Description for everybody"), 4, 4000),
    )

    field_of_law = forms.ChoiceField(
        label=_("Field of law"), choices=[("", "—"), *FieldOfLaw.choices], required=False
    )
    shows = forms.MultipleChoiceField(
        label=_("What everybody sees of it"),
        choices=PublicPart.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "The programme is that of the last timetable that was given out, its days and titles "
            "only. Look whether a title names somebody."
        ),
    )

    def showing(self) -> Showing:
        """What was entered, as a value."""
        said = self.cleaned_data
        texts = (self.texts("host"), self.texts("about"))
        return Showing(tuple(said["shows"]), said["field_of_law"], *texts)


def as_kept(page: PublicPage | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """A public page as its form shows it: its texts by name, and its other fields."""
    if page is None:
        return {}, {}
    texts = {"host": page.host, "about": page.about}
    return texts, {"field_of_law": page.field_of_law, "shows": page.shows}


class OpeningForm(forms.Form):
    """Who decided that everybody may see a course, and on which day."""

    released_by = forms.CharField(
        label=_("Who decided it"),
        max_length=300,
        help_text=_("A name, an office or a group. It stands here and is not shown to everybody."),
    )
    on = day_field(_("Day of the decision"), initial=timezone.localdate)

    def releasing(self) -> Releasing:
        """The act as a value."""
        return Releasing(self.cleaned_data["released_by"], self.cleaned_data["on"])


class TakingBackForm(forms.Form):
    """Why a course is taken back from everybody."""

    reason = forms.CharField(label=_("Why it is taken back"), max_length=1000)
