"""What people enter of indicators: what is measured, for which periods, and what was reached."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from hoseibi.ui.forms import TextsForm, day_field

from ..actions import Measuring, Part, Reporting, Stretch
from ..choices import Dimension, Direction, IndicatorKind
from ..models import Indicator, JccMeeting, PdmLine
from ..queries import Standard
from ..queries.counted import COUNTS, Counted
from .numbers import number_field

PARTS = range(1, 5)


def value_field(label: object) -> forms.DecimalField:
    """A value with up to four places; empty where there is none."""
    return number_field(label, 4, required=False)


class IndicatorForm(TextsForm):
    """An indicator: what it measures, from where to where."""

    asked = (
        ("title", _("What is measured"), 2),
        ("unit", _("Unit"), 1),
        ("baseline_words", _("Baseline in words"), 1),
        ("target_words", _("Target in words"), 1),
        ("means", _("Means of verification"), 1),
    )

    row = forms.ModelChoiceField(label=_("Of"), queryset=PdmLine.objects.none(), empty_label=None)
    kind = forms.ChoiceField(label=_("Measured as"), choices=IndicatorKind.choices)
    direction = forms.ChoiceField(label=_("Direction"), choices=Direction.choices)
    baseline = value_field(_("Baseline"))
    baseline_on = day_field(_("Baseline of"), required=False)
    baseline_source = forms.CharField(
        label=_("Source of the baseline"), required=False, max_length=300
    )
    target = value_field(_("Target"))
    target_on = day_field(_("Target until"), required=False)
    counted_by = forms.ChoiceField(
        label=_("Counted from"),
        required=False,
        help_text=_("What is counted is proposed; it still has to be reported and approved."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    order = ("row", "title", "kind", "unit", "direction", "baseline", "baseline_on",
             "baseline_source", "baseline_words", "target", "target_on", "target_words",
             "means", "counted_by")  # fmt: skip

    def __init__(self, lines: QuerySet[PdmLine], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["row"].queryset = lines  # type: ignore[attr-defined]
        known = [(one.code, one.label) for one in COUNTS]
        self.fields["counted_by"].choices = [  # type: ignore[attr-defined]
            ("", _("nothing: whoever reports it says it")),
            *known,
        ]
        place = {name: at for at, name in enumerate(self.order)}
        keys = sorted(self.fields, key=lambda key: place.get(key, place.get(_stem(key), 99)))
        self.fields = {key: self.fields[key] for key in keys}

    @staticmethod
    def known_of(indicator: Indicator | None, standard: Standard | None) -> dict[str, object]:
        """The texts that the form is filled with."""
        if indicator is not None:
            names = ("title", "unit", "baseline_words", "target_words", "means")
            return {name: getattr(indicator, name) for name in names}
        if standard is not None:
            return {"title": standard.title, "unit": standard.unit, "means": standard.means}
        return {}

    @staticmethod
    def initial_of(indicator: Indicator | None, standard: Standard | None) -> dict[str, object]:
        """The other fields."""
        names = ("kind", "direction", "baseline", "baseline_on", "baseline_source", "target",
                 "target_on", "counted_by")  # fmt: skip
        if indicator is not None:
            seen = {"seen": indicator.changed_at.isoformat()}
            return seen | {name: getattr(indicator, name) for name in names}
        return {"kind": standard.kind, "direction": standard.direction} if standard else {}

    def measuring(self) -> Measuring:
        """The indicator as a value."""
        said = self.cleaned_data
        return Measuring(
            self.texts("title"),
            said["kind"],
            self.texts("unit"),
            said["direction"],
            said["baseline"],
            said["baseline_on"],
            said["baseline_source"],
            self.texts("baseline_words"),
            said["target"],
            said["target_on"],
            self.texts("target_words"),
            self.texts("means"),
            said["seen"],
            said["counted_by"],
        )


def _stem(key: str) -> str:
    return key.rpartition("_")[0]


class ReportForm(TextsForm):
    """What was reached in a period, its source, and how it divides."""

    asked = (("words", _("In words"), 2),)

    value = value_field(_("Value reached"))
    source = forms.CharField(label=_("Source"), required=False, max_length=300)
    document = forms.FileField(label=_("Document"), required=False)

    def __init__(self, indicator: Indicator, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if indicator.kind == IndicatorKind.QUALITATIVE:
            del self.fields["value"]
        else:
            first = {key: self.fields[key] for key in ("value",)}
            self.fields = first | {k: f for k, f in self.fields.items() if k != "value"}
        self.divides = indicator.kind == IndicatorKind.NUMBER
        for place in PARTS if self.divides else ():
            self.fields[f"dimension{place}"] = forms.ChoiceField(
                label=_("Of these, by"), choices=[("", "–"), *Dimension.choices], required=False
            )
            self.fields[f"name{place}"] = forms.CharField(
                label=pgettext_lazy("share", "who"), required=False, max_length=100
            )
            self.fields[f"part{place}"] = value_field(_("how many"))

    @staticmethod
    def initial_of(proposed: Counted | None) -> dict[str, object]:
        """What the form is filled with where something was counted: whoever reports looks at it,
        and changes it where they know better."""
        if proposed is None:
            return {}
        found: dict[str, object] = {"value": proposed.value, "source": proposed.source}
        for place, (dimension, name, value) in zip(PARTS, proposed.parts, strict=False):
            found |= {f"dimension{place}": dimension, f"name{place}": name, f"part{place}": value}
        return found

    def clean(self) -> dict[str, object]:
        """A part that is half written is asked for again, not left out."""
        said = super().clean() or self.cleaned_data
        for place in PARTS if self.divides else ():
            names = [f"{stem}{place}" for stem in ("dimension", "name", "part")]
            empty = [name for name in names if said.get(name) in ("", None)]
            if len(empty) < len(names) and empty and not any(name in self.errors for name in names):
                self.add_error(empty[0], _("Of a part, enter by what it is, who, and how many."))
        return said

    @property
    def folded(self) -> list[forms.BoundField]:
        """The fields of the second and further parts, which few reports need."""
        places = [str(place) for place in PARTS if place > 1] if self.divides else []
        return [one for one in self.visible_fields() if one.name[-1] in places]

    @property
    def shown(self) -> list[forms.BoundField]:
        """The fields that always stand open."""
        folded = {one.name for one in self.folded}
        return [one for one in self.visible_fields() if one.name not in folded]

    @property
    def folds_open(self) -> bool:
        """Whether something was written or refused in the folded ones."""
        return any(one.errors or one.value() for one in self.folded)

    def reporting(self) -> Reporting:
        """The report as a value, without its document."""
        said = self.cleaned_data
        parts = tuple(
            Part(said[f"dimension{place}"], said[f"name{place}"], said[f"part{place}"])
            for place in (PARTS if self.divides else ())
            if said[f"dimension{place}"] and said[f"part{place}"] is not None
        )
        return Reporting(said.get("value"), self.texts("words"), said["source"], parts=parts)


class PeriodForm(forms.Form):
    """A period for which actuals are reported."""

    name = forms.CharField(label=_("Name"), max_length=40, help_text=_("For example 2026H2."))
    begins_on = day_field(_("First day"))
    ends_on = day_field(_("Last day"))

    def stretch(self) -> Stretch:
        """The period as a value."""
        said = self.cleaned_data
        return Stretch(said["name"], said["begins_on"], said["ends_on"])


class LockForm(forms.Form):
    """The meeting of the JCC that approved a period, if one did."""

    at = forms.ModelChoiceField(
        label=_("Approved at"), queryset=JccMeeting.objects.none(), required=False
    )

    def __init__(self, meetings: QuerySet[JccMeeting], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["at"].queryset = meetings  # type: ignore[attr-defined]


class MilestoneForm(TextsForm):
    """What an indicator is to have reached at the end of a period."""

    asked = (("words", _("In words"), 1),)

    value = value_field(_("To be reached"))
