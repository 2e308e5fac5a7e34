"""A concept as it is entered, with its terms in the languages at hand, or changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import visible_laws
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.forms import Asked, texts_fields
from hoseibi.ui.languages import offered

from .. import queries
from ..actions import Changes
from ..models import Concept


class _AboutForm(forms.Form):
    """What both forms ask of the concept as a whole."""

    fields_of_law = forms.MultipleChoiceField(
        label=_("Fields of law"),
        choices=FieldOfLaw.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    law = forms.ModelChoiceField(
        label=_("Law that defines it"), queryset=Law.objects.none(), required=False
    )
    source = forms.CharField(
        label=_("Where it is defined"),
        max_length=500,
        required=False,
        help_text=_("The address in that law, such as art_33, or the document."),
    )
    note = forms.CharField(
        label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
    )

    def __init__(self, *args: Any, user: Reader, codes: list[str], **more: Any) -> None:
        super().__init__(*args, **more)
        laws = visible_laws(user).prefetch_related("names")
        self.fields["law"].queryset = laws  # type: ignore[attr-defined]
        self.codes = codes

    def glosses(self) -> Iterator[legaltext.Gloss]:
        """The definitions that were written."""
        for code in self.codes:
            text = self.cleaned_data.get(f"definition_{code}", "").strip()
            if text:
                yield legaltext.Gloss(text, code)


class NewConceptForm(_AboutForm):
    """A new concept: a term in each language that somebody knows, all of them candidates."""

    def __init__(self, *args: Any, user: Reader, **more: Any) -> None:
        codes = offered(queries.languages_known(user))
        super().__init__(*args, user=user, codes=codes, **more)
        terms = texts_fields(Asked("term", _("The term")), codes)
        definitions = texts_fields(Asked("definition", _("Definition"), 2), codes)
        self.fields = {**terms, **self.fields, **definitions}
        self.first = [f"term_{code}" for code in codes]

    def first_fields(self) -> list[forms.BoundField]:
        """What is asked at once: the terms."""
        return [self[name] for name in self.first]

    def later_fields(self) -> list[forms.BoundField]:
        """What may be added, and is folded away."""
        return [one for one in self if one.name not in self.first]

    def later_is_needed(self) -> bool:
        """Whether something that is folded away has to be mended."""
        return any(one.errors for one in self.later_fields())

    def concept(self) -> legaltext.Concept:
        """The concept as a value."""
        said = self.cleaned_data
        terms = (
            legaltext.Term(code, said[f"term_{code}"])
            for code in self.codes
            if said.get(f"term_{code}", "").strip()
        )
        return legaltext.Concept(
            "", tuple(terms), tuple(self.glosses()), said["source"], said["note"],
            tuple(said["fields_of_law"]),
        )  # fmt: skip


class ConceptForm(_AboutForm):
    """What a concept says of itself, changed. Fields and definitions that the form does not show
    stay: those of a list that came in may be called otherwise, or be several in a language."""

    code = forms.CharField(label=_("Name in lists"), max_length=200)
    decision = forms.CharField(
        label=_("Decision"),
        required=False,
        help_text=_("By whom and where the concept was settled: a meeting, minutes, an address."),
    )
    why = forms.CharField(label=_("Why it is changed"), max_length=500, required=False)

    def __init__(self, *args: Any, user: Reader, of: Concept, **more: Any) -> None:
        self.of = of
        self.said = list(of.definitions.all())
        self.fields_said = [one.field for one in of.fields.all()]
        spoken = {one.language for one in self.said} - {""}
        codes = offered(spoken, of.terms.values_list("language", flat=True))
        begun = {
            "code": of.code, "note": of.note, "source": of.source, "law": of.law_id,
            "decision": of.decision, "fields_of_law": self.fields_said,
        }  # fmt: skip
        for one in reversed(self.said):
            begun[f"definition_{one.language}"] = one.text
        super().__init__(*args, user=user, codes=codes, initial=begun, **more)
        definitions = texts_fields(Asked("definition", _("Definition"), 2), codes)
        order = ("fields_of_law", "law", "source", "note", "decision", "why")
        later = {name: self.fields[name] for name in order}
        self.fields = {"code": self.fields["code"], **definitions, **later}

    def changes(self) -> Changes:
        """What the concept is to say."""
        said = self.cleaned_data
        ours = {key for key, _label in FieldOfLaw.choices}
        kept = tuple(one for one in self.fields_said if one not in ours)
        return Changes(
            said["code"], tuple(self._definitions()), (*said["fields_of_law"], *kept),
            said["note"], said["source"], said["law"], said["decision"], said["why"],
        )  # fmt: skip

    def _definitions(self) -> Iterator[legaltext.Gloss]:
        """Those of the form, with the source that they had; and those that it does not show."""
        first: dict[str, legaltext.Gloss] = {}
        rest = []
        for one in self.said:
            gloss = legaltext.Gloss(one.text, one.language, one.source)
            if one.language in self.codes and one.language not in first:
                first[one.language] = gloss
            else:
                rest.append(gloss)
        for gloss in self.glosses():
            known = first.get(gloss.language)
            yield legaltext.Gloss(gloss.text, gloss.language, known.source if known else "")
        yield from rest
