"""What people enter of model forms, sample judgments and exercises, and of books."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import Circle
from hoseibi.corpus.models import Law
from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import TO_CHOOSE, reader_language

from ..actions.material import LONGEST, Describing
from ..choices import AnswersFor, MaterialKind, PartKind


class MaterialForm(TextsForm):
    """Material, with the articles to which it belongs."""

    asked = (("title", _("Title"), 1, 300),)

    circle = forms.ModelChoiceField(label=_("Whose it is"), queryset=Circle.objects.none())
    law = forms.ModelChoiceField(label=_("Law"), queryset=Law.objects.none())
    articles = forms.CharField(
        label=_("Articles"), max_length=500,
        help_text=_("Their numbers, with commas between them: 36, 41, 61-2."),
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Kind"), choices=MaterialKind.choices)
    language = forms.ChoiceField(label=_("Language"), choices=TO_CHOOSE)
    text = forms.CharField(
        label=_("Text"), required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 10}),
    )  # fmt: skip
    file = forms.FileField(
        label=_("File"), required=False,
        help_text=_("Word or PDF, for example; at most 25 MB. It may stand beside a text."),
    )  # fmt: skip
    answer = forms.CharField(
        label=_("Answer of the exercise"), required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip
    answers_for = forms.ChoiceField(
        label=_("Who sees the answer"), choices=AnswersFor.choices, initial=AnswersFor.SIGNED_IN
    )

    def __init__(
        self, laws: QuerySet[Law], circles: QuerySet[Circle], *args: Any, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.fields["law"].queryset = laws  # type: ignore[attr-defined]
        self.fields["circle"].queryset = circles  # type: ignore[attr-defined]
        self.fields["language"].initial = reader_language()
        self.order_fields(["circle", "law", "articles", "kind"])

    def describing(self, articles: tuple[str, ...]) -> Describing:
        """What was entered, with the addresses that the numbers of articles mean."""
        said = self.cleaned_data
        file = said.get("file")
        return Describing(
            said["kind"], self.texts("title"), said["language"], articles, said["text"],
            said["answer"], said["answers_for"], (file.read(), file.name) if file else None,
        )  # fmt: skip


class FreezeForm(forms.Form):
    """Which parts of a commentary become a book, in which language, under which title."""

    title = forms.CharField(label=_("Title"), max_length=300)
    language = forms.ChoiceField(label=_("Language"))
    kinds = forms.MultipleChoiceField(
        label=_("Parts"), choices=PartKind.choices, initial=PartKind.values,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    first = forms.CharField(
        label=_("From article"), max_length=80, required=False,
        help_text=_("Without one, from the beginning."),
    )  # fmt: skip
    last = forms.CharField(label=_("to article"), max_length=80, required=False)
    as_of = day_field(_("Law as of"))
    working = forms.BooleanField(
        label=_("Working copy: the words as they are now, released or not"), required=False
    )

    def __init__(self, languages: list[tuple[str, str]], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["language"].choices = languages  # type: ignore[attr-defined]
