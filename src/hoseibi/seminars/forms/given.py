"""A paper as who speaks gives it, or who arranges the event for them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.forms import TextsForm
from hoseibi.ui.languages import TO_CHOOSE

from ..actions import Giving
from ..actions.given import LARGEST, FileTooLarge
from ..choices import ItemKind, PaperKind, Publishing
from ..models import Event, Paper, ProgrammeItem


class PaperForm(TextsForm):
    """Title and summary by language, the file, and what may be published."""

    asked = (("title", _("Title"), 1, 300), ("summary", _("Abstract"), 5, 10_000))

    kind = forms.ChoiceField(label=_("Kind"), choices=PaperKind.choices)
    item = forms.ChoiceField(label=_("Item of the programme"), required=False)
    authors = forms.CharField(label=_("Authors"), max_length=500, required=False)
    language = forms.ChoiceField(label=_("Language of the file"), choices=TO_CHOOSE)
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("PDF, Word or slides, for example; at most 25 MB."),
    )
    publishing = forms.ChoiceField(
        label=_("What may be published"),
        choices=Publishing.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Only its authors can allow it. What may be published stands on the page of the event, "
            "in its proceedings and in its offline copy."
        ),
    )
    rights = forms.CharField(
        label=_("Under which terms"),
        max_length=500,
        required=False,
        help_text=_("For example: CC BY 4.0, or “with its source named”."),
    )

    def __init__(
        self,
        event: Event,
        items: list[ProgrammeItem],
        *args: Any,
        paper: Paper | None = None,
        **more: Any,
    ) -> None:
        known = {name: getattr(paper, name) for name in ("title", "summary")} if paper else {}
        super().__init__(
            *args, known=known, initial=_initial(event, paper), languages=event.languages, **more
        )
        self.items = {str(one.pk): one for one in items if one.kind != ItemKind.BREAK}
        choices = [("", str(_("The event as a whole")))]
        choices += [(key, str(one.title)) for key, one in self.items.items()]
        self.fields["item"].choices = choices  # type: ignore[attr-defined]

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST:
            raise forms.ValidationError(FileTooLarge.message)
        return file

    def giving(self) -> Giving:
        """The paper as a value."""
        said = self.cleaned_data
        names = ("kind", "authors", "language", "publishing", "rights")
        return Giving(
            self.texts("title"),
            self.texts("summary"),
            self.items.get(said["item"]),
            **{name: said[name] for name in names},
        )

    def brought(self) -> tuple[bytes, str] | None:
        """The file that came along."""
        file = self.cleaned_data["file"]
        return (file.read(), file.name) if file else None


def _initial(event: Event, paper: Paper | None) -> dict[str, Any]:
    if paper is None:
        first = event.languages[0] if event.languages else "en"
        return {"publishing": Publishing.NOTHING, "language": first}
    names = ("kind", "authors", "language", "publishing", "rights")
    return {name: getattr(paper, name) for name in names} | {"item": str(paper.item_id or "")}
