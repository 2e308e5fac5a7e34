"""What people say about themselves."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import own_name

from .models import User


class ProfileForm(forms.ModelForm):
    """The name others see, and the language in which pages speak."""

    language = forms.ChoiceField(label=_("Language of the pages"), required=False)

    class Meta:
        model = User
        fields = ("full_name", "language")
        help_texts = {"full_name": _("As it should stand beside what you do.")}  # noqa: RUF012

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        choices = [(code, own_name(code)) for code, _name in settings.LANGUAGES]
        self.fields["language"].choices = [("", _("as the browser asks")), *choices]
