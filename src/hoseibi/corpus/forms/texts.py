"""A text of law as somebody brings it: a file, or words pasted from elsewhere."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _


class SourceForm(forms.Form):
    """A law to read: a file, or words pasted from elsewhere; never both."""

    file = forms.FileField(label=_("File"), required=False)
    words = forms.CharField(
        label=_("The words of the law"),
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={"rows": 10, "data-keep": "import-words", "spellcheck": "false"}
        ),
        help_text=_("Paste the text as it stands, headings and numbers with it."),
    )
    origin = forms.CharField(
        label=_("Where it comes from"),
        required=False,
        max_length=500,
        help_text=_("An address, a gazette, a person: what one would tell a colleague who asks."),
    )
    rights = forms.CharField(
        label=_("Rights"),
        required=False,
        max_length=1000,
        help_text=_("Who may do what with the file, in a sentence. It is shown beside it."),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > settings.LARGEST_FILE:
            raise ValidationError(
                _("This file has %(size)s; the most that is read at once is %(most)s."),
                params={
                    "size": filesizeformat(file.size),
                    "most": filesizeformat(settings.LARGEST_FILE),
                },
            )
        return file

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        file, words = values.get("file"), (values.get("words") or "").strip()
        if "file" in self.errors:
            return values
        if not file and not words:
            self.add_error("file", _("Choose a file, or paste the words of the law below."))
        if file and words:
            self.add_error("words", _("A file was chosen too. Empty one of the two."))
        return values

    def source(self) -> tuple[bytes, str]:
        """The bytes and the name under which they are kept."""
        file = self.cleaned_data["file"]
        if file:
            return file.read(), file.name
        return self.cleaned_data["words"].encode("utf-8", "replace"), "pasted.txt"


class OwnTextForm(SourceForm):
    """A text of one's own, to be compared with a version; it is not kept."""

    origin = None
    rights = None
    view = forms.ChoiceField(
        label=_("Shown as"),
        required=False,
        choices=(("redline", _("One text, changes marked")), ("table", _("Two columns"))),
    )
