"""What who moderates says of a question from the floor: its words elsewhere, and the answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.models import Person
from hoseibi.ui.forms import TextsForm

from ..models import BoxQuestion


class WordsForm(TextsForm):
    """A question in other languages than its own."""

    asked = (("said", _("Question"), 2, 2_000),)

    def __init__(self, question: BoxQuestion, *args: Any, **more: Any) -> None:
        known = {"said": question.translations}
        languages = question.event.languages
        super().__init__(*args, known=known, languages=languages, prefix="words", **more)
        self.fields.pop(f"said_{question.language}", None)


class AnswerForm(TextsForm):
    """What was answered, by language, and by whom."""

    asked = (("answer", _("Answer"), 4, 10_000),)

    person = forms.ModelChoiceField(
        label=_("Who answered"), queryset=Person.objects.none(), empty_label=None
    )

    def __init__(
        self, question: BoxQuestion, people: list[Person], *args: Any, **more: Any
    ) -> None:
        known = {"answer": question.answer}
        languages = (*question.event.languages, question.language)
        super().__init__(*args, known=known, languages=languages, **more)
        keys = [one.pk for one in people]
        chosen = self.fields["person"]
        chosen.queryset = Person.objects.filter(pk__in=keys)  # type: ignore[attr-defined]
        self.initial.setdefault("person", question.answered_by_id or (keys[0] if keys else None))


class ArticleForm(forms.Form):
    """Of which article a question is; empty for none."""

    article = forms.CharField(
        label=_("Article"),
        max_length=200,
        required=False,
        help_text=_("Like: Civil Code 36. Empty when it is about no article."),
        widget=forms.TextInput(attrs={"list": "articles", "autocomplete": "off"}),
    )
