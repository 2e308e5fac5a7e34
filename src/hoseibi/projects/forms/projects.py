"""What people enter of a project: its beginning, its facts, its stages, what it leaves behind."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import Circle
from hoseibi.corpus.models import Law
from hoseibi.intake.models import Request
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.ui.forms import TextsForm, day_field

from ..choices import ProductKind, Stage
from ..models import Activity
from ..queries import Wanted


class WantedForm(forms.Form):
    """What a list of projects is narrowed to."""

    words = forms.CharField(label=_("Words in the title"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    field_of_law = forms.ChoiceField(
        label=_("Field of law"), choices=[("", _("all")), *FieldOfLaw.choices], required=False
    )
    stage = forms.ChoiceField(
        label=_("Stage"), choices=[("", _("all")), *Stage.choices], required=False
    )
    year = forms.IntegerField(
        label=_("Under way in"), required=False, min_value=1950, max_value=2150
    )

    def __init__(self, countries: list[tuple[str, str]], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["country"].choices = [("", _("all")), *countries]  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """What was asked for; what cannot be understood is left out."""
        self.is_valid()
        said = getattr(self, "cleaned_data", {})
        return Wanted(
            said.get("words", ""),
            said.get("country", ""),
            said.get("field_of_law", ""),
            said.get("stage", ""),
            said.get("year"),
        )


class BeginForm(TextsForm):
    """A project that is to be begun; from a request, most of it is known."""

    asked = (("title", _("Title"), 1),)

    country = forms.ModelChoiceField(label=_("Country"), queryset=Country.objects.none())
    organ = forms.ModelChoiceField(
        label=_("Implementing agency"), queryset=Organ.objects.none(), required=False
    )
    field_of_law = forms.ChoiceField(label=_("Field of law"), choices=FieldOfLaw.choices)
    planned_from = day_field(_("Planned from"), required=False)
    planned_until = day_field(_("Planned until"), required=False)
    circle = forms.ModelChoiceField(
        label=_("Circle"),
        queryset=Circle.objects.none(),
        required=False,
        empty_label=_("open a new one for this project"),
        help_text=_("Those who work in the project have their seats there."),
    )
    slug = forms.SlugField(
        label=_("Name in addresses"),
        max_length=80,
        required=False,
        help_text=_("For example lanvara-obligations. Left empty, it is made of the title."),
    )

    def __init__(self, circles: QuerySet[Circle], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].queryset = Country.objects.all()  # type: ignore[attr-defined]
        organs = Organ.objects.filter(Organ.open(timezone.localdate())).select_related("country")
        self.fields["organ"].queryset = organs  # type: ignore[attr-defined]
        self.fields["circle"].queryset = circles  # type: ignore[attr-defined]


class FromRequestForm(forms.Form):
    """The adopted request that a project answers."""

    request = forms.ModelChoiceField(
        label=_("Adopted request"), queryset=Request.objects.none(), empty_label=None
    )

    def __init__(self, requests: QuerySet[Request], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["request"].queryset = requests  # type: ignore[attr-defined]


class FactsForm(TextsForm):
    """What is known of a project besides its plan."""

    asked = (("title", _("Title"), 1), ("background", _("Background"), 4))

    organ = forms.ModelChoiceField(
        label=_("Implementing agency"), queryset=Organ.objects.none(), required=False
    )
    home_organ = forms.ModelChoiceField(
        label=_("Organ of our side"), queryset=Organ.objects.none(), required=False
    )
    director = forms.ModelChoiceField(
        label=_("Project director"), queryset=Person.objects.none(), required=False
    )
    adviser = forms.ModelChoiceField(
        label=_("Chief adviser"), queryset=Person.objects.none(), required=False
    )
    field_of_law = forms.ChoiceField(label=_("Field of law"), choices=FieldOfLaw.choices)
    planned_from = day_field(_("Planned from"), required=False)
    planned_until = day_field(_("Planned until"), required=False)
    currency = forms.CharField(label=_("Currency"), min_length=3, max_length=3)
    year_begins = forms.TypedChoiceField(
        label=_("Fiscal year"),
        coerce=int,
        choices=[(4, _("April to March")), (1, _("calendar year")), (7, _("July to June")),
                 (10, _("October to September"))],
    )  # fmt: skip

    def __init__(self, people: QuerySet[Person], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("organ", "home_organ"):
            self.fields[name].queryset = Organ.objects.all()  # type: ignore[attr-defined]
        for name in ("director", "adviser"):
            self.fields[name].queryset = people  # type: ignore[attr-defined]


class StepForm(forms.Form):
    """When a stage is planned, when it was reached, and what tells of it."""

    planned_on = day_field(_("Planned on"), required=False)
    done_on = day_field(_("Reached on"), required=False)
    who = forms.CharField(label=_("Who signed or decided"), max_length=300, required=False)
    note = forms.CharField(
        label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
    )
    document = forms.FileField(label=_("Document"), required=False)


class WhyForm(forms.Form):
    """A reason in a sentence."""

    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
    )


class EndForm(WhyForm):
    """The day on which a project ended early, and why."""

    on = day_field(_("Ended on"))


class ProductForm(TextsForm):
    """Something that the project leaves behind."""

    asked = (("title", _("Name"), 1),)

    kind = forms.ChoiceField(label=_("Kind"), choices=ProductKind.choices)
    languages = forms.CharField(
        label=_("Languages"), required=False, max_length=100, help_text=_("For example en, ja, km.")
    )
    activity = forms.ModelChoiceField(
        label=_("Activity"), queryset=Activity.objects.none(), required=False
    )
    law = forms.ModelChoiceField(label=_("Law"), queryset=Law.objects.none(), required=False)
    planned_on = day_field(_("Planned on"), required=False)
    done_on = day_field(_("Finished on"), required=False)
    document = forms.FileField(label=_("Document"), required=False)
    note = forms.CharField(
        label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
    )

    def __init__(
        self, activities: QuerySet[Activity], laws: QuerySet[Law], *args: object, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["activity"].queryset = activities  # type: ignore[attr-defined]
        self.fields["law"].queryset = laws  # type: ignore[attr-defined]
