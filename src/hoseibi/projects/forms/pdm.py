"""What people enter around the grid of the PDM: its header, its adoption, the reasons."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import by_language
from hoseibi.ui.templatetags.reading import day_words

from ..actions import Adoption, Header
from ..models import JccMeeting, PdmVersion
from ..queries import header_mark


class HeaderForm(TextsForm):
    """What stands above the grid."""

    asked = (
        ("title", _("Project title"), 1),
        ("agency", _("Implementing agency"), 1),
        ("target", _("Target group"), 2),
        ("site", _("Project site"), 1),
        ("model", _("Model site"), 1),
    )

    period_from = day_field(_("Period from"), required=False)
    period_until = day_field(_("Period until"), required=False)
    mark = forms.CharField(widget=forms.HiddenInput, required=False)

    @classmethod
    def of(cls, version: PdmVersion, data: object = None) -> HeaderForm:
        """The form, filled with what the header says."""
        known = {
            "title": version.title,
            "agency": version.agency,
            "target": version.target_group,
            "site": version.site,
            "model": version.model_site,
        }
        initial = {
            "period_from": version.period_from,
            "period_until": version.period_until,
            "mark": header_mark(version),
        }
        spoken = by_language(version.project.title)
        return cls(data, known=known, initial=initial, languages=spoken)

    def header(self) -> Header:
        """The header as a value."""
        said = self.cleaned_data
        return Header(
            self.texts("title"),
            self.texts("agency"),
            self.texts("target"),
            self.texts("site"),
            self.texts("model"),
            said["period_from"],
            said["period_until"],
            said["mark"],
        )


class MeetingField(forms.ModelChoiceField):
    """A meeting of the committee, chosen by its number and day."""

    def label_from_instance(self, jcc: JccMeeting) -> str:  # type: ignore[override]
        return f"{jcc} · {day_words(localdate(jcc.meeting.begins_at))}"


class AdoptForm(TextsForm):
    """From which day on a version counts, and who adopted it."""

    asked = (("by_whom", _("Adopted by"), 1, 300),)

    on = day_field(_("Dated"))
    at = MeetingField(label=_("At the meeting"), queryset=JccMeeting.objects.none(), required=False)

    def __init__(self, meetings: QuerySet[JccMeeting], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].queryset = meetings  # type: ignore[attr-defined]
        self.order_fields(("on",))

    def adoption(self) -> Adoption:
        """The adoption as a value."""
        said = self.cleaned_data
        return Adoption(said["on"], self.texts("by_whom"), said["at"])
