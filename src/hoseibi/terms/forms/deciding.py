"""What was decided of a term, and which concept another one is merged into."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.asked import number
from hoseibi.ui.forms import day_field

from .. import queries
from ..actions import Verdict
from ..choices import TermStatus
from ..models import Concept


class DecideForm(forms.Form):
    """A verdict on a term."""

    status = forms.ChoiceField(label=_("It is"), choices=TermStatus.choices)
    reason = forms.CharField(
        label=_("Why"), widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
    )
    decided_by = forms.CharField(
        label=_("Decided by"),
        max_length=300,
        required=False,
        help_text=_("A working group or a person; you, when it stays empty."),
    )
    decided_on = day_field(_("Decided on"), required=False)
    decision = forms.CharField(
        label=_("Where that is written"),
        max_length=500,
        required=False,
        help_text=_("Minutes, a letter, or an address of this site such as /meetings/3/."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["decided_on"].initial = timezone.localdate()

    def verdict(self) -> Verdict:
        """The verdict as a value."""
        return Verdict(**self.cleaned_data)


class MergeForm(forms.Form):
    """Which concept a concept is, and why they are one."""

    into = forms.CharField(
        label=_("The other concept"),
        max_length=200,
        help_text=_("Its name in lists, or its number (the one in its address)."),
    )
    reason = forms.CharField(label=_("Why they are one"), max_length=500)

    def __init__(self, *args: Any, user: Reader, of: Concept, **more: Any) -> None:
        super().__init__(*args, auto_id="merge-%s", **more)
        self.user, self.of = user, of

    def clean_into(self) -> Concept:
        """The concept that is meant."""
        said = self.cleaned_data["into"].strip()
        known = queries.others(self.user, self.of)
        found = known.filter(code=said).first()
        if found is None and number(said):
            found = known.filter(pk=number(said)).first()
        if found is None:
            raise forms.ValidationError(_("There is no other concept with this name or number."))
        return found
