"""What people enter to begin a commentary, add entries, name authors, remark and carry over."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import Circle
from hoseibi.corpus.models import Law
from hoseibi.partners.models import Person
from hoseibi.ui.forms import TextsForm
from hoseibi.ui.languages import TO_CHOOSE, reader_language

from ..actions.steps import LONGEST_REMARK, Remarking
from ..actions.works import Beginning


class DescribeForm(TextsForm):
    """What a commentary is called and in which languages it is written."""

    asked = (("title", _("Title"), 1, 300),)

    first = forms.ChoiceField(
        label=_("Written first in"),
        choices=TO_CHOOSE,
        help_text=_("The language of its authors; the others are translations."),
    )
    others = forms.MultipleChoiceField(
        label=_("Also in"), choices=TO_CHOOSE, required=False, widget=forms.CheckboxSelectMultiple
    )

    def spoken(self) -> tuple[str, ...]:
        """The languages, the first first."""
        said = self.cleaned_data
        return tuple(dict.fromkeys((said["first"], *said["others"])))


class BeginForm(DescribeForm):
    """On which law, and in which circle, a commentary is begun."""

    law = forms.ModelChoiceField(label=_("Law"), queryset=Law.objects.none())
    circle = forms.ModelChoiceField(label=_("Who writes it"), queryset=Circle.objects.none())

    def __init__(
        self, laws: QuerySet[Law], circles: QuerySet[Circle], *args: Any, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.fields["law"].queryset = laws  # type: ignore[attr-defined]
        self.fields["circle"].queryset = circles  # type: ignore[attr-defined]
        self.fields["first"].initial = reader_language()
        self.order_fields(["law", "circle"])

    def beginning(self) -> Beginning:
        return Beginning(self.cleaned_data["law"], self.texts("title"), self.spoken())


class AddForm(forms.Form):
    """The article, or the first and the last of several, that are commented on."""

    first = forms.CharField(
        label=_("Article"), max_length=80,
        help_text=_("Its number, for example 36, 61-2 or 第三十六条."),
    )  # fmt: skip
    last = forms.CharField(
        label=_("to article"), max_length=80, required=False,
        help_text=_("Where one text is about several articles."),
    )  # fmt: skip


class AuthorsForm(forms.Form):
    """Who is named as having written a part."""

    authors = forms.ModelMultipleChoiceField(
        label=_("Authors"), queryset=Person.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, people: QuerySet[Person], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["authors"].queryset = people  # type: ignore[attr-defined]


class RemarkForm(forms.Form):
    """What a reader says of an entry."""

    text = forms.CharField(
        label=_("Remark"), max_length=LONGEST_REMARK, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("A mistake, a doubt, a case from practice. Only the writers read it."),
    )  # fmt: skip
    language = forms.ChoiceField(label=_("Written in"), choices=TO_CHOOSE)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["language"].initial = reader_language()

    def remarking(self) -> Remarking:
        return Remarking(self.cleaned_data["text"], self.cleaned_data["language"])


class CarryForm(forms.Form):
    """Why the commentary holds for the version of today."""

    note = forms.CharField(
        label=_("Why it still holds"), max_length=2000, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence for those who ask later. It may stay empty."),
    )  # fmt: skip
