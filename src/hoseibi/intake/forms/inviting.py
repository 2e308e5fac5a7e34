"""Who is invited to write a request."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Person
from hoseibi.ui.languages import TO_CHOOSE

from ..actions import Inviting
from ..choices import RequestKind


class InviteForm(forms.Form):
    """A person of a partner organ, and what their request is to be about."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Who writes it"))
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Needed for who does not sign in yet: the invitation is bound to it."),
    )
    title = forms.CharField(
        label=_("Title of the request"),
        max_length=300,
        help_text=_("In its language. The applicant may change it."),
    )
    language = forms.ChoiceField(label=_("Language of this form"), choices=TO_CHOOSE)
    kind = forms.ChoiceField(label=_("Type of cooperation"), choices=RequestKind.choices)
    field_of_law = forms.ChoiceField(label=_("Main field of law"), choices=FieldOfLaw.choices)

    def __init__(self, people: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        field.queryset = people
        field.label_from_instance = lambda one: f"{one.organ.country} · {one.organ} · {one}"

    def inviting(self) -> Inviting:
        """What was entered, as a value."""
        said = self.cleaned_data
        email = said["email"] or said["person"].email
        return Inviting(
            said["person"],
            said["title"],
            said["language"],
            said["kind"],
            said["field_of_law"],
            email,
        )
