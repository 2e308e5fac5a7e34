"""What people enter of money: the lines of the budget, and what was paid."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Side
from hoseibi.partners.models import Organ
from hoseibi.ui.forms import TextsForm, day_field

from ..actions import Budgeting, Paying
from ..choices import CostKind, TransactionKind
from ..models import Activity, BudgetLine
from .numbers import number_field


def money_field(label: object) -> forms.DecimalField:
    """An amount of money, to the hundredth."""
    return number_field(label, 2)


class LineForm(forms.Form):
    """A line of the budget."""

    year = forms.IntegerField(
        label=_("Fiscal year"), help_text=_("The year in which it begins, such as 2026.")
    )
    side = forms.ChoiceField(label=_("Side"), choices=Side.choices)
    kind = forms.ChoiceField(label=_("For"), choices=CostKind.choices)
    planned = money_field(_("Planned"))
    currency = forms.CharField(label=_("Currency"), min_length=3, max_length=3)
    activity = forms.ModelChoiceField(
        label=_("Activity"), queryset=Activity.objects.none(), required=False
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=300)

    def __init__(self, activities: QuerySet[Activity], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["activity"].queryset = activities  # type: ignore[attr-defined]

    def budgeting(self) -> Budgeting:
        """The line as a value."""
        return Budgeting(**self.cleaned_data)


CODES = ("aid_type", "flow_type", "finance_type", "tied_status")


class PaymentForm(TextsForm):
    """A movement of money; the codes of donors may stay empty."""

    asked = (("description", _("What it was"), 1),)

    kind = forms.ChoiceField(
        label=_("Kind"), choices=TransactionKind.choices, initial=TransactionKind.EXPENDITURE
    )
    on = day_field(_("Day"))
    value = money_field(_("Amount"))
    currency = forms.CharField(label=_("Currency"), min_length=3, max_length=3)
    line = forms.ModelChoiceField(
        label=_("Budget line"), queryset=BudgetLine.objects.none(), required=False
    )
    provider = forms.ModelChoiceField(
        label=_("Paid by"), queryset=Organ.objects.none(), required=False
    )
    receiver = forms.ModelChoiceField(
        label=_("Paid to"), queryset=Organ.objects.none(), required=False
    )
    reference = forms.CharField(label=_("Reference"), required=False, max_length=100)
    aid_type = forms.CharField(
        label=_("Type of aid (IATI)"), required=False, max_length=10,
        help_text=_("For example D01 for experts, E01 for training, C01 for the project."),
    )  # fmt: skip
    flow_type = forms.CharField(label=_("Type of flow (IATI)"), required=False, max_length=10)
    finance_type = forms.CharField(label=_("Type of finance (IATI)"), required=False, max_length=10)
    tied_status = forms.CharField(label=_("Tied status (IATI)"), required=False, max_length=10)

    def __init__(self, lines: QuerySet[BudgetLine], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].queryset = lines  # type: ignore[attr-defined]
        for name in ("provider", "receiver"):
            self.fields[name].queryset = Organ.objects.all()  # type: ignore[attr-defined]

    def paying(self) -> Paying:
        """The movement as a value."""
        said = self.cleaned_data
        names = ("kind", "on", "value", "currency")
        return Paying(
            *(said[name] for name in names),
            self.texts("description"),
            said["line"],
            said["provider"],
            said["receiver"],
            said["reference"],
            tuple(said[name] for name in CODES),
        )
